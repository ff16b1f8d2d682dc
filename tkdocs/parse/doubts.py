"""What does not fit in how a document was cut: numbers that fail, and text that stands where it should not."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from statistics import median

from tkdocs.models import Answer, Doubt, Question
from tkdocs.parse import furniture
from tkdocs.parse.blocks import Block
from tkdocs.parse.heads import HeadKind, likely
from tkdocs.parse.numbers import value
from tkdocs.vocabulary import DoubtKind

_FURTHER = re.compile(r"\b(?:nader|aanvullend)e?\s+antwoord", re.IGNORECASE)
_TITLED = re.compile(r"\b[Vv]ra(?:ag|gen)\b|\b[Aa]ntwoord")
# A heading in running text: behind a sentence's end or stuck to a word, and not going on as a sentence does.
_SWALLOWED = re.compile(
    r"(?:(?<=[.?!»”’):;])\s?|(?<=[a-zà-ÿ])|^\s*)"
    r"(?:Vra(?:ag|gen)|Antwoord(?:en)?(?:\s+op)?(?:\s+(?:de\s+)?vra(?:ag|gen))?)\s?\d{1,3}[a-z]?"
    r"(?=$|[.:)]?\s*(?:[A-ZÀ-Þ«“]|$))"
    r"|\b(?:Vra(?:ag|gen)|Antwoord(?:en)?(?:\s+op)?(?:\s+(?:de\s+)?vra(?:ag|gen))?)\s\d{1,3}[a-z]?(?=\s+[A-ZÀ-Þ«“])",
    re.MULTILINE,
)
_PAGE = re.compile(r"^\s*(?:[Pp]agina\s+\d+(?:\s+(?:van|/)\s+\d+)?|\d{1,3}\s*/\s*\d{1,3})\s*$")
_CLOSING = re.compile(r"^\W*(?:Hoogachtend|Met vriendelijke groet)", re.IGNORECASE | re.MULTILINE)
_ENDED = re.compile(r"[.?!:;…][»”’\"')\]]*$")
_SENTENCE = re.compile(r"[.?!][»”’\"')\]]*\s+(?=[A-ZÀ-Þ«“])")
# Shorter answers ("Ja") may lack a full stop.
_SHORT = 25
# In this share of the pairs an answer follows its own question where a document sets them in pairs.
_PAIRED = 0.6
# A question that goes on for this many signs behind its last question mark, in statements, holds an answer as well.
_STATEMENT = 250
# A question this many times as long as the middle one of its document, and at least so long, may hold two.
_TIMES, _LONG = 5, 1500


def of(
    preamble: Sequence[str], blocks: Sequence[Block], questions: Sequence[Question], answers: Sequence[Answer]
) -> tuple[Doubt, ...]:
    """Return the doubts about a cut, each with the numbers of the questions that it concerns."""
    partial = bool(_FURTHER.search("\n".join(preamble))) or _begins_later(preamble, questions)
    unheaded = Doubt(DoubtKind.UNNUMBERED, "de antwoorden staan zonder kop onder de vragen")
    found = [
        *([unheaded] if any(block.guessed for block in blocks) else []),
        *numbers(questions, answers, partial=partial),
        *_order(blocks),
        *_pairs(blocks),
        *(doubt for block in blocks for doubt in _within(block)),
        *_edges(questions, answers),
        *_lengths(questions),
    ]
    return tuple(dict.fromkeys(found))


def numbers(questions: Sequence[Question], answers: Sequence[Answer], *, partial: bool) -> Iterator[Doubt]:
    """Yield a doubt for each number that is missing, stands twice, is not answered, or is answered but not asked.

    A `partial` answer leaves out numbers; one that does not print the questions answers them unasked.
    """
    asked = Counter(question.number for question in questions)
    answered = Counter(number for answer in answers for number in answer.to)
    for number, times in asked.items():
        if times > 1:
            yield _about(DoubtKind.TWICE, f"vraag {number} staat er {times} keer", number)
    for number in () if partial else missing(asked or answered):
        yield _about(DoubtKind.MISSING, f"vraag {number} ontbreekt", number)
    if not answers:
        return
    for number in asked if answered else ():
        if number not in answered:
            yield _about(DoubtKind.UNANSWERED, f"vraag {number} heeft geen antwoord", number)
    for number, times in answered.items():
        if asked and number not in asked:
            yield _about(DoubtKind.NOT_ASKED, f"antwoord op vraag {number}, die niet gesteld is", number)
        if times > 1:
            yield _about(DoubtKind.ANSWERED_TWICE, f"vraag {number} heeft {times} antwoorden", number)


def missing(found: Iterable[str]) -> tuple[str, ...]:
    """Return the numbers and lettered parts that are skipped: "3" between "2" and "4", "2b" between "2a" and "2c"."""
    names = set(found)
    whole = {value(name) for name in names}
    gaps = [str(number) for number in range(1, max(whole, default=0)) if number not in whole]
    for number in sorted(whole):
        letters = {name[-1] for name in names if name[-1].isalpha() and value(name) == number}
        codes = range(ord("a"), ord(max(letters, default="a")))
        gaps += [f"{number}{chr(code)}" for code in codes if chr(code) not in letters]
    return tuple(gap for gap in gaps if gap not in names)


def _begins_later(preamble: Sequence[str], questions: Sequence[Question]) -> bool:
    """Tell whether a document with a title begins with a later question than the first."""
    return bool(questions) and value(questions[0].number) > 1 and bool(_TITLED.search("\n".join(preamble)))


def _order(blocks: Sequence[Block]) -> Iterator[Doubt]:
    """Yield a doubt for each question behind one with a higher number, unless its own answer follows and names it."""
    borne_out = {number for asked, numbers in _follow(blocks) if asked == set(numbers) for number in numbers}
    highest = 0
    for block in blocks:
        if block.head.kind is not HeadKind.QUESTION or not block.head.numbers:
            continue
        first = value(block.head.numbers[0])
        if first < highest and not borne_out.issuperset(block.head.numbers):
            said = f"vraag {block.head.numbers[0]} staat achter vraag {highest}"
            yield Doubt(DoubtKind.OUT_OF_ORDER, said, block.head.numbers)
        highest = max(highest, first)


def _pairs(blocks: Sequence[Block]) -> Iterator[Doubt]:
    """Yield a doubt for each answer that stands below another question than its own, where most stand below theirs."""
    pairs = _follow(blocks)
    fitting = [bool(asked) and asked <= set(numbers) for asked, numbers in pairs]
    if pairs and sum(fitting) >= _PAIRED * len(pairs):
        for (asked, numbers), fits in zip(pairs, fitting, strict=True):
            if asked and not fits:
                above = sorted(asked, key=value)
                said = f"het antwoord op vraag {', '.join(numbers)} staat bij vraag {', '.join(above)}"
                yield Doubt(DoubtKind.OUT_OF_ORDER, said, tuple(dict.fromkeys((*numbers, *above))))


def _follow(blocks: Sequence[Block]) -> list[tuple[set[str], tuple[str, ...]]]:
    """Return the numbers of each answer, with those of the questions between it and the answer before."""
    pairs: list[tuple[set[str], tuple[str, ...]]] = []
    asked: set[str] = set()
    for block in blocks:
        if block.head.kind is HeadKind.QUESTION:
            asked.update(block.head.numbers)
        elif block.head.kind is HeadKind.ANSWER and block.head.numbers:
            pairs.append((asked, block.head.numbers))
            asked = set()
    return pairs


def _within(block: Block) -> Iterator[Doubt]:
    """Yield the doubts about the lines of a block: a heading, a page's running line or a signature among them."""
    about = block.head.numbers
    named = _name(block)
    for line in block.lines:
        if found := line if likely(line) else _swallowed(line):
            yield Doubt(DoubtKind.LEFT_OVER, f"in {named} staat wat op een kop lijkt: “{found.strip()}”", about)
        elif furniture.is_running(line) or _PAGE.match(line):
            yield Doubt(DoubtKind.LEFT_OVER, f"in {named} staat een regel van de pagina: “{line.strip()}”", about)
        elif _CLOSING.match(line):
            yield Doubt(DoubtKind.LEFT_OVER, f"in {named} staat een ondertekening", about)


