"""The generated chamber: the same for the same seed, like the real one, and read by the real pipeline."""

from collections import Counter
from pathlib import Path
from statistics import median

import pytest

from tests.bench.generated import Generated, served
from tests.bench.generated.cases import Cases, Name, State
from tests.bench.generated.pen import Pen
from tests.chamber.bodies import body
from tests.chamber.content import load
from tests.chamber.layout import drawn_on
from tests.chamber.rows import case_rows
from tests.standin import World, serve
from tests.standin.samples import client, finished
from tkdocs.parse import read
from tkdocs.stages import download, parse, sync
from tkdocs.store.workplace import Workplace

SIZE = 25


@pytest.fixture(scope="module")
def chamber() -> Generated:
    return Generated(SIZE)


@pytest.fixture(scope="module")
def place(chamber: Generated, tmp_path_factory: pytest.TempPathFactory) -> Workplace:
    """Its mirror, up to what was parsed."""
    place = Workplace(tmp_path_factory.mktemp("generated"))
    with serve(chamber.world) as server, client(server) as api:
        finished(sync.run(place, api))
        finished(download.run(place, api))
    finished(parse.run(place))
    return place


def test_the_same_seed_gives_the_same_rows_and_files(chamber: Generated) -> None:
    with Generated(SIZE) as other:
        for entity in ("Zaak", "Document", "ZaakActor", "Stemming", "links"):
            assert other.world.select(f'SELECT * FROM "{entity}"') == chamber.world.select(f'SELECT * FROM "{entity}"')
        for (document,) in chamber.world.select("SELECT id FROM papers LIMIT 15"):
            assert other.body(document) == chamber.body(document)


def test_another_seed_gives_another_chamber(chamber: Generated) -> None:
    with Generated(SIZE, seed=1) as other:
        sql = 'SELECT Onderwerp FROM "Zaak" ORDER BY Id'
        assert other.world.select(sql) != chamber.world.select(sql)


def test_the_rows_of_a_case_do_not_depend_on_its_texts() -> None:
    cases = Cases(50)
    for name in cases.names():
        bare, whole = cases.case(name, texts=False), cases.case(name)
        assert [(p.number, p.date, p.body) for p in bare.papers] == [(p.number, p.date, p.body) for p in whole.papers]
        assert (bare.subject, bare.members, bare.decisions) == (whole.subject, whole.members, whole.decisions)


def test_numbers_are_unique_in_a_large_chamber() -> None:
    cases = Cases(1_500)
    made = [cases.case(name, texts=False) for name in cases.names()]
    for numbers in ([case.number for case in made], [paper.number for case in made for paper in case.papers]):
        assert len(numbers) == len(set(numbers))


def test_it_is_like_the_real_one() -> None:
    cases = Cases(1_500)
    sets = [cases.case(Name("question", at), texts=False) for at in range(1_500)]
    assert 7 <= median(len(each.questions) for each in sets) <= 9  # 8 in 729 real sets
    assert 58 <= median(len(each.subject) for each in sets) <= 75  # 64 characters
    years = Counter(each.date.year for each in sets)
    assert years[2019] > years[2024] > years[2008] > 0
    papers = Counter(paper.kind for each in sets for paper in each.papers)
    assert 0.93 < papers["answer"] / papers["question"] < 0.97
    assert 0.26 < papers["postponement"] / papers["question"] < 0.34
    forms = Counter(paper.body for each in sets for paper in each.papers)
    assert forms["pdf"] / forms.total() > 0.92


def test_too_large_a_chamber_is_refused() -> None:
    with pytest.raises(ValueError, match="more papers in a year"):
        Cases(60_000)


def test_the_pipeline_reads_it(chamber: Generated, place: Workplace) -> None:
    db = place.derived()
    number = "SELECT count(*) FROM {}"
    assert db.execute(number.format("cases")).fetchone()[0] == sum(chamber.cases.sizes.values())
    sets = [chamber.cases.case(Name("question", at)) for at in range(SIZE)]
    read = [p for each in sets for p in each.papers if p.kind == "answer" and p.body in ("pdf", "docx", "html", "xml")]
    blocks = [block for paper in read for block in paper.blocks]
    found = {row[0] for row in db.execute("SELECT text FROM answers").fetchall()}
    told = [" ".join(block.text.split()) for block in blocks]
    assert sum(text in {" ".join(each.split()) for each in found} for text in told) / len(told) > 0.9
    db.close()


