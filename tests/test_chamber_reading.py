"""Reading back the fictional chamber: what the parser finds in each file is what its author wrote in the YAML."""

from typing import Any

import pytest

from tests.chamber.bodies import body
from tests.chamber.content import Case, Chamber, Paper, load
from tests.chamber.wording import paragraphs, plain
from tkdocs.errors import ReadingError
from tkdocs.models import Reading
from tkdocs.parse import read
from tkdocs.vocabulary import DocumentKind

KINDS = {
    "question": DocumentKind.QUESTION,
    "answer": DocumentKind.ANSWER,
    "further_answer": DocumentKind.FURTHER_ANSWER,
    "postponement": DocumentKind.POSTPONEMENT,
    "transfer": DocumentKind.POSTPONEMENT,  # the API has one word for both
    "withdrawal": DocumentKind.NOTICE,
    "motion": DocumentKind.MOTION,
    "letter": DocumentKind.LETTER,
}
UNREADABLE = {"scan", "damaged"}
# A ministry's annex and the registry's form leave parts of the heading out; what is not printed cannot be read.
PRINTED = {
    "appendix": {"askers", "submitted", "received", "addressed_to", "subject"},
    "letter": set(),
    "ministry": {"askers"},
    "registry": {"received"},
}


# What the parser is known to misread, with the reason; strict, so that a mark cannot outlive its cause.
MISREAD: dict[str | tuple[str, str, str], str] = {}


def papers(*kinds: str) -> list[Any]:
    found = [(case, paper) for case in load().cases for paper in case.papers if paper.kind in kinds]
    readable = [pair for pair in found if pair[1].body not in UNREADABLE]
    return [pytest.param(pair, marks=misread(pair[1]), id=named(pair)) for pair in readable]


def misread(paper: Paper) -> list[pytest.MarkDecorator]:
    reason = MISREAD.get(paper.number) or MISREAD.get((paper.kind, paper.body, paper.layout))
    return [pytest.mark.xfail(strict=True, reason=reason)] if reason else []


def named(pair: tuple[Case, Paper]) -> str:
    return f"{pair[1].number}-{pair[1].body}-{pair[1].layout}"


def reading(case: Case, paper: Paper) -> Reading:
    content, media_type = body(load(), case, paper)
    return read(content, media_type=media_type, name=paper.number, kind=KINDS[paper.kind])


@pytest.fixture(scope="module")
def chamber() -> Chamber:
    return load()


@pytest.mark.parametrize("pair", papers("answer"))
def test_answers_are_read_back(pair: tuple[Case, Paper]) -> None:
    case, paper = pair
    found = reading(case, paper)
    assert found.kind is DocumentKind.ANSWER
    assert {q.number: q.text for q in found.questions} == {n: plain(text) for n, text in case.questions.items()}
    expected = {(block.to, plain(" ".join(paragraphs(block.text)))) for block in paper.blocks}
    assert {(answer.to, " ".join(answer.text.split())) for answer in found.answers} == expected
    assert not found.doubts


@pytest.mark.parametrize("pair", papers("answer"))
def test_who_asked_and_answered_is_read_back(pair: tuple[Case, Paper], chamber: Chamber) -> None:
    case, paper = pair
    found, printed = reading(case, paper), PRINTED[paper.layout]
    functions = [chamber.ministers[key].function.lower() for key in (*paper.by, *paper.also)]
    assert list(found.answered_by) == functions
    if "askers" in printed:
        expected = [(chamber.members[key].name, chamber.members[key].party) for key in case.members]
        assert [(member.name, member.party) for member in found.askers] == expected
    if "addressed_to" in printed:
        assert list(found.addressed_to) == [chamber.ministers[key].function.lower() for key in case.to]
    if "submitted" in printed:
        assert (found.submitted, found.subject) == (case.date, case.subject)
    if "received" in printed:
        assert found.received == paper.date


@pytest.mark.parametrize("pair", papers("question"))
def test_questions_are_read_back(pair: tuple[Case, Paper], chamber: Chamber) -> None:
    case, paper = pair
    found = reading(case, paper)
    assert found.kind is DocumentKind.QUESTION
    assert {q.number: q.text for q in found.questions} == {n: plain(text) for n, text in case.questions.items()}
    expected = [(chamber.members[key].name, chamber.members[key].party) for key in case.members]
    assert [(member.name, member.party) for member in found.askers] == expected
    assert (found.submitted, found.reference) == (case.date, case.number)


@pytest.mark.parametrize("pair", papers("motion"))
def test_motions_are_read_back(pair: tuple[Case, Paper], chamber: Chamber) -> None:
    case, paper = pair
    motion = reading(case, paper).motion
    assert motion is not None
    dossier = chamber.dossiers[case.dossier or 0]
    assert (motion.dossier, motion.number) == (str(dossier.number), case.item)
    assert len(motion.considerations) == len(case.considerations)
    assert len(motion.requests) == len(case.requests)
    assert all(request.text in plain(text) for request, text in zip(motion.requests, case.requests, strict=True))
    assert [member.name for member in motion.members] == [chamber.members[key].name for key in case.members]
    if case.replaces:
        assert motion.replaces == f"{case.dossier}-{chamber.case(case.replaces).item}"


@pytest.mark.parametrize("pair", papers("letter"))
def test_letters_are_read_back(pair: tuple[Case, Paper]) -> None:
    case, paper = pair
    letter = reading(case, paper).letter
    assert letter is not None
    assert letter.dated_on == paper.date
    whole = " ".join(" ".join(letter.paragraphs).split())
    assert all(text in whole for text in paragraphs(paper.text))


@pytest.mark.parametrize("pair", papers("postponement", "transfer", "withdrawal", "further_answer"))
def test_notices_and_further_answers_are_told_apart(pair: tuple[Case, Paper]) -> None:
    case, paper = pair
    assert reading(case, paper).kind == paper.kind


@pytest.mark.parametrize("form", sorted(UNREADABLE))
def test_what_cannot_be_read_is_reported(form: str) -> None:
    case, paper = next((case, p) for case in load().cases for p in case.papers if p.body == form)
    with pytest.raises(ReadingError):
        reading(case, paper)
