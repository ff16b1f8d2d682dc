"""The figures by ministry and year, with their intervals; what there is and is not; how well the judging does."""

import csv
import io
import json
import re
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binomtest

from tests.site_fixtures import Page, asked, published, run
from tests.standin.samples import finished
from tkdocs import figures
from tkdocs.models import Summary
from tkdocs.rules import evaluation_file
from tkdocs.stages import publish
from tkdocs.store import ledger
from tkdocs.store.workplace import Workplace

Get = Callable[[str], Page]


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return published(tmp_path_factory.mktemp("numbers"), further=True)


@pytest.fixture(scope="module")
def get(database: Path) -> Get:
    return asked(database)


@pytest.fixture(scope="module")
def spread(get: Get):
    get("/cijfers")
    return sys.modules["tkdocs_site.spread"]


def lines(get: Get, path: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(get(path).text)))


def test_figures_carry_denominators_and_intervals(get: Get) -> None:
    rows = {(row["korte_naam"], row["jaar"]): row for row in lines(get, "/cijfers.csv")}
    first = rows["jenv", "2023"]
    assert (first["beoordeelde_antwoorden"], first["met_markering"], first["procent_met_markering"]) == (
        "2",
        "1",
        "50.0",
    )
    expected = binomtest(1, 2).proportion_ci(method="wilson")
    assert float(first["interval_95_laag"]) == round(100 * expected.low, 1)
    assert float(first["interval_95_hoog"]) == round(100 * expected.high, 1)
    assert (first["sets_vragen"], first["mediaan_dagen"], first["binnen_zes_weken"]) == ("1", "49.0", "0")
    late = rows["bzk", "2025"]
    assert (late["uitgesteld"], late["overgedragen"], late["te_laat"]) == ("1", "1", "1")


def test_a_period_and_a_ministry_narrow_everything(get: Get) -> None:
    every = json.loads(get("/cijfers.json").text)["alles_samen"]
    one = json.loads(get("/cijfers.json?jaar=2024").text)
    assert one["periode"] == {"van": "2024", "tot": "2024"}
    assert one["alles_samen"]["sets_vragen"] == 1
    assert every["sets_vragen"] == 5
    assert {row["jaar"] for row in lines(get, "/cijfers.csv?van=2023&tot=2024")} == {"2023", "2024"}
    assert {row["korte_naam"] for row in lines(get, "/cijfers.csv?ministerie=bzk")} == {"bzk"}
    assert "Cijfers: Justitie en Veiligheid" in get("/cijfers?ministerie=jenv").words


@pytest.mark.parametrize("query", ["jaar=x", "jaar=%27", "van=2024&tot=2023", "ministerie=%3Cb%3E", "jaar=²0²4"])
def test_a_period_that_is_none_is_no_error(get: Get, query: str) -> None:
    page = get(f"/cijfers?{query}")
    assert page.status == 200
    assert "<b>" not in page.text


def test_one_set_is_told_as_one(get: Get) -> None:
    words = get("/cijfers?ministerie=jenv&jaar=2023").words
    assert "De ene set vragen met een bekende antwoordtijd was beantwoord na 49 dagen." in words
    assert "De helft van de 2 sets vragen" in get("/cijfers?ministerie=jenv").words


def test_the_page_says_that_ministries_cannot_be_compared_and_gives_them_no_rank(get: Get) -> None:
    words = get("/cijfers").words
    assert "Ministeries zijn hiermee niet te vergelijken" in words
    assert words.index("Binnenlandse Zaken") < words.index("Justitie en Veiligheid")


