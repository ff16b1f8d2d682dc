"""The API's Dutch words and our English names for them, in one place.

Source of the words: the enumerations observed in the open data of the Tweede Kamer (OData v4/2.0, October 2025).
"""

from enum import StrEnum


class CaseKind(StrEnum):
    """`Zaak.Soort` of the cases that are mirrored; the value is the API's word, the name ours."""

    QUESTION = "Schriftelijke vragen"
    MOTION = "Motie"
    LETTER = "Brief regering"


class DocumentKind(StrEnum):
    """What a document is, in our words; `SOURCE_KINDS` says which `Document.Soort` becomes which."""

    QUESTION = "question"
    ANSWER = "answer"
    FURTHER_ANSWER = "further_answer"
    POSTPONEMENT = "postponement"
    TRANSFER = "transfer"
    WITHDRAWAL = "withdrawal"
    NOTICE = "notice"
    MOTION = "motion"
    LETTER = "letter"


SOURCE_KINDS: dict[str, DocumentKind] = {
    "Schriftelijke vragen": DocumentKind.QUESTION,
    "Antwoord schriftelijke vragen": DocumentKind.ANSWER,
    "Antwoord schriftelijke vragen (nader)": DocumentKind.FURTHER_ANSWER,
    # Also covers transfers to another minister (about 1%); the text tells which, see `parse`.
    "Mededeling (uitstel antwoord)": DocumentKind.POSTPONEMENT,
    "Mededeling": DocumentKind.NOTICE,
    "Motie": DocumentKind.MOTION,
    "Motie (gewijzigd/nader)": DocumentKind.MOTION,
    "Brief regering": DocumentKind.LETTER,
}


class ActorRole(StrEnum):
    """The part a person or ministry plays in a case or document; `SOURCE_ROLES` maps the API's `Relatie`."""

    ASKER = "asker"
    CO_ASKER = "co_asker"
    ADDRESSEE = "addressee"
    FIRST_SIGNATORY = "first_signatory"
    CO_SIGNATORY = "co_signatory"
    COMMITTEE = "committee"
    OTHER = "other"


SOURCE_ROLES: dict[str, ActorRole] = {
    "Indiener": ActorRole.ASKER,
    "Medeindiener": ActorRole.CO_ASKER,
    "Gericht aan": ActorRole.ADDRESSEE,
    "Eerste ondertekenaar": ActorRole.FIRST_SIGNATORY,
    "Mede ondertekenaar": ActorRole.CO_SIGNATORY,
    "Voortouwcommissie": ActorRole.COMMITTEE,
    "Volgcommissie": ActorRole.COMMITTEE,
}


class Vote(StrEnum):
    """`Stemming.Soort`: how a party or member voted."""

    FOR = "for"
    AGAINST = "against"
    ABSENT = "absent"
    UNKNOWN = "unknown"  # a word that the API had not used before


SOURCE_VOTES: dict[str, Vote] = {"Voor": Vote.FOR, "Tegen": Vote.AGAINST, "Niet deelgenomen": Vote.ABSENT}


class MotionResult(StrEnum):
    """What became of a motion: the last `Besluit.BesluitSoort` with status `Besluit`."""

    ADOPTED = "adopted"
    REJECTED = "rejected"
    HELD = "held"
    WITHDRAWN = "withdrawn"
    LAPSED = "lapsed"
    TAKEN_OVER = "taken_over"
    PENDING = "pending"


SOURCE_RESULTS: dict[str, MotionResult] = {
    "Stemmen - aangenomen": MotionResult.ADOPTED,
    "Stemmen - zonder stemming aannemen": MotionResult.ADOPTED,
    "Stemmen - verworpen": MotionResult.REJECTED,
    "Stemmen - niet aangenomen": MotionResult.REJECTED,
    "Stemmen - aangehouden": MotionResult.HELD,
    "Stemmen - aangehouden (al tijdens debat)": MotionResult.HELD,
    "Stemmen - ingetrokken": MotionResult.WITHDRAWN,
    "Stemmen - ingetrokken (al tijdens debat)": MotionResult.WITHDRAWN,
    "Stemmen - vervallen": MotionResult.LAPSED,
    "Overgenomen": MotionResult.TAKEN_OVER,
}


class Verdict(StrEnum):
    """What an answer block gives of what was asked (labelling guideline): all, a part, or none of it."""

    ANSWERS = "answers"
    PARTLY = "partly"
    EVADES = "evades"


class CaseState(StrEnum):
    """Where a set of written questions stands."""

    OPEN = "open"
    POSTPONED = "postponed"
    OVERDUE = "overdue"
    ANSWERED = "answered"
    WITHDRAWN = "withdrawn"
    CLOSED = "closed"  # closed at the chamber, its answer not in this mirror


class TagKind(StrEnum):
    """What a tag names."""

    VENDOR = "vendor"
    TOPIC = "topic"


class DoubtKind(StrEnum):
    """What does not fit in how a document was cut; the text of a doubt says it in Dutch."""

    MISSING = "missing"  # a number is skipped
    TWICE = "twice"  # a question's number stands twice
    UNANSWERED = "unanswered"
    NOT_ASKED = "not_asked"  # an answer to a number that was not asked
    ANSWERED_TWICE = "answered_twice"
    OUT_OF_ORDER = "out_of_order"
    JOINT = "joint"  # questions under one head that cannot be told apart
    EMPTY = "empty"  # a head without text
    LEFT_OVER = "left_over"  # text between blocks, or a head or page line within one
    UNNUMBERED = "unnumbered"  # an answer that does not say to which question
    UNKNOWN_KIND = "unknown_kind"
    NO_REQUEST = "no_request"  # a motion in which none was found
    NO_MEMBERS = "no_members"
    NO_TEXT_ON_PAGE = "no_text_on_page"  # a page that is a picture
    OCR = "ocr"  # a page whose text was read off a picture


class CitationKind(StrEnum):
    """What a text refers to; behind each, the form of the target."""

    ANSWER = "answer"  # another answer in the same document: a question's number, "7"
    CASE = "case"  # 2020Z24310
    DOCUMENT = "document"  # a paper by the chamber's own number: 2023D40832
    PIECE = "piece"  # a numbered piece of a dossier: 30821-12, 36600-VII-4
    APPENDIX = "appendix"  # a published set of questions and answers: ah-tk-20202021-1031
    LETTER = "letter"  # a letter by its day: 2024-11-04
    MOTION = "motion"  # a motion by its movers, as printed: Jasper van Dijk
    COMMITMENT = "commitment"  # a promise to the chamber: TZ202411-082, or the member whom it was made to
