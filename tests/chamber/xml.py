"""Papers of the fictional chamber in the official XML dialect `officiele-publicatie`, and as the page made from it."""

from collections.abc import Iterable
from html import escape

from lxml import etree
from lxml.builder import E

from tests.chamber.content import Case, Chamber, Paper
from tests.chamber.pdf import motion_title
from tests.chamber.wording import MARK, NOTICE, asked, capital, day, numbers, paragraphs, plain, session, signed, spaced


def motion(chamber: Chamber, case: Case, paper: Paper) -> bytes:
    """Return a motion as official XML."""
    dossier = chamber.dossiers[case.dossier or 0]
    number = E.dossiernummer(E.dossiernr(spaced(dossier.number)))
    if dossier.addition:
        number.append(E.begrotingshoofdstuk(dossier.addition))
    lines = ["De Kamer,", "gehoord de beraadslaging,", *case.considerations, *case.requests]
    text = E.tekst(*_als([*lines, "en gaat over tot de orde van de dag."]), status="goed")
    text.append(E("al-groep", *_als(chamber.members[key].name for key in case.members)))
    when = E.datum(day(case.date), isodatum=case.date.isoformat())
    title = dossier.title
    piece = E.stuk(
        E.stuknr("Nr. ", E.ondernummer(str(case.item), kamer="2")),
        E.titel(motion_title(chamber, case)),
        E.datumtekst("Voorgesteld ", when),
        E.algemeen(E("vrije-tekst", text)),
    )
    paper_of = E.kamerstuk(_head(case.date, "kamerstukkop", "Kamerstukken"), E.dossier(number, E.titel(title)), piece)
    return _publication(f"kst-{dossier.number}-{case.item}", paper_of)


def appendix(chamber: Chamber, case: Case, paper: Paper) -> bytes:
    """Return an answer as official XML: the dialect of Kamervragen."""
    head = _head(paper.date, "kamervraagkop", "Aanhangsel van de Handelingen")
    root = E.kamervragen(head, E.kamervraagnummer(case.number))
    for kind, line, when in (
        ("vraag", f"{asked(chamber, case)}.", case.date),
        ("antwoord", signed(chamber, paper, "Antwoord"), paper.date),
    ):
        description = E.kamervraagomschrijving(line, type=kind)
        description.append(E.datum(isodatum=when.isoformat()))
        root.append(description)
    root.append(E.kamervraagonderwerp(case.subject))
    for block in paper.blocks:
        for number in block.to:
            root.append(E.vraag(E.nr(f"Vraag {number}"), *_als([case.questions[number]])))
        root.append(E.antwoord(E.nr(f"Antwoord {numbers(block.to)}"), *_als(paragraphs(block.text))))
    return _publication(f"ah-tk-{session(paper.date).replace('-', '')}-{paper.appendix}", root)


def page(chamber: Chamber, case: Case, paper: Paper) -> bytes:
    """Return an answer as the page of the official publications shows it."""
    notes = {**case.notes, **paper.notes}
    parts = []
    for block in paper.blocks:
        for number in block.to:
            parts.append(_division("vraag", f"Vraag {number}", [case.questions[number]]))
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


def _als(lines: Iterable[str]) -> list[etree._Element]:
    """Return a paragraph element for each line."""
    return [E.al(plain(line)) for line in lines]


def _head(when: object, name: str, kind: str) -> etree._Element:
    """Return the head of a publication, with the line that says that it is fictional."""
    years = session(when)  # type: ignore[arg-type]
    lines = {"vergaderjaar": f"Vergaderjaar {years}", "kameraanduiding": "Tweede Kamer der Staten-Generaal"}
    lines |= {"kamernummer": "2", "documenttype": kind, "fictief": NOTICE}
    return E(name, *(E.tekstregel(text, inhoud=what) for what, text in lines.items()))


def _publication(identifier: str, content: etree._Element) -> bytes:
    """Return the publication around its content."""
    meta = E.meta(name="OVERHEIDop.externMetadataRecord", scheme="", content=f"{identifier}/metadata.xml")
    root = E("officiele-publicatie", E.metadata(meta), content)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
