"""A case as plain JSON, complete: what its page shows, without the page.

`zaak` the facts; `vragen` each question once, with its text, its other ids (`ook`) and `onzeker`; `antwoorden` each
answer with the questions it is to (`op_vragen`), `oordeel` (answers, partly, evades; null where not judged), `reden`
why it has that, `niet_gevonden` the parts of the question that were not found, and its `markeringen`: `begin` and
`eind` in characters of the answer's text, category, `score` and `gelijkenis` (0 to 1), nearest example, rule and its
`patroon` in plain words, version of the rules, model, formula. `teksten` are motions, and letters with their marks.
`twijfels` are the doubts about whole papers, `verloop` the events in the order of time, `documenten`, `labels`,
`betrokkenen`, `noten`; `eerder_en_later` the other cases that asked the same, `ketens` the chains, `verwijzingen` to
and from other papers, `citaat` how to cite; `lijst` the entries of the feed. Days are ISO 8601; addresses are whole.
Silence (`reden` silent) is an indication, no verdict.
"""

from collections.abc import Callable, Iterable
from typing import Any

from . import explaining, words
from .annotations import Annotations
from .pairing import Block
from .rows import Row
from .weaving import Stretch

_CASE = {
    "nummer": "number", "soort": "kind", "onderwerp": "subject", "titel": "title", "ingediend": "started_on",
    "vergaderjaar": "session", "dossier": "dossier", "dossiernummer": "dossier_number", "ministerie": "ministry",
    "ministerie_naam": "ministry_name", "kabinetsappreciatie": "cabinet_judgement", "stand": "state",
    "gevraagd": "asked_on", "uitgesteld": "postponed_on", "overgedragen": "transferred_on",
    "uiterste_datum": "due_on", "beantwoord": "answered_on", "ingetrokken": "withdrawn_on", "dagen": "days",
    "recesdagen": "recess_days", "bron": "url",
}  # fmt: skip
_DOCUMENT = {
    "nummer": "number", "soort": "kind", "onderwerp": "subject", "datum": "dated_on", "ingezonden": "submitted_on",
    "ontvangen": "received_on", "aanhangsel": "appendix", "koppeling": "link", "gelezen": "read",
    "bron": "url", "bestand": "file_url",
}  # fmt: skip
_MARK = {
    "zin": "id", "begin": "start", "eind": "end", "tekst": "text", "categorie": "category", "categorie_naam": "label",
    "score": "score", "voorbeeld": "example", "gelijkenis": "example_score", "regel": "rule",
    "regels_versie": "rules_version", "model": "encoder_id", "formule": "formula_id",
}  # fmt: skip
_DOUBT = {"document": "document_number", "soort": "kind", "twijfel": "doubt", "vragen": "numbers"}
_CITATION = {"soort": "kind", "doel": "target", "woorden": "matched", "begin": "start", "eind": "end",
             "naar_document": "target_document", "naar_antwoord": "target_answer"}  # fmt: skip
_FELLOW = {
    "zaak": "case_number", "soort": "case_kind", "onderwerp": "subject", "datum": "dated_on",
    "ministerie": "ministry_name", "gevraagd": "asked", "oordeel": "verdict", "zin": "passage",
    "categorie": "category_label", "uitslag": "result", "waarom": "reason", "gelijkenis": "score",
    "keten": "chain_id", "bron": "answer_url",
}  # fmt: skip
_PAPER = {
    "zaak": "case_number", "document": "document_number", "soort": "document_kind", "onderwerp": "subject",
    "datum": "dated_on", "woorden": "matched", "bron": "url",
}  # fmt: skip
_TAG = {"soort": "kind", "label": "slug", "naam": "label", "woorden": "words", "keer": "times"}
_ACTOR = {"rol": "role", "naam": "name", "fractie": "party", "functie": "function"}
_NOTE = {"document": "document_number", "teken": "mark", "tekst": "text"}
_CHAIN = {"keten": "chain_id", "gevraagd": "label", "plaats": "position", "zaken": "cases", "waarom": "reason"}
_EVENT = {"dag": "day", "tot_en_met": "last", "soort": "kind", "gebeurtenis": "label", "toelichting": "note"}
_SHARED = {"zaak": "case_number", "soort": "case_kind", "onderwerp": "subject", "document": "document_number"}


