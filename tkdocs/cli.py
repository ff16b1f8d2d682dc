"""The command line: arguments in, stages called, progress shown."""

import json
import sys
from concurrent.futures import Executor
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from tkdocs import cli_judging, defaults, options, progress
from tkdocs.errors import TkdocsError
from tkdocs.store import faults
from tkdocs.store.workplace import Workplace
from tkdocs.workers import opened


class Commands(click.Group):
    """Shows the verbs in the order in which they run, and our errors as one line with exit code 1."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - as click calls it
        """Return the names of the commands in the order of their definition."""
        return list(self.commands)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; raise ClickException for what tkdocs raised on purpose, and for what the machine did."""
        try:
            with faults.told():
                return super().invoke(ctx)
        except TkdocsError as exc:
            raise click.ClickException(str(exc)) from exc


class Writing(click.Command):
    """A verb that writes to the mirror: one at a time. A verb within another runs in the lock of that one."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; raise StoreError where another program writes to the mirror."""
        place: Workplace = ctx.obj
        with place.alone():
            return super().invoke(ctx)


@click.group(cls=Commands)
@click.version_option(package_name="tkdocs")
@click.option(
    "--data",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("data"),
    show_default=True,
    envvar="TKDOCS_DATA",
    help="Folder of the mirror: sources.db, tkdocs.db and the fitted encoder.",
)
@click.option(
    "--corrections",
    type=click.Path(dir_okay=False, path_type=Path),
    envvar="TKDOCS_CORRECTIONS",
    help="File of the editors' decisions on marks, to be kept under version control.  [default: DATA/corrections.csv]",
)
@click.pass_context
def main(ctx: click.Context, data: Path, corrections: Path | None) -> None:
    """Track what Dutch ministers answer.

    \b
    Examples:
      tkdocs build --since 2025-01-01    mirror, read, judge and publish
      tkdocs serve                       show the result in a browser
      tkdocs read answer.pdf             read one document, without a database
    """
    ctx.obj = Workplace(data, corrections)


@main.command(cls=Writing)
@options.source
@options.chamber
@options.since
@click.pass_obj
def sync(place: Workplace, since: datetime | None, **source: Any) -> None:
    """Fetch new, changed and deleted rows of the API.

    \b
    Example:
      tkdocs sync --since 2025-01-01
    """
    progress.show(_sync(place, since, **source))


@main.command(cls=Writing)
@options.source
@click.pass_obj
def download(place: Workplace, **source: Any) -> None:
    """Fetch the files of documents that are new or were replaced.

    \b
    Example:
      tkdocs download --rate 2
    """
    progress.show(_download(place, **source))


@main.command(cls=Writing)
@options.workers
@options.limits
@options.retry
@click.pass_obj
def parse(place: Workplace, workers: int, scheduler: str | None, retry: bool, **limits: Any) -> None:
    """Cut documents into questions, answers and sentences.

    \b
    Examples:
      tkdocs parse --workers 4
      tkdocs parse --scheduler tcp://10.0.0.5:8786
      tkdocs parse --retry --document-seconds 600
    """
    with opened(workers, scheduler) as executor:
        _parse(place, executor, limits, retry=retry)


@main.command(cls=Writing)
@options.workers
@click.pass_obj
def tag(place: Workplace, workers: int, scheduler: str | None) -> None:
    """Tag questions, answers, motions and letters by vendor and topic.

    \b
    Example:
      tkdocs tag
    """
    with opened(workers, scheduler) as executor:
        _tag(place, executor)


@main.command(cls=Writing)
@options.workers
@options.encoder
@click.pass_obj
def embed(place: Workplace, workers: int, scheduler: str | None, **encoder: Any) -> None:
    """Make a vector of every distinct question and sentence.

    \b
    Examples:
      tkdocs embed
      tkdocs embed --encoder clips/e5-small-trm-nl --revision 0243664a6c5e12eef854b091eb283e51833c3e9f
      tkdocs embed --encoder clips/e5-small-trm-nl --backend onnx-int8
    """
    with opened(workers, scheduler) as executor:
        _embed(place, executor, **encoder)


@main.command(cls=Writing)
@options.workers
@click.pass_obj
def judge(place: Workplace, workers: int, scheduler: str | None) -> None:
    """Mark the sentences in which what was asked is not given.

    \b
    Example:
      tkdocs judge
    """
    with opened(workers, scheduler) as executor:
        _judge(place, executor)


@main.command(cls=Writing)
@click.pass_obj
def group(place: Workplace) -> None:
    """Group marked sentences into formulas, and cases into chains of the same question.

    \b
    Example:
      tkdocs group
    """
    from tkdocs.stages import group as stage

    progress.show(stage.run(place))


@main.command(cls=Writing)
@click.argument("folder", required=False, metavar="[DIR]", type=click.Path(file_okay=False, path_type=Path))
@click.option("--host", default=defaults.SITE_HOST, show_default=True, help="Name of the site, for the examples.")
@click.option("--target", default=defaults.SITE_FOLDER, show_default=True, help="Path of DIR on the server, likewise.")
@click.pass_obj
def publish(place: Workplace, folder: Path | None, host: str, target: str) -> None:
    """Make the search index and the figures that the site shows; with DIR, all that a server needs.

    DIR gets a copy of the database that nobody writes to, the site, and examples for systemd and nginx. A server that
    shows the copy that was there before is not disturbed.

    \b
    Examples:
      tkdocs publish
      tkdocs publish site --host kamer.example.nl
      tkdocs --data site serve
    """
    from tkdocs.stages import publish as stage

    progress.show(stage.run(place))
    if folder:
        from tkdocs import release

        written = release.write(place, folder, host=host, target=target)
        click.echo(f"{written.database}{' is up to date' if written.unchanged else ''}")


