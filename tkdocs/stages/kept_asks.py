"""Keeps what questions and motions ask for, so that none is read again until it, its tags or what came of it changes.

Kept are those that ask for information or name a vendor: no other can be in a chain.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import groupby
from typing import Any

from sqlite_utils import Database

from embeddings.asks import Ask, Reading
from embeddings.chain_rules import ChainRules
from tkdocs.store.rows import insert_all
from tkdocs.vocabulary import TagKind, Verdict

# The cases of which something that is asked, its tags or what came of it may be other than it was.
_STALE = """
    SELECT number FROM temp.candidates
    UNION SELECT c.case_number FROM temp.candidates k CROSS JOIN case_documents c ON c.document_number = k.number
    UNION SELECT c.case_number FROM temp.candidates k
        CROSS JOIN answers a ON a.document_number = k.number
        CROSS JOIN answer_questions l ON l.answer_id = a.id
        CROSS JOIN questions q ON q.id = l.question_id
        CROSS JOIN case_documents c ON c.document_number = q.document_number
"""
# The marked sentence of which it is surest that something is not given in an answer.
_MARK = """
    SELECT j.passage_id FROM judgements j WHERE j.answer_id = a.id AND j.direct = 0
    ORDER BY j.score DESC, j.passage_id LIMIT 1
"""
# That some of what was asked was not found in an answer, though none of its sentences says so, is no evidence here.
# What came of a question counts only where it is not in doubt which text answers it.
# A later paper of a set stands for what was asked in it: the answer repeats the questions, and a further answer those.
_QUESTIONS = f"""
    SELECT c.number AS case_number, q.id AS id, c.kind AS kind, coalesce(c.started_on, d.dated_on, '') AS dated_on,
        coalesce(c.subject, d.subject, '') AS about, a.id AS answer_id,
        CASE v.reason WHEN 'silent' THEN '{Verdict.ANSWERS}' ELSE v.verdict END AS verdict, ({_MARK}) AS passage_id,
        d.number AS document, q.number AS number, q.text AS text
    FROM temp.stale s
    CROSS JOIN cases c ON c.number = s.number
    CROSS JOIN case_documents cd ON cd.case_number = c.number
    CROSS JOIN documents d ON d.number = cd.document_number
    CROSS JOIN questions q ON q.document_number = d.number
    LEFT JOIN answer_questions l ON l.question_id = q.id
    LEFT JOIN answers a ON a.id = l.answer_id AND a.doubtful = 0
    LEFT JOIN verdicts v ON v.answer_id = a.id
    WHERE c.kind = 'question' AND d.kind IN ('question', 'answer', 'further_answer')
    ORDER BY c.number, CASE d.kind WHEN 'question' THEN 0 WHEN 'answer' THEN 1 ELSE 2 END, d.dated_on, d.number,
        q.position, a.position
"""
_MOTIONS = """
    SELECT c.number AS case_number, d.number AS id, c.kind AS kind, coalesce(c.started_on, d.dated_on, '') AS dated_on,
        coalesce(c.subject, d.subject, '') AS about, d.number AS document, d.number AS number, m.request AS text
    FROM temp.stale s
    CROSS JOIN cases c ON c.number = s.number
    CROSS JOIN case_documents cd ON cd.case_number = c.number
    CROSS JOIN documents d ON d.number = cd.document_number
    CROSS JOIN motions m ON m.document_number = d.number
    WHERE c.kind = 'motion' AND m.request IS NOT NULL
    ORDER BY c.number, d.dated_on, d.number
"""
# Of a question by its id, of a subject or a whole document by the document's number.
_TAGS = """
    SELECT t.kind, t.target_id, t.slug FROM temp.stale s CROSS JOIN case_documents c ON c.case_number = s.number
    CROSS JOIN tags t ON t.document_number = c.document_number WHERE t.target IN ('question', 'subject', 'document')
"""
_KEPT = """
    SELECT k.id, k.case_number, k.dated_on, k.kind, coalesce(q.text, m.request), k.about, k.vendors, k.topics,
        k.kinds, k.asked, k.subject, k.verdict, k.answer_id, k.passage_id
    FROM asked k LEFT JOIN questions q ON q.id = k.id LEFT JOIN motions m ON m.document_number = k.id
    ORDER BY k.id, k.case_number
"""
Tags = Mapping[tuple[str, str], set[str]]


def renew(db: Database, rules: ChainRules, *, whole: bool) -> None:
    """Read again what the cases ask that the candidates (see `due`) touch, or all cases."""
    with db.atomic():
        db.execute("DROP TABLE IF EXISTS temp.stale")
        db.execute(f"CREATE TEMP TABLE stale AS {_STALE}")
        db.execute("DELETE FROM asked" + ("" if whole else " WHERE case_number IN (SELECT number FROM temp.stale)"))
        tags = tagged(db, _TAGS)
        for found in (_QUESTIONS, _MOTIONS):
            insert_all(db, "asked", _rows(db.query(found), tags, rules))


def kept(db: Database, refers: Mapping[str, frozenset[str]], countries: Mapping[str, str]) -> Iterator[Ask]:
    """Yield what is kept, by id; `refers` is by case, `countries` by the slug of a vendor."""
    words = cache(lambda text: frozenset(text.split()))
    stems = cache(lambda text: tuple(text.split()))  # of a subject: the questions of a set have one
    origins = cache(lambda vendors: frozenset(countries[slug] for slug in vendors if slug in countries))
    for row in db.execute(_KEPT):
        id_, case, day, kind, text, about, vendors, topics, kinds, asked, subject, verdict, answer, mark = row
        yield Ask(
            id_, case, day, kind, text, about, words(vendors), words(topics), origins(words(vendors)),
            refers.get(case, frozenset()), verdict, answer, mark,
            reading=Reading(words(kinds), tuple(asked.split()), stems(subject)),
        )  # fmt: skip


def _rows(found: Iterable[dict[str, Any]], tags: Tags, rules: ChainRules) -> Iterator[dict[str, Any]]:
    """Yield the rows of `asked`: each question or request of a case once, out of the last paper that prints it."""
    for _, of_case in groupby(found, key=lambda row: row["case_number"]):
        for row in {row["number"]: row for row in of_case}.values():
            text, document, _ = (row.pop(name) for name in ("text", "document", "number"))
            vendors, topics = (tags[kind, row["id"]] | tags[kind, document] for kind in TagKind)
            read = rules.read(Ask(row["id"], row["case_number"], row["dated_on"], row["kind"], text, row["about"]))
            if read.kinds or vendors:
                sets = {"vendors": vendors, "topics": topics, "kinds": read.kinds}
                words = {name: sorted(of) for name, of in sets.items()} | {"asked": read.asked, "subject": read.subject}
                yield row | {name: " ".join(own) for name, own in words.items()}


def tagged(db: Database, found: str) -> Tags:
    """Return the slugs of the tags that a select of (kind, target, slug) finds, by kind and target."""
    slugs: dict[tuple[str, str], set[str]] = defaultdict(set)
    for kind, target, slug in db.execute(found):
        slugs[kind, target].add(slug)
    return slugs
