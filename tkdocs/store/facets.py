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

from tkdocs.store import due, ledger, person_pages, planner, search_facets
from tkdocs.vocabulary import CaseState, Verdict

VERSION = "1"
# The ledger key under which it is recorded.
KEY = "table:facets"
_DUE = "facets"
_WAITING = f"('{CaseState.OPEN}', '{CaseState.POSTPONED}', '{CaseState.OVERDUE}')"

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
    FROM cases c LEFT JOIN case_documents cd ON cd.case_number = c.number
    LEFT JOIN temp.document_figures f ON f.document_number = cd.document_number GROUP BY c.number
"""
# A value for a case number, each; what is found several times in a case counts once.
_FOUND = {
    "kind": "SELECT kind, number FROM case_counts",
    "year": "SELECT substr(dated_on, 1, 4), number FROM case_counts WHERE dated_on <> ''",
    "state": "SELECT state, number FROM case_counts WHERE state IS NOT NULL",
    # The chamber lists a letter under no ministry; who sent it says so.
    "ministry": "SELECT ministry, number FROM case_counts WHERE ministry IS NOT NULL UNION "
    "SELECT d.ministry, cd.case_number FROM documents d JOIN case_documents cd ON cd.document_number = d.number "
    "JOIN cases c ON c.number = cd.case_number AND c.kind = 'letter' WHERE d.kind = 'letter'",
    "verdict": "SELECT v.verdict, cd.case_number FROM counted_verdicts v "
    "JOIN case_documents cd USING (document_number) WHERE v.reason <> 'silent'",
    "member": "SELECT s.slug, c.case_number FROM temp.person_cases c "
    "JOIN person_pages s USING (role, person_id) WHERE role = 'member'",
    "minister": "SELECT s.slug, c.case_number FROM temp.person_cases c "
    "JOIN person_pages s USING (role, person_id) WHERE role = 'minister'",
    "party": "SELECT s.slug, c.case_number FROM temp.person_cases c "
    "JOIN temp.party_slugs s USING (party) WHERE c.role = 'member'",
    "vendor": "SELECT t.slug, cd.case_number FROM counted_tags t "
    "JOIN case_documents cd USING (document_number) WHERE t.kind = 'vendor'",
    "topic": "SELECT t.slug, cd.case_number FROM counted_tags t "
    "JOIN case_documents cd USING (document_number) WHERE t.kind = 'topic'",
    "category": "SELECT m.category, cd.case_number FROM category_marks m JOIN passages p ON p.id = m.passage_id "
    "JOIN case_documents cd USING (document_number)",
    "formula": "SELECT m.formula_id, cd.case_number FROM formula_members m JOIN passages p ON p.id = m.passage_id "
    "JOIN case_documents cd USING (document_number)",
    "chain": "SELECT chain_id, case_number FROM chain_members",
}
_LABELS = """
    SELECT 'ministry' AS facet, slug AS value, name AS label FROM ministries
    UNION ALL SELECT role, slug, name FROM person_pages
    UNION ALL SELECT 'party', slug, party FROM temp.party_slugs
    UNION ALL SELECT 'vendor', slug, name FROM vendors
    UNION ALL SELECT 'topic', slug, label FROM topics
    UNION ALL SELECT 'category', slug, label FROM categories
    UNION ALL SELECT 'formula', id, label FROM formulas
    UNION ALL SELECT 'chain', id, label FROM chains
    UNION ALL SELECT DISTINCT facet, value, value FROM case_facets WHERE facet IN ('kind', 'year', 'state', 'verdict')
"""
# The documents with answers behind a value, with the case by which they are found: of a minister those signed.
_ANSWERS = """
    CREATE TEMP TABLE facet_answers AS
    SELECT f.facet, f.value, f.dated_on, f.case_number, d.* FROM case_facets f
    JOIN case_documents cd ON cd.case_number = f.case_number
    JOIN temp.document_figures d ON d.document_number = cd.document_number
    WHERE f.facet <> 'minister' OR EXISTS (
        SELECT 1 FROM temp.signed s WHERE s.slug = f.value AND s.document_number = d.document_number)
"""
_SIGNED = """
    CREATE TEMP TABLE signed AS SELECT DISTINCT p.slug, c.document_number FROM temp.person_cases c
    JOIN person_pages p USING (role, person_id) WHERE c.role = 'minister'
