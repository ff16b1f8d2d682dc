"""The facets of a search: what is chosen, how many texts each value would give, and the links that choose it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

import numpy as np

from . import words
from .collection import Collection, Facet, Mask
from .rows import Row

# The name in the address and on the page, and the one in the table.
NAMES = {
    "soort": "kind",
    "ministerie": "ministry",
    "jaar": "year",
    "categorie": "category",
    "oordeel": "verdict",
    "stand": "state",
    "leverancier": "vendor",
    "onderwerp": "topic",
    "partij": "party",
    "kamerlid": "member",
}
TITLES = {name: name.capitalize() for name in NAMES} | {"oordeel": "Het gevraagde is"}
_OWN_WORDS = {"kind": words.TEXT_KINDS, "verdict": words.VERDICTS, "state": words.RESULTS | words.STATES}
# What is shown of a facet at once, and what behind "meer".
FIRST, MOST = 6, 40
# More values than anyone chooses.
_MOST_CHOSEN = 20


@dataclass(frozen=True, slots=True)
class Choice:
    """What is asked for: the text, the values chosen of each facet (one of them is enough), and how to show it."""

    text: str
    values: Mapping[str, tuple[str, ...]]
    marked: bool = False
    order: str = ""  # "datum", else by relevance
    words_only: bool = False
    compounds: bool = True

    def address(self, **changes: Any) -> str:
        """Return the query string of the same search with other values, or with `pagina`."""
        given: dict[str, Any] = {
            "q": self.text,
            **self.values,
            "gemarkeerd": "1" if self.marked else "",
            "volgorde": self.order,
            "manier": "woorden" if self.words_only else "",
            "samenstellingen": "" if self.compounds else "nee",
            **changes,
        }
        return urlencode({name: each for name, each in given.items() if each}, doseq=True)

    @property
    def narrowed(self) -> bool:
        """Whether any value is chosen."""
        return self.marked or any(self.values.values())


def chosen(args: Any, text: str) -> Choice:
    """Return what the arguments of a request ask for; what is none of the site's is left out."""
    values = {name: tuple(dict.fromkeys(filter(None, args.getlist(name))))[:_MOST_CHOSEN] for name in NAMES}
    return Choice(
        text,
        values,
        marked=bool(args.get("gemarkeerd")),
        order="datum" if args.get("volgorde") == "datum" else "",
        words_only=args.get("manier") == "woorden",
        compounds=args.get("samenstellingen") != "nee",
    )


def masks(held: Collection, choice: Choice) -> dict[str, Mask]:
    """Return for each facet of which something is chosen which texts it leaves."""
    found = {}
    for name, values in choice.values.items():
        if values:
            facet = held.facets.get(NAMES[name])
            found[name] = facet.mask(values, held.size) if facet else np.zeros(held.size, dtype=np.bool_)
    if choice.marked:
        marked = held.facets.get("category")
        found["gemarkeerd"] = marked.mask(marked.values, held.size) if marked else np.zeros(held.size, dtype=np.bool_)
    return found


def narrowed(texts: Mask, by: Mapping[str, Mask], *, but: str = "") -> Mask:
    """Return the texts that all the masks leave, that of the facet `but` not counted."""
    for name, mask in by.items():
        if name != but:
            texts = texts & mask
    return texts


def counted(held: Collection, choice: Choice, texts: Mask, by: Mapping[str, Mask]) -> list[Row]:
    """Return the facets with their values: how many of the texts each would give, the choice of the others applied."""
    here = narrowed(texts, by)
    found = []
    for name, key in NAMES.items():
        if facet := held.facets.get(key):
            counts = facet.counts(narrowed(texts, by, but=name) if name in by else here)
            found.append(_shown(name, facet, counts.tolist(), choice))
    return [each for each in found if each["first"] or each["more"]]


def _shown(name: str, facet: Facet, counts: Sequence[int], choice: Choice) -> Row:
    """Return one facet as the page shows it: the chosen values, then those with the most texts; years by time."""
    own = _OWN_WORDS.get(NAMES[name], {})
    selected = choice.values[name]
    values: list[Row] = [
        {"value": value, "label": own.get(value, label or value), "texts": count, "chosen": value in selected}
        for value, label, count in zip(facet.values, facet.labels, counts, strict=True)
        if count or value in selected
    ]

    if name == "jaar":
        values.sort(key=lambda each: each["value"], reverse=True)
    else:
        values.sort(key=lambda each: (not each["chosen"], -each["texts"], each["label"]))
    for each in values[:MOST]:
        rest = tuple(value for value in selected if value != each["value"])
        each["href"] = choice.address(**{name: rest if each["chosen"] else (*selected, each["value"])})
    return {
        "name": name,
        "title": TITLES[name],
        "values": values,
        "first": values[:FIRST],
        "more": values[FIRST:MOST],
        "hidden": max(0, len(values) - MOST),
    }
