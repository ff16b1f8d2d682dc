"""What `publish` prepares for the pages agrees with plain counting over the tables that it is made of."""

import sqlite3
from pathlib import Path

import pytest

from tests.site_chamber import fill
from tests.site_fixtures import published, run
from tkdocs.store import ledger, person_pages
from tkdocs.store.workplace import Workplace

PREPARED = (
    "case_counts", "case_facets", "facet_totals", "facet_years", "facet_pairs", "category_marks", "person_pages",
)  # fmt: skip
_SURE = """t.target_id NOT IN (
    SELECT id FROM questions WHERE doubtful = 1 UNION SELECT id FROM answers WHERE doubtful = 1)"""
# For each facet its (value, case) pairs, counted without anything that is prepared.
PLAIN = {
    "kind": "SELECT kind, number FROM cases",
    "state": "SELECT state, number FROM cases WHERE state IS NOT NULL",
    "year": "SELECT substr(coalesce(asked_on, started_on), 1, 4), number FROM cases",
    "vendor": "SELECT t.slug, cd.case_number FROM tags t JOIN case_documents cd USING (document_number) "
    f"WHERE t.kind = 'vendor' AND {_SURE}",
    "topic": "SELECT t.slug, cd.case_number FROM tags t JOIN case_documents cd USING (document_number) "
    f"WHERE t.kind = 'topic' AND {_SURE}",
    "chain": "SELECT chain_id, case_number FROM chain_members",
    "verdict": "SELECT v.verdict, cd.case_number FROM verdicts v JOIN answers a ON a.id = v.answer_id "
    "JOIN case_documents cd ON cd.document_number = v.document_number WHERE a.doubtful = 0 AND v.reason <> 'silent'",
}


@pytest.fixture
def place(tmp_path: Path) -> Workplace:
    published(tmp_path, further=True)
    return Workplace(tmp_path)


def ask(place: Workplace, sql: str) -> list[tuple]:
    connection = sqlite3.connect(place.derived_path)
    try:
        return connection.execute(sql).fetchall()
    finally:
        connection.close()


def change(place: Workplace, *statements: str) -> None:
    connection = sqlite3.connect(place.derived_path)
    with connection:
        for sql in statements:
            connection.execute(sql)
    connection.close()


def everything(place: Workplace) -> dict[str, list[tuple]]:
    return {table: ask(place, f"SELECT * FROM {table}") for table in PREPARED}


@pytest.mark.parametrize("facet", PLAIN)
def test_a_facet_holds_the_cases_that_plain_counting_finds(place: Workplace, facet: str):
    found = ask(place, f"SELECT value, case_number FROM case_facets WHERE facet = '{facet}'")
    assert found
    assert sorted(found) == sorted(set(ask(place, PLAIN[facet])))


@pytest.mark.parametrize("table", ["facet_totals", "facet_years"])
def test_cases_of_totals_and_years_are_those_of_the_facets(place: Workplace, table: str):
    counted = dict(ask(place, "SELECT facet || '/' || value, count(*) FROM case_facets GROUP BY 1"))
    summed = dict(ask(place, f"SELECT facet || '/' || value, sum(cases) FROM {table} GROUP BY 1 HAVING sum(cases) > 0"))
    assert summed == counted


def test_answers_of_a_kind_are_all_that_are_judged(place: Workplace):
    sums = ask(place, "SELECT judged, marked, given, partly, evades, silent FROM facet_totals WHERE value = 'question'")
    assert sums == ask(
        place,
        "SELECT count(*), sum(marks > 0), sum(verdict = 'answers' AND reason <> 'silent'), "
        "sum(verdict = 'partly' AND reason <> 'silent'), sum(verdict = 'evades' AND reason <> 'silent'), "
        "sum(reason = 'silent') FROM counted_verdicts",
    )
    judged, _, *parts = sums[0]
    assert judged == sum(parts) > 0
    by_year = ask(place, "SELECT sum(judged), sum(marked) FROM facet_years WHERE value = 'question'")
    assert by_year == [sums[0][:2]]


