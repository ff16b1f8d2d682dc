"""The stage `publish`: once, twice, with changed input, and killed half-way."""

import sqlite3
from pathlib import Path

import pytest

from tests.conftest import recorded
from tests.site_chamber import NOTICE, fill
from tests.site_fixtures import run
from tkdocs.stages import publish
from tkdocs.store import ledger
from tkdocs.store.workplace import Workplace


@pytest.fixture
def place(tmp_path: Path) -> Workplace:
    workplace = Workplace(tmp_path)
    fill(workplace).close()
    return workplace


def ask(place: Workplace, sql: str) -> list[tuple]:
    connection = sqlite3.connect(place.derived_path)
    try:
        return connection.execute(sql).fetchall()
    finally:
        connection.close()


def change(place: Workplace, sql: str) -> None:
    connection = sqlite3.connect(place.derived_path)
    with connection:
        connection.execute(sql)
    connection.close()


def matches(place: Workplace, expression: str) -> list[str]:
    found = ask(
        place,
        f"SELECT s.target_id FROM search JOIN search_texts s ON s.id = search.rowid WHERE search MATCH '{expression}' "
        "ORDER BY 1",
    )
    return [row[0] for row in found]


def consistent(place: Workplace) -> bool:
    """The index agrees with its table: FTS5 raises an error where it does not."""
    connection = sqlite3.connect(place.derived_path)
    connection.execute("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
    connection.close()
    return True


def test_once(place: Workplace):
    summary = run(place)
    assert (summary.stage, summary.done, summary.unchanged, summary.removed) == ("publish", 13, 0, 0)
    kinds = dict(ask(place, "SELECT kind, count(*) FROM search_texts GROUP BY kind"))
    assert kinds == {"question": 7, "answer": 4, "motion": 1, "letter": 1}
    assert matches(place, f"stemmed : {publish.stemmed('aanbesteding')}") == [
        "2023D00010-q3",
        "2023D00020-a2",
        "2024D00020-q3",
        "2024D00021-a2",
    ]
    assert ask(place, "SELECT case_number, ministry, title FROM search_texts WHERE target_id = '2023D00020-a1'") == [
        ("2023Z00001", "jenv", "Camera's van Kijkvast bij gemeenten (2023)")
    ]
    about = dict(ask(place, "SELECT key, value FROM about"))
    assert about["notice"] == NOTICE
    assert about["data_until"].startswith("2025-03-01")
    assert about["rules_version"] == "1"
    assert about["cases"] == "6"
    assert consistent(place)


def test_twice_writes_nothing(place: Workplace):
    run(place)
    before = place.derived_path.read_bytes()
    ledger_before = ask(place, "SELECT * FROM ledger ORDER BY stage, key")
    summary = run(place)
    assert (summary.done, summary.unchanged, summary.removed) == (0, 13, 0)
    assert ask(place, "SELECT * FROM ledger ORDER BY stage, key") == ledger_before
    assert place.derived_path.read_bytes() == before


def test_changed_input_is_indexed_anew(place: Workplace):
    run(place)
    change(place, "UPDATE answers SET text = 'Er staan nu zeppelins.' WHERE id = '2023D00020-a1'")
    summary = run(place)
    assert (summary.done, summary.unchanged) == (1, 12)
    assert matches(place, "zeppelins") == ["2023D00020-a1"]
    assert "2023D00020-a1" not in matches(place, "inkoop")
    assert consistent(place)


def test_removed_input_leaves_the_index(place: Workplace):
    run(place)
    change(place, "DELETE FROM questions WHERE id = '2025D00050-q1'")
    summary = run(place)
    assert (summary.done, summary.removed) == (0, 1)
    assert ask(place, "SELECT * FROM search_texts WHERE target_id = '2025D00050-q1'") == []
    assert "2025D00050-q1" not in recorded(place.derived(), "publish")
    assert consistent(place)


def test_killed_before_the_ledger_line_is_done_again(place: Workplace, monkeypatch: pytest.MonkeyPatch):
    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(publish.ledger, "record", killed)
        with pytest.raises(KeyboardInterrupt):
            run(place)
    assert ask(place, "SELECT count(*) FROM search_texts") == [(0,)]
    assert run(place).done == 13
    assert consistent(place)


def test_an_answer_that_was_not_cut_is_found_as_a_whole(place: Workplace):
    change(place, "INSERT INTO documents (number, source_id, kind, text, url, file_url) "
                  "VALUES ('2025D00070', 'x', 'further_answer', 'Onverdeelde luchtschepen', '', '')")  # fmt: skip
    run(place)
    assert matches(place, "luchtschepen") == ["2025D00070"]
    assert ask(place, "SELECT kind FROM search_texts WHERE target_id = '2025D00070'") == [("answer",)]


def test_a_question_that_only_the_answer_prints_is_found(place: Workplace):
    change(place, "DELETE FROM questions WHERE id = '2023D00010-q3'")
    run(place)
    stem = publish.stemmed("aanbesteding")
    assert matches(place, f"stemmed : {stem}") == ["2023D00020-a2", "2023D00020-q3", "2024D00020-q3", "2024D00021-a2"]


def test_the_case_of_an_answer_is_the_first_of_its_cases(place: Workplace):
    change(place, "INSERT INTO case_documents (case_number, document_number) VALUES ('2022Z00009', '2023D00020')")
    run(place)
    assert ask(place, "SELECT DISTINCT case_number FROM search_texts WHERE document_number = '2023D00020'") == [
        ("2022Z00009",)
    ]


def test_errors_of_fetching_are_published_and_go_again(place: Workplace):
    sources = place.sources()
    with sources.atomic():
        ledger.record(sources, "download", "doc-2025D00060", "x", "HTTP 404: no such file")
    run(place)
    assert ask(place, "SELECT * FROM source_errors") == [("download", "doc-2025D00060", "HTTP 404: no such file")]
    with sources.atomic():
        ledger.forget(sources, "download", "doc-2025D00060")
    sources.close()
    assert run(place).done == 0
    assert ask(place, "SELECT * FROM source_errors") == []


def test_a_notice_that_is_taken_away_disappears(place: Workplace):
    run(place)
    sources = place.sources()
    sources.execute("UPDATE origin SET notice = NULL")
    sources.close()
    run(place)
    assert "notice" not in dict(ask(place, "SELECT key, value FROM about"))


def test_nothing_at_all_gives_an_empty_site(tmp_path: Path):
    place = Workplace(tmp_path)
    assert run(place).done == 0
    assert run(place).done == 0
