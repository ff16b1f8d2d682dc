"""The texts that a search found, as the page shows them and as the lines of its list."""

import json
from collections.abc import Collection as Some
from collections.abc import Sequence
from typing import Any

from . import words
from .excerpts import Finder, excerpt, whole
from .facets import Choice
from .meaning import Meaning
from .pages import Entry
from .query import WORD
from .rows import EMPTY, Row, rows

_TEXTS = """
    SELECT s.id, s.kind, s.target_id, s.document_number, s.case_number, s.dated_on, s.title, s.text, s.stemmed,
           n.name AS ministry_name, d.url, CASE WHEN v.reason <> 'silent' THEN v.verdict END AS verdict,
           coalesce(q.number, a.numbers) AS numbers, coalesce(q.doubtful, a.doubtful, 0) AS doubtful
    FROM json_each(:ids) wanted JOIN search_texts s ON s.id = wanted.value
    LEFT JOIN documents d ON d.number = s.document_number
    LEFT JOIN cases c ON c.number = s.case_number AND s.kind IN ('question', 'motion')
    LEFT JOIN ministries n ON n.slug = coalesce(c.ministry, s.ministry)
    LEFT JOIN verdicts v ON v.answer_id = s.target_id
    LEFT JOIN questions q ON q.id = s.target_id
    LEFT JOIN answers a ON a.id = s.target_id
    ORDER BY wanted.key
"""
# CROSS JOIN: from the few texts to their marks, not the other way round.
_MARKS = """
    SELECT s.id, p.text, p.start, p."end", j.category, c.label, j.score
    FROM json_each(:ids) wanted CROSS JOIN search_texts s ON s.id = wanted.value
    CROSS JOIN judgements j ON j.document_number = s.document_number
    JOIN passages p ON p.id = j.passage_id JOIN categories c ON c.slug = j.category
    WHERE coalesce(j.answer_id, j.document_number) = s.target_id AND j.direct = 0 ORDER BY s.id, p.position
"""
_SENTENCES = """
    SELECT s.id, p.start, p."end" FROM json_each(:near) wanted CROSS JOIN search_texts s ON s.id = wanted.key
    JOIN passages p ON p.text_hash = wanted.value AND coalesce(p.answer_id, p.document_number) = s.target_id
"""


async def shown(
    datasette: Any, ids: Sequence[int], finder: Finder, choice: Choice, meaning: Meaning | None, only: Some[int]
) -> list[Row]:
    """Return the texts in the order of their ids, each with its hits, its marks, and how it was found.

    A text that was found by meaning only shows the sentence that is near; without a query it shows its first mark.
    """
    found = await rows(datasette, _TEXTS, {"ids": json.dumps(ids)})
    marks = await _marks(datasette, ids, choice)
    near = await _near(datasette, meaning, [each["id"] for each in found if each["id"] in only])
    cosines = (meaning.cosines if meaning else None) or {}
    for each in found:
        id_ = each["id"]
        each["marks"] = marks.get(id_, [])
        each["cosine"] = cosines.get(id_)
        each["by"] = "betekenis" if id_ in only else ("woorden en betekenis" if id_ in cosines else "woorden")
        first = [(mark["start"], mark["end"]) for mark in each["marks"][:1]]
        of_title, of_text = _stems(each)
        places = near.get(id_) or (finder.hits(each["text"], of_text) if choice.text else first)
        each["excerpt"] = excerpt(each["text"], places)
        said = "".join(part for part, _ in each["excerpt"])
        for mark in each["marks"]:
            mark["said"] = mark["text"] in said  # need not be shown again
        each["heading"] = whole(title := each["title"] or each["target_id"], finder.hits(title, of_title))
    return found


def _stems(each: Row) -> tuple[list[str], list[str]]:
    """Return the stems of the words in the title and in the text, as `publish` has written them one after the other."""
    stems = each.pop("stemmed").split(" ")
    words_of_title = len(WORD.findall(each["title"] or ""))
    return stems[:words_of_title], stems[words_of_title:]


async def _marks(datasette: Any, ids: Sequence[int], choice: Choice) -> dict[int, list[Row]]:
    """Return the marks of each text, of the chosen categories where some are chosen."""
    wanted = choice.values["categorie"]
    marks: dict[int, list[Row]] = {}
    for each in await rows(datasette, _MARKS, {"ids": json.dumps(ids)}):
        if not wanted or each["category"] in wanted:
            marks.setdefault(each["id"], []).append(each)
    return marks


async def _near(datasette: Any, meaning: Meaning | None, ids: Sequence[int]) -> dict[int, list[tuple[int, int]]]:
    """Return where in each text the sentence lies that is near; a question is near as a whole."""
    if not meaning or not meaning.sentences or not ids:
        return {}
    near = {id_: meaning.sentences[id_] for id_ in ids}
    found = await rows(datasette, _SENTENCES, {"near": json.dumps(near)})
    return {each["id"]: [(each["start"], each["end"])] for each in found}


def entries(found: Sequence[Row], *, each_mark: bool = False) -> list[Entry]:
    """Return the lines of the list: one for each text, or with `each_mark` one for each marked sentence of a text."""
    if each_mark:
        return [_entry(each, {**_of_mark(mark)}) for each in found for mark in each["marks"] or [{}]]
    return [_entry(each, {"markeringen": [{**_of_mark(mark)} for mark in each["marks"]]}) for each in found]


def _of_mark(mark: Row) -> Row:
    """Return the columns of a marked sentence; empty ones where there is none."""
    return {"gemarkeerde_zin": mark.get("text"), "categorie": mark.get("label"), "score": mark.get("score")}


def _columns(each: Row, marked: Row) -> Row:
    return {
        "soort": words.TEXT_KINDS.get(each["kind"], each["kind"]),
        "nummers": each["numbers"],
        "datum": each["dated_on"],
        "ministerie": each["ministry_name"],
        "onderwerp": each["title"],
        **marked,
        "het_gevraagde_is": words.VERDICTS.get(each["verdict"] or ""),
        "onzeker_gelezen": "ja" if each["doubtful"] else "nee",
        "tekst": each["text"],
        "gevonden_op": each["by"],
        "gelijkenis": each["cosine"] and round(each["cosine"], 3),
        "zaak": each["case_number"],
        "document": each["document_number"],
        "bron": each["url"],
        "sleutel": each["target_id"],
    }


def columns() -> Row:
    """Return the columns of the list with a line for each marked sentence, without values."""
    return _columns(EMPTY, _of_mark(EMPTY))


def _entry(each: Row, marked: Row) -> Entry:
    anchor = f"#{each['target_id']}" if each["kind"] in ("question", "answer") else ""
    columns = _columns(each, marked)
    title = f"{columns['soort']} {each['numbers'] or ''}".strip() + f": {each['title'] or each['target_id']}"
    summary = each["marks"][0]["text"] if each["marks"] else each["text"][:500]
    path = f"/zaak/{each['case_number']}{anchor}" if each["case_number"] else f"/zoeken?q={each['document_number']}"
    # A case may have several letters: their entries are told apart by the number of the document.
    return Entry(path, title, each["dated_on"], summary, columns, "" if anchor else each["target_id"])
