"""Who voted how on a motion: the seats of each party on each side, and who voted otherwise than most of a party."""

import json
from typing import Any

from .rows import Row, rows

_VOTES = "SELECT * FROM motion_votes WHERE document_number = ? ORDER BY seats DESC, party"


async def of_motion(datasette: Any, document: str) -> Row:
    """Return `sides`, the parties by vote (for, against ...), the largest first, and the `seats` of each side.

    Each party has its `seats` on that side, the names of its members who voted `otherwise` than most of it, and of
    those who were `mistaken`; for a party as a whole that is its own name.
    """
    sides: dict[str, list[Row]] = {}
    for vote in await rows(datasette, _VOTES, [document]):
        otherwise = json.loads(vote["members"] or "[]") if vote["deviates"] else []
        party = {**vote, "otherwise": otherwise, "mistaken": json.loads(vote["mistaken"] or "[]")}
        sides.setdefault(vote["vote"], []).append(party)
    return {"sides": sides, "seats": {vote: sum(each["seats"] for each in side) for vote, side in sides.items()}}
