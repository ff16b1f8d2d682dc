"""Figures added up over ministries, years or both."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from .rows import Row
from .spread import quantile, wilson

_COUNTED = (
    "judged", "marked", "withheld", "doubtful",
    "sets", "answered", "overdue", "withdrawn", "postponed", "transferred",
)  # fmt: skip
_TERM, _LATER_TERM = 21, 42  # days: three weeks, and six after a notice of postponement


@dataclass(slots=True)
class Tally:
    """Counts of answers and of sets of questions, and how many sets took how many days to be answered."""

    judged: int = 0
    marked: int = 0
    withheld: int = 0
    doubtful: int = 0
    sets: int = 0
    answered: int = 0
    overdue: int = 0
    withdrawn: int = 0
    postponed: int = 0
    transferred: int = 0
    days: Counter[int] = field(default_factory=Counter)

    def add(self, row: Row) -> None:
        """Add a row of one of the tables of figures; one with `days` says how many sets took those."""
        if "days" in row:
            self.days[row["days"]] += row["sets"]
            return
        for name in _COUNTED:
            setattr(self, name, getattr(self, name) + row.get(name, 0))

    @property
    def interval(self) -> tuple[float, float] | None:
        """The 95% interval of the share of judged answers with a mark."""
        return wilson(self.marked, self.judged)

    @property
    def timed(self) -> int:
        """How many sets have a number of days."""
        return sum(self.days.values())

    @property
    def days_low(self) -> float | None:
        """A quarter of the sets was answered within so many days."""
        return quantile(self.days, 0.25)

    @property
    def days_median(self) -> float | None:
        """Half of the sets was answered within so many days."""
        return quantile(self.days, 0.5)

    @property
    def days_high(self) -> float | None:
        """Three quarters of the sets were answered within so many days."""
        return quantile(self.days, 0.75)

    @property
    def within_three_weeks(self) -> int:
        """How many sets were answered within three weeks."""
        return self._within(_TERM)

    @property
    def within_six_weeks(self) -> int:
        """How many sets were answered within six weeks."""
        return self._within(_LATER_TERM)

    def _within(self, term: int) -> int:
        return sum(sets for days, sets in self.days.items() if days <= term)

    def columns(self) -> Row:
        """Return the figures under the names of the tables that are handed out; shares in percent."""
        low, high = self.interval or (None, None)
        return {
            "beoordeelde_antwoorden": self.judged,
            "met_markering": self.marked,
            "procent_met_markering": _percent(self.marked / self.judged if self.judged else None),
            "interval_95_laag": _percent(low),
            "interval_95_hoog": _percent(high),
            "niet_of_deels_gegeven": self.withheld,
            "onzeker_gelezen_niet_meegeteld": self.doubtful,
            "sets_vragen": self.sets,
            "beantwoord": self.answered,
            "te_laat": self.overdue,
            "ingetrokken": self.withdrawn,
            "uitgesteld": self.postponed,
            "overgedragen": self.transferred,
            "sets_met_antwoordtijd": self.timed,
            "eerste_kwartiel_dagen": self.days_low,
            "mediaan_dagen": self.days_median,
            "derde_kwartiel_dagen": self.days_high,
            "binnen_drie_weken": self.within_three_weeks,
            "binnen_zes_weken": self.within_six_weeks,
        }


def by(rows: Iterable[Row], key: Callable[[Row], Any]) -> dict[Any, Tally]:
    """Return the rows added up by key."""
    found: dict[Any, Tally] = {}
    for row in rows:
        found.setdefault(key(row), Tally()).add(row)
    return found


def _percent(share: float | None) -> float | None:
    return None if share is None else round(100 * share, 1)