def test_an_answer_to_two_cases_counts_once_for_what_they_share(place: Workplace):
    judged = "SELECT judged FROM facet_totals WHERE facet = 'ministry' AND value = 'jenv'"
    before = ask(place, judged)
    change(
        place,
        "INSERT INTO case_documents (case_number, document_number) VALUES ('2024Z00002', '2023D00020')",
        "UPDATE ledger SET fingerprint = 'read anew' WHERE stage = 'parse'",
    )
    run(place)
    assert ask(place, judged) == before
    assert ask(place, "SELECT judged FROM case_counts WHERE number = '2024Z00002'") == [(4,)]


def test_a_silent_verdict_is_judged_but_neither_given_nor_withheld(place: Workplace):
    change(
        place,
        "UPDATE verdicts SET verdict = 'partly', reason = 'silent' WHERE answer_id = '2023D00020-a2'",
        "UPDATE ledger SET fingerprint = 'judged anew' WHERE stage = 'parse'",
    )
    run(place)
    figures = ask(place, "SELECT judged, given, partly, evades, silent FROM case_counts WHERE number = '2023Z00001'")
    assert figures == [(2, 0, 0, 1, 1)]


def test_what_has_no_case_has_a_row_of_zeros(place: Workplace):
    assert ask(place, "SELECT label, cases, judged, first_on FROM facet_totals WHERE value = 'stilte'") == [
        ("Stilte BV", 0, 0, None)
    ]


def test_days_are_told_by_median_and_quartiles(place: Workplace):
    (found,) = ask(
        place, "SELECT timed, days_low, days_median, days_high FROM facet_totals WHERE facet || value = 'ministryjenv'"
    )
    assert found == (2, 34.75, 39.5, 44.25)


def test_twice_writes_nothing_and_a_change_elsewhere_neither(place: Workplace):
    before = ask(place, "SELECT * FROM ledger WHERE key = 'table:facets'")
    change(place, "UPDATE answers SET text = 'Er staan nu zeppelins.' WHERE id = '2023D00020-a1'")
    run(place)
    assert ask(place, "SELECT * FROM ledger WHERE key = 'table:facets'") == before


def test_a_new_state_of_a_case_changes_its_figures_only(place: Workplace):
    before = everything(place)
    change(place, "UPDATE cases SET state = 'overdue' WHERE number = '2025Z00004'")
    run(place)
    after = everything(place)
    assert set(before["case_facets"]) ^ set(after["case_facets"]) == {
        ("state", "postponed", "2025-02-01", "2025Z00004"),
        ("state", "overdue", "2025-02-01", "2025Z00004"),
    }
    assert {row[0] for row in set(before["case_counts"]) ^ set(after["case_counts"])} == {"2025Z00004"}
    assert before["person_pages"] == after["person_pages"]


