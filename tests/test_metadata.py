"""metadata.yml: whatever it names exists, whatever is shown is described in Dutch, and each canned query runs."""

import json
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from embeddings import verdicts
from tests.site_fixtures import Page, asked, published

FILE = Path(__file__).parents[1] / "metadata.yml"
METADATA: dict[str, Any] = yaml.safe_load(FILE.read_text("utf-8"))
TABLES: dict[str, dict[str, Any]] = METADATA["databases"]["tkdocs"]["tables"]
QUERIES: dict[str, dict[str, Any]] = METADATA["databases"]["tkdocs"]["queries"]
SHOWN = [name for name, table in TABLES.items() if not table.get("hidden")]
# What Datasette makes of the search index: it hides these itself.
SHADOWS = {"search_data", "search_idx", "search_docsize", "search_config"}

# How many rows each query gives over the fictional chamber.
ROWS = {
    "nieuwste_antwoorden_met_markeringen": 2,
    "formules_naar_aantal": 1,
    "ketens": 1,
    "per_ministerie_en_jaar": 3,
    "tijdlijn_per_leverancier": 2,
    "te_late_vragen": 1,
    "antwoordtermijnen": 2,
    "moties_met_uitslag": 1,
    "leestwijfels": 1,
    "onzeker_gelezen_antwoorden": 0,
    "onderwerp_per_jaar": 2,
    "zaken_met_onderwerp": 2,
    "markeringen_per_categorie_en_jaar": 2,
}


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return published(tmp_path_factory.mktemp("chamber"))


@pytest.fixture(scope="module")
def get(database: Path) -> Callable[[str], Page]:
    return asked(database)


@pytest.fixture(scope="module")
def columns(database: Path) -> dict[str, list[str]]:
    connection = sqlite3.connect(database)
    tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")]
    found = {table: [row[1] for row in connection.execute(f"PRAGMA table_info([{table}])")] for table in tables}
    connection.close()
    return found


def test_nothing_is_said_twice():
    def keys(node: yaml.Node | None) -> list[tuple[str, int]]:
        if not isinstance(node, yaml.MappingNode):
            return []
        own = [str(key.value) for key, _ in node.value]
        twice = [(key, node.start_mark.line) for key in set(own) if own.count(key) > 1]
        return [*twice, *(found for _, value in node.value for found in keys(value))]

    assert keys(yaml.compose(FILE.read_text("utf-8"))) == []


@pytest.mark.parametrize("table", ["verdicts", "counted_verdicts"])
def test_every_reason_of_a_verdict_is_explained(table: str):
    text = TABLES[table]["columns"]["reason"]
    reasons = [verdicts.UNMARKED, verdicts.SILENT, verdicts.CLOSED, verdicts.SHARE, verdicts.BESIDE, verdicts.REFERS]
    assert [reason for reason in (*reasons, verdicts.DECLINED, verdicts.PASSING) if f"{reason} (" not in text] == []


def test_every_table_that_exists_is_named_and_the_other_way_round(columns: dict[str, list[str]]):
    assert set(TABLES) == set(columns) - SHADOWS


@pytest.mark.parametrize("table", SHOWN)
def test_every_shown_column_is_described(columns: dict[str, list[str]], table: str):
    described = TABLES[table]["columns"]
    assert set(described) == set(columns[table])
    assert TABLES[table]["title"]
    assert TABLES[table]["description"].endswith(".")
    for text in described.values():
        title, separator, explanation = text.partition(": ")
        assert separator
        assert title[0].isupper()
        assert len(explanation) > 3


@pytest.mark.parametrize("table", SHOWN)
def test_facets_units_label_and_order_name_columns_that_exist(columns: dict[str, list[str]], table: str):
    entry = TABLES[table]
    named = {*entry.get("facets", []), *entry.get("units", {}), entry.get("label_column"), entry.get("sort_desc")}
    assert named - {None} <= set(columns[table])
    assert set(entry) <= {"title", "description", "columns", "facets", "units", "label_column", "sort_desc"}


@pytest.mark.parametrize("table", SHOWN)
def test_every_shown_table_has_its_page(get: Callable[[str], Page], table: str):
    page = get(f"/tkdocs/{table}")
    assert page.status == 200
    assert f"<h1>{TABLES[table]['title']}</h1>" in page.text