"""
_SUMS = ("judged", "marked", "given", "partly", "evades", "silent", "doubtful")
# Each document once for a value, in the year of the first of its cases there.
_ONCE = """
    CREATE TEMP TABLE facet_documents AS
    SELECT facet, value, document_number, substr(min(dated_on), 1, 4) AS year, judged, marked, given, partly, evades,
        silent, doubtful
    FROM temp.facet_answers GROUP BY facet, value, document_number
"""
_PAIRS = {
    "ministry": ("topic", "vendor"),
    "minister": ("topic",),
    "member": ("topic", "ministry"),
    "party": ("topic", "ministry"),
    "vendor": ("topic", "ministry"),
    "topic": ("vendor", "ministry"),
    "category": ("topic", "ministry"),
}
_MOST_PAIRS = 10
_TEMPORARY = ("document_figures", "person_cases", "party_slugs", "signed", "facet_answers", "facet_documents")
_TABLES = (
    "case_counts", "case_facets", "facet_totals", "facet_years", "facet_pairs", "category_marks",
)  # fmt: skip


def write(db: Database, stage: str) -> bool:
    """Write all prepared tables anew where what they are made of changed since; return whether it did."""
    whole = due.collect(db, _DUE, VERSION, "SELECT ''")
    if not whole and not db.execute("SELECT 1 FROM temp.candidates LIMIT 1").fetchone():
        return False
    with db.atomic():
        prepare(db)
        ledger.record(db, stage, KEY, VERSION)
        ledger.forget(db, stage, search_facets.KEY)
        due.settle(db, _DUE, VERSION)
    return True


def prepare(db: Database) -> None:
    """Write all prepared tables anew, within the caller's transaction."""
    # A database that was never analysed has no figures for SQLite's planner, which then takes minutes where it needs
    # seconds; a look at a thousand rows of each index is enough.
    if planner.is_stale(db):
        planner.renew(db, rows=1000)
    for table in _TABLES:
        db.execute(f"DELETE FROM {table}")
    db.execute(_DOCUMENTS)
    db.execute("CREATE INDEX temp.document_figures_document ON document_figures (document_number)")
    db.execute(_CASES)
    person_pages.prepare(db)
    _marks(db)
    for facet, found in _FOUND.items():
        db.execute(
            f"INSERT OR IGNORE INTO case_facets SELECT '{facet}', n.value, c.dated_on, c.number "
            f"FROM (SELECT column1 AS value, column2 AS number FROM (SELECT NULL AS column1, NULL AS column2 "
            f"UNION ALL {found})) n JOIN case_counts c ON c.number = n.number WHERE n.value IS NOT NULL"
        )
    for sql in (_SIGNED, "CREATE INDEX temp.signed_by ON signed (slug, document_number)", _ANSWERS, _ONCE):
        db.execute(sql)
    _totals(db)
    _years(db)
    _pairs(db)
    for table in _TEMPORARY:
        db.execute(f"DROP TABLE temp.{table}")


def _marks(db: Database) -> None:
    """Write which sentences are marked for each category: in answers that are sure, in motions and in letters."""
    db.execute(
        """
        INSERT INTO category_marks
        SELECT j.category, coalesce(d.dated_on, ''), j.passage_id FROM judgements j
        JOIN documents d ON d.number = j.document_number LEFT JOIN answers a ON a.id = j.answer_id
        WHERE j.direct = 0 AND coalesce(a.doubtful, 0) = 0
        """
    )


def _quartiles(by: str) -> str:
    """Return the select of the quartiles of the days to an answer by these columns; the median lies between two."""
    return f"""
        SELECT {by}, count(*) AS timed, max(CASE WHEN place = (n + 3) / 4 THEN days END) AS days_low,
            avg(CASE WHEN place IN ((n + 1) / 2, (n + 2) / 2) THEN days END) AS days_median,
            max(CASE WHEN place = (3 * n + 3) / 4 THEN days END) AS days_high
        FROM (SELECT {by}, days, row_number() OVER (PARTITION BY {by} ORDER BY days) AS place,
                     count(*) OVER (PARTITION BY {by}) AS n
              FROM (SELECT f.facet, f.value, substr(f.dated_on, 1, 4) AS year, c.days FROM case_facets f
                    JOIN case_counts c ON c.number = f.case_number
                    WHERE c.days IS NOT NULL AND c.state = '{CaseState.ANSWERED}'))
        GROUP BY {by}
    """


