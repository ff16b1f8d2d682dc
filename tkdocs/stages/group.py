"""Stage `group`: marked sentences into recurring formulas, cases into chains of the same information asked again."""

import gc
from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager

from sqlite_utils import Database

from embeddings.chain_rules import ChainRules
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
    """Make formulas and chains anew where any of their input may have changed; those that are the same stay."""
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
    done = _formulas(db, rules, looked_with, whole=whole)
    yield Progress(1, 2, "chains")
    mentions.renew(db, named, whole=whole)
    linking = chain_rules.load()
    kept_asks.renew(db, linking, whole=whole)
    done += _chains(db, linking, looked_with)
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


def _formulas(db: Database, rules: EvasionRules, print_: str, *, whole: bool) -> bool:
    """Make the formulas; return whether they are others than before."""
    worded = formula_rules.load()
    said = kept_wordings.said(db, worded, rules, whole=whole)
    return _renew(
        db, "formulas", print_, _formula_rows(formulas(said, worded, vocabulary(rules)), said, _ministries(db))
    )


def _ministries(db: Database) -> dict[str, str]:
    """Return the ministry of each document that has one."""
    return dict(db.execute("SELECT number, ministry FROM documents WHERE ministry IS NOT NULL"))


def _chains(db: Database, rules: ChainRules, print_: str) -> bool:
    """Make the chains; return whether they are others than before."""
    return _renew(db, "chains", print_, _chain_rows(chains(asked.asks(db), rules, _names(db))))


def _names(db: Database) -> dict[str, str]:
    """Return what readers call each vendor and topic."""
    return dict(db.execute("SELECT slug, name FROM vendors UNION ALL SELECT slug, label FROM topics"))


def _renew(db: Database, key: str, print_: str, tables: Rows) -> bool:
    """Make the tables hold these rows; return whether there is any that was not there, or that was and is gone."""
    with db.atomic():
        changed = [make_equal(db, table, rows) for table, rows in tables.items()]
        ledger.record(db, STAGE, key, print_)
    return any(changed)


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