def of_case(context: Row, annotations: Annotations, address: Callable[[str], str]) -> Row:
    """Return the JSON of the case whose page has `context`; `address` makes whole addresses of paths of the site."""
    case, blocks = context["case"], context.get("blocks", [])
    questions = {each["id"]: each for block in blocks for each in block.questions}
    here = f"/zaak/{case['number']}"
    papers = context["papers"]
    return {
        "zaak": {**_named(_CASE, case), "adres": address(here)},
        "vragen": [_question(each, address(f"{here}#{each['anchor']}")) for each in questions.values()],
        "antwoorden": [_answer(*each, annotations, address, here) for each in _answers(blocks)],
        "teksten": [_text(each, annotations) for each in context.get("motions") or context.get("letters") or ()],
        "twijfels": _all(_DOUBT, context["doubts"]),
        "verloop": _all(_EVENT, context["course"]),
        "documenten": _all(_DOCUMENT, context["documents"]),
        "betrokkenen": [_named(_ACTOR, each) for role in context["actors"].values() for each in role],
        "labels": _all(_TAG, context["tags"]),
        "noten": [_named(_NOTE, note) for _, notes in context["notes"] for note in notes],
        "ketens": _all(_CHAIN, context["chains"]),
        "eerder_en_later": [
            {**_named(_FELLOW, each), "later": bool(each["later"]), "adres": address(f"/zaak/{each['case_number']}")}
            for each in context["fellows"]
        ],
        "verwijzingen": {
            "naar": _all(_PAPER, papers["to"]),
            "hiernaar": _all(_PAPER, papers["back"]),
            "deelt_document_met": _all(_SHARED, papers["shared"]),
            "niet_gevonden": [each["matched"] for each in papers["absent"]],
        },
        "citaat": {"tekst": context["citation"].plain, "markdown": context["citation"].markdown,
                   "bibtex": context["citation"].bibtex},
    }  # fmt: skip


def marks(stretches: Iterable[Stretch]) -> list[Row]:
    """Return the marks in a text that was woven, in its order."""
    return [
        {
            **_named(_MARK, each.mark),
            "rechtstreeks": bool(each.mark["direct"]),
            "beoordeeld_door_redacteur": bool(each.mark["reviewed"]),
            "patroon": explaining.pattern(each.mark),
        }
        for each in stretches
        if each.mark
    ]


def _named(names: dict[str, str], row: Row) -> Row:
    """Return the columns of a row under their Dutch names."""
    return {dutch: row.get(name) for dutch, name in names.items()}


def _all(names: dict[str, str], found: Iterable[Row]) -> list[Row]:
    return [_named(names, each) for each in found]


def _answers(blocks: Iterable[Block]) -> list[tuple[Row, list[Row]]]:
    """Return each answer with the questions that it is to."""
    return [(answer, block.questions) for block in blocks for answer in block.answers]


def _question(question: Row, address: str) -> Row:
    return {
        "id": question["id"],
        "nummer": question["number"],
        "tekst": question["text"],
        "ook": question["same"],
        "onzeker": bool(question["doubtful"]),
        "twijfels": [each["doubt"] for each in question["doubts"]],
        "adres": address,
    }


def _answer(
    answer: Row, questions: list[Row], annotations: Annotations, address: Callable[[str], str], here: str
) -> Row:
    return {
        "id": answer["id"],
        "nummers": answer["numbers"],
        "op_vragen": [each["id"] for each in questions],
        "document": answer["document_number"],
        "soort": answer["kind"],
        "datum": answer["dated_on"],
        "tekst": answer["text"],
        "oordeel": answer["verdict"],
        "oordeel_naam": words.VERDICTS.get(answer["verdict"]) if answer["reason"] != "silent" else None,
        "reden": answer["reason"],
        "niet_gevonden": answer["missing"],
        "onzeker": bool(answer["doubtful"]),
        "twijfels": [each["doubt"] for each in answer["doubts"]],
        "markeringen": marks(answer["stretches"]),
        "verwijzingen": _all(_CITATION, annotations.citations.get(answer["id"], ())),
        "citaat": answer["citation"].plain,
        "bron": answer["url"],
        "bestand": answer["file_url"],
        "adres": address(f"{here}#{answer['anchor']}"),
    }


_MOTION = {
    "indieners": "members", "overwegingen": "considerations", "verzoeken": "requests", "vervangt": "replaces",
    "uitslag": "result", "besloten": "decided_on", "zetels_voor": "seats_for", "zetels_tegen": "seats_against",
    "manier_van_stemmen": "voting",
}  # fmt: skip
_LETTER = {"afzender": "sender", "kenmerk": "reference", "gedateerd": "printed_on", "betreft": "concerns"}


def _text(text: Row, annotations: Annotations) -> Row:
    """Return a motion with its votes, or a letter."""
    more: dict[str, Any] = _named(_LETTER, text)
    if "sides" in text:
        sides = {vote: [{"fractie": each["party"], "zetels": each["seats"]} for each in side]
                 for vote, side in text["sides"].items()}  # fmt: skip
        more = {**_named(_MOTION, text), "stemmen": sides}
    return {
        "document": text["number"],
        "tekst": text["text"],
        **more,
        "markeringen": marks(text["stretches"]),
        "verwijzingen": _all(_CITATION, annotations.citations.get(text["number"], ())),
    }