def _totals(db: Database) -> None:
    """Write one row for every value of every facet, zero where it has no case."""
    sums = ", ".join(f"coalesce(s.{name}, 0)" for name in _SUMS)
    db.execute(
        f"""
        INSERT INTO facet_totals
        WITH labels AS ({_LABELS}), counted AS (
            SELECT f.facet, f.value, min(nullif(f.dated_on, '')) AS first_on, max(nullif(f.dated_on, '')) AS last_on,
                count(*) AS cases, sum(c.kind = 'question') AS questions, sum(c.kind = 'motion') AS motions,
                sum(c.kind = 'letter') AS letters, coalesce(sum(c.state = '{CaseState.ANSWERED}'), 0) AS answered,
                coalesce(sum(c.state IN {_WAITING}), 0) AS waiting,
                coalesce(sum(c.state = '{CaseState.OVERDUE}'), 0) AS overdue
            FROM case_facets f JOIN case_counts c ON c.number = f.case_number GROUP BY f.facet, f.value
        ), judged AS (
            SELECT facet, value, count(DISTINCT CASE WHEN judged > 0 THEN case_number END) AS judged_cases,
                count(DISTINCT CASE WHEN marked > 0 THEN case_number END) AS marked_cases
            FROM temp.facet_answers GROUP BY facet, value
        ), summed AS (
            SELECT facet, value, {", ".join(f"sum({name}) AS {name}" for name in _SUMS)}
            FROM temp.facet_documents GROUP BY facet, value
        ), timed AS ({_quartiles("facet, value")}), tagged AS (
            SELECT t.kind AS facet, t.slug AS value, count(DISTINCT cd.case_number) AS cases
            FROM tags t JOIN case_documents cd USING (document_number) GROUP BY t.kind, t.slug
        )
        SELECT l.facet, l.value, l.label, c.first_on, c.last_on, coalesce(c.cases, 0), coalesce(c.questions, 0),
            coalesce(c.motions, 0), coalesce(c.letters, 0), coalesce(c.answered, 0), coalesce(c.waiting, 0),
            coalesce(c.overdue, 0), coalesce(j.judged_cases, 0), coalesce(j.marked_cases, 0), {sums},
            coalesce(t.timed, 0), t.days_low, t.days_median, t.days_high,
            coalesce(g.cases - coalesce(c.cases, 0), 0)
        FROM labels l LEFT JOIN counted c USING (facet, value) LEFT JOIN judged j USING (facet, value)
        LEFT JOIN summed s USING (facet, value) LEFT JOIN timed t USING (facet, value)
        LEFT JOIN tagged g USING (facet, value)
        """
    )


def _years(db: Database) -> None:
    """Write the figures of each value by the year of its cases."""
    db.execute(
        f"""
        INSERT INTO facet_years
        WITH counted AS (
            SELECT facet, value, substr(dated_on, 1, 4) AS year, count(*) AS cases FROM case_facets GROUP BY 1, 2, 3
        ), judged AS (
            SELECT facet, value, substr(dated_on, 1, 4) AS year,
                count(DISTINCT CASE WHEN judged > 0 THEN case_number END) AS judged_cases,
                count(DISTINCT CASE WHEN marked > 0 THEN case_number END) AS marked_cases
            FROM temp.facet_answers GROUP BY 1, 2, 3
        ), summed AS (
            SELECT facet, value, year, sum(judged) AS judged, sum(marked) AS marked
            FROM temp.facet_documents GROUP BY 1, 2, 3
        ), timed AS ({_quartiles("facet, value, year")})
        SELECT facet, value, year, c.cases, coalesce(j.judged_cases, 0), coalesce(j.marked_cases, 0),
            coalesce(s.judged, 0), coalesce(s.marked, 0), coalesce(t.timed, 0), t.days_low, t.days_median, t.days_high
        FROM counted c LEFT JOIN judged j USING (facet, value, year) LEFT JOIN summed s USING (facet, value, year)
        LEFT JOIN timed t USING (facet, value, year)
        """
    )


def _pairs(db: Database) -> None:
    """Write with which values of other facets a value goes most often."""
    for facet, others in _PAIRS.items():
        for other in others:
            db.execute(
                f"""
                INSERT INTO facet_pairs SELECT '{facet}', value, '{other}', other_value, cases FROM (
                    SELECT f.value, o.value AS other_value, count(*) AS cases,
                        row_number() OVER (PARTITION BY f.value ORDER BY count(*) DESC, o.value) AS place
                    FROM case_facets f JOIN case_facets o ON o.case_number = f.case_number AND o.facet = '{other}'
                    WHERE f.facet = '{facet}' GROUP BY f.value, o.value)
                WHERE place <= {_MOST_PAIRS}
                """
            )
