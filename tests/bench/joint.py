"""How often questions that stand under one heading are told apart, on real questions joined by us.

Run as `python -m tests.bench.joint` beside the shared folder. Neighbouring questions of one document are put under one
heading, in three prints: with the lines of the page, with line ends and their spaces lost, and as one paragraph.
"""

import gzip
import json
import random
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from tkdocs.parse import flow, joint

QUESTIONS = Path(__file__).parents[3] / "shared" / "data" / "questions_729_docs.jsonl.gz"
SEED, DRAWS = 7, 4
_HEAD = re.compile(r"Vraag (\d+)\s*$")
PRINTS = {
    "lines of the page": lambda parts: [line for part in parts for line in part],
    "line ends lost": lambda parts: ["".join(line for part in parts for line in part)],
    "one paragraph": lambda parts: [" ".join(line for part in parts for line in part)],
}


def documents() -> Iterator[list[list[str]]]:
    """Yield the lines of the single questions of each document, in order."""
    with gzip.open(QUESTIONS, "rt", encoding="utf-8") as lines:
        for line in lines:
            texts = [question.splitlines() for question in json.loads(line)["questions"]]
            single = [[x.strip() for x in text[1:] if x.strip()] for text in texts if _HEAD.match(text[0])]
            # A question that the collection itself cut off in mid-sentence shows nothing about the cut.
            yield [text for text in single if text and re.search(r"[?.!][»”’\"')\]\d ]*$", text[-1])]


def draws() -> Iterator[list[list[str]]]:
    """Yield runs of two to five neighbouring questions."""
    random_number = random.Random(SEED)
    for questions in documents():
        for _ in range(DRAWS):
            count = random_number.choices((2, 3, 4, 5), weights=(70, 20, 7, 3))[0]
            if len(questions) > count:
                start = random_number.randrange(1, len(questions) - count + 1)
                yield questions[start : start + count]


def _letters(text: str) -> str:
    return re.sub(r"[^0-9a-zà-ÿ]+", "", text.lower())


def main() -> None:
    """Write for each print how many runs were cut right, and how many of those cut without and with a doubt."""
    if not QUESTIONS.exists():
        sys.exit("the question texts are not beside the project: nothing to measure")
    show = sys.argv[1:] == ["--show"]
    for name, lay in PRINTS.items():
        seen: Counter[tuple[bool, bool]] = Counter()
        for parts in draws():
            wrapped = name == "lines of the page"
            found = joint.split(lay(parts), len(parts), wrapped=wrapped)
            expected = [_letters(flow.text(part, wrapped=True)) for part in parts]
            right = [_letters(text) for text in found.texts] == expected
            seen[found.certain, right] += 1
            if show and not right and found.certain:
                sys.stdout.write("\n".join([f"-- {name}", *("   " + " ".join(p) for p in parts), *found.texts, ""]))
        total, certain = seen.total(), seen[True, True] + seen[True, False]
        right = seen[True, True] + seen[False, True]
        sys.stdout.write(
            f"{name:20} {total} runs, right {right / total:.3f}; certain {certain / total:.3f},"
            f" of these right {seen[True, True] / max(1, certain):.3f}\n"
        )


if __name__ == "__main__":
    main()
