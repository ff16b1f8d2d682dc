"""How often a faulty reading carries a doubt, and how often a faultless one does, on real answers damaged by us.

Run as `python -m tests.bench.doubts` beside the shared folder. Each labelled answer is read as it is and with one
damage at a time, drawn by seed; a reading is faulty where a question or an answer does not begin and end as labelled,
counted as the scorer of the labels counts.
"""

import json
import random
import re
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tkdocs.models import Answer, Question, Reading
from tkdocs.parse import read
from tkdocs.parse.heads import head

LABELLED = Path(__file__).parents[3] / "shared" / "evaluation" / "dev"
SEEDS = 4
Lines = list[str]
Gold = dict[str, Any]

_SLIPS = (("Vraag", "Vraaq"), ("Antwoord", "Antwoorcl"), ("Vraag", "Vrag"), ("Antwoord", "Antwrd"), ("aag ", "a ag "))


def heads(lines: Lines) -> list[int]:
    """Return the lines that are headings with a number."""
    return [n for n, line in enumerate(lines) if (seen := head(line)) and seen.numbers and not seen.rest and n > 5]


def drop_head(lines: Lines, draw: random.Random) -> Lines:
    """Lose a heading."""
    at = draw.choice(heads(lines))
    return lines[:at] + lines[at + 1 :]


def glue_head(lines: Lines, draw: random.Random) -> Lines:
    """Stick a heading to the line above and the line below."""
    at = draw.choice(heads(lines))
    above = max((n for n in range(at) if lines[n].strip()), default=0)
    below = min((n for n in range(at + 1, len(lines)) if lines[n].strip()), default=at)
    return [*lines[:above], lines[above].rstrip() + lines[at].strip() + " " + lines[below], *lines[below + 1 :]]


def change_number(lines: Lines, draw: random.Random) -> Lines:
    """Print another number in a heading."""
    at = draw.choice(heads(lines))
    number = draw.choice(re.findall(r"\d+", lines[at]))
    return [*lines[:at], lines[at].replace(number, str(int(number) + draw.choice((-1, 1, 2, 10))), 1), *lines[at + 1 :]]


def drop_range(lines: Lines, draw: random.Random) -> Lines:
    """Lose a part of a page."""
    length = draw.randint(3, 45)
    at = draw.randint(8, max(9, len(lines) - length))
    return lines[:at] + lines[at + length :]