def _swallowed(line: str) -> str | None:
    found = _SWALLOWED.search(line) if "Vra" in line or "Antwoord" in line else None
    return found[0] if found else None


def _edges(questions: Sequence[Question], answers: Sequence[Answer]) -> Iterator[Doubt]:
    """Yield a doubt for texts that begin or break off in mid-sentence, and for questions that go on as answers do."""
    for question in questions:
        number = question.number
        if question.text[:1].islower():
            yield _about(DoubtKind.LEFT_OVER, f"vraag {number} begint midden in een zin", number)
        if not _ENDED.search(question.text) and "?" not in question.text[-12:]:
            yield _about(DoubtKind.LEFT_OVER, f"vraag {number} breekt af zonder leesteken", number)
        if _goes_on(question.text):
            yield _about(DoubtKind.LEFT_OVER, f"in vraag {number} staat misschien ook een antwoord", number)
    for answer in answers:
        named = f"het antwoord op vraag {', '.join(answer.to)}" if answer.to else "het antwoord"
        if answer.text[:1].islower() or answer.text[:1] in ",.;)":
            yield Doubt(DoubtKind.LEFT_OVER, f"{named} begint midden in een zin", answer.to)
        # A row of a table ends without a stop.
        row = " | " in answer.text.rpartition("\n")[2]
        if not row and not _ENDED.search(answer.text) and len(answer.text) > _SHORT:
            yield Doubt(DoubtKind.LEFT_OVER, f"{named} breekt af zonder leesteken", answer.to)
        if answer.text.rstrip().endswith("?") and len(_SENTENCE.findall(answer.text)) > 0:
            yield Doubt(DoubtKind.LEFT_OVER, f"{named} eindigt met een vraag", answer.to)


def _goes_on(text: str) -> bool:
    behind = text[text.rfind("?") + 1 :]
    return "?" in text and len(behind) > _STATEMENT and len(_SENTENCE.findall(behind)) > 1


def _lengths(questions: Sequence[Question]) -> Iterator[Doubt]:
    lengths = [len(question.text) for question in questions]
    for question in questions if len(questions) > 2 else ():
        if len(question.text) > max(_LONG, _TIMES * median(lengths)):
            yield _about(DoubtKind.LEFT_OVER, f"vraag {question.number} is ongewoon lang", question.number)


def _name(block: Block) -> str:
    number = ", ".join(block.head.numbers)
    word = {HeadKind.QUESTION: "vraag", HeadKind.ANSWER: "antwoord"}.get(block.head.kind, "de mededeling")
    return f"{word} {number}" if number else word


def _about(kind: DoubtKind, text: str, number: str) -> Doubt:
    return Doubt(kind, text, (number,))
