"""Who is in a generated chamber: parties, members and ministers with made up names, and the dossiers of its motions."""

from datetime import date

from tests.bench.generated.shares import FIRST, LAST
from tests.bench.wording import Wording
from tests.chamber.content import Chamber, Dossier, Member, Minister, Party
from tkdocs.rules import ministries

SEATS = (37, 25, 20, 18, 12, 9, 7, 6, 5, 4, 3, 1, 1, 1, 1)
DOSSIERS, FIRST_DOSSIER = 400, 30_000
TERM = 4  # years in which a minister stays
_BORN = date(1970, 1, 1)


def chamber(wording: Wording) -> Chamber:
    """Return the chamber without cases; the same for the same words."""
    draw = wording.at(1)
    parties = {f"Partij {letter}": seats for letter, seats in zip("ABCDEFGHIJKLMNO", SEATS, strict=True)}
    return Chamber(
        parties={
            name: Party(short=name, name=name, name_en=name.replace("Partij", "Party"), seats=seats, active_from=FIRST)
            for name, seats in parties.items()
        },
        members=_members(draw, parties),
        ministers=_ministers(draw),
        dossiers={FIRST_DOSSIER + n: Dossier(number=FIRST_DOSSIER + n, title=draw.heading()) for n in range(DOSSIERS)},
        gone=(),
        placeholders=("leeg-1", "leeg-2"),
        hyphens={},
        cases=(),
    )


def ministers(chamber: Chamber, year: int) -> list[str]:
    """Return the keys of those who are minister in a year, one of each ministry."""
    return [key for key in chamber.ministers if key.endswith(f"-{(year - FIRST.year) // TERM}")]


def _members(draw: Wording, parties: dict[str, int]) -> dict[str, Member]:
    """Return as many members as there are seats; no two have the same surname."""
    surnames = iter(dict.fromkeys(draw.word() for _ in range(1_000)))
    seats = [party for party, count in parties.items() for _ in range(count)]
    return {
        f"lid-{n}": Member(
            key=f"lid-{n}", first=draw.word(), initials=f"{'ABCDEFGHIJ'[n % 10]}.", surname=next(surnames), party=party,
            gender="vrouw" if n % 2 else "man", born=_BORN, prefix="van" if n % 9 == 0 else None,
        )
        for n, party in enumerate(seats)
    }  # fmt: skip


def _ministers(draw: Wording) -> dict[str, Minister]:
    terms = range((LAST.year - FIRST.year) // TERM + 1)
    return {
        f"{each.slug}-{term}": Minister(
            key=f"{each.slug}-{term}", initials="X.", name=draw.word(), office="minister", of=each.name
        )
        for each in ministries.load()
        for term in terms
    }
