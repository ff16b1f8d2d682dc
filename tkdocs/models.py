"""The values that the stages hand on: frozen, without behaviour, without a database."""

from dataclasses import dataclass, field
from datetime import date

from tkdocs.vocabulary import CitationKind, DocumentKind, DoubtKind, TagKind


@dataclass(frozen=True, slots=True)
class Progress:
    """One step of a running stage: `done` of `total` pieces of work (None when the total is unknown)."""

    done: int
    total: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Summary:
    """What one run of a stage did: pieces of work done, left alone because unchanged, failed, removed."""

    stage: str
    done: int = 0
    unchanged: int = 0
    failed: int = 0
    removed: int = 0
    note: str = ""


@dataclass(frozen=True, slots=True)
class Member:
    """A member of parliament as a document names them: `Mutluer`, `GroenLinks-PvdA` (None where not printed)."""

    name: str
    party: str | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote or endnote that was taken out of the running text: its mark as printed ("1"), and its text."""

    mark: str
    text: str


@dataclass(frozen=True, slots=True)
class NoteMark:
    """Where the mark of a note stood: before `text[position]` of the question or answer that it was taken out of."""

    position: int
    mark: str


@dataclass(frozen=True, slots=True)
class Question:
    """One question: its number as printed ("4", "2l") and its text without the page's line breaks and note marks."""

    number: str
    text: str
    note_marks: tuple[NoteMark, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer block: the numbers of all questions that it answers, and its text; empty `to`: none is printed."""

    to: tuple[str, ...]
    text: str
    note_marks: tuple[NoteMark, ...] = ()


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something that does not fit in how a document was cut, in Dutch for the site.

    `numbers` are the questions that it concerns; none: the whole document. The blocks of these are doubtful.
    """

    kind: DoubtKind
    text: str
    numbers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Citation:
    """A reference to another text: `target` in one form for each kind, see `vocabulary.CitationKind`.

    `matched` are the words as printed, at `start:end` of answer block number `answer` (1-based), or of the whole text
    where `answer` is None.
    """

    kind: CitationKind
    target: str
    matched: str
    start: int
    end: int
    answer: int | None = None


@dataclass(frozen=True, slots=True)
class Request:
    """What a motion asks: the verb as printed ("verzoekt"), of whom ("de regering"), and the request."""

    verb: str
    addressee: str
    text: str


@dataclass(frozen=True, slots=True)
class Motion:
    """A motion's own parts. `replaces` is the number ("19637-3370") of the motion that it takes the place of."""

    members: tuple[Member, ...] = ()
    dossier: str | None = None
    number: int | None = None
    considerations: tuple[str, ...] = ()
    requests: tuple[Request, ...] = ()
    replaces: str | None = None


@dataclass(frozen=True, slots=True)
class Letter:
    """A ministerial letter's own parts."""

    sender: str | None = None
    dated_on: date | None = None
    reference: str | None = None
    paragraphs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """One document, read.

    `text` is the whole text without page furniture; dates are None and tuples empty where the document does not say.
    `answered_by` and `addressed_to` hold functions in lower case ("minister van justitie en veiligheid").
    `notes` are the footnotes and endnotes, in the order of the text, which is without them. `doubts` says what does not
    fit (a number missing or twice, an answer to what was not asked).
    """

    kind: DocumentKind
    text: str
    subject: str | None = None
    reference: str | None = None
    askers: tuple[Member, ...] = ()
    addressed_to: tuple[str, ...] = ()
    answered_by: tuple[str, ...] = ()
    submitted: date | None = None
    received: date | None = None
    questions: tuple[Question, ...] = ()
    answers: tuple[Answer, ...] = ()
    motion: Motion | None = None
    letter: Letter | None = None
    notes: tuple[Note, ...] = ()
    citations: tuple[Citation, ...] = ()
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a text: `text[start:end]`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of answer block number `answer` (1-based), or of the whole text where `answer` is None."""

    answer: int | None
    span: Span


@dataclass(frozen=True, slots=True)
class Tag:
    """A vendor or topic found in a text: the words that matched, where, and the rule that let them count."""

    kind: TagKind
    slug: str
    matched: str
    start: int
    end: int
    rule: str


@dataclass(frozen=True, slots=True)
class Actor:
    """A person or ministry in a case or document, as the API names it."""

    id: str
    role: str
    name: str | None = None
    party: str | None = None
    function: str | None = None
    person_id: str | None = None


@dataclass(frozen=True, slots=True)
class CaseRecord:
    """A `Zaak` row in our names; dates are local days (Europe/Amsterdam)."""

    id: str
    number: str
    kind: str
    subject: str | None
    title: str | None
    started_on: date | None
    session: str | None
    completed: bool
    dossier: str | None
    dossier_number: int | None
    cabinet_judgement: str | None
    actors: tuple[Actor, ...] = ()


@dataclass(frozen=True, slots=True)
class DocumentRecord:
    """A `Document` row in our names. `version` names the current file; `case_numbers` the cases that it hangs on."""

    id: str
    number: str
    source_kind: str
    subject: str | None
    title: str | None
    dated_on: date | None
    session: str | None
    appendix_number: str | None
    dossier: str | None
    dossier_number: int | None
    media_type: str | None
    size: int | None
    version: str | None
    case_numbers: tuple[str, ...] = ()
    actors: tuple[Actor, ...] = ()


@dataclass(frozen=True, slots=True)
class DecisionRecord:
    """A `Besluit` row in our names: what was decided on the cases in `case_numbers`."""

    id: str
    kind: str | None
    text: str | None
    status: str | None
    voting: str | None
    case_numbers: tuple[str, ...] = ()
    decided_on: date | None = None


@dataclass(frozen=True, slots=True)
class VoteRecord:
    """A `Stemming` row in our names: a party's vote (`person_id` None) or one member's in a roll call."""

    id: str
    decision_id: str | None
    vote: str
    party: str | None
    name: str | None
    person_id: str | None
    seats: int | None
    mistake: bool = False


@dataclass(frozen=True, slots=True)
class PersonRecord:
    """A `Persoon` row in our names; a placeholder row of the API has an id and nothing else."""

    id: str
    name: str | None = None
    function: str | None = None
    party: str | None = None


@dataclass(frozen=True, slots=True)
class PartyRecord:
    """A `Fractie` row in our names."""

    id: str
    abbreviation: str | None = None
    name: str | None = None
    seats: int | None = None
    active_from: date | None = None
    active_to: date | None = None


@dataclass(frozen=True, slots=True)
class Body:
    """The bytes of one version of a document, as the chamber served them."""

    media_type: str
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Correction:
    """What an editor decided about a sentence of a document: the category that it is marked with, "" for no mark.

    `question` is what was asked, so that the decision can be learned from without a database.
    """

    document: str
    sentence: str
    category: str
    direct: bool
    editor: str
    decided_on: date
    question: str = ""
    note: str = ""
