"""What a text refers to: other answers, numbered papers, letters by their day, and what looks like it and is none."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tkdocs.models import Answer, Citation, Note, NoteMark, Question, Reading
from tkdocs.parse import answer_names, letter_names, read, references
from tkdocs.parse.citations import citations
from tkdocs.vocabulary import CitationKind, DocumentKind

KNOWN = tuple(str(n) for n in range(1, 13))
DAY = date(2026, 3, 20)


def answers(text: str, own: str = "9") -> list[str]:
    return [found.target for found in answer_names.found(text, (own,), KNOWN)]


def letters(text: str, *, by_minister: bool = True, written: date | None = DAY) -> list[str]:
    return [found.target for found in letter_names.found(text, written, by_minister=lambda _: by_minister)]


def papers(text: str) -> list[str]:
    return [found.target for found in references.found(text)]


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Zie het antwoord op vraag 7.", ["7"]),
        ("Zie antwoord vraag 7 en 8.", ["7", "8"]),
        ("Zie vraag 2 en 3.", ["2", "3"]),
        ("Hiervoor verwijs ik u naar de antwoorden op de vragen 2, 3 en 5.", ["2", "3", "5"]),
        ("Zie de beantwoording van vraag 2 t/m 4.", ["2", "3", "4"]),
        ("Zoals aangegeven bij vraag 4 wordt dit niet geteld.", ["4"]),
        ("Zoals ik bij vraag 2 heb aangegeven, is er toezicht.", ["2"]),
        ("In mijn antwoord op vraag twee ging ik daarop in.", ["2"]),
        ("Zie het antwoord opvraag 3.", ["3"]),
        ("Zie mijn antwoorden op vragen 7en 8.", ["7", "8"]),
        ("Zie mijn antwoord op de vorige vraag.", ["8"]),
        ("Zoals in het antwoord op de voorgaande vraag is gezegd.", ["8"]),
    ],
)
def test_answers_of_the_same_document_are_found(text: str, targets: list[str]) -> None:
    assert answers(text) == targets


@pytest.mark.parametrize(
    "text",
    [
        "Zie het antwoord op vraag 9.",  # its own
        "Zie het antwoord op vraag 14.",  # not asked
        "Zie artikel 7 van de wet.",
        "Zie het antwoord op vraag 7 van de schriftelijke vragen van het lid Voorbeeld.",
        "Zie het antwoord op vraag 7 van uw brief van 3 maart.",
        "Zie het antwoord op vraag 7 (Aanhangsel Handelingen, vergaderjaar 2020-2021, nr. 12).",
        "Zie bij de eerdere Kamervragen het antwoord op vraag 7.",
        "In vraag 7 wordt een bedrag genoemd.",
        "Dit is aangegeven in het bovengenoemde antwoord op Kamervragen.",
        "In reactie op schriftelijk gestelde vragen 4, deels per brief, is dit gemeld.",
    ],
)
def test_what_is_no_answer_of_the_same_document_is_left(text: str) -> None:
    assert answers(text) == []


def test_nothing_stands_before_the_first_question() -> None:
    assert answers("Zie mijn antwoord op de vorige vraag.", own="1") == []


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("In mijn brief van 4 november jl. staat dit.", ["2025-11-04"]),
        ("In mijn brief van 4 maart staat dit.", ["2026-03-04"]),
        ("In de Kamerbrief van 12 maart 2024 staat dit.", ["2024-03-12"]),
        ("In de brief van4 november 2024 staat dit.", ["2024-11-04"]),
        ("Zie de Kamerbrief over voorbeelden d.d. 11 juni 2024.", ["2024-06-11"]),
        ("Zie de brief van de minister van Voorbeelden aan de Kamer van 11 juni 2024.", ["2024-06-11"]),
        ("Zie de brieven van 18 en 28 maart 2025.", ["2025-03-28", "2025-03-18"]),
        ("Zie mijn brieven van 6 juli jl. en 14 augustus jl. hierover.", ["2025-08-14", "2025-07-06"]),
        ("Uw Kamer heeft op 5 februari 2024 een toelichtende brief ontvangen.", ["2024-02-05"]),
        ("Zie de brief van uw ambtsvoorganger van12 april 2024.", ["2024-04-12"]),
        ("Op 29 oktober is de Kamer hierover met een Kamerbrief geïnformeerd.", ["2025-10-29"]),
    ],
)
def test_letters_are_named_by_their_day(text: str, targets: list[str]) -> None:
    assert letters(text) == targets


@pytest.mark.parametrize(
    "text",
    [
        "In uw brief van 8 maart 2024 vraagt u dit.",
        "Zijn brief van 8 maart 2024 is bekend.",
        "De open brief van 8 maart 2024 is bekend.",
        "De brief van de gemeente Voorbeeld van 8 maart 2024 is bekend.",
        "Het bedrijf heeft op 19 oktober per brief gemeld dat het stopt.",
        "In mijn brief van 31 februari 2024 staat dit.",
        "De nieuwsbrief van 8 maart 2024 is bekend.",
    ],
)
def test_letters_of_others_are_left(text: str) -> None:
    assert letters(text) == []


def test_to_a_member_your_letter_is_the_one_of_the_minister() -> None:
    assert letters("Herinnert u zich uw brief van 8 maart 2024?", by_minister=False) == ["2024-03-08"]


def test_a_day_without_a_year_needs_the_day_of_the_document() -> None:
    assert letters("In mijn brief van 4 november staat dit.", written=None) == []


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Kamerstuk 26 643, nr. 1234", ["26643-1234"]),
        ("Kamerstukken II 2019/20, 29 984, nr. 899", ["29984-899"]),
        ("36 600 VII, nr. 4", ["36600-VII-4"]),
        ("36600-VII, nr. 4", ["36600-VII-4"]),
        ("Kamerstuk 36 410 A, nr. 59", ["36410-A-59"]),
        ("Kamerstuk 21 501-02, nr.2870", ["21501-02-2870"]),
        ("nr. 21501-20-2019", ["21501-20-2019"]),
        ("(Kamerstuk 29362-327)", ["29362-327"]),
        ("Kamerstuk 31 288, nrs. 819 en 820", ["31288-819", "31288-820"]),
        ("Kamerstukken 23 645, nr. 811 en 29 984, nr. 1207", ["23645-811", "29984-1207"]),
        ("Kamerstuk 29 628, 32 761, nr. 1156", ["29628-1156"]),
        ("Aanhangsel Handelingen, vergaderjaar 2020–2021, nr. 1031", ["ah-tk-20202021-1031"]),
        ("Aanhangsel van de Handelingen 2020/21, nr. 1031", ["ah-tk-20202021-1031"]),
        ("ah-tk-20202021-1031", ["ah-tk-20202021-1031"]),
        ("vraagnummer 2023Z12345", ["2023Z12345"]),
        ("kenmerk 2024Z 17972", ["2024Z17972"]),
        ("Kamerstuk 2023D40832", ["2023D40832"]),
        ("ah-tk-20202021-1031 ISSN 0921 - 7398", []),  # the foot of a page
        ("Kamerstuk 99 501-02, nr. 7, van 3 mei", ["99501-02-7"]),
        ("artikel 7 van de wet, 26 643 euro, nummer 12 345", []),
        ("dossier 21 501-02", []),
        ("Aanhangsel Handelingen, vergaderjaar 2020–2024, nr. 1031", []),
    ],
)
def test_papers_are_named_by_their_number(text: str, targets: list[str]) -> None:
    assert papers(text) == targets


def test_the_words_are_where_the_citation_says() -> None:
    text = "Ja. Zie Kamerstuk 26 643, nr. 1234, en mijn brief van 4 november 2024."
    found = [*references.found(text), *letter_names.found(text, DAY, by_minister=lambda _: True)]
    assert [text[c.start : c.end] for c in found] == [c.matched for c in found]
    assert [c.matched for c in found] == ["26 643, nr. 1234", "mijn brief van 4 november 2024"]


def reading(*blocks: Answer, text: str = "", notes: tuple[Note, ...] = ()) -> Reading:
    questions = tuple(Question(number, "Hoe?") for block in blocks for number in block.to)
    return Reading(
        DocumentKind.ANSWER,
        text or "\n".join(block.text for block in blocks),
        reference="2026Z00009",
        received=DAY,
        questions=questions,
        answers=blocks,
        notes=notes,
    )


def test_what_stands_in_an_answer_belongs_to_it_and_the_rest_to_the_document() -> None:
    block = Answer(("1",), "Zie 2026Z00001.")
    found = citations(reading(block, text="2026Z00009, zie ook 2026Z00002. Zie 2026Z00001."))
    assert [(c.target, c.answer) for c in found] == [("2026Z00001", 1), ("2026Z00002", None)]


def test_a_note_belongs_to_the_answer_that_bears_its_mark() -> None:
    block = Answer(("1",), "Dat is bekend.", (NoteMark(3, "4"),))
    found = citations(reading(block, notes=(Note("4", "Kamerstuk 26 643, nr. 1"), Note("5", "2026Z00001"))))
    assert found == (
        Citation(CitationKind.PIECE, "26643-1", "26 643, nr. 1", 3, 3, 1),
        Citation(CitationKind.CASE, "2026Z00001", "2026Z00001", 0, 0, None),
    )


def test_a_document_that_is_read_has_its_citations() -> None:
    text = "Vraag 1\nKlopt dit?\nAntwoord 1\nJa.\nVraag 2\nEn dat?\nAntwoord 2\nZie het antwoord op vraag 1.\n"
    (found,) = read(text.encode(), media_type="text/plain").citations
    assert (found.kind, found.target, found.answer) == (CitationKind.ANSWER, "1", 2)


@given(
    st.lists(st.integers(1, 12), min_size=1, max_size=5, unique=True).map(sorted),
    st.sampled_from(
        ["Zie het antwoord op vraag {}.", "Zoals aangegeven bij vragen {}, telt dit.", "Zie ook vragen {}."]
    ),
)
def test_an_enumeration_gives_each_number_once(numbers: list[int], sentence: str) -> None:
    *first, last = map(str, numbers)
    listed = f"{', '.join(first)} en {last}" if first else last
    assert answers(sentence.format(listed), own="99") == [str(number) for number in numbers]


FRAGMENTS = (
    "Zie het antwoord op vraag ", "vragen ", "1", "2 en 3", "12", " t/m ", "mijn brief van ", "de brieven van ",
    "4 november", " 2024", " jl.", ", ", " en ", ". ", "\n", "Kamerstuk ", "26 643", "36 600 VII", ", nr. ", "nrs. ",
    "Aanhangsel ",
    "Handelingen, vergaderjaar ", "2020-2021", "2024Z1", "2024Z11859", "motie-Verzon", "(", ")", "op ", "uw Kamer ",
    "brief",
)  # fmt: skip


@given(st.lists(st.sampled_from(FRAGMENTS), max_size=25).map("".join))
def test_whatever_stands_there_the_words_are_at_their_place(text: str) -> None:
    found = citations(reading(Answer(("2",), text), Answer(("1",), "Ja."), text=f"Antwoord {text} Ja."))
    assert all(c.answer == 1 and text[c.start : c.end] == c.matched for c in found if c.answer)
    assert all(f"Antwoord {text} Ja."[c.start : c.end] == c.matched for c in found if not c.answer)
