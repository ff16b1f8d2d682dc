"""The triggers that note what is due: which change of which table makes what a stage must see anew (see `due`).

They belong to the migrations of `derived`: what has been shipped is never edited.
"""

from sqlite_utils import Database

# In a trigger, OR IGNORE would give way to how the statement that set it off takes conflicts; this does not.
_ONCE = "ON CONFLICT DO NOTHING"


def own(*stages: str, key: str = "document_number") -> str:
    """Return the statement that makes what a row is of due at some stages."""
    rows = ", ".join(f"('{stage}', ROW.{key})" for stage in stages)
    return f"INSERT INTO due VALUES {rows} {_ONCE}"


def _of(stages: tuple[str, ...], found: str) -> str:
    """Return the statement that makes every key that a select finds due at some stages."""
    rows = " UNION ALL ".join(f"SELECT '{stage}' AS stage" for stage in stages)
    return f"INSERT INTO due SELECT s.stage, k.key FROM ({rows}) s CROSS JOIN ({found}) k WHERE true {_ONCE}"


_NAMES = f"INSERT INTO due VALUES ('facets', '') {_ONCE}"
# What a letter says is read beside the request of each motion that it names, and the other papers of its case.
_CITING = "SELECT document_number AS key FROM citations WHERE target_document = ROW.{key}"
_SAME_CASE = "SELECT document_number AS key FROM case_documents WHERE case_number = ROW.{key}"
_CITING_CASE = (
    "SELECT c.document_number AS key FROM case_documents d JOIN citations c ON c.target_document = d.document_number "
    "WHERE d.case_number = ROW.{key}"
)
_BESIDE = (
    "SELECT o.document_number AS key FROM case_documents d JOIN case_documents o ON o.case_number = d.case_number "
    "WHERE d.document_number = ROW.{key}"
)
_ANSWERING = (
    "SELECT a.document_number AS key FROM answer_questions l JOIN answers a ON a.id = l.answer_id "
    "WHERE l.question_id = ROW.id"
)
_ANSWERED = "SELECT document_number AS key FROM answers WHERE id = ROW.answer_id"
_QUESTION = "SELECT document_number AS key FROM questions WHERE id = ROW.question_id"
_PASSAGE = "SELECT document_number AS key FROM passages WHERE id = ROW.passage_id"
# Table, the columns of which a change counts (none: all), and what is due when a row comes, changes or goes; `ROW`
# stands for the row. Of `m010_due`: what came later stands in its own migration.
WATCHED: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "documents",
        "number kind subject title dated_on dossier dossier_number appendix ministry text",
        (
            own("tag", "judge", "group", "publish", key="number"),
            _of(("judge",), _CITING.format(key="number")),
            _of(("judge", "publish"), _BESIDE.format(key="number")),
        ),
    ),
    ("documents", "number kind dated_on ministry", (own("facets", key="number"),)),
    (
        "questions",
        "",
        (
            own("tag", "embed", "group", "publish"),
            _of(("judge", "group"), _ANSWERING),
            _of(("publish",), _BESIDE.format(key="document_number")),
        ),
    ),
    ("questions", "id document_number doubtful", (own("facets"),)),
    ("answers", "", (own("tag", "judge", "group", "publish"),)),
    ("answers", "id document_number doubtful", (own("facets"),)),
    ("answer_questions", "", (_of(("judge", "group"), _ANSWERED), _of(("group",), _QUESTION))),
    ("passages", "", (own("embed", "judge", "group"),)),
    (
        "motions",
        "document_number request",
        (
            own("embed", "judge", "group"),
            _of(("judge",), _CITING.format(key="document_number")),
            _of(("judge",), _BESIDE.format(key="document_number")),
        ),
    ),
    ("motions", "document_number result", (own("facets"),)),
    ("letters", "", (own("judge", "group"),)),
    ("citations", "", (own("judge", "group"),)),
    (
        "case_documents",
        "case_number document_number",
        (
            own("judge", "group", "publish"),
            _of(("judge", "publish"), _SAME_CASE.format(key="case_number")),
            _of(("judge",), _CITING.format(key="document_number")),
            own("facets", key="case_number"),
        ),
    ),
    (
        "cases",
        "number kind subject started_on dossier dossier_number",
        (
            own("group", key="number"),
            _of(("judge",), _SAME_CASE.format(key="number")),
            _of(("judge",), _CITING_CASE.format(key="number")),
        ),
    ),
    ("cases", "number kind started_on asked_on ministry state due_on days", (own("facets", key="number"),)),
    ("corrections", "", (own("judge"),)),
    ("tags", "", (own("group", "facets"),)),
    ("judgements", "", (own("group", "facets"),)),
    ("verdicts", "", (own("group", "facets"),)),
    (
        "actors",
        "case_number document_number role person_id name party function ministry",
        (f"INSERT INTO due VALUES ('facets', coalesce(ROW.case_number, ROW.document_number, '')) {_ONCE}",),
    ),
    ("formula_members", "formula_id passage_id", (_of(("facets",), _PASSAGE),)),
    ("chain_members", "chain_id case_number", (own("facets", key="case_number"),)),
    # Of these only names are shown, which are few.
    ("people", "id name", (_NAMES,)),
    ("parties", "abbreviation", (_NAMES,)),
    ("party_votes", "party", (_NAMES,)),
    ("ministries", "", (_NAMES,)),
    ("vendors", "", (_NAMES, own("group", key="slug"))),
    ("topics", "", (_NAMES, own("group", key="slug"))),
    ("categories", "", (_NAMES,)),
    ("formulas", "id label", (_NAMES,)),
    ("chains", "id label", (_NAMES,)),
)


def watch(db: Database, name: str, table: str, columns: str, marks: tuple[str, ...]) -> None:
    """Make the triggers of a table; it is SQLite that sees every change, whoever makes it."""
    changed = " OR ".join(f'OLD."{column}" IS NOT NEW."{column}"' for column in columns.split())
    events = {"INSERT": ("NEW",), "DELETE": ("OLD",), "UPDATE": ("OLD", "NEW")}
    for event, sides in events.items():
        body = " ".join(f"{mark.replace('ROW.', f'{side}.')};" for mark in marks for side in sides)
        when = f"WHEN {changed} " if changed and event == "UPDATE" else ""
        db.execute(f"CREATE TRIGGER {name}_{event.lower()} AFTER {event} ON {table} {when}BEGIN {body} END")
