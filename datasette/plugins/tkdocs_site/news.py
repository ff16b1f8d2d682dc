"""`/nieuw`: the newest answers, all of them or those with a mark; and what the first page shows of them."""

from datetime import date, timedelta
from typing import Any

from .pages import Entry, Page, form, number
from .rows import EMPTY, Row, row, rows
from .words import DOCUMENT_KINDS, share

_MARKED = "EXISTS (SELECT 1 FROM counted_verdicts v WHERE v.document_number = documents.number AND v.marks > 0)"
# One select for each kind, so that SQLite walks an index of both from the newest on and stops in time.
_ONE = """SELECT number, dated_on FROM documents WHERE kind = '{kind}' AND dated_on BETWEEN :since AND :until
    AND (:ministry = '' OR ministry = :ministry) AND {condition}"""
_CHOSEN = " UNION ALL ".join(_ONE.replace("{kind}", kind) for kind in ("answer", "further_answer"))
_ANSWERS = """
    WITH chosen AS ({chosen} ORDER BY 2 DESC, 1 DESC LIMIT :limit OFFSET :offset)
    SELECT d.number, d.kind, d.dated_on, d.url, d.ministry, n.name AS ministry_name, c.number AS case_number,
           coalesce(c.subject, d.subject) AS subject,
           (SELECT count(*) FROM counted_verdicts WHERE document_number = d.number) AS judged,
           (SELECT count(*) FROM counted_verdicts WHERE document_number = d.number AND marks > 0) AS marked,
           p.id AS passage, p.text AS sentence, k.label AS category_label
    FROM chosen JOIN documents d ON d.number = chosen.number
    LEFT JOIN cases c ON c.number = (SELECT min(case_number) FROM case_documents WHERE document_number = d.number)
    LEFT JOIN ministries n ON n.slug = d.ministry
    LEFT JOIN judgements m ON m.passage_id = (
        SELECT j.passage_id FROM judgements j JOIN passages o ON o.id = j.passage_id
        JOIN counted_verdicts v ON v.answer_id = j.answer_id
        WHERE j.document_number = d.number AND j.direct = 0 ORDER BY j.score DESC, o.position LIMIT 1)
    LEFT JOIN passages p ON p.id = m.passage_id LEFT JOIN categories k ON k.slug = m.category
    ORDER BY d.dated_on DESC, d.number DESC
"""
_COUNT = "SELECT count(*) AS documents FROM ({chosen})"
MINISTRIES = "SELECT slug, name FROM ministries WHERE slug IN (SELECT ministry FROM set_figures) ORDER BY name"
_PAGE, _TABLE = 30, 1000
_ALWAYS = ("0000", "9999")


async def answers(
    datasette: Any, *, marked: bool, ministry: str = "", between: tuple[str, str] = _ALWAYS, limit: int, offset: int = 0
) -> list[Row]:
    """Return the newest answers to questions, further ones too, with how many were marked and the clearest mark."""
    asked = {"since": between[0], "until": between[1], "ministry": ministry, "limit": limit, "offset": offset}
    return await rows(datasette, _ANSWERS.format(chosen=_chosen(marked)), asked)


async def newest_week(datasette: Any) -> Row | None:
    """Return the newest week (Monday to Sunday) with a marked answer: its days and how many; None where none is."""
    newest = await answers(datasette, marked=True, limit=1)
    if not newest:
        return None
    day = date.fromisoformat(newest[0]["dated_on"])
    monday = day - timedelta(days=day.weekday())
    between = (monday.isoformat(), (monday + timedelta(days=6)).isoformat())
    asked = {"since": between[0], "until": between[1], "ministry": ""}
    counted = await row(datasette, _COUNT.format(chosen=_chosen(True)), asked)
    return {"first_on": between[0], "last_on": between[1], "documents": (counted or {}).get("documents", 0)}


async def page(datasette: Any, request: Any) -> Page:
    """Return the newest answers, by ministry and with or without a mark."""
    marked, ministry = request.args.get("met") == "markering", request.args.get("ministerie") or ""
    at = number(request, 9_999)
    most = _PAGE if form(request) == "html" else _TABLE
    found = await answers(datasette, marked=marked, ministry=ministry, limit=most + 1, offset=(at - 1) * most)
    context = {
        "answers": found[:most],
        "marked": marked,
        "ministry": ministry,
        "ministries": await rows(datasette, MINISTRIES),
        "number": at,
        "more": len(found) > most,
    }
    title = "Nieuwste antwoorden met een markering" if marked else "Nieuwste antwoorden"
    description = "De nieuwste antwoorden van ministers op schriftelijke vragen, met wat erin is gemarkeerd."
    entries = [_entry(each) for each in found[:most]]
    return Page("news.html", title, context, description, entries=entries, columns=_columns(EMPTY))


def _chosen(marked: bool) -> str:
    return _CHOSEN.replace("{condition}", _MARKED if marked else "1")


def _columns(each: Row) -> Row:
    return {
        "zaak": each["case_number"],
        "document": each["number"],
        "soort": DOCUMENT_KINDS.get(each["kind"]),
        "datum": each["dated_on"],
        "onderwerp": each["subject"] or each["number"],
        "ministerie": each["ministry_name"],
        "antwoorden": each["judged"],
        "met_markering": each["marked"],
        "categorie": each["category_label"],
        "zin": each["sentence"],
        "bron": each["url"],
    }


def _entry(each: Row) -> Entry:
    case, subject = each["case_number"], each["subject"] or each["number"]
    path = f"/zaak/{case}" if case else f"/tkdocs/documents/{each['number']}"
    columns = _columns(each)
    summary = f"Gemarkeerd: {share(each['marked'], each['judged'], 'antwoord', 'antwoorden')}. {each['sentence'] or ''}"
    return Entry(path, subject, each["dated_on"], summary.strip(), columns, key=each["number"])