def test_hidden_tables_are_not_listed(get: Callable[[str], Page]):
    text = get("/tkdocs").text
    assert "<code>cases</code>" in text
    for table in set(TABLES) - set(SHOWN):
        assert f"<code>{table}</code>" not in text


def test_every_query_is_expected():
    assert set(QUERIES) == set(ROWS)


@pytest.mark.parametrize("name", QUERIES)
def test_every_query_runs_and_says_in_dutch_what_it_is(get: Callable[[str], Page], name: str):
    page = get(f"/tkdocs/{name}")
    assert page.status == 200
    assert 'role="alert"' not in page.text
    assert f"<h1>{QUERIES[name]['title']}</h1>" in page.text
    assert QUERIES[name]["description"].strip().endswith(".")
    rows = get(f"/tkdocs/{name}.json?_shape=array")
    assert rows.status == 200
    assert len(json.loads(rows.text)) == ROWS[name]


@pytest.mark.parametrize(
    ("query", "rows"),
    [
        ("tijdlijn_per_leverancier.json?leverancier=kijkvast", 2),
        ("tijdlijn_per_leverancier.json?leverancier=stilte", 0),
        ("per_ministerie_en_jaar.json?ministerie=bzk", 1),
        ("onderwerp_per_jaar.json?onderwerp=Privacy", 2),
        ("zaken_met_onderwerp.json?onderwerp=privacy", 2),
        ("zaken_met_onderwerp.json?onderwerp=geen", 0),
    ],
)
def test_parameters_narrow(get: Callable[[str], Page], query: str, rows: int):
    assert len(json.loads(get(f"/tkdocs/{query}&_shape=array").text)) == rows


def test_shares_carry_their_denominators(get: Callable[[str], Page]):
    rows = json.loads(get("/tkdocs/per_ministerie_en_jaar.json?ministerie=jenv&_shape=array").text)
    assert [
        (row["jaar"], row["sets_vragen"], row["beoordeelde_antwoorden"], row["waarvan_met_markering"]) for row in rows
    ] == [("2024", 1, 2, 1), ("2023", 1, 2, 1)]
    times = json.loads(get("/tkdocs/antwoordtermijnen.json?_shape=array").text)
    assert [(row["mediaan_dagen"], row["beantwoorde_sets"]) for row in times] == [(30.0, 1), (49.0, 1)]


def test_chains_count_what_is_given_over_the_judged_links_only(get: Callable[[str], Page]):
    (chain,) = json.loads(get("/tkdocs/ketens.json?_shape=array").text)
    assert (chain["zaken"], chain["waarvan_beoordeeld"], chain["waarvan_niet_of_deels_gegeven"]) == (3, 2, 2)


def test_cells_are_dutch_on_the_page_and_as_stored_in_the_exports(get: Callable[[str], Page]):
    page = get("/tkdocs/cases").text
    assert '<span title="question">Schriftelijke vragen</span>' in page
    assert '<span title="overdue">Te laat</span>' in page
    assert "<time>2025-01-10</time>" in page
    assert ">0,93<" in get("/tkdocs/judgements").text
    assert {row["state"] for row in json.loads(get("/tkdocs/cases.json?_shape=array").text)} >= {"overdue"}
    assert ">Fictië<" in get("/tkdocs/vendors").text


def test_cells_lead_to_the_pages_of_the_site(get: Callable[[str], Page]):
    assert '<a href="/zaak/2024Z00002">2024Z00002</a>' in get("/tkdocs/nieuwste_antwoorden_met_markeringen").text
    assert '<a href="/formule/f1">f1</a>' in get("/tkdocs/formules_naar_aantal").text
    assert (
        '<a href="/keten/2023Z00001">Camera&#39;s van Kijkvast bij gemeenten</a>' in get("/tkdocs/chain_members").text
    )
    assert 'href="/keten/2023Z00001">bladzijde</a>' in get("/tkdocs/chains").text
    assert '<a href="/zaak/2024Z00002">Naar de bladzijde</a>' in get("/tkdocs/cases/2024Z00002").text