def test_files_have_the_announced_length(chamber: Generated) -> None:
    sql = 'SELECT Id, ContentLength FROM "Document" WHERE Verwijderd = 0'
    for document, length in chamber.world.select(sql):
        found = chamber.body(document)
        assert found
        assert len(found[0]) == length


def test_rows_put_together_are_the_same_as_one_by_one() -> None:
    cases = Cases(3)
    rows = [row for name in cases.names() for row in case_rows(cases.chamber, cases.case(name, texts=False))]
    one, other = World(), World()
    for row in rows:
        one.put(row.entity, row.values, row.links)
    assert other.fill((row.entity, row.values, row.links) for row in rows) == len(rows)
    for table in ("Zaak", "ZaakActor", "links"):
        assert one.select(f'SELECT * FROM "{table}"') == other.select(f'SELECT * FROM "{table}"')
    assert one.latest == other.latest
    one.close()
    other.close()


def test_a_day_changes_and_the_next_sync_takes_it_in(tmp_path: Path) -> None:
    place = Workplace(tmp_path)
    with Generated(SIZE) as chamber, serve(chamber.world) as server, client(server) as api:
        finished(sync.run(place, api))
        before = chamber.world.select('SELECT count(*) FROM "Document" WHERE Verwijderd = 0')[0][0]
        done = chamber.change(0.2)
        assert all(done.values()), done
        after = chamber.world.select('SELECT count(*) FROM "Document" WHERE Verwijderd = 0')[0][0]
        assert after == before + done["new"] + done["answered"] - done["deleted"]
        summary = finished(sync.run(place, api))
        assert summary.removed >= done["deleted"]
        assert summary.done >= sum(done.values()) - done["deleted"]
        finished(download.run(place, api))
        again = finished(sync.run(place, api))
        assert (again.done, again.removed) == (0, 0)


def test_a_renewed_answer_is_another_file_with_one_other_answer() -> None:
    cases = Cases(SIZE)
    before, after = (cases.case(Name("question", 0), State(renewed=n)) for n in (0, 1))
    texts = [
        [block.text for block in paper.blocks] for case in (before, after) for paper in case.papers if paper.blocks
    ]
    assert sum(one != other for one, other in zip(*texts, strict=True)) == 1


def test_a_new_stamp_changes_nothing_else(chamber: Generated) -> None:
    sql = 'SELECT Id, Soort, Onderwerp, ContentLength FROM "Document" ORDER BY Id'
    rows = chamber.world.select(sql)
    latest = chamber.world.latest
    assert chamber.restamp(50) == 50
    assert chamber.world.select(sql) == rows
    assert chamber.world.select('SELECT count(*) FROM "Document" WHERE "ApiGewijzigdOp@" > ?', [latest]) == [(50,)]


def test_a_folder_keeps_the_chamber(tmp_path: Path) -> None:
    with Generated(5, tmp_path) as made:
        made.change(0.5)
        rows = made.world.select('SELECT * FROM "Document"')
    with Generated(5, tmp_path) as opened:
        assert opened.world.select('SELECT * FROM "Document"') == rows
    with pytest.raises(ValueError, match="holds another chamber"):
        Generated(6, tmp_path)


def test_another_process_serves_it(tmp_path: Path) -> None:
    with served(5, tmp_path / "chamber") as chamber:
        assert chamber.origin.startswith("http://127.0.0.1:")
        assert chamber.change(0.5)["new"] > 0
        assert chamber.restamp(3) == 3
        chamber.delay(0.01)


def test_its_quick_canvas_prints_what_the_library_prints() -> None:
    chamber, compared = load(), 0
    for case in chamber.cases[::4]:
        for paper in (each for each in case.papers if each.body == "pdf"):
            by_library = read(body(chamber, case, paper)[0], name="a.pdf")
            with drawn_on(Pen):
                assert read(body(chamber, case, paper)[0], name="a.pdf") == by_library, paper.number
            compared += 1
    assert compared > 10