@main.command(cls=Writing)
@options.source
@options.chamber
@options.since
@options.workers
@options.limits
@options.encoder
@click.pass_context
def build(
    ctx: click.Context,
    since: datetime | None,
    workers: int,
    scheduler: str | None,
    document_seconds: float,
    document_memory: int,
    encoder: str | None,
    revision: str | None,
    dimension: int | None,
    backend: str | None,
    refit: bool,
    site_url: str,
    notice: str | None,
    **source: Any,
) -> None:
    """Run all stages, one after the other. A build that was stopped goes on where it was.

    \b
    Examples:
      tkdocs build --since 2025-01-01
      tkdocs build --api v4
      tkdocs build --scheduler tcp://10.0.0.5:8786
    """
    place: Workplace = ctx.obj
    progress.show(_sync(place, since, site_url=site_url, notice=notice, **source))
    progress.show(_download(place, **source))
    limits = {"document_seconds": document_seconds, "document_memory": document_memory}
    with opened(workers, scheduler) as executor:
        _parse(place, executor, limits)
        _tag(place, executor)
        _embed(place, executor, encoder=encoder, revision=revision, dimension=dimension, backend=backend, refit=refit)
        _judge(place, executor)
    for command in (group, publish):
        ctx.invoke(command)


main.add_command(cli_judging.review)


@main.command()
@click.option("--host", default=defaults.HOST, show_default=True)
@click.option("--port", type=click.IntRange(0, 65535), default=defaults.PORT, show_default=True, envvar="TKDOCS_PORT")
@click.option("--immutable/--mutable", default=None, help="Whether nobody writes to it.  [default: a published copy]")
@click.pass_obj
def serve(place: Workplace, host: str, port: int, immutable: bool | None) -> None:
    """Show the published database in a browser.

    \b
    Examples:
      tkdocs serve --port 8001
      tkdocs --data site serve           what `tkdocs publish site` wrote
    """
    from tkdocs import serving

    serving.serve(place, host=host, port=port, ready=click.echo, immutable=immutable)


@main.command()
@click.option("--errors", is_flag=True, help="List every failure with its reason.")
@click.pass_obj
def status(place: Workplace, errors: bool) -> None:
    """Show what each stage has done, has pending and has failed on.

    \b
    Examples:
      tkdocs status
      tkdocs status --errors
    """
    from tkdocs.stages import status as stages

    found = stages.overview(place)
    click.echo(f"{'':<10}{'done':>10}{'pending':>10}{'failed':>10}")
    for stage in found:
        pending = "" if stage.pending is None else f"{stage.pending:,}"
        click.echo(f"{stage.stage:<10}{stage.done:>10,}{pending:>10}{len(stage.failures):>10,}  {stage.note}".rstrip())
    for stage in found if errors else ():
        for key, error in stage.failures:
            click.echo(f"{stage.stage} {key}: {error}")


@main.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line, in the order of the files.")
@click.option("--encoder", help="A sentence-transformers model, by name or path. Default: words alone.")
def read(files: tuple[Path, ...], as_json: bool, encoder: str | None) -> None:
    """Read documents without a database: pairs, tags and marked sentences.

    Text, Markdown, PDF, DOCX, HTML and XML are read. Control signs in a text or a file's name are not printed.

    \b
    Examples:
      tkdocs read answer.pdf
      tkdocs read --json *.docx > answers.jsonl
    """
    from rich.console import Console

    from tkdocs.parse.text import printable
    from tkdocs.reading import Reader
    from tkdocs.report import as_object, show

    reader = Reader.load(encoder)
    failed = 0
    for path in files:
        name = printable(click.format_filename(path, shorten=True))
        try:
            found = reader.report(path.read_bytes(), name)
        except TkdocsError as exc:
            failed += 1
            click.echo(printable(f"{click.format_filename(path)}: {exc}"), err=True)
            if as_json:
                click.echo(json.dumps({"file": name, "error": printable(str(exc))}, ensure_ascii=False))
            continue
        if as_json:
            click.echo(json.dumps(as_object(found), ensure_ascii=False))
        else:
            show(found, Console())
    if failed:
        sys.exit(1)


main.add_command(cli_judging.train)
main.add_command(cli_judging.evaluate)


def _sync(
    place: Workplace, since: datetime | None, *, notice: str | None, site_url: str, **source: Any
) -> progress.Stage:
    from tkdocs.stages import sync as stage

    with options.client(**source) as client:
        return (yield from stage.run(place, client, since=_day(since), notice=notice, site_url=site_url))


def _download(place: Workplace, **source: Any) -> progress.Stage:
    from tkdocs.stages import download as stage

    with options.client(**source) as client:
        return (yield from stage.run(place, client))


def _parse(place: Workplace, executor: Executor, limits: dict[str, Any], *, retry: bool = False) -> None:
    from tkdocs.stages import parse as stage

    progress.show(stage.run(place, executor=executor, limits=options.limited(**limits), retry=retry))


def _tag(place: Workplace, executor: Executor) -> None:
    from tkdocs.stages import tag as stage

    progress.show(stage.run(place, executor=executor))


def _embed(place: Workplace, executor: Executor, **encoder: Any) -> None:
    from tkdocs.stages import embed as stage

    progress.show(stage.run(place, executor=executor, **encoder))


def _judge(place: Workplace, executor: Executor) -> None:
    from tkdocs.stages import encoders
    from tkdocs.stages import judge as stage

    progress.show(stage.run(place, encoder=encoders.active_encoder(place), executor=executor))


def _day(moment: datetime | None) -> date | None:
    return moment.date() if moment else None
