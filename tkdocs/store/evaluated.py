"""The figures of the evaluation that came with this version, as a table of the published database."""

from sqlite_utils import Database

from tkdocs.rules import evaluation_file
from tkdocs.store import figures

_NONE = (None, None)


def write(db: Database, stage: str, version: str) -> bool:
    """Write the figures where they changed; return whether they did. Raise RulesError where they cannot be read."""
    rows = [
        (
            *(position, row.section, row.part, row.name, row.n, row.precision, row.recall, row.f1),
            *(row.precision_between or _NONE),
            *(row.recall_between or _NONE),
            *(row.figure, row.measure, row.note or None),
        )
        for position, row in enumerate(evaluation_file.load(), 1)
    ]
    return figures.replace(db, stage, "evaluation", rows, version)
