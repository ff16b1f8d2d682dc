"""The fictional chamber as values, read from the YAML files beside this module.

Unknown or missing keys raise TypeError: what is in a file is used, or it is wrong.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """A party; `seats` of all parties together make 150."""

    short: str
    name: str
    name_en: str
    seats: int
    active_from: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A member. `known_as` is how papers name them ("Hanna de Wringer" where two share a surname)."""

    key: str
    first: str
    initials: str
    prefix: str | None = None
    surname: str
    party: str
    gender: str
    born: date
    known_as: str | None = None

    @property
    def name(self) -> str:
        """Return the name as printed in a heading: `Van Zandvoorde`."""
        return self.known_as or _capital(self.plain)

    @property
    def plain(self) -> str:
        """Return the surname with its prefix as it is: `van Zandvoorde`."""
        return f"{self.prefix} {self.surname}" if self.prefix else self.surname

    @property
    def sorted_name(self) -> str:
        """Return the name as a roll call lists it: `Zandvoorde, I. van`."""
        return f"{self.surname}, {self.initials}" + (f" {self.prefix}" if self.prefix else "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Minister:
    """A member of government; `for_` marks a minister without a department ("voor" in place of "van")."""

    key: str
    initials: str
    name: str
    office: str
    of: str
    for_: bool = False

    @property
    def function(self) -> str:
        """Return the function as the API writes it: `minister van Financiën`."""
        return f"{self.office} {'voor' if self.for_ else 'van'} {self.of}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One answer block. `verdict` and `category` are what its author meant, for tests; they are printed nowhere."""

    to: tuple[str, ...]
    text: str
    joined: bool = False  # its questions stand under one heading
    verdict: str = "answers"
    category: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """One document of a case. `body` is the file's form, `layout` whose house style it has."""

    kind: str
    number: str
    date: date
    body: str = "pdf"
    layout: str = "appendix"
    by: tuple[str, ...] = ()
    also: tuple[str, ...] = ()  # on whose behalf as well
    appendix: int | None = None
    see: int | None = None
    cases: tuple[str, ...] = ()  # further cases that it hangs on
    blocks: tuple[Block, ...] = ()
    text: str | None = None
    notes: Mapping[str, str] = field(default_factory=dict)
    subject: str | None = None  # where the chamber rewrote it


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What was decided on a motion. A show of hands names the parties against, a roll call the members."""

    kind: str
    date: date
    against: tuple[str, ...] = ()
    mistaken: tuple[str, ...] = ()  # parties or members whose vote was a mistake
    absent: tuple[str, ...] = ()
    roll_call: bool = False
    status: str = "Besluit"


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One case with its papers. `chain` names the chain that it belongs to in the author's mind, for tests."""

    number: str
    kind: str
    subject: str
    date: date
    members: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    questions: Mapping[str, str] = field(default_factory=dict)
    notes: Mapping[str, str] = field(default_factory=dict)
    papers: tuple[Paper, ...] = ()
    dossier: int | None = None
    item: int | None = None  # number within the dossier
    considerations: tuple[str, ...] = ()
    requests: tuple[str, ...] = ()
    replaces: str | None = None  # case number of the motion that this one takes the place of
    debate: str | None = None
    decisions: tuple[Decision, ...] = ()
    appraisal: str | None = None
    chain: str | None = None
    closed: bool = True
    changed: str | None = None  # ApiGewijzigdOp of the case and its papers, where a test needs a given one
    title: str | None = None  # Onderwerp, where it is not the subject with a capital


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """A Kamerstukdossier: number, addition ("VII") and title."""

    number: int
    addition: str | None = None
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Gone:
    """A row that the API keeps only as deleted."""

    entity: str
    name: str
    changed: str
    keeps: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chamber:
    """Everything in the fictional chamber."""

    parties: Mapping[str, Party]
    members: Mapping[str, Member]
    ministers: Mapping[str, Minister]
    dossiers: Mapping[int, Dossier]
    gone: tuple[Gone, ...]
    placeholders: tuple[str, ...]
    hyphens: Mapping[str, tuple[str, ...]]
    cases: tuple[Case, ...]

    def case(self, number: str) -> Case:
        """Return the case of that number; raise KeyError where there is none."""
        return {case.number: case for case in self.cases}[number]


@cache
def load() -> Chamber:
    """Return the chamber of the YAML files; cases in order of date and number."""
    facts = _yaml(HERE / "members.yml")
    rows = [entry for path in sorted((HERE / "cases").glob("*.yml")) for entry in _yaml(path)]
    return Chamber(
        parties={p["short"]: Party(**p) for p in facts["parties"]},
        members={key: Member(key=key, **m) for key, m in facts["members"].items()},
        ministers={key: Minister(key=key, **m) for key, m in facts["ministers"].items()},
        dossiers={d["number"]: Dossier(**d) for d in facts["dossiers"]},
        gone=tuple(Gone(**g) for g in facts["gone"]),
        placeholders=tuple(facts["placeholders"]),
        hyphens={word.replace("-", ""): tuple(word.split("-")) for word in facts["hyphenation"]},
        cases=tuple(sorted((_case(row) for row in rows), key=lambda case: (case.date, case.number))),
    )


def _case(row: dict[str, Any]) -> Case:
    """Return a Case for one entry of a cases file."""
    papers = tuple(_paper(paper) for paper in row.pop("papers", []))
    decisions = tuple(_decision(decision) for decision in row.pop("decisions", []))
    questions = {str(number): _flat(text) for number, text in row.pop("questions", {}).items()}
    return Case(papers=papers, decisions=decisions, questions=questions, **_tuples(row))


def _decision(row: dict[str, Any]) -> Decision:
    """Return a Decision."""
    return Decision(**_frozen(row))


def _paper(row: dict[str, Any]) -> Paper:
    """Return a Paper; its blocks in the order in which they are printed."""
    blocks = []
    for block in row.pop("blocks", []):
        to = block.pop("to")
        numbers = tuple(str(number) for number in (to if isinstance(to, list) else [to]))
        blocks.append(Block(to=numbers, **block))
    return Paper(blocks=tuple(blocks), **_tuples(row))


def _tuples(row: dict[str, Any]) -> dict[str, Any]:
    """Return the row frozen, the keys of its notes made text."""
    notes = {str(number): _flat(text) for number, text in row.get("notes", {}).items()}
    return {**_frozen(row), "notes": notes}


def _frozen(row: dict[str, Any]) -> dict[str, Any]:
    """Return the row with its lists made tuples."""
    return {key: tuple(value) if isinstance(value, list) else value for key, value in row.items()}


def _flat(text: str) -> str:
    """Return the text on one line."""
    return " ".join(text.split())


def _capital(text: str) -> str:
    """Return the text with its first letter a capital."""
    return text[:1].upper() + text[1:]


def _yaml(path: Path) -> Any:
    """Return what a YAML file holds."""
    return yaml.safe_load(path.read_text("utf-8"))
