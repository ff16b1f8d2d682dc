"""Gives members, ministers and parties the name in the address of their page: plain, unique, and the same every time.

Of two people of one name, the one whose first case is the earliest has the name alone; each other has six digits of
its key behind it. So a newcomer changes no address that is there.
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterable

from sqlite_utils import Database

# Who asked or moved, and who signed an answer or a letter. A member signs papers too; of those only the ones of the
# kind of their case say who asks in it. A name that leads a ministry asks nothing.
_PERSON_CASES = """
    CREATE TEMP TABLE person_cases AS
    WITH named AS (
        SELECT 'member' AS role, a.*, c.number AS case_id FROM actors a JOIN cases c ON c.number = a.case_number
        WHERE a.role IN ('asker', 'co_asker') AND a.ministry IS NULL AND c.kind IN ('question', 'motion')
        UNION ALL
        SELECT 'member', a.*, c.number FROM actors a JOIN documents d ON d.number = a.document_number
        JOIN case_documents cd ON cd.document_number = d.number
        JOIN cases c ON c.number = cd.case_number AND c.kind = d.kind
        WHERE a.role IN ('first_signatory', 'co_signatory') AND a.ministry IS NULL AND d.kind IN ('question', 'motion')
        UNION ALL
        SELECT 'minister', a.*, cd.case_number FROM actors a JOIN documents d ON d.number = a.document_number
        JOIN case_documents cd ON cd.document_number = d.number
        WHERE a.role IN ('first_signatory', 'co_signatory') AND a.ministry IS NOT NULL
          AND d.kind IN ('answer', 'further_answer', 'letter')
    )
    SELECT n.role, coalesce(n.person_id, 'name:' || n.name) AS person_id, coalesce(p.name, n.name) AS name, n.party,
           n.function, n.case_id AS case_number, n.document_number, f.dated_on
    FROM named n JOIN case_counts f ON f.number = n.case_id LEFT JOIN people p ON p.id = n.person_id
    WHERE coalesce(p.name, n.name) IS NOT NULL
"""
# SQLite gives the bare columns of the row that has the maximum: the newest case says the party and the function.
_PEOPLE = """
    SELECT role, person_id, name, party, function, min(nullif(dated_on, '')), max(dated_on) FROM person_cases
    GROUP BY role, person_id ORDER BY role, min(nullif(dated_on, '')), person_id
"""
_PARTIES = """
    SELECT party FROM person_cases WHERE role = 'member' AND party IS NOT NULL
    UNION SELECT abbreviation FROM parties WHERE abbreviation IS NOT NULL
    UNION SELECT party FROM party_votes ORDER BY 1
"""
_ADDRESSES = "SELECT role AS facet, slug AS value, person_id AS key FROM person_pages UNION ALL SELECT 'party', "
_BEFORE = f"CREATE TEMP TABLE addresses AS {_ADDRESSES} value, label FROM facet_totals WHERE facet = 'party'"
# The cases of whom or what has another address than before, or is there no more.
_MOVED = f"""
    INSERT OR IGNORE INTO touched
    WITH after AS ({_ADDRESSES} slug, party FROM temp.party_slugs), moved AS (
        SELECT * FROM (SELECT * FROM temp.addresses EXCEPT SELECT * FROM after)
        UNION ALL SELECT * FROM (SELECT * FROM after EXCEPT SELECT * FROM temp.addresses)
    )
    SELECT f.case_number FROM moved m CROSS JOIN case_facets f ON f.facet = m.facet AND f.value = m.value
    UNION SELECT c.case_number FROM moved m JOIN temp.person_cases c ON c.role = m.facet AND c.person_id = m.key
    UNION SELECT c.case_number FROM moved m JOIN temp.person_cases c ON c.role = 'member' AND c.party = m.key
    WHERE m.facet = 'party'
"""


def prepare(db: Database) -> None:
    """Write `person_pages`, and the temporary tables `person_cases` and `party_slugs`, from actors and figures.

    Cases that are to be found under another address than before are added to the temporary table `touched`.
    """
    db.execute(_BEFORE)
    db.execute(_PERSON_CASES)
    db.execute("DELETE FROM person_pages")
    people = db.execute(_PEOPLE).fetchall()
    slugs = {
        role: unique((person_id, name) for of, person_id, name, *_ in people if of == role)
        for role in {person[0] for person in people}
    }
    db.conn.executemany(
        "INSERT INTO person_pages (role, slug, person_id, name, party, function, first_on, last_on) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, nullif(?, ''))",
        [(role, slugs[role][person_id], person_id, *rest) for role, person_id, *rest in people],
    )
    db.execute("CREATE TEMP TABLE party_slugs (party TEXT PRIMARY KEY, slug TEXT NOT NULL)")
    parties = unique((party, party) for (party,) in db.execute(_PARTIES).fetchall())
    db.conn.executemany("INSERT INTO party_slugs VALUES (?, ?)", sorted(parties.items()))
    db.execute(_MOVED)
    db.execute("DROP TABLE temp.addresses")


def unique(named: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return a slug for each (key, name), by key; the first of those whose slugs are equal has it alone."""
    found: dict[str, str] = {}
    taken: set[str] = set()
    for key, name in named:
        bare = slug(name)
        own = f"{bare}-{_digits(key)}" if not bare or bare in taken else bare
        found[key] = own.strip("-")
        taken.add(found[key])
    return found


def slug(name: str) -> str:
    """Return a name as it stands in an address: "Özcan, E." is "ozcan-e"; "" where nothing of it can stand there."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    bare = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return re.sub(r"[^a-z0-9]+", "-", bare).strip("-")


def _digits(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()[:6]
