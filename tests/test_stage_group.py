"""Stage `group`: once, twice, changed input, broken input, removed input, and a crash before the ledger line."""

from pathlib import Path
from typing import Any

import pytest

from embeddings.asks import Ask
from tests.standin.samples import finished
from tkdocs.errors import RulesError
from tkdocs.models import Summary
from tkdocs.rules import chains as chain_rules
from tkdocs.stages import asked, group, kept_asks, kept_wordings
from tkdocs.store import due, ledger
from tkdocs.store.workplace import Workplace

ABOUT = "het aantal zeehonden in de Verzonnen Zee"
ASKED = "Hoeveel zeehonden leven er in de Verzonnen Zee?"


class Mirror:
    """A `tkdocs.db` filled by hand, as `tag` and `judge` would leave it."""

    def __init__(self, folder: Path) -> None:
        self.place = Workplace(folder)
        self.db = self.place.derived()

    def insert(self, table: str, **row: Any) -> None:
        self.db.table(table).insert(row)

    def case(self, number: str, kind: str, day: str, about: str = ABOUT, **more: Any) -> None:
        row = {"number": number, "source_id": number, "kind": kind, "subject": about, "started_on": day, "url": "u"}
        self.insert("cases", **row, completed=0, **more)

    def paper(self, number: str, case: str, kind: str, day: str, text: str = "", ministry: str | None = None) -> None:
        self.insert(
            "documents", number=number, source_id=number, kind=kind, dated_on=day, text=text, url="u", file_url="f",
            ministry=ministry,
        )  # fmt: skip
        self.insert("case_documents", case_number=case, document_number=number)

    def question(self, paper: str, text: str = ASKED, number: str = "1") -> None:
        self.insert("questions", id=f"{paper}-q{number}", document_number=paper, position=1, number=number, text=text)

    def answer(self, paper: str, verdict: str, sentence: str, mark: str | None = "no_overview") -> None:
        """Answer the question of a paper with one sentence, marked unless `mark` is None."""
        same = {"document_number": paper, "answer_id": f"{paper}-a1"}
        self.insert("answers", id=f"{paper}-a1", document_number=paper, position=1, numbers="1", text=sentence)
        self.insert("answer_questions", answer_id=f"{paper}-a1", question_id=f"{paper}-q1")
        self.insert("verdicts", **same, verdict=verdict, marks=int(mark is not None))
        self.sentence(paper, sentence, mark, f"{paper}-a1")

    def sentence(self, paper: str, text: str, mark: str | None, answer: str | None = None, direct: int = 0) -> None:
        same = {"document_number": paper, "answer_id": answer}
        passage = f"{paper}-p1"
        print_ = ledger.text_hash(text)
        self.insert("passages", id=passage, **same, position=1, start=0, end=len(text), text=text, text_hash=print_)
        if mark:
            self.insert(
                "judgements", passage_id=passage, **same, category=mark, score=0.9, direct=direct, rule="no-overview",
                rules_version="1",
            )  # fmt: skip

    def asked_and_answered(
        self, case: str, day: str, verdict: str, sentence: str, mark: str | None = "no_overview"
    ) -> None:
        self.case(case, "question", day)
        self.paper(f"{case}D", case, "answer", day, ministry="lnv" if case < "B" else "ienw")
        self.question(f"{case}D")
        self.answer(f"{case}D", verdict, sentence, mark)

    def run(self) -> Summary:
        return finished(group.run(self.place))

    def wordings(self) -> list[tuple[Any, ...]]:
        """What is kept of how sentences say it."""
        return self.db.execute("SELECT * FROM wordings ORDER BY 1, 2").fetchall()

    def asks(self) -> list[Ask]:
        """Return what is asked, all questions read again."""
        due.collect(self.db, "group", "another", "SELECT number FROM cases")
        kept_asks.renew(self.db, chain_rules.load(), whole=True)
        return asked.asks(self.db)

    def chains(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for chain, case in self.db.execute(
            "SELECT chain_id, case_number FROM chain_members ORDER BY chain_id, position"
        ):
            found.setdefault(chain, []).append(case)
        return found


NONE_KNOWN = "Er bestaat geen landelijk overzicht van zeehonden in de Verzonnen Zee."
NONE_KEPT = "Er bestaat geen landelijk overzicht van deze dieren."


@pytest.fixture
def mirror(tmp_path: Path) -> Mirror:
    filled = Mirror(tmp_path)
    for at, subject in enumerate(("molens", "veren", "musea", "bruggen", "torens", "markten")):
        filled.case(f"Z{at}", "question", "2018-01-01", subject)
        filled.paper(f"Z{at}D", f"Z{at}", "question", "2018-01-01")
        filled.question(f"Z{at}D", f"Hoeveel {subject} zijn er?")
    filled.asked_and_answered("A", "2019-03-01", "evades", NONE_KNOWN)
    filled.asked_and_answered("B", "2021-03-01", "evades", NONE_KEPT)
    filled.asked_and_answered("C", "2023-03-01", "answers", "Het zijn er 512.", None)
    return filled


def test_once(mirror: Mirror) -> None:
    assert mirror.run() == Summary("group", done=2)
    assert mirror.chains() == {"A": ["A", "B", "C"]}
    chain = next(mirror.db.query("SELECT * FROM chains"))
    assert chain == {
        "id": "A", "label": ABOUT, "cases": 3, "withheld": 2, "first_on": "2019-03-01", "last_on": "2023-03-01",
    }  # fmt: skip
    formula = next(mirror.db.query("SELECT * FROM formulas"))
    assert (formula["count"], formula["documents"], formula["ministries"]) == (2, 2, 2)
    assert (formula["category"], formula["first_on"], formula["last_on"]) == ("no_overview", "2019-03-01", "2021-03-01")
    members = mirror.db.execute("SELECT passage_id, dated_on FROM formula_members ORDER BY passage_id").fetchall()
    assert members == [("AD-p1", "2019-03-01"), ("BD-p1", "2021-03-01")]


def test_a_member_tells_what_was_asked_and_what_came_of_it(mirror: Mirror) -> None:
    mirror.run()
    first, second, third = mirror.db.query("SELECT * FROM chain_members ORDER BY position")
    assert (first["asked"], first["answer_id"], first["passage_id"]) == (ASKED, "AD-a1", "AD-p1")
    assert (first["verdict"], first["score"], first["reason"]) == ("evades", 1.0, "Eerste keer gevraagd")
    assert (second["verdict"], second["reason"]) == ("evades", "Vraagt naar hetzelfde")
    assert (third["verdict"], third["passage_id"]) == ("answers", None)


def test_twice_writes_nothing(mirror: Mirror) -> None:
    mirror.run()
    before, changes = list(mirror.db.conn.iterdump()), mirror.db.conn.total_changes
    assert mirror.run() == Summary("group", unchanged=2)
    assert (list(mirror.db.conn.iterdump()), mirror.db.conn.total_changes) == (before, changes)


def test_changed_input_changes_what_is_made_of_it(mirror: Mirror) -> None:
    mirror.run()
    formula = mirror.db.execute("SELECT id FROM formulas").fetchone()
    mirror.asked_and_answered("D", "2020-03-01", "evades", NONE_KEPT)
    assert mirror.run() == Summary("group", done=2)
    assert mirror.chains() == {"A": ["A", "D", "B", "C"]}
    assert mirror.db.execute("SELECT id, count FROM formulas").fetchall() == [(*formula, 3)]


def test_a_changed_question_leaves_the_formulas_alone(mirror: Mirror) -> None:
    mirror.run()
    mirror.db.execute("UPDATE questions SET text = 'Hoeveel belasting betalen vissers?' WHERE document_number = 'BD'")
    mirror.db.execute("UPDATE cases SET subject = 'belasting' WHERE number = 'B'")
    assert mirror.run() == Summary("group", done=1, unchanged=1)
    assert mirror.chains() == {"A": ["A", "C"]}


def test_a_wording_is_read_once_whoever_repeats_it(mirror: Mirror, monkeypatch: pytest.MonkeyPatch) -> None:
    mirror.run()
    read: list[str] = []
    worded = kept_wordings.wording
    monkeypatch.setattr(kept_wordings, "wording", lambda *given: read.append(given[1]) or worded(*given))
    mirror.asked_and_answered("D", "2020-03-01", "evades", NONE_KEPT)
    mirror.asked_and_answered("E", "2020-05-01", "evades", "Er is geen lijst van zeehonden.")
    mirror.run()
    assert read == ["Er is geen lijst van zeehonden."]
    kept = mirror.wordings()
    mirror.db.execute("DELETE FROM ledger WHERE stage = 'due' AND key = 'group'")
    mirror.run()
    assert (len(read), mirror.wordings()) == (1 + len(kept), kept)


def test_a_wording_that_no_sentence_has_any_more_is_forgotten(mirror: Mirror) -> None:
    mirror.run()
    before = mirror.wordings()
    mirror.db.execute("UPDATE judgements SET direct = 1 WHERE document_number = 'AD'")
    mirror.run()
    assert len(mirror.wordings()) == len(before) - 1
    mirror.db.execute("UPDATE judgements SET direct = 0 WHERE document_number = 'AD'")
    mirror.run()
    assert mirror.wordings() == before


def test_removed_input_removes_what_was_made_of_it(mirror: Mirror) -> None:
    mirror.run()
    mirror.db.execute("DELETE FROM judgements")
    mirror.db.execute("DELETE FROM verdicts")
    mirror.run()
    for table in ("formulas", "formula_members", "chains", "chain_members"):
        assert mirror.db.table(table).count == 0, table


def test_broken_rules_leave_what_was_there(mirror: Mirror, monkeypatch: pytest.MonkeyPatch) -> None:
    mirror.run()

    def broken() -> None:
        raise RulesError("chains.yml: broken")

    with monkeypatch.context() as patched:
        patched.setattr(chain_rules, "load", broken)
        with pytest.raises(RulesError):
            mirror.run()
    assert mirror.chains() == {"A": ["A", "B", "C"]}


def test_rows_that_hang_on_nothing_are_passed_over(mirror: Mirror) -> None:
    mirror.insert("case_documents", case_number="nowhere", document_number="AD")
    mirror.insert("answer_questions", answer_id="nowhere", question_id="BD-q1")
    mirror.insert("tags", id="t", document_number="x", target="question", target_id="x", kind="vendor", slug="gone",
                  matched="x", start=0, end=1, rule="r")  # fmt: skip
    mirror.run()
    assert mirror.chains() == {"A": ["A", "B", "C"]}


def test_a_crash_before_the_ledger_line_leaves_nothing_and_is_made_good(
    mirror: Mirror, monkeypatch: pytest.MonkeyPatch
) -> None:
    def crash(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(ledger, "record", crash)
        with pytest.raises(KeyboardInterrupt):
            mirror.run()
    assert mirror.db.table("formulas").count == 0
    assert mirror.run() == Summary("group", done=2)
    assert mirror.db.table("formulas").count == 1


def test_a_straight_answer_is_in_no_formula(mirror: Mirror) -> None:
    mirror.db.execute("UPDATE judgements SET direct = 1 WHERE document_number = 'BD'")
    mirror.run()
    assert mirror.db.table("formulas").count == 0


def test_silence_about_a_part_is_no_evidence(mirror: Mirror) -> None:
    mirror.db.execute("UPDATE verdicts SET verdict = 'partly', reason = 'silent' WHERE document_number = 'CD'")
    mirror.run()
    assert mirror.db.execute("SELECT verdict FROM chain_members WHERE case_number = 'C'").fetchall() == [("answers",)]


def test_a_doubtful_answer_counts_nowhere(mirror: Mirror) -> None:
    mirror.db.execute("UPDATE answers SET doubtful = 1 WHERE document_number = 'BD'")
    mirror.run()
    assert mirror.db.table("formulas").count == 0
    assert mirror.db.execute("SELECT withheld FROM chains").fetchall() == [(1,)]
    member = "SELECT verdict, answer_id, passage_id FROM chain_members WHERE case_number = 'B'"
    assert mirror.db.execute(member).fetchall() == [(None, None, None)]


def test_the_founding_story(tmp_path: Path) -> None:
    """A motion, a letter that names it, and questions on one maker's things, then on another's of the same country."""
    mirror = Mirror(tmp_path)
    for slug in ("alfa", "beta"):
        mirror.insert("vendors", slug=slug, name=slug.title(), country="XX", kind="k", reason="r")
    about = "het gebruik van Ruritaanse liften door de overheid"
    mirror.case("M", "motion", "2019-01-01", about, dossier="99501", dossier_number=12)
    mirror.paper("MD", "M", "motion", "2019-01-01")
    mirror.insert("motions", document_number="MD", request="verzoekt de regering te inventariseren in hoeverre liften van Alfa in gebruik zijn bij de overheid", result="adopted")  # fmt: skip  # noqa: E501
    mirror.case("L", "letter", "2019-06-01", "reactie op de motie over Ruritaanse liften")
    mirror.paper("LD", "L", "letter", "2019-06-01", "Reactie op de motie (Kamerstuk 99 501, nr. 12).")
    mirror.sentence("LD", "Er bestaat geen centraal overzicht van liften.", "no_overview")
    mirror.case("Q", "question", "2020-01-01", about)
    mirror.paper("QD", "Q", "answer", "2020-01-01")
    mirror.question("QD", "Hoeveel liften van Alfa zijn er in gebruik bij de overheid?")
    mirror.answer("QD", "evades", NONE_KEPT)
    mirror.case("R", "question", "2021-01-01", "het gebruik van Ruritaanse roltrappen door overheidsdiensten")
    mirror.paper("RD", "R", "question", "2021-01-01")
    mirror.question("RD", "Hoeveel roltrappen van Beta zijn er in gebruik bij diensten?")
    for at, (target, kind, slug) in enumerate(
        (("MD", "document", "alfa"), ("QD-q1", "question", "alfa"), ("RD-q1", "question", "beta"))
    ):
        mirror.insert("tags", id=f"t{at}", document_number=target[:2], target=kind, target_id=target, kind="vendor",
                      slug=slug, matched=slug, start=0, end=4, rule="r")  # fmt: skip
    mirror.run()
    assert mirror.chains() == {"M": ["M", "L", "Q", "R"]}
    rows = mirror.db.execute("SELECT reason, verdict FROM chain_members ORDER BY position").fetchall()
    assert rows == [
        ("Eerste keer gevraagd", None),
        ("Verwijst naar een eerder stuk in deze keten", "partly"),
        ("Zelfde leverancier: Alfa", "evades"),
        ("Leveranciers uit hetzelfde land, hetzelfde gevraagd", None),
    ]


class TestAsks:
    def test_the_last_paper_of_a_set_counts(self, tmp_path: Path) -> None:
        mirror = Mirror(tmp_path)
        mirror.case("A", "question", "2020-01-01")
        for paper, kind in (("A1", "question"), ("A2", "answer"), ("A3", "further_answer")):
            mirror.paper(paper, "A", kind, "2020-01-01")
            mirror.question(paper)
        mirror.answer("A2", "evades", NONE_KNOWN)
        mirror.answer("A3", "answers", "Het zijn er 9.", None)
        assert [(ask.id, ask.verdict, ask.withheld) for ask in mirror.asks()] == [("A3-q1", "answers", None)]

    def test_a_question_that_waits_for_its_answer(self, tmp_path: Path) -> None:
        mirror = Mirror(tmp_path)
        mirror.case("A", "question", "2020-01-01")
        mirror.paper("A1", "A", "question", "2020-01-01", "Zie ook 2019Z00001.")
        mirror.question("A1")
        mirror.case("2019Z00001", "question", "2019-01-01")
        ask = mirror.asks()[0]
        assert (ask.verdict, ask.answer, ask.refers) == (None, None, frozenset({"2019Z00001"}))

    def test_a_letter_without_a_mark_is_none(self, tmp_path: Path) -> None:
        mirror = Mirror(tmp_path)
        mirror.case("L", "letter", "2020-01-01")
        mirror.paper("LD", "L", "letter", "2020-01-01")
        mirror.sentence("LD", "Alles is geteld.", None)
        assert mirror.asks() == []

    def test_an_empty_mirror(self, tmp_path: Path) -> None:
        mirror = Mirror(tmp_path)
        assert mirror.asks() == []
        assert mirror.run() == Summary("group", unchanged=2)
        assert mirror.db.execute("SELECT count(*) FROM formulas").fetchone() == (0,)

    def test_the_marks_of_a_letter_that_answers_are_those_on_the_motion(self, tmp_path: Path) -> None:
        mirror = Mirror(tmp_path)
        mirror.case("M", "motion", "2019-01-01")
        mirror.paper("MD", "M", "motion", "2019-01-01")
        request = "verzoekt de regering te inventariseren hoeveel zeehonden er leven"
        mirror.insert("motions", document_number="MD", request=request)
        mirror.case("L", "letter", "2019-06-01", "Voortgang")
        named, other = "De motie-Ooijevaar verzoekt om een telling.", f"Over veren\n{NONE_KEPT}"
        mirror.paper("LD", "L", "letter", "2019-06-01", f"{named}\n{other}")
        mirror.insert(
            "citations", id="LD-r1", document_number="LD", kind="motion", target="Ooijevaar", matched="motie-Ooijevaar",
            start=3, end=18, target_document="MD",
        )  # fmt: skip
        mirror.sentence("LD", NONE_KEPT, "no_overview")
        place = f"{named}\n{other}".index(NONE_KEPT)
        mirror.db.execute("UPDATE passages SET start = ? WHERE document_number = 'LD'", [place])
        _, letter = sorted(mirror.asks(), key=lambda ask: ask.kind == "letter")
        assert (letter.replies_to, letter.verdict, letter.withheld) == (frozenset({"M"}), None, None)
        mirror.db.execute("UPDATE passages SET start = 0 WHERE document_number = 'LD'")
        _, letter = sorted(mirror.asks(), key=lambda ask: ask.kind == "letter")
        assert (letter.verdict, letter.withheld) == ("partly", "LD-p1")
