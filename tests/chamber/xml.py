"""Papers of the fictional chamber in the official XML dialect `officiele-publicatie`, and as the page made from it."""

from collections.abc import Iterable
from datetime import date
from html import escape
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from tests.chamber.content import Case, Chamber, Paper
from tests.chamber.kamerstuk import motion_title
from tests.chamber.wording import MARK, NOTICE, asked, capital, day, numbers, paragraphs, plain, session, signed, spaced


def motion(chamber: Chamber, case: Case, _paper: Paper) -> bytes:
    """Return a motion as official XML."""
    dossier = chamber.dossiers[case.dossier or 0]
    number = _element("dossiernummer", _element("dossiernr", spaced(dossier.number)))
    if dossier.addition:
        number.append(_element("begrotingshoofdstuk", dossier.addition))
    lines = ["De Kamer,", "gehoord de beraadslaging,", *case.considerations, *case.requests]
    names = _element("al-groep", *_als(chamber.members[key].name for key in case.members))
    text = _element("tekst", *_als([*lines, "en gaat over tot de orde van de dag."]), names, status="goed")
    when = _element("datum", day(case.date), isodatum=case.date.isoformat())
    piece = _element(
        "stuk",
        _element("stuknr", "Nr. ", _element("ondernummer", str(case.item), kamer="2")),
        _element("titel", motion_title(chamber, case)),
        _element("datumtekst", "Voorgesteld ", when),
        _element("algemeen", _element("vrije-tekst", text)),
    )
    head = _head(case.date, "kamerstukkop", "Kamerstukken")
    whole = _element("kamerstuk", head, _element("dossier", number, _element("titel", dossier.title)), piece)
    return _publication(f"kst-{dossier.number}-{case.item}", whole)


def appendix(chamber: Chamber, case: Case, paper: Paper) -> bytes:
    """Return an answer as official XML: the dialect of Kamervragen."""
    head = _head(paper.date, "kamervraagkop", "Aanhangsel van de Handelingen")
    root = _element("kamervragen", head, _element("kamervraagnummer", case.number))
    for kind, line, when in (
        ("vraag", f"{asked(chamber, case)}.", case.date),
        ("antwoord", signed(chamber, paper, "Antwoord"), paper.date),
    ):
        root.append(_element("kamervraagomschrijving", line, _element("datum", isodatum=when.isoformat()), type=kind))
    root.append(_element("kamervraagonderwerp", case.subject))
    for block in paper.blocks:
        for number in block.to:
            root.append(_element("vraag", _element("nr", f"Vraag {number}"), *_als([case.questions[number]])))
        lines = _als(paragraphs(block.text))
        root.append(_element("antwoord", _element("nr", f"Antwoord {numbers(block.to)}"), *lines))
    return _publication(f"ah-tk-{session(paper.date).replace('-', '')}-{paper.appendix}", root)


def page(chamber: Chamber, case: Case, paper: Paper) -> bytes:
    """Return an answer as the page of the official publications shows it."""
    notes = {**case.notes, **paper.notes}
    parts = []
    for block in paper.blocks:
        parts += [_division("vraag", f"Vraag {number}", [case.questions[number]]) for number in block.to]
        parts.append(_division("antwoord", f"Antwoord {numbers(block.to)}", paragraphs(block.text)))
    foot = "".join(
        f'<div class="voet noot" id="n{n}"><sup>{n}</sup> {escape(text)}</div>\n' for n, text in notes.items()
    )
    return f"""<!DOCTYPE html>
<html lang="nl"><head><meta charset="utf-8"><title>{escape(capital(case.subject))} (FICTIEF)</title></head>
<body>
<header><p class="fictief">{NOTICE}</p><nav><a href="/">Naar de inhoud</a></nav></header>
<div class="stuk kamervragen">
<h1>Vragen gesteld door de leden der Kamer, met de daarop door de regering gegeven antwoorden</h1>
<p class="nummer">{paper.appendix}</p>
<p class="omschrijving">{escape(asked(chamber, case))}.</p>
<p class="omschrijving">{escape(signed(chamber, paper, "Antwoord"))}</p>
{"".join(parts)}{foot}</div>
</body></html>
""".encode()


def _division(kind: str, heading: str, texts: Iterable[str]) -> str:
    """Return one question or answer as HTML."""
    lines = "".join(f"<p>{_raised(text)}</p>\n" for text in texts)
    return f'<div class="{kind}">\n<h2>{heading}</h2>\n{lines}</div>\n'


def _raised(text: str) -> str:
    """Return a text as HTML, its footnote marks raised."""
    return MARK.sub(r"<sup>\1</sup>", escape(text))


def _als(lines: Iterable[str]) -> list[Element]:
    """Return a paragraph element for each line."""
    return [_element("al", plain(line)) for line in lines]


def _head(when: date, name: str, kind: str) -> Element:
    """Return the head of a publication, with the line that says that it is fictional."""
    lines = {"vergaderjaar": f"Vergaderjaar {session(when)}", "kameraanduiding": "Tweede Kamer der Staten-Generaal"}
    lines |= {"kamernummer": "2", "documenttype": kind}
    return _element(name, *(_element("tekstregel", text, inhoud=what) for what, text in lines.items()))


def _publication(identifier: str, content: Element) -> bytes:
    """Return the publication around its content."""
    meta = _element("meta", name="OVERHEIDop.externMetadataRecord", scheme="", content=f"{identifier}/metadata.xml")
    root = _element(
        "officiele-publicatie",
        _element("metadata", meta, _element("meta", name="fictief", scheme="", content=NOTICE)),
        content,
    )
    ElementTree.indent(root)
    return ElementTree.tostring(root, encoding="UTF-8", xml_declaration=True)


def _element(tag: str, /, *parts: str | Element, **attributes: str) -> Element:
    """Return an element of its text, if any, and the elements in it."""
    made = Element(tag, attributes)
    for part in parts:
        if isinstance(part, str):
            made.text = part
        else:
            made.append(part)
    return made
