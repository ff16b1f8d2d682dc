"""Options that several commands share."""

import math
import os
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

from tkdocs.api.pace import RATE
from tkdocs.api.versions import ORIGIN, SITE_URL, V5, VERSIONS
from tkdocs.workers import MEMORY, SECONDS, Limits

if TYPE_CHECKING:
    from stamina.instrumentation import RetryDetails

    from tkdocs.api.odata import OData

_MIB = 1024**2
_DAY = 24 * 60 * 60.0


class Above(click.FloatRange):
    """A number above 0, with which can be reckoned: not infinite, nor none at all ("nan", which is in no range)."""

    def __init__(self, max: float | None = None) -> None:  # noqa: A002 - as click calls it
        super().__init__(min=0, min_open=True, max=max)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:
        """Return the number; fail where it is none, or out of the range."""
        found = super().convert(value, param, ctx)
        return found if math.isfinite(found) else self.fail(f"{value} is not a number to reckon with", param, ctx)


def source(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options that say which API is asked, and how often."""
    options = [
        click.option("--api", "version", type=click.Choice(list(VERSIONS)), default=V5.name, show_default=True,
                     help="Version of the OData API."),
        click.option("--api-url", default=ORIGIN, show_default=True,
                     envvar="TKDOCS_API_URL", help="Origin of the API: scheme, host and port."),
        click.option("--rate", type=Above(), default=RATE, show_default=True, help="Requests a second at most."),
    ]  # fmt: skip
    for option in reversed(options):
        command = option(command)
    return command


def chamber(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options that say of which chamber the mirror is."""
    options = [
        click.option("--site-url", default=SITE_URL, show_default=True, envvar="TKDOCS_SITE_URL",
                     help="Where readers find the documents; kept from the first run on."),
        click.option("--notice", help="A line for every page of the site, for a mirror of a fictional chamber; kept "
                     "from the first run on."),
    ]  # fmt: skip
    for option in reversed(options):
        command = option(command)
    return command


since = click.option(
    "--since",
    type=click.DateTime(["%Y-%m-%d"]),
    help="First day of interest: everything that the chamber changed since. Default: where the last run stopped; "
    "on the first run, everything.",
)
retry = click.option(
    "--retry", is_flag=True, help="Try again what could not be read before, such as scans without OCR."
)


def workers(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options that say where work is done side by side."""
    options = [
        click.option("--workers", type=click.IntRange(1), default=os.cpu_count() or 1, show_default=True,
                     help="Processes on this machine that read and reckon."),
        click.option("--scheduler", metavar="TCP://HOST:PORT", envvar="TKDOCS_SCHEDULER",
                     help="A Dask cluster that reads and reckons in their stead; needs the extra `dask`."),
    ]  # fmt: skip
    for option in reversed(options):
        command = option(command)
    return command


def limits(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options that say what reading one document may cost."""
    options = [
        click.option("--document-seconds", type=Above(_DAY), default=SECONDS,
                     show_default=True, help="Longest that one document is read; one that takes longer is given up."),
        click.option("--document-memory", type=click.IntRange(16), default=MEMORY // _MIB, show_default=True,
                     help="Most memory for one document, in MiB."),
    ]  # fmt: skip
    for option in reversed(options):
        command = option(command)
    return command


def limited(*, document_seconds: float, document_memory: int) -> Limits:
    """Return the limits that the options of `limits` ask for."""
    return Limits(document_seconds, document_memory * _MIB)


def encoder(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options that choose the encoder."""
    options = [
        click.option("--encoder", help="A sentence-transformers model, by name or path. Default: the encoder in use; "
                     "on the first run, one fitted on this mirror."),
        click.option("--revision", help="Revision of the model."),
        click.option("--dimension", type=click.IntRange(1), help="Cut the vectors to this many numbers."),
        click.option("--backend", type=click.Choice(["onnx-int8"]), help="Compute a transformer in 8 bits: some four "
                     "times as fast, with vectors of its own. Needs the extra `onnx`."),
        click.option("--refit", is_flag=True, help="Fit the mirror's own encoder anew."),
    ]  # fmt: skip
    for option in reversed(options):
        command = option(command)
    return command


def client(*, version: str, api_url: str, rate: float) -> "OData":
    """Return the client that the options of `source` ask for, which tells when it has to try again.

    Close it, or use it in a `with` block.
    """
    import stamina  # this and the client take half a second, which --help need not wait for

    from tkdocs.api.odata import OData

    stamina.instrumentation.set_on_retry_hooks([_tell])
    return OData(api_url, VERSIONS[version], rate=rate)


def _tell(details: "RetryDetails") -> None:
    """Say on one line why the API is asked again, and when."""
    reason = str(details.caused_by) or type(details.caused_by).__name__
    click.echo(f"{reason}: asking again in {details.wait_for:.0f} s", err=True)
