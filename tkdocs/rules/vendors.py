"""The suppliers that parliament talks about: their names, and when a doubtful name counts."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from tkdocs.errors import RulesError
from tkdocs.rules import loader, terms

FILE = "vendors.yml"


@dataclass(frozen=True, slots=True)
class Doubtful:
    """Names that mean something else too, and what must be (`requires`, `also`) or not be around for them to count.

    `requires`, `also` and `excludes` are looked for within `window` characters on either side, `absent` in the whole
    document. `requires` and `also` each need one of their terms, unless the document has a full name of the vendor.
    """

    id: str
    names: tuple[str, ...]
    reason: str
    requires: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    excludes: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    window: int = 150


@dataclass(frozen=True, slots=True)
class Vendor:
    """A supplier: key, name, country of its headquarters (ISO 3166-1 alpha-2), kind, names that are enough alone."""

    slug: str
    name: str
    country: str
    kind: str
    reason: str
    aliases: tuple[str, ...] = ()
    doubtful: tuple[Doubtful, ...] = ()
    case_sensitive: bool = False


@lru_cache(maxsize=1)
def load() -> tuple[Vendor, ...]:
    """Return all vendors in the order of the file; raise RulesError where the file is wrong."""
    return read(loader.document(FILE))


def read(document: Mapping[str, Any]) -> tuple[Vendor, ...]:
    """Return the vendors of a rules document; raise RulesError on a wrong key, kind, country, term or double name."""
    if unknown := sorted(set(document) - {"kinds", "vendors"}):
        raise RulesError(f"{FILE}: unknown key {', '.join(unknown)}")
    vendors = tuple(_vendor(entry, position) for position, entry in enumerate(document["vendors"], 1))
    owners: dict[str, str] = {}
    for vendor in vendors:
        _check(vendor, document["kinds"])
        for name in {*vendor.aliases, *(name for doubt in vendor.doubtful for name in doubt.names)}:
            if owners.setdefault(name, vendor.slug) != vendor.slug:
                raise RulesError(f"{FILE}: {name!r} stands under {owners[name]} and {vendor.slug}")
    if len({vendor.slug for vendor in vendors}) < len(vendors):
        raise RulesError(f"{FILE}: a slug stands there twice")
    return vendors


def _vendor(entry: Any, position: int) -> Vendor:
    """Return one vendor of the file, its doubtful names read too."""
    if isinstance(entry, dict) and "doubtful" in entry:
        place = f"doubtful names of vendor {position}"
        entry = entry | {"doubtful": list(loader.rows(FILE, place, entry["doubtful"], Doubtful))}
    return loader.row(f"{FILE}, vendors {position}", entry, Vendor)


def _check(vendor: Vendor, kinds: Mapping[str, str]) -> None:
    """Raise RulesError where the loader's types are right and the facts cannot be."""
    if not re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", vendor.slug):
        raise RulesError(f"{FILE}: {vendor.slug!r} is not a slug")
    if vendor.kind not in kinds:
        raise RulesError(f"{FILE}: {vendor.slug} has the unknown kind {vendor.kind!r}")
    if not re.fullmatch(r"[A-Z]{2}", str(vendor.country)):
        raise RulesError(f"{FILE}: {vendor.slug} has the country {vendor.country!r}, not two capitals")
    if not vendor.aliases and not vendor.doubtful:
        raise RulesError(f"{FILE}: {vendor.slug} has no name to look for")
    for doubt in vendor.doubtful:
        terms.check((*doubt.names, *doubt.requires, *doubt.also, *doubt.excludes, *doubt.absent))
    terms.check(vendor.aliases)