def drop_end(lines: Lines, draw: random.Random) -> Lines:
    """Break off."""
    return lines[: draw.randint(len(lines) // 2, len(lines) - 5)]


def drop_beginning(lines: Lines, draw: random.Random) -> Lines:
    """Lose the first lines."""
    return lines[draw.randint(12, max(13, len(lines) // 2)) :]


def swap(lines: Lines, draw: random.Random) -> Lines:
    """Exchange two pieces of the text."""
    a, b, c = sorted(draw.sample(range(8, max(12, len(lines))), 3))
    return [*lines[:a], *lines[b:c], *lines[a:b], *lines[c:]]


def exchange_blocks(lines: Lines, draw: random.Random) -> Lines:
    """Exchange two headings and leave the texts below them."""
    a, b = draw.sample(heads(lines), 2)
    swapped = list(lines)
    swapped[a], swapped[b] = lines[b], lines[a]
    return swapped


def join_lines(lines: Lines, draw: random.Random) -> Lines:
    """Lose the line ends of a stretch."""
    at = draw.randint(8, max(9, len(lines) - 12))
    return [*lines[:at], " ".join(line.strip() for line in lines[at : at + 12]), *lines[at + 12 :]]


def slip(lines: Lines, draw: random.Random) -> Lines:
    """Misread a heading as a scanner does."""
    at = draw.choice(heads(lines))
    line = lines[at]
    for right, wrong in draw.sample(_SLIPS, len(_SLIPS)):
        line = line.replace(right, wrong) if line == lines[at] else line
    return [*lines[:at], line, *lines[at + 1 :]]


def misread_number(lines: Lines, draw: random.Random) -> Lines:
    """Misread a heading's number as a letter."""
    at = draw.choice(heads(lines))
    digits = str.maketrans("105", "lOS")
    return [*lines[:at], lines[at].translate(digits), *lines[at + 1 :]]


def double(lines: Lines, draw: random.Random) -> Lines:
    """Print a stretch twice."""
    at = draw.randint(8, max(9, len(lines) - 20))
    return [*lines[: at + 20], *lines[at:]]


def undamaged(lines: Lines, _draw: random.Random) -> Lines:
    """Leave all as it is."""
    return lines


DAMAGES: tuple[Callable[[Lines, random.Random], Lines], ...] = (
    undamaged,
    drop_head,
    glue_head,
    change_number,
    exchange_blocks,
    slip,
    misread_number,
    drop_range,
    drop_end,
    drop_beginning,
    swap,
    join_lines,
    double,
)


def _letters(text: str) -> str:
    return re.sub(r"[^0-9a-zà-ÿ]+", "", text.lower())


def _fits(text: str, label: dict[str, str]) -> bool:
    letters, start, end = _letters(text), _letters(label["start"])[:24], _letters(label["end"])[-24:]
    return start in letters[: len(start) + 40] and end in letters[-(len(end) + 40) :]


def _cut(block: Question | Answer, label: dict[str, str]) -> bool:
    """Tell whether a text fits its label, as it is or with the marks of its notes put back: labels differ in that."""
    marked = block.text
    for mark in reversed(block.note_marks):
        marked = f"{marked[: mark.position]}[{mark.mark}]{marked[mark.position :]}"
    return _fits(block.text, label) or _fits(marked, label)


def faulty(reading: Reading, gold: Gold) -> bool:
    """Tell whether a question or an answer is missed, cut wrongly or too many."""
    found = [((q.number,), q) for q in reading.questions] + [(tuple(sorted(a.to)), a) for a in reading.answers]
    labels = [((q["n"],), q) for q in gold["questions"]] + [(tuple(sorted(a["to"])), a) for a in gold["answers"]]
    for numbers, label in labels:
        hit = next((one for one in found if one[0] == numbers and _cut(one[1], label)), None)
        if hit is None:
            return True
        found.remove(hit)
    return bool(found)


def main() -> None:
    """Write for each damage how many readings are faulty, and how many of faulty and of faultless ones have a doubt."""
    if not LABELLED.exists():
        sys.exit("the labelled answers are not beside the project: nothing to measure")
    show = sys.argv[1:2] == ["--show"]
    total: Counter[tuple[bool, bool]] = Counter()
    for damage in DAMAGES:
        seen: Counter[tuple[bool, bool]] = Counter()
        for path in sorted((LABELLED / "gold").glob("*.json")):
            gold = json.loads(path.read_text("utf-8"))
            lines = (LABELLED / "docs" / f"{path.stem}.txt").read_text("utf-8").splitlines()
            for seed in range(1 if damage is undamaged else SEEDS):
                if len(heads(lines)) < 2 or len(lines) < 25:
                    continue
                draw = random.Random(f"{damage.__name__} {path.stem} {seed}")
                reading = read("\n".join(damage(lines, draw)).encode(), name="a.txt")
                wrong = faulty(reading, gold)
                seen[wrong, bool(reading.doubts)] += 1
                if show and wrong and not reading.doubts and damage.__name__ in sys.argv[2:]:
                    sys.stdout.write(f"{damage.__name__} {path.stem} {seed}: no doubt\n")
        total += seen
        _write(damage.__name__, seen)
    _write("all", total)


def _write(name: str, seen: Counter[tuple[bool, bool]]) -> None:
    wrong, right = seen[True, True] + seen[True, False], seen[False, True] + seen[False, False]
    sys.stdout.write(
        f"{name:16} faulty {wrong:4}, with a doubt {seen[True, True] / max(1, wrong):.2f};"
        f" faultless {right:4}, with a doubt {seen[False, True] / max(1, right):.2f}\n"
    )


if __name__ == "__main__":
    main()
