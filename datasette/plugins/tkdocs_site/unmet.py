"""The parts of a set of questions that are not, or not wholly, given, with the ground that is given for it."""

from collections.abc import Iterable

from .pairing import Block
from .rows import Row

_UNMET = {"partly", "evades"}


def parts(blocks: Iterable[Block]) -> list[Row]:
    """Return the questions that are not or partly given, in their order, those answered together as one.

    Of a question that is answered again, the newest answer counts. Each part has its `questions`, its `answer` (None
    where there is none), `asked`: the parts of the question that were not found, or the whole questions; the `grounds`:
    marked sentences that are not the straight answer; and `silent` where nothing says so and it is only an indication.
    """
    all_ = list(blocks)
    newest: dict[str, Row] = {}
    for block in all_:
        for answer in block.answers:
            for question in block.questions:
                known = newest.get(question["id"])
                if known is None or (answer["dated_on"] or "") >= (known["dated_on"] or ""):
                    newest[question["id"]] = answer
    found, seen = [], set()
    for block in all_:
        for answer in block.answers or [None]:
            questions = [
                each for each in block.questions if newest.get(each["id"]) is answer and each["id"] not in seen
            ]
            if questions and (answer is None or answer["verdict"] in _UNMET):
                seen.update(each["id"] for each in questions)
                found.append(_part(questions, answer))
    return found


def _part(questions: list[Row], answer: Row | None) -> Row:
    """Return one part; what was not found counts only beside an answer that gives the rest."""
    partly = answer is not None and answer["verdict"] == "partly"
    missing = [each[:1].upper() + each[1:] for each in answer["missing"]] if answer and partly else []
    return {
        "questions": questions,
        "numbers": ", ".join(each["number"] for each in questions),
        "answer": answer,
        "asked": missing or [each["text"] for each in questions],
        "whole": not missing,
        "silent": answer is not None and answer["reason"] == "silent",
        "doubtful": any(each["doubtful"] for each in (*questions, *((answer,) if answer else ()))),
        "grounds": _grounds(answer) if answer else [],
    }


def _grounds(answer: Row) -> list[Row]:
    """Return the marks of an answer that are not the straight answer, in its order."""
    return [part.mark for part in answer["stretches"] if part.mark and not part.mark["direct"]]