@given(st.integers(1, 5000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_the_interval_is_that_of_wilson(spread, counted: tuple[int, int]) -> None:
    expected = binomtest(*counted).proportion_ci(method="wilson")
    assert spread.wilson(*counted) == pytest.approx((expected.low, expected.high), abs=1e-9)


@given(st.lists(st.integers(0, 400), min_size=1), st.sampled_from([0.25, 0.5, 0.75]))
def test_quartiles_of_counts_are_those_of_the_days_themselves(spread, days: list[int], share: float) -> None:
    counts = {day: days.count(day) for day in days}
    assert spread.quantile(counts, share) == pytest.approx(float(np.quantile(days, share)))


@given(st.integers(0, 300).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_the_evaluation_and_the_site_have_one_interval(spread, counted: tuple[int, int]) -> None:
    # Neither may import the other.
    assert (spread.wilson(*counted) or (0.0, 1.0)) == pytest.approx(figures.wilson(*counted), abs=1e-12)


@pytest.mark.parametrize("slug", ["jenv", "bzk"])
def test_a_ministry_has_the_same_figures_on_its_page_as_among_all(get: Get, slug: str) -> None:
    own = json.loads(get(f"/ministerie/{slug}.json").text)["ministerie"]
    among = json.loads(get(f"/cijfers.json?ministerie={slug}").text)["alles_samen"]
    quartiles = ("eerste_kwartiel_dagen", "mediaan_dagen", "derde_kwartiel_dagen")
    assert [own[f"{name}_dagen"] for name in ("kwartiel_laag", "mediaan", "kwartiel_hoog")] == [
        among[name] for name in quartiles
    ]
    span = re.search(r"interval van 95% loopt van (\d+)% tot (\d+)%", get(f"/cijfers?ministerie={slug}").words)
    there = re.search(r"past een aandeel van (\d+) tot (\d+)%", get(f"/ministerie/{slug}").words)
    assert span
    assert there
    assert span.groups() == there.groups()


def test_a_set_of_questions_is_of_the_year_in_which_it_was_asked_in_every_table(tmp_path: Path) -> None:
    place = Workplace(tmp_path)
    path = published(tmp_path)
    db = place.derived()
    db.execute("UPDATE cases SET asked_on = '2022-12-30' WHERE number = '2023Z00001'")
    db.close()
    get = asked(path)
    for query, sets in (("per_ministerie_en_jaar", "sets_vragen"), ("antwoordtermijnen", "beantwoorde_sets")):
        rows = json.loads(get(f"/tkdocs/{query}.json?ministerie=jenv&_shape=array").text)
        assert {row["jaar"]: row[sets] for row in rows if row[sets] and row["jaar"] < "2024"} == {"2022": 1}


def test_nothing_has_no_interval_and_no_median(spread) -> None:
    assert spread.wilson(0, 0) is None
    assert spread.quantile({}, 0.5) is None


def test_completeness_counts_by_kind_and_year(get: Get) -> None:
    rows = {(row["soort"], row["jaar"]): row for row in lines(get, "/volledigheid.csv")}
    put_off = rows["Uitstelbericht", "2025"]
    assert (put_off["in_de_lijst"], put_off["gelezen"], put_off["mislukt"]) == ("2", "1", "1")
    words = get("/volledigheid?soort=answer").words
    assert "Per jaar: antwoord" in words
    assert "Alle soorten" in words
    assert get("/volledigheid?soort=%3Cb%3E").status == 200


def test_what_was_listed_but_not_saved_is_counted(tmp_path: Path) -> None:
    database = published(tmp_path)
    place = Workplace(tmp_path)
    sources = place.sources()
    payload = json.dumps({"Soort": "Motie", "Datum": "2019-02-03T00:00:00+01:00"})
    sources.execute(
        "INSERT INTO records (entity, id, changed_at, deleted, api_version, payload) "
        "VALUES ('Document', 'lost', '2025-01-01T00:00:00.0000000Z', 0, 'v5', ?)",
        [payload],
    )
    with sources.atomic():
        ledger.record(sources, "download", "lost", "x", "HTTP 500")
    sources.close()
    run(place)
    rows = {(row["soort"], row["jaar"]): row for row in lines(asked(database), "/volledigheid.csv")}
    lost = rows["Motie", "2019"]
    assert (lost["in_de_lijst"], lost["opgehaald"], lost["gelezen"], lost["mislukt"]) == ("1", "0", "0", "1")


def test_a_changed_figure_is_written_and_an_unchanged_one_is_not(tmp_path: Path) -> None:
    database = published(tmp_path)
    place = Workplace(tmp_path)
    before = database.read_bytes()
    run(place)
    assert database.read_bytes() == before
    db = place.derived()
    db.execute("UPDATE cases SET days = 7 WHERE number = '2023Z00001'")
    db.close()
    run(place)
    rows = {(row["korte_naam"], row["jaar"]): row for row in lines(asked(database), "/cijfers.csv")}
    assert rows["jenv", "2023"]["mediaan_dagen"] == "7.0"


def test_a_table_of_figures_and_its_ledger_line_are_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = Workplace(tmp_path)
    record = ledger.record

    def killed(db: object, stage: str, key: str, *rest: str) -> None:
        if key == "table:set_figures":
            raise KeyboardInterrupt
        record(db, stage, key, *rest)  # type: ignore[arg-type]

    published(tmp_path)
    db = place.derived()
    db.execute("UPDATE cases SET state = 'withdrawn' WHERE number = '2025Z00003'")
    db.close()
    with monkeypatch.context() as patch:
        patch.setattr(ledger, "record", killed)
        with pytest.raises(KeyboardInterrupt):
            finished(publish.run(place))
    assert isinstance(finished(publish.run(place)), Summary)
    rows = lines(asked(place.derived_path), "/cijfers.csv")
    assert sum(int(row["ingetrokken"]) for row in rows) == 1


def test_the_evaluation_is_the_one_that_came_with_the_program(get: Get) -> None:
    rows = json.loads(get("/over/evaluatie.json").text)["regels"]
    known = evaluation_file.load()
    assert [(row["section"], row["name"], row["f1"]) for row in rows] == [
        (row.section, row.name, row.f1) for row in known
    ]
    assert any(row["precision_low"] is not None for row in rows)


def test_every_line_of_the_evaluation_is_in_dutch(get: Get) -> None:
    get("/over/evaluatie")
    words = sys.modules["tkdocs_site.evaluation_words"]
    for row in evaluation_file.load():
        assert row.section in words.SECTIONS, row.section
        assert not row.measure or row.measure in words.MEASURES, row.measure
        for text in (row.part, row.note, *(() if row.section == "categories" else (row.name,))):
            assert not text or words.dutch(text) != text, text
