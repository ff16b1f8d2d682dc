"""Prepares by what every case is found and what there is to count, so that no page has to count the whole.

How to read what this writes (schema: `derived.m007_site`):

- the cases of a value, the newest first, a page at a time: `SELECT case_number FROM case_facets WHERE facet = ? AND
  value = ? ORDER BY dated_on DESC, case_number DESC LIMIT 50`; of one year, with `dated_on BETWEEN`;
- two facets at once: join `case_facets` with itself on `case_number` (it has an index);
- figures: `facet_totals` (one row a value, zero included, with its Dutch label) and `facet_years`;
- `value` is the end of the address of the value's page: a slug, or the number of a chain or formula.

Counted is what `counted_verdicts` and `counted_tags` hold; a silent verdict is a judged answer of which is not said
whether it gave what was asked. A document that belongs to several cases counts once in every figure of answers.
"""

from sqlite_utils import Database

from tkdocs.store import due, facet_figures, ledger, person_pages, planner, search_facets
from tkdocs.vocabulary import Verdict

VERSION = "3"
# The ledger key under which it is recorded.
KEY = "table:facets"
_DUE = "facets"

_DOCUMENTS = f"""
    CREATE TEMP TABLE document_figures AS
    SELECT document_number, sum(judged) AS judged, sum(marked) AS marked, sum(given) AS given, sum(partly) AS partly,
        sum(evades) AS evades, sum(silent) AS silent, sum(doubtful) AS doubtful
    FROM (
        SELECT document_number, 1 AS judged, marks > 0 AS marked,
            reason <> 'silent' AND verdict = '{Verdict.ANSWERS}' AS given,
            reason <> 'silent' AND verdict = '{Verdict.PARTLY}' AS partly,
            reason <> 'silent' AND verdict = '{Verdict.EVADES}' AS evades, reason = 'silent' AS silent, 0 AS doubtful
        FROM counted_verdicts
        UNION ALL SELECT document_number, 0, 0, 0, 0, 0, 0, 1 FROM answers WHERE doubtful = 1
    ) GROUP BY document_number
"""
_CASES = """
    INSERT INTO case_counts
    SELECT c.number, c.kind, coalesce(c.asked_on, c.started_on, ''), c.ministry, c.state, c.due_on, c.days,
        coalesce(sum(f.judged), 0), coalesce(sum(f.marked), 0), coalesce(sum(f.given), 0), coalesce(sum(f.partly), 0),
        coalesce(sum(f.evades), 0), coalesce(sum(f.silent), 0), coalesce(sum(f.doubtful), 0)
    FROM temp.touched t CROSS JOIN cases c ON c.number = t.number
    LEFT JOIN case_documents cd ON cd.case_number = c.number
    LEFT JOIN temp.document_figures f ON f.document_number = cd.document_number GROUP BY c.number
"""
# In answers that are sure, and in letters.
_MARKED = """
    FROM {first} judgements j {of} JOIN documents d ON d.number = j.document_number
    LEFT JOIN answers a ON a.id = j.answer_id WHERE j.direct = 0 AND coalesce(a.doubtful, 0) = 0
"""
# CROSS JOIN keeps SQLite from starting anywhere else than at the cases that are asked for.
_OF = "FROM temp.touched t CROSS JOIN"
_OF_PAPER = f"{_OF} case_documents cd ON cd.case_number = t.number CROSS JOIN"
_PERSONS = f"{_OF} temp.person_cases c ON c.case_number = t.number JOIN"
# A value for a case number, each; what is found several times in a case counts once.
_FOUND = {
    "kind": f"SELECT kind, t.number {_OF} case_counts USING (number)",
    "year": f"SELECT substr(dated_on, 1, 4), t.number {_OF} case_counts USING (number) WHERE dated_on <> ''",
    "state": f"SELECT state, t.number {_OF} case_counts USING (number)",
    # The chamber lists a letter under no ministry; who sent it says so.
    "ministry": f"SELECT ministry, t.number {_OF} case_counts USING (number) UNION "
    f"SELECT d.ministry, t.number {_OF_PAPER} cases c ON c.number = t.number AND c.kind = 'letter' "
    "CROSS JOIN documents d ON d.number = cd.document_number WHERE d.kind = 'letter'",
    "verdict": f"SELECT v.verdict, t.number {_OF_PAPER} counted_verdicts v "
    "ON v.document_number = cd.document_number WHERE v.reason <> 'silent'",
    "member": f"SELECT s.slug, t.number {_PERSONS} person_pages s USING (role, person_id) WHERE role = 'member'",
    "minister": f"SELECT s.slug, t.number {_PERSONS} person_pages s USING (role, person_id) WHERE role = 'minister'",
    "party": f"SELECT s.slug, t.number {_PERSONS} temp.party_slugs s USING (party) WHERE c.role = 'member'",
    "vendor": f"SELECT g.slug, t.number {_OF_PAPER} counted_tags g "
    "ON g.document_number = cd.document_number WHERE g.kind = 'vendor'",
    "topic": f"SELECT g.slug, t.number {_OF_PAPER} counted_tags g "
    "ON g.document_number = cd.document_number WHERE g.kind = 'topic'",
    "category": "SELECT j.category, t.number "
    + _MARKED.format(
        first="temp.touched t CROSS JOIN case_documents cd ON cd.case_number = t.number CROSS JOIN",
        of="ON j.document_number = cd.document_number",
    ),
    "formula": f"SELECT m.formula_id, t.number {_OF_PAPER} passages p ON p.document_number = cd.document_number "
    "CROSS JOIN formula_members m ON m.passage_id = p.id",
    "chain": f"SELECT chain_id, t.number {_OF} chain_members m ON m.case_number = t.number",
}
_TEMPORARY = ("touched", "document_figures", "person_cases", "party_slugs")
# What must be looked at where code changed: the cases that there are, and those that are still in the tables.
_EVERY = "SELECT number FROM cases UNION SELECT number FROM case_counts"
_TOUCHED = """
    INSERT OR IGNORE INTO touched SELECT number FROM temp.candidates UNION
    SELECT d.case_number FROM temp.candidates n CROSS JOIN case_documents d ON d.document_number = n.number
"""
# Whose texts may be found by other facets than before: papers of those cases, and of none.
_PAPERS = """
    SELECT number FROM temp.candidates UNION
    SELECT d.document_number FROM temp.touched t CROSS JOIN case_documents d ON d.case_number = t.number
"""


