"""Whatever a text holds, script, SQL, template or control characters: every page, feed and file shows it as text."""

import asyncio
import csv
import io
import json
import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from urllib.parse import quote, urlencode

import pytest
from docx import Document
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from icalendar import Calendar
from lxml import etree  # pyright: ignore[reportAttributeAccessIssue]

from tests.site_fixtures import Page, asked, published, run
from tkdocs import serving
from tkdocs.store.workplace import Workplace

# What breaks out of a text where it is not written as one, each for another place; `zqx` finds it again.
HOSTILE = (
    "<script>zqx(1)</script>",
    "\"'><img src=x onerror=zqx(2)>",
    "</textarea></title></script><svg/onload=zqx(3)>",
    "{{ 7777*7 }}{% raw %}${7777*7}#{7777*7}",
    "'; DROP TABLE cases; --",
    "javascript:zqx(4)",
    "\x00\x01\x08\x0b\x1b[31m\x7f\ufffe\u202e\u2028",
    "]]><!--<?xml ?><!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>&b;",
    "BEGIN:VEVENT\r\nSUMMARY:zqx\r\nEND:VEVENT\r\n",
    "=HYPERLINK(\"http://zqx.example\";1)",
    "](javascript:zqx(5)) <javascript:zqx(6)> \\`*_[]",
)  # fmt: skip
WHOLE = " ".join(HOSTILE)
# The columns that hold what somebody wrote; all others are keys, days, kinds and addresses, which we make.
WRITTEN = {
    "about": "value", "actors": "name party function", "answers": "text", "cases": "subject title dossier",
    "categories": "label description", "chain_members": "asked", "chains": "label", "citations": "matched",
    "corrections": "note", "decisions": "text", "documents": "subject title text reference", "formulas": "label",
    "judgements": "example", "letters": "sender reference subject", "ministries": "name abbreviation",
    "motions": "request addressee voting", "note_marks": "mark", "notes": "text", "passages": "text",
    "questions": "text", "tags": "matched", "topics": "label", "vendors": "name country reason", "votes": "party name",
    "facet_totals": "label", "search_facets": "label", "person_pages": "name party function",
    "unread": "reason example", "doubt_figures": "said", "recesses": "name", "verdicts": "missing",
}  # fmt: skip
_FACTS = ("notice",)
FORMS = ("", ".json", ".csv", ".atom", ".ics")


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a published database in which every text is hostile."""
    folder = tmp_path_factory.mktemp("chamber")
    path = published(folder, further=True)
    poison(path, [table for table in WRITTEN if table not in ("facet_totals", "search_facets", "person_pages")])
    run(Workplace(folder))
    poison(path, list(WRITTEN))
    return path


def poison(path: Path, tables: list[str]) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        for table in tables:
            for column in WRITTEN[table].split():
                only = f" AND key IN ('{_FACTS[0]}')" if table == "about" else ""
                value = json.dumps([WHOLE]) if column == "missing" else WHOLE
                db.execute(f"UPDATE {table} SET {column} = ? WHERE {column} IS NOT NULL{only}", [value])


@pytest.fixture(scope="module")
def get(database: Path) -> Callable[[str], Page]:
    return asked(database)


@pytest.fixture(scope="module")
def addresses(database: Path) -> list[str]:
    """Return one address of every page: of each thing that there is, at most three."""
    with closing(sqlite3.connect(database)) as db:
        found = ["/", "/over", "/over/grenzen", "/over/evaluatie", "/nieuw", "/te-laat", "/termijnen", "/cijfers"]
        found += ["/volledigheid", "/leveranciers", "/onderwerpen", "/ministeries", "/bewindspersonen", "/kamerleden"]
        found += ["/partijen", "/categorieen", "/formules", "/ketens", "/zoeken", "/zoeken?q=zqx"]
        for page, sql in {
            "zaak": "SELECT number FROM cases", "formule": "SELECT id FROM formulas", "keten": "SELECT id FROM chains",
        }.items():  # fmt: skip
            found += [f"/{page}/{quote(key)}" for (key,) in db.execute(f"{sql} ORDER BY 1")]
        asked_ = db.execute("SELECT number FROM cases WHERE kind = 'question' ORDER BY 1")
        found += [f"/zaak/{number}/vervolg" for (number,) in asked_]
        for facet, page in {
            "vendor": "leverancier", "topic": "onderwerp", "ministry": "ministerie", "minister": "bewindspersoon",
            "member": "kamerlid", "party": "partij", "category": "categorie",
        }.items():  # fmt: skip
            keys = db.execute("SELECT value FROM facet_totals WHERE facet = ? ORDER BY cases DESC LIMIT 3", [facet])
            found += [f"/{page}/{quote(key)}" for (key,) in keys]
        tables = db.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
        found += [f"/tkdocs/{table}" for (table,) in tables]
    return found


def form_of(address: str, form: str) -> str:
    path, _, query = address.partition("?")
    return f"{'/index' if path == '/' and form else path}{form}{f'?{query}' if query else ''}"


def written(page: Page) -> Iterator[str]:
    """Yield what a browser would run or load of a page: elements and attributes that the texts have made."""
    root = etree.HTML(page.text)
    for element in root.iter(etree.Element):
        if element.tag in ("script", "style") and element.text and "zqx" in element.text:
            if element.get("type") != "application/ld+json":
                yield f"{element.tag}: {element.text[:80]}"
            else:
                json.loads(element.text)
        if element.tag in ("img", "svg") and (element.get("src") == "x" or "onload" in element.attrib):
            yield str(element.tag)
        for name, value in element.attrib.items():
            if name.startswith("on"):
                yield f"{name}={value[:80]}"
            if name in ("href", "src", "action") and re.match(r"(?i)[\s\x00-\x1f]*(javascript|data|vbscript):", value):
                yield f"{name}={value[:80]}"


def test_every_page_shows_hostile_texts_as_text(get: Callable[[str], Page], addresses: list[str]) -> None:
    shown = 0
    for address in addresses:
        page = get(address)
        assert page.status == 200, address
        assert list(written(page)) == [], address
        assert str(7777 * 7) not in page.text, address
        shown += "zqx" in page.text
    assert shown > 30  # nearly all of them do show such texts


def test_every_other_form_is_well_made(get: Callable[[str], Page], addresses: list[str]) -> None:
    kinds = set()
    for address in addresses:
        if address.startswith("/tkdocs/"):
            continue
        for form in FORMS[1:]:
            page = get(form_of(address, form))
            assert page.status in (200, 404), f"{address}{form}"
            if page.status == 200:
                kinds.add(form)
                check(form, page)
    assert kinds == set(FORMS[1:])


def test_datasettes_own_tables_hold_no_formula_for_a_spreadsheet(get: Callable[[str], Page], database: Path) -> None:
    with closing(sqlite3.connect(database, isolation_level=None)) as db:
        db.execute("UPDATE cases SET title = '=1+1'")
        db.execute("UPDATE citations SET matched = '@sum'")
    cells = []
    for address in (
        "/tkdocs/cases.csv?_size=max", "/tkdocs/cases.csv?_stream=1&_labels=on", "/tkdocs/citations.csv",
        "/tkdocs.csv?" + urlencode({"sql": "select title, matched, -3 as n from cases, citations"}),
        "/tkdocs/cases.csv?_trace=1",
    ):  # fmt: skip
        rows = list(csv.reader(io.StringIO(get(address).text)))
        assert len(rows) > 1, address
        cells += [cell for row in rows for cell in row]
    assert [cell for cell in cells if cell.startswith(("=", "+", "@", "\t", "\r"))] == []
    assert {"'=1+1", "'@sum", "-3"} <= set(cells)


def check(form: str, page: Page) -> None:
    """Read a form as its readers do; nothing in it may have become anything but text."""
    assert page.headers["x-content-type-options"] == "nosniff"
    if form == ".json":
        json.loads(page.text)
    elif form == ".csv":
        rows = list(csv.reader(io.StringIO(page.text)))
        assert len({len(row) for row in rows}) <= 1
        assert [cell for row in rows for cell in row if cell.startswith(("=", "+", "@", "\t", "\r"))] == []
    elif form == ".atom":
        feed = etree.fromstring(page.text.encode(), etree.XMLParser(resolve_entities=False))
        assert feed.xpath("//*[local-name() = 'script']") == []
    else:
        calendar = Calendar.from_ical(page.text)
        events = calendar.walk("VEVENT")
        assert all("UID" in event and str(event["SUMMARY"]) != "zqx" for event in events)
        assert page.text.count("BEGIN:VEVENT\r\n") == len(events)


@pytest.mark.parametrize("name", ["docx", "md"])
def test_files_of_the_kit_hold_them_as_text(database: Path, name: str) -> None:
    with closing(sqlite3.connect(database)) as db:
        cases = [number for (number,) in db.execute("SELECT number FROM cases WHERE kind = 'question'")]
    site = serving.site(database)
    for number in cases:
        answer = asyncio.run(site.client.get(f"/zaak/{number}/vervolg.{name}"))
        assert answer.status_code == 200
        if name == "docx":
            Document(io.BytesIO(answer.content))
        else:
            assert not re.search(r"(?<!\\)\]\(javascript:|^<script", answer.text, re.MULTILINE)


def test_the_maps_are_xml(get: Callable[[str], Page]) -> None:
    for path in ("/sitemap.xml", "/sitemap-zaken-1.xml"):
        etree.fromstring(get(path).text.encode(), etree.XMLParser(resolve_entities=False))


KEYS = st.one_of(st.sampled_from(HOSTILE), st.text(max_size=30))
PAGES = st.sampled_from(
    ["zaak", "formule", "keten", "leverancier", "onderwerp", "ministerie", "bewindspersoon", "kamerlid", "partij",
     "categorie", "over", "static", "tkdocs", "-", "sitemap-zaken-1.xml", ""]
)  # fmt: skip
NAMES = st.sampled_from(
    ["q", "soort", "jaar", "ministerie", "partij", "categorie", "gemarkeerd", "pagina", "manier", "volgorde", "van",
     "tot", "_where", "_sort", "_facet", "_next", "_size", "_shape", "_json", "_col", "sql"]
)  # fmt: skip
# What Datasette reads of its own on the page of a table, a view, a row or a query.
ITS_PAGES = st.sampled_from(
    ["cases", "passages", "counted_verdicts", "case_documents", "search_idx", "te_late_vragen", "cases/2023Z00001"]
)
ITS_NAMES = st.sampled_from(
    ["_where", "_sort", "_sort_desc", "_sort_by_desc", "_through", "_facet", "_facet_array", "_facet_date",
     "_facet_size", "_next", "_size", "_timelimit", "_shape", "_json", "_json_infinity", "_nl", "_col", "_nocol",
     "_search", "_search_text", "_searchmode", "_label", "_labels", "_ttl", "_trace", "_stream", "_dl", "_extra",
     "_extras", "_nocount", "_filter_column", "_filter_op", "_filter_value", "_blob_column", "_blob_hash",
     "number__gt", "number__in", "number__zz", "number__date", "number__arraycontains", "number__isnull", "zz"]
)  # fmt: skip
ITS_VALUES = st.one_of(
    KEYS,
    st.sampled_from(["zz", "", "\x00", "9" * 30, "-1", "1.5", "{}", "[1]", "1", "1,2", "$null,1", "number", "max", "on",
                     "nan", "1e999", "array", "arrays", "objects", "1; select 2", "select '", "['~00'",
                     '{"table": "documents", "column": "zz", "value": "1"}', '{"table": "case_documents"}',
                     '{"table": "case_documents", "column": "case_number", "value": "1"}'])
)  # fmt: skip


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(page=PAGES, key=KEYS, form=st.sampled_from(FORMS), query=st.lists(st.tuples(NAMES, KEYS), max_size=4))
def test_no_address_is_an_error_of_the_site(
    get: Callable[[str], Page], page: str, key: str, form: str, query: list[tuple[str, str]]
) -> None:
    path = f"/{page}/{quote(key.encode('utf-8', 'ignore'), safe='')}" if page else ""
    asked_for = urlencode([(name, value.encode("utf-8", "ignore")) for name, value in query])
    found = get(f"{path}{form}?{asked_for}" if page else f"/?{asked_for}")
    assert found.status < 500, f"{path}?{asked_for}"
    if found.headers.get("content-type", "").startswith("text/html"):
        assert list(written(found)) == []


@pytest.mark.filterwarnings("ignore:coroutine .* was never awaited:RuntimeWarning")  # Datasette's next facets
@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    page=ITS_PAGES, form=st.sampled_from(["", ".json", ".csv", ".blob"]),
    query=st.lists(st.tuples(ITS_NAMES, ITS_VALUES), max_size=3),
)  # fmt: skip
def test_no_value_on_a_page_of_datasette_is_an_error_of_the_site(
    get: Callable[[str], Page], page: str, form: str, query: list[tuple[str, str]]
) -> None:
    asked_for = urlencode([(name, value.encode("utf-8", "ignore")) for name, value in query])
    found = get(f"/tkdocs/{page}{form}?{asked_for}")
    assert found.status < 500, f"{page}{form}?{asked_for}"
    if found.headers.get("content-type", "").startswith("text/html"):
        assert list(written(found)) == []


OPERATORS = st.sampled_from(
    ["EN", "OF", "NIET", "AND", "OR", "NOT", "NEAR", "(", ")", '"', "*", "-", "+", "^", ":", "'"]
)
WORDS = st.one_of(
    OPERATORS, st.sampled_from(["camera", "overzicht", "drones", "é", "zqx", "c'est"]), st.text(max_size=8)
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(parts=st.lists(WORDS, max_size=10), glue=st.sampled_from([" ", ""]), form=st.sampled_from(FORMS[:4]))
def test_every_way_of_writing_a_search_is_answered(
    get: Callable[[str], Page], parts: list[str], glue: str, form: str
) -> None:
    query = quote(glue.join(parts).encode("utf-8", "ignore"))
    found = get(f"/zoeken{form}?q={query}")
    assert found.status == 200, query
    if not form:
        assert list(written(found)) == []
