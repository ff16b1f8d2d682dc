"""Which of the lines that look like headings are headings: those alone on their line, and those that fit the order."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from tkdocs.parse.heads import Head, HeadKind, head, likely
from tkdocs.parse.numbers import value
from tkdocs.parse.sequence import lowest_chain

Heads = dict[int, Head]

_SMALL = re.compile(r"^[\s*_#>•·|]*(?:vraag|vragen|antwoord|antwoorden)\b")
# "**Vraag 3** Klopt het": print sets a heading in bold, also where the text goes on behind it.
_BOLD = re.compile(r"^\s*(\*\*|__)[A-Z][^*_]{3,60}\1")
# Fewer bare numbers are no set of questions; and so many of them may be lost before the next one.
_FEWEST, _LOST = 2, 2
_STOPPED = re.compile(r"[.?!:;)][»”’\"')*_]*\s*$")


def accepted(lines: Sequence[str]) -> Heads:
    """Return the headings by line: those alone on it, and those with text or a bare number that fit the sequence."""
    found = _found(lines)
    worded = {n: seen for n, seen in found.items() if not seen.bare}
    fitting = {n: seen for n, seen in worded.items() if seen.rest and seen.numbers and not _BOLD.match(lines[n])}
    certain = {n: seen for n, seen in worded.items() if n not in fitting}
    fitting |= {n: seen for n, line in enumerate(lines) if n not in worded and (seen := likely(line))}
    chosen = certain | _in_sequence(certain, fitting, {n for n in fitting if _opens(lines, n)})
    if not any(seen.kind is HeadKind.QUESTION for seen in chosen.values()):
        chosen |= _rising(fitting)
        chosen |= _bare(chosen, {n: seen for n, seen in found.items() if seen.bare}, lines)
    return dict(sorted(chosen.items()))


def _found(lines: Sequence[str]) -> Heads:
    """Return all candidates; where none says "Vraag" or "Antwoord", those that say it in small letters."""
    found = {n: seen for n, line in enumerate(lines) if (seen := head(line))}
    if any(seen.numbers and not seen.bare for seen in found.values()):
        return found
    small = {n: line for n, line in enumerate(lines) if _SMALL.match(line) and _opens(lines, n)}
    return found | {n: seen for n, line in small.items() if (seen := head(_capital(line)))}


def _opens(lines: Sequence[str], position: int) -> bool:
    """Tell whether a sentence may begin on this line: the one before is empty, ends in a stop, or is a heading."""
    before = lines[position - 1] if position else ""
    return not before.strip() or bool(_STOPPED.search(before))


def _capital(line: str) -> str:
    return re.sub(r"[va]", lambda found: found[0].upper(), line, count=1)


def _in_sequence(certain: Mapping[int, Head], fitting: Mapping[int, Head], opening: set[int]) -> Heads:
    """Return the headings with text on their line that fit: a question not asked yet, an answer to one asked.

    `opening` are the lines on which a sentence may begin.
    """
    chosen: Heads = {}
    asked: set[str] = set()
    answered: set[str] = set()
    for position, seen in sorted({**certain, **fitting}.items()):
        if position in certain or _fits(seen, asked, answered, opens=position in opening):
            chosen[position] = seen
            (asked if seen.kind is HeadKind.QUESTION else answered).update(seen.numbers)
    return chosen


def _fits(seen: Head, asked: set[str], answered: set[str], *, opens: bool) -> bool:
    """Tell whether a question's number is new, and next or with a question behind it; or an answer's was asked."""
    if not seen.rest:
        # A heading with a slip in it is taken for one only where just this number is due.
        due = asked.issuperset(seen.numbers) and answered.isdisjoint(seen.numbers)
        return due if seen.kind is HeadKind.ANSWER else seen.numbers == (str(_highest(asked) + 1),)
    if seen.kind is HeadKind.ANSWER:
        return asked.issuperset(seen.numbers) or _next(seen, answered)
    new = not asked.intersection(seen.numbers)
    return new and (_next(seen, asked) or "?" in seen.rest or (opens and value(seen.numbers[0]) > _highest(asked)))


def _next(seen: Head, before: set[str]) -> bool:
    """Tell whether a heading's first number follows those before it: "5" and "4b" follow "4a"."""
    last, number = _highest(before), seen.numbers[0]
    following = {str(last + 1), f"{last + 1}a"} | ({f"{last}{number[-1]}"} if str(last) not in before else set())
    return number in following and number not in before


def _highest(numbers: set[str]) -> int:
    return max(map(value, numbers), default=0)


def _rising(fitting: Mapping[int, Head]) -> Heads:
    """Return the answers with text on their line whose numbers rise down the page."""
    chosen: Heads = {}
    last = 0
    for position, seen in sorted(fitting.items()):
        first = value(seen.numbers[0])
        if seen.kind is HeadKind.ANSWER and first > last:
            chosen[position], last = seen, first
    return chosen


def _bare(chosen: Mapping[int, Head], bare: Mapping[int, Head], lines: Sequence[str]) -> Heads:
    """Return the bare numbers that are headings: between two answers the next numbers due, as low as they go.

    They are questions. Where an unnumbered "Antwoord" behind all questions is followed at once by number 1, they are
    answers.
    """
    ends = [*sorted(n for n, seen in chosen.items() if seen.kind is not HeadKind.QUESTION), len(lines)]
    found: Heads = {}
    start, due = 0, 1
    for end in ends:
        within = [(n, seen.numbers[0]) for n, seen in bare.items() if start <= n < end]
        places = [(n, int(number)) for n, number in within if number.isdigit()]
        if due > _FEWEST and (answers := _answering(places, due - 1, chosen.get(start), lines[start + 1 :], start)):
            found.update((n, replace(bare[n], kind=HeadKind.ANSWER)) for n in answers)
        else:
            chain = next(filter(None, (lowest_chain(places, due + lost) for lost in range(_LOST + 1))), [])
            found.update((position, bare[position]) for position, _ in chain)
            due = chain[-1][1] + 1 if chain else due
        start = end
    return found


def _answering(
    places: list[tuple[int, int]], asked: int, before: Head | None, below: Sequence[str], start: int
) -> list[int]:
    """Return the lines of the numbers of answers, one to each question, below an unnumbered "Antwoord" without text."""
    first = next((n for n, line in enumerate(below, start + 1) if line.strip()), None)
    chain = lowest_chain(places, 1)
    if before is None or before.numbers or before.rest or len(chain) != asked or chain[0][0] != first:
        return []
    return [position for position, _ in chain]
