"""The figures by which SQLite plans: made anew where the database is of another size, and then only."""

from pathlib import Path

from tests.site_fixtures import published
from tkdocs.store import due, planner
from tkdocs.store.workplace import Workplace


def test_figures_are_stale_where_the_texts_became_more_by_a_tenth(tmp_path: Path):
    published(tmp_path)
    db = Workplace(tmp_path).derived()
    planner.renew(db)
    assert not planner.is_stale(db)
    db.execute("DELETE FROM search_texts WHERE id > (SELECT max(id) / 2 FROM search_texts)")
    assert planner.is_stale(db)
    db.close()


def test_figures_of_a_temporary_table_do_not_hide_those_of_the_database(tmp_path: Path):
    published(tmp_path)
    db = Workplace(tmp_path).derived()
    planner.renew(db)
    due.collect(db, "publish", "any", "SELECT number FROM documents")
    assert not planner.is_stale(db)
    db.close()
