"""Stage `group`: marked sentences into recurring formulas, cases into chains of the same information asked again."""

import gc
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache

from sqlite_utils import Database

from embeddings.asks import Ask
from embeddings.chains import Chain, chains
from embeddings.formulas import Formula, Said, formulas
from embeddings.rules import EvasionRules
from embeddings.skeletons import vocabulary
from tkdocs.models import Progress, Summary
from tkdocs.parse.references import named
from tkdocs.rules import chains as chain_rules
from tkdocs.rules import evasion
from tkdocs.rules import formulas as formula_rules
from tkdocs.rules import replies as reply_rules
from tkdocs.stages import asked, kept_asks, kept_wordings
from tkdocs.store import due, ledger, mentions
from tkdocs.store.rows import make_equal
from tkdocs.store.workplace import Workplace

VERSION = "6"
STAGE = "group"
Rows = dict[str, list[dict[str, object]]]
_EVERY = "SELECT number FROM documents UNION SELECT number FROM cases"


def run(place: Workplace) -> Generator[Progress, None, Summary]:
    """Make formulas and chains anew where their input has changed."""
    db = place.derived()
    try:
        with _uncollected():
            return (yield from _grouped(db))
    finally:
        db.close()


def _grouped(db: Database) -> Generator[Progress, None, Summary]:
    rules = evasion.load()
    looked_with = _looked_with(rules)
    whole = due.collect(db, STAGE, looked_with, _EVERY)
    if not whole and not _any_due(db):
        return Summary(STAGE, unchanged=2)
    yield Progress(0, 2, "formulas")
    done = _formulas(db, rules, whole=whole)
    yield Progress(1, 2, "chains")
    mentions.renew(db, named, whole=whole)
    kept_asks.renew(db, chain_rules.load(), whole=whole)
    done += _chains(db)
    due.settle(db, STAGE, looked_with)
    yield Progress(2, 2)
    return Summary(STAGE, done=done, unchanged=2 - done)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Keep Python from looking for objects in circles, of which none are made here, among millions that stay."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def pending(place: Workplace) -> int:
    """Return how many of the two, formulas and chains, may have to be made anew: both where anything changed."""
    db = place.derived()
    try:
        whole = due.collect(db, STAGE, _looked_with(evasion.load()), _EVERY)
        return 2 if whole or _any_due(db) else 0
    finally:
        db.close()


def _looked_with(evasion_rules: EvasionRules) -> str:
    """Return a digest of the code and the rules of formulas and chains."""
    rules = (evasion_rules, formula_rules.load(), chain_rules.load(), reply_rules.load())
    return ledger.fingerprint(VERSION, *(each.version for each in rules))


def _any_due(db: Database) -> bool:
    return db.execute("SELECT 1 FROM temp.candidates LIMIT 1").fetchone() is not None


def _formulas(db: Database, rules: EvasionRules, *, whole: bool) -> bool:
    """Make the formulas; return whether there was anything to do."""
    said, ministries = kept_wordings.said(db, formula_rules.load(), rules, whole=whole), _ministries(db)
    print_ = _formulas_print(said, ministries, rules)

    def made() -> Rows:
        found = formulas(said, formula_rules.load(), vocabulary(rules))
        return _formula_rows(found, said, ministries)

    return _renew(db, "formulas", print_, made)


def _formulas_print(said: Sequence[Said], ministries: dict[str, str], rules: EvasionRules) -> str:
    versions = (rules.version, formula_rules.load().version)
    return ledger.fingerprint(VERSION, versions, said, sorted(ministries.items()))


def _ministries(db: Database) -> dict[str, str]:
    """Return the ministry of each document that has one."""
    return dict(db.execute("SELECT number, ministry FROM documents WHERE ministry IS NOT NULL"))


def _chains(db: Database) -> bool:
    """Make the chains; return whether there was anything to do."""
    asks, names = asked.asks(db), _names(db)
    print_ = _chains_print(asks, names)
    return _renew(db, "chains", print_, lambda: _chain_rows(chains(asks, chain_rules.load(), names)))


def _chains_print(asks: Sequence[Ask], names: dict[str, str]) -> str:
    return ledger.fingerprint(VERSION, chain_rules.load().version, sorted(names.items()), *map(_printed, asks))


def _names(db: Database) -> dict[str, str]:
    """Return what readers call each vendor and topic."""
    return dict(db.execute("SELECT slug, name FROM vendors UNION ALL SELECT slug, label FROM topics"))


def _printed(ask: Ask) -> str:
    """Return all that an ask holds, in an order of its sets that is the same in every run."""
    sets = [_in_order(found) for found in (ask.vendors, ask.topics, ask.origins, ask.refers, ask.replies_to)]
    rest = (ask.id, ask.case, ask.dated_on, ask.kind, ask.text, ask.about, ask.verdict, ask.answer, ask.withheld)
    return repr((rest, sets))


@lru_cache(maxsize=10_000)  # most are empty, or the same few
def _in_order(found: frozenset[str]) -> list[str]:
    return sorted(found)


def _renew(db: Database, key: str, print_: str, made: Callable[[], Rows]) -> bool:
    """Write the rows that `made` returns in place of those there were, where the fingerprint is another."""
    if ledger.last(db, STAGE, key) == print_:
        return False
    tables = made()
    with db.atomic():
        for table, rows in tables.items():
            make_equal(db, table, rows)
        ledger.record(db, STAGE, key, print_)
    return True


def _formula_rows(found: Sequence[Formula], said: Sequence[Said], ministries: dict[str, str]) -> Rows:
    """Return the rows of `formulas` and `formula_members`."""
    by_id = {one.id: one for one in said}
    tables: Rows = {"formulas": [], "formula_members": []}
    for formula in found:
        members = [by_id[id_] for id_ in formula.members]
        documents = {one.document for one in members}
        days = _days([one.dated_on for one in members])
        tables["formulas"].append(
            {
                "id": formula.id,
                "label": formula.label,
                "category": formula.category,
                "count": len(members),
                "documents": len(documents),
                "ministries": len({ministries[number] for number in documents if number in ministries}),
                "first_on": min(days, default=None),
                "last_on": max(days, default=None),
            }
        )
        tables["formula_members"] += [
            {"formula_id": formula.id, "passage_id": one.id, "dated_on": one.dated_on or None} for one in members
        ]
    return tables


def _chain_rows(found: Sequence[Chain]) -> Rows:
    """Return the rows of `chains` and `chain_members`."""
    tables: Rows = {"chains": [], "chain_members": []}
    for chain in found:
        days = _days([member.ask.dated_on for member in chain.members])
        tables["chains"].append(
            {
                "id": chain.id,
                "label": chain.label,
                "cases": len(chain.members),
                "withheld": chain.withheld,
                "first_on": min(days, default=None),
                "last_on": max(days, default=None),
            }
        )
        tables["chain_members"] += [
            {
                "chain_id": chain.id,
                "position": position,
                "case_number": member.ask.case,
                "dated_on": member.ask.dated_on or None,
                "asked": member.ask.text,
                "answer_id": member.ask.answer,
                "passage_id": member.ask.withheld,
                "verdict": member.ask.verdict,
                "score": member.score,
                "reason": member.reason,
            }
            for position, member in enumerate(chain.members, 1)
        ]
    return tables


def _days(values: Sequence[str]) -> list[str]:
    """Return the days that are known."""
    return [value for value in values if value]