def write(db: Database, stage: str) -> bool:
    """Bring all prepared tables up to date where what they are made of changed since; return whether it did."""
    whole = due.collect(db, _DUE, VERSION, _EVERY)
    if not whole and not db.execute("SELECT 1 FROM temp.candidates LIMIT 1").fetchone():
        return False
    with db.atomic():
        prepare(db)
        ledger.record(db, stage, KEY, VERSION)
        due.settle(db, _DUE, VERSION)
    return True


def prepare(db: Database) -> None:
    """Write all prepared tables for the cases of the candidates (see `due.collect`), within the caller's transaction.

    What is counted of all cases of a value is counted anew.
    """
    # A database that was never analysed has no figures for SQLite's planner, which then takes minutes where it needs
    # seconds; a look at a thousand rows of each index is enough.
    if planner.is_stale(db):
        planner.renew(db, rows=1000)
    db.execute("CREATE TEMP TABLE touched (number TEXT PRIMARY KEY) WITHOUT ROWID")
    db.execute(_TOUCHED)
    db.execute(_DOCUMENTS)
    db.execute("CREATE INDEX temp.document_figures_document ON document_figures (document_number)")
    db.execute("DELETE FROM case_counts WHERE number IN (SELECT number FROM temp.touched)")
    db.execute(_CASES)
    person_pages.prepare(db)
    db.execute("DELETE FROM category_marks")
    db.execute(
        "INSERT INTO category_marks SELECT j.category, coalesce(d.dated_on, ''), j.passage_id "
        + _MARKED.format(first="", of="")
    )
    db.execute("DELETE FROM case_facets WHERE case_number IN (SELECT number FROM temp.touched)")
    for facet, found in _FOUND.items():
        db.execute(
            f"INSERT OR IGNORE INTO case_facets SELECT '{facet}', n.value, c.dated_on, c.number "
            f"FROM (SELECT NULL AS value, NULL AS number UNION ALL {found}) n "
            "JOIN case_counts c ON c.number = n.number WHERE n.value IS NOT NULL"
        )
    facet_figures.write(db)
    search_facets.note(db, (number for (number,) in db.execute(_PAPERS).fetchall()))
    for table in _TEMPORARY:
        db.execute(f"DROP TABLE temp.{table}")
