"""Puts questions beside their answers: one block for each set of questions that is answered together."""

from dataclasses import dataclass, field
from typing import Any

from .rows import Row


@dataclass(slots=True)
class Block:
    """Questions and all answers given to exactly those questions; either may be empty, not both."""

    questions: list[Row]
    answers: list[Row] = field(default_factory=list)


def blocks(questions: list[Row], answers: list[Row], links: list[Row]) -> list[Block]:
    """Return the blocks in the order of the questions; answers that belong to no known question come last.

    `questions` and `answers` are in the order of their documents, `links` says which answer is to which question.
    """
    known = {question["id"]: question for question in questions}
    place = {question["id"]: position for position, question in enumerate(questions)}
    asked: dict[str, list[str]] = {}
    for link in links:
        if link["question_id"] in known:
            asked.setdefault(link["answer_id"], []).append(link["question_id"])
    found: dict[tuple[str, ...], Block] = {}
    loose: list[Block] = []
    for answer in answers:
        ids = tuple(sorted(asked.get(answer["id"], []), key=place.__getitem__))
        if ids:
            found.setdefault(ids, Block([known[each] for each in ids])).answers.append(answer)
        else:
            loose.append(Block([], [answer]))
    answered = {each for ids in found for each in ids}
    for each, question in known.items():
        if each not in answered:
            found[(each,)] = Block([question])
    return [found[ids] for ids in sorted(found, key=lambda ids: [place[each] for each in ids])] + loose


def name_anchors(questions: list[Row], answers: list[Row]) -> None:
    """Give each question an `anchor` such as "v3" and each answer one such as "a4-5", unique on the page."""
    used: set[str] = set()
    for letter, key, texts in (("v", "number", questions), ("a", "numbers", answers)):
        for text in texts:
            text["anchor"] = _unique(letter + _slug(text[key]), used)


def _slug(numbers: str) -> str:
    return "-".join("".join(sign if sign.isalnum() else " " for sign in numbers).split())


def _unique(wish: str, used: set[str]) -> str:
    anchor, repeat = wish, 2
    while anchor in used:
        anchor, repeat = f"{wish}.{repeat}", repeat + 1
    used.add(anchor)
    return anchor


def tag_rows(tags: list[Row]) -> list[dict[str, Any]]:
    """Return one row for each vendor or topic: its label, the words that matched, and how often."""
    found: dict[tuple[str, str], dict[str, Any]] = {}
    for tag in tags:
        entry = found.setdefault((tag["kind"], tag["slug"]), {**tag, "words": [], "times": 0})
        entry["times"] += 1
        if tag["matched"] not in entry["words"]:
            entry["words"].append(tag["matched"])
    return list(found.values())
