"""Reads what `publish` prepared: the figures of a vendor, a ministry, a member and so on, and their cases by page."""

from typing import Any

from .rows import Row, row, rows

PAGE = 50
_TOTAL = "SELECT * FROM facet_totals WHERE facet = ? AND value = ?"
_TOTALS = "SELECT * FROM facet_totals WHERE facet = ?"
_YEARS = "SELECT * FROM facet_years WHERE facet = ? AND value = ? ORDER BY year"
# CROSS JOIN: a page of the facet first, then what there is to say about its cases.
_CASES = """
    SELECT k.*, c.subject, c.url, c.recess_days, n.name AS ministry_name
    FROM case_facets f CROSS JOIN case_counts k ON k.number = f.case_number CROSS JOIN cases c ON c.number = k.number
    LEFT JOIN ministries n ON n.slug = k.ministry
    WHERE f.facet = :facet AND f.value = :value AND f.dated_on BETWEEN :first AND :last
    ORDER BY f.dated_on DESC, f.case_number DESC LIMIT :limit OFFSET :offset
"""
# Few cases wait at any time; so each of them is asked whether it is of this value.
_WAITING = """
    SELECT k.number, k.state, k.due_on, k.dated_on, c.subject, c.url, c.recess_days, NULL AS days,
           n.name AS ministry_name
    FROM case_counts k CROSS JOIN cases c ON c.number = k.number LEFT JOIN ministries n ON n.slug = k.ministry
    WHERE k.state IN ('open', 'postponed', 'overdue') AND EXISTS (
        SELECT 1 FROM case_facets f WHERE f.case_number = k.number AND f.facet = ? AND f.value = ?)
    ORDER BY k.due_on, k.number
"""
_PAIRS = """
    SELECT p.other, p.other_value, p.cases, t.label FROM facet_pairs p
    JOIN facet_totals t ON t.facet = p.other AND t.value = p.other_value
    WHERE p.facet = ? AND p.value = ? ORDER BY p.other DESC, p.cases DESC, t.label
"""
_PERIOD = "SELECT min(first_on) AS first_on, max(last_on) AS last_on FROM facet_totals WHERE facet = 'kind'"


async def total(datasette: Any, facet: str, value: str) -> Row | None:
    """Return the figures of one value, None where there is no such value."""
    return await row(datasette, _TOTAL, [facet, value])


async def totals(datasette: Any, facet: str) -> list[Row]:
    """Return the figures of all values of a facet, in the order of the alphabet, without regard to capitals."""
    return sorted(await rows(datasette, _TOTALS, [facet]), key=lambda each: each["label"].casefold())


async def years(datasette: Any, facet: str, value: str) -> list[Row]:
    """Return the figures by year, of every year from the first to the last: with zeros where there is no case."""
    found = {each["year"]: each for each in await rows(datasette, _YEARS, [facet, value]) if each["year"]}
    if not found:
        return []
    none = dict.fromkeys(("cases", "judged_cases", "marked_cases", "judged", "marked", "timed"), 0)
    empty = {**none, "days_low": None, "days_median": None, "days_high": None}
    span = range(int(min(found)), int(max(found)) + 1)
    return [found.get(str(year), {"year": str(year), **empty}) for year in span]


async def cases(datasette: Any, facet: str, value: str, year: str = "", page: int | None = 1) -> list[Row]:
    """Return a page of the cases of a value, the newest first, of one year if that is given; all if page is None."""
    (limit, offset), (first, last) = window(page), span(year)
    asked = {"facet": facet, "value": value, "first": first, "last": last, "limit": limit, "offset": offset}
    return await rows(datasette, _CASES, asked)


def window(page: int | None) -> tuple[int, int]:
    """Return the limit and the offset of a page; of everything if page is None."""
    return (-1, 0) if page is None else (PAGE, (page - 1) * PAGE)


def span(year: str) -> tuple[str, str]:
    """Return the first and last day of a year, or of all time where that is ""."""
    return (f"{year}-01-01", f"{year}-12-31") if year else ("", "9999")


async def waiting(datasette: Any, facet: str, value: str) -> list[Row]:
    """Return the sets of questions that wait for an answer, the one due first at the top."""
    return await rows(datasette, _WAITING, [facet, value])


async def pairs(datasette: Any, facet: str, value: str) -> dict[str, list[Row]]:
    """Return by facet with which other values this one goes most often."""
    found: dict[str, list[Row]] = {}
    for each in await rows(datasette, _PAIRS, [facet, value]):
        found.setdefault(each["other"], []).append(each)
    return found


async def period(datasette: Any) -> Row:
    """Return the days of the first and last case of the whole database."""
    return await row(datasette, _PERIOD) or {"first_on": None, "last_on": None}
