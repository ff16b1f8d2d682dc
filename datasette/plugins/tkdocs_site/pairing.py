"""Puts questions beside their answers: one block for each set of questions that is answered together."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from .rows import Row


@dataclass(slots=True)
class Block:
    """Questions and all answers given to exactly those questions; either may be empty, not both."""

    questions: list[Row]
    answers: list[Row] = field(default_factory=list)


def blocks(questions: list[Row], answers: list[Row], links: Iterable[tuple[str, str]]) -> list[Block]:
    """Return the blocks in the order of the questions; answers that belong to no known question come last.

    `questions` and `answers` are in the order of their documents, `links` says which answer is to which question.
    """
    known = {question["id"]: question for question in questions}
    place = {question["id"]: position for position, question in enumerate(questions)}
    asked: dict[str, set[str]] = {}
    for answer_id, question_id in links:
        if question_id in known:
            asked.setdefault(answer_id, set()).add(question_id)
    found: dict[tuple[str, ...], Block] = {}
    loose: list[Block] = []
    for answer in answers:
        ids = tuple(sorted(asked.get(answer["id"], ()), key=place.__getitem__))
        if ids:
            found.setdefault(ids, Block([known[each] for each in ids])).answers.append(answer)
        else:
            loose.append(Block([], [answer]))
    answered = {each for ids in found for each in ids}
    for each, question in known.items():
        if each not in answered:
            found[(each,)] = Block([question])
    return [found[ids] for ids in sorted(found, key=lambda ids: [place[each] for each in ids])] + loose


def merged(questions: list[Row]) -> tuple[list[Row], dict[str, str]]:
    """Return each question once, and for every id the id of the question that stands for it.

    An answer repeats the questions, so that a case has each of them twice or more: the first one stands for those of
    the same number that are nearly equal (a PDF loses spaces). Each gets `same`, the ids of the others, and `alike`, of
    those with exactly its text.
    """
    firsts: list[Row] = []
    stands: dict[str, str] = {}
    for question in questions:
        first = next((each for each in firsts if _equal(each, question)), None)
        if first is None:
            firsts.append({**question, "same": [], "alike": []})
        else:
            first["same"].append(question["id"])
            if first["text"] == question["text"]:
                first["alike"].append(question["id"])
        stands[question["id"]] = (first or question)["id"]
    return firsts, stands


def _equal(one: Row, other: Row) -> bool:
    """Return whether two questions have the same number and at least half of all their words in common."""
    if one["number"] != other["number"]:
        return False
    words, others = set(one["text"].lower().split()), set(other["text"].lower().split())
    return 2 * len(words & others) >= len(words | others)


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
