"""How a case, or one answer of it, is cited: as a line of text, in Markdown, in BibTeX."""

import re
from dataclasses import dataclass

from . import words
from .rows import Row

_TEX = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}


@dataclass(frozen=True, slots=True)
class Citation:
    """The same citation in three forms; each leads to this site and to the source at the chamber."""

    plain: str
    markdown: str
    bibtex: str


def of_case(case: Row, askers: list[Row], address: str) -> Citation:
    """Return how to cite a whole case, `address` being its page here."""
    what = f"{words.CASE_KINDS[case['kind']]} {case['number']}"
    answered = f", beantwoord op {words.day(case['answered_on'])}" if case["answered_on"] else ""
    return _citation(what, case, f"{words.day(case['started_on'])}{answered}", askers, address, case["url"])


def of_answer(answer: Row, case: Row, askers: list[Row], address: str) -> Citation:
    """Return how to cite one answer, `address` being its fixed link."""
    what = f"{words.DOCUMENT_KINDS[answer['kind']]} {answer['numbers']}".strip()
    on = f"{what} op {words.CASE_KINDS[case['kind']].lower()} {case['number']}"
    return _citation(on, case, words.day(answer["dated_on"]), askers, address, answer["url"], answer["anchor"])


def _citation(
    what: str, case: Row, day: str, askers: list[Row], address: str, source: str, anchor: str = ""
) -> Citation:
    """Return the three forms; `what` is cited, `source` its page at the chamber."""
    title = case["subject"] or case["title"] or case["number"]
    return Citation(
        f"{what}, „{title}”, {day}. Bron: {source}. Via tkdocs: {address}",
        f"[{markdown(what)}, „{markdown(title)}”]({_target(address)}), {day} ([bron]({_target(source)}))",
        _bibtex(what, case, title, askers, address, source, anchor),
    )


def _bibtex(what: str, case: Row, title: str, askers: list[Row], address: str, source: str, anchor: str) -> str:
    """Return an entry of BibTeX; the year is that of the asking, as of everything else of the case."""
    fields = {
        "author": " and ".join(f"{{{tex(each['name'])}}}" for each in askers if each.get("name")),
        "title": tex(title),
        "year": (case["started_on"] or "")[:4],
        "howpublished": tex(f"Tweede Kamer der Staten-Generaal, {what[:1].lower()}{what[1:]}"),
        "url": _target(source),
        "note": rf"Via tkdocs: \url{{{_target(address)}}}",
    }
    lines = "".join(f"  {name} = {{{each}}},\n" for name, each in fields.items() if each)
    return (
        f"@misc{{tkdocs-{re.sub(r'[^A-Za-z0-9-]', '-', case['number'] + ('-' + anchor if anchor else ''))},\n{lines}}}"
    )


def tex(text: str) -> str:
    """Return a text in which nothing means something to TeX."""
    return re.sub(r"[\\~^{}&%$#_]", lambda sign: _TEX.get(sign[0], "\\" + sign[0]), " ".join(text.split()))


def markdown(text: str) -> str:
    """Return a text, as one line, in which nothing means something to Markdown or HTML."""
    line = re.sub(r"([\\`*_\[\]<>|~$&])", r"\\\1", " ".join(text.split()))
    return re.sub(r"^(\d+)([.)])(?=\s|$)", r"\1\\\2", re.sub(r"^([#+\-=:])", r"\\\1", line))


def _target(address: str) -> str:
    """Return an address that ends neither a link of Markdown nor a field of BibTeX."""
    return re.sub(r"[\s<>(){}\\]", lambda sign: f"%{ord(sign[0]):02X}", address)