NAMED = "INSERT INTO people (id, name) SELECT DISTINCT person_id, 'Zus Anders' FROM person_pages WHERE role = 'member'"
DAYS = {
    "another-ministry": ["UPDATE cases SET ministry = 'bzk' WHERE number = '2023Z00001'"],
    "another-year": ["UPDATE cases SET asked_on = '2019-05-01', started_on = '2019-05-01' WHERE number = '2023Z00001'"],
    "the-last-case-of-a-vendor-goes": ["DELETE FROM tags WHERE kind = 'vendor'"],
    "a-case-goes": [
        "DELETE FROM case_documents WHERE case_number = '2023Z00001'",
        "DELETE FROM cases WHERE number = '2023Z00001'",
    ],
    "a-paper-belongs-to-two-cases": [
        "INSERT INTO case_documents (case_number, document_number) VALUES ('2024Z00002', '2023D00020')"
    ],
    "a-paper-goes-to-another-case": [
        "UPDATE case_documents SET case_number = '2024Z00002' WHERE document_number = '2023D00020'"
    ],
    "an-answer-is-read-with-doubt": ["UPDATE answers SET doubtful = 1 WHERE id = '2023D00020-a1'"],
    "other-verdicts": ["UPDATE verdicts SET verdict = 'partly', reason = 'silent'"],
    "no-marks": ["DELETE FROM judgements WHERE document_number = '2023D00020'"],
    "a-formula-loses-a-sentence": [
        "DELETE FROM formula_members WHERE passage_id = (SELECT min(passage_id) FROM formula_members)"
    ],
    "no-chains": ["DELETE FROM chain_members", "DELETE FROM chains"],
    "a-member-has-another-name": [f"{NAMED} ORDER BY slug LIMIT 1"],
    "two-of-one-name": [NAMED],
    "a-member-leaves-a-party": ["UPDATE actors SET party = 'Lijst-Anders' WHERE party IS NOT NULL"],
    "parties-of-one-address": ["INSERT INTO parties (id, abbreviation) SELECT 'new', '-' || min(party) FROM actors"],
    "other-labels": ["UPDATE vendors SET name = 'Anders BV'", "UPDATE topics SET label = 'anders'"],
    "nobody-signs": ["DELETE FROM actors"],
    "nothing-is-left": ["DELETE FROM case_documents", "DELETE FROM cases"],
}


@pytest.mark.parametrize("statements", DAYS.values(), ids=DAYS)
def test_brought_up_to_date_they_are_the_same_as_made_anew(place: Workplace, statements: list[str]):
    change(place, "UPDATE actors SET person_id = 'p-' || name")
    run(place)
    before = everything(place)
    change(place, *statements)
    run(place)
    after = everything(place)
    assert after != before
    change(
        place,
        *(f"DELETE FROM {table}" for table in PREPARED),
        "DELETE FROM ledger WHERE stage = 'due' AND key = 'facets'",
    )
    run(place)
    assert {table: sorted(rows, key=repr) for table, rows in everything(place).items()} == {
        table: sorted(rows, key=repr) for table, rows in after.items()
    }
    assert ask(place, "SELECT count(*) FROM due WHERE stage = 'facets'") == [(0,)]


def test_killed_before_the_ledger_line_is_done_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    place = Workplace(tmp_path)
    fill(place).close()
    record = ledger.record

    def killed(db: object, stage: str, key: str, *rest: str) -> None:
        if key == "table:facets":
            raise KeyboardInterrupt
        record(db, stage, key, *rest)  # pyright: ignore[reportArgumentType]

    with monkeypatch.context() as patch:
        patch.setattr(ledger, "record", killed)
        with pytest.raises(KeyboardInterrupt):
            run(place)
    assert ask(place, "SELECT count(*) FROM case_facets") == [(0,)]
    run(place)
    assert ask(place, "SELECT count(*) FROM case_counts") == ask(place, "SELECT count(*) FROM cases")


def test_two_people_of_one_name_are_told_apart_and_the_first_keeps_the_plain_address():
    found = person_pages.unique([("id-1", "Jan de Vries"), ("id-2", "Jan de Vries"), ("id-3", "J\u00e1n de Vries")])
    assert found["id-1"] == "jan-de-vries"
    assert len(set(found.values())) == 3
    assert all(slug.startswith("jan-de-vries-") for key, slug in found.items() if key != "id-1")
    assert person_pages.unique([("id-1", "Jan de Vries"), ("id-2", "Jan de Vries")])["id-2"] == found["id-2"]


@pytest.mark.parametrize(("name", "slug"), [("Özcan, E.", "ozcan-e"), ("D66", "d66"), ("50PLUS", "50plus"), ("–", "")])
def test_a_name_becomes_plain_letters(name: str, slug: str):
    assert person_pages.slug(name) == slug


def test_a_name_without_letters_still_has_an_address():
    assert person_pages.unique([("id-1", "–")])["id-1"]
