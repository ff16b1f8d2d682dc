"""Who voted how on a case: the seats of each party on each side, and the members who voted otherwise than it."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Any

from .rows import Row, row, rows

_DECISION = """
    SELECT d.* FROM decision_cases dc JOIN decisions d ON d.id = dc.decision_id
    WHERE dc.case_number = ? AND d.status = 'Besluit' AND EXISTS (SELECT 1 FROM votes WHERE votes.decision_id = d.id)
    ORDER BY d.decided_on DESC, d.id DESC LIMIT 1
"""
_VOTES = """
    SELECT vote, coalesce(party, 'zonder partij') AS party, name, person_id, seats, mistake
    FROM votes WHERE decision_id = ? ORDER BY party, name
"""


async def of_case(datasette: Any, case: str) -> Row | None:
    """Return the last decision on a case that was voted on, with its `sides`; None where there was no vote."""
    decision = await row(datasette, _DECISION, [case])
    if decision is None:
        return None
    votes = await rows(datasette, _VOTES, [decision["id"]])
    found = sides(votes)
    seats = {side: sum(each["seats"] for each in parties) for side, parties in found.items()}
    return {**decision, "sides": found, "seats": seats, "members": all(vote["person_id"] for vote in votes)}


def sides(votes: Iterable[Row]) -> dict[str, list[Row]]:
    """Return for each vote (for, against ...) the parties that cast it, the largest first.

    Each with its `seats` on that side, the names of its members who voted `otherwise` than most of it, and of those who
    were `mistaken` ("" for the party as a whole). In a roll call each member counts for one seat.
    """
    found: dict[tuple[str, str], Row] = {}
    for vote in votes:
        new = {"party": vote["party"], "seats": 0, "otherwise": [], "mistaken": []}
        entry = found.setdefault((vote["vote"], vote["party"]), new)
        entry["seats"] += 1 if vote["person_id"] else vote["seats"] or 1
        if vote["person_id"]:
            entry["otherwise"].append(vote["name"])
        if vote["mistake"]:
            entry["mistaken"].append(vote["name"] if vote["person_id"] else "")
    return _sorted(found)


def _sorted(found: dict[tuple[str, str], Row]) -> dict[str, list[Row]]:
    """Return the entries by vote; only of those on the smaller side of their party do the names stay."""
    most: dict[str, Counter[str]] = defaultdict(Counter)
    for (vote, party), entry in found.items():
        if vote in {"for", "against"}:
            most[party][vote] = entry["seats"]
    by_vote: dict[str, list[Row]] = defaultdict(list)
    for (vote, party), entry in found.items():
        counts = most[party]
        if vote not in counts or counts[vote] == max(counts.values()):
            entry["otherwise"] = []
        by_vote[vote].append(entry)
    return {vote: sorted(each, key=lambda entry: (-entry["seats"], entry["party"])) for vote, each in by_vote.items()}
