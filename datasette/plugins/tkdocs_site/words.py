"""The Dutch words for what the database holds in English, and the Dutch ways of writing dates and numbers."""

from datetime import date
from typing import Any

from .category_words import CATEGORIES as CATEGORIES
from .failure_words import reason as reason
from .vendor_words import COUNTRIES, VENDOR_KINDS

MENU = (
    ("/zoeken", "Zoeken"),
    ("/nieuw", "Nieuw"),
    ("/ketens", "Ketens"),
    ("/formules", "Formules"),
    ("/leveranciers", "Leveranciers"),
    ("/cijfers", "Cijfers"),
    ("/volledigheid", "Volledigheid"),
    ("/over", "Over"),
)
# Below every page: what the menu has no room for.
FOOTER = (
    ("/te-laat", "Te laat"),
    ("/termijnen", "Termijnen"),
    ("/onderwerpen", "Onderwerpen"),
    ("/ministeries", "Ministeries"),
    ("/bewindspersonen", "Bewindspersonen"),
    ("/kamerleden", "Kamerleden"),
    ("/partijen", "Partijen"),
    ("/categorieen", "Categorieën"),
    ("/tkdocs", "Gegevens"),
)

CASE_KINDS = {"question": "Schriftelijke vragen", "motion": "Motie", "letter": "Brief van de regering"}

DOCUMENT_KINDS = {
    "question": "Vragen",
    "answer": "Antwoord",
    "further_answer": "Nader antwoord",
    "postponement": "Uitstelbericht",
    "transfer": "Overdracht aan een andere bewindspersoon",
    "withdrawal": "Intrekking",
    "notice": "Mededeling",
    "motion": "Motie",
    "letter": "Brief",
}

TEXT_KINDS = {"question": "Vraag", "answer": "Antwoord", "motion": "Motie", "letter": "Brief"}

# Whether what was asked is given; never a judgement of the person who answers.
VERDICTS = {"answers": "gegeven", "partly": "deels gegeven", "evades": "niet gegeven"}

# What does not fit in how a document was cut, as it is counted; the doubt itself says more.
DOUBTS = {
    "missing": "Een nummer ontbreekt",
    "twice": "Een vraag staat er twee keer",
    "unanswered": "Een vraag zonder antwoord",
    "not_asked": "Een antwoord op een vraag die er niet staat",
    "answered_twice": "Een vraag met twee antwoorden",
    "out_of_order": "De volgorde van de nummers klopt niet",
    "joint": "Vragen onder één kop die niet te scheiden zijn",
    "empty": "Een kop zonder tekst",
    "left_over": "Tekst die nergens bij hoort",
    "unnumbered": "Een antwoord zonder nummer",
    "unknown_kind": "De soort van het document is niet herkend",
    "no_request": "Een motie zonder gevonden verzoek",
    "no_members": "Een motie zonder gevonden indieners",
    "no_text_on_page": "Een bladzijde zonder tekst, zoals een scan",
    "ocr": "Tekst die van een afbeelding is gelezen",
}

CITATIONS = {
    "answer": "ander antwoord",
    "document": "document",
    "case": "zaak",
    "piece": "kamerstuk",
    "appendix": "aanhangsel van de Handelingen",
    "letter": "brief",
    "motion": "motie",
    "commitment": "toezegging",
}

# How a document came to its case, where the chamber did not say so itself.
LINKS = {"reference": "kenmerk", "number": "nummer", "subject": "onderwerp"}

VOTES = {"for": "Voor", "against": "Tegen", "absent": "Niet deelgenomen", "unknown": "Stem onbekend"}

STATES = {
    "open": "Nog niet beantwoord",
    "postponed": "Uitgesteld",
    "overdue": "Te laat",
    "answered": "Beantwoord",
    "withdrawn": "Ingetrokken",
    "closed": "Afgedaan, zonder antwoord in deze verzameling",
}

RESULTS = {
    "adopted": "Aangenomen",
    "rejected": "Verworpen",
    "held": "Aangehouden",
    "withdrawn": "Ingetrokken",
    "lapsed": "Vervallen",
    "taken_over": "Overgenomen",
    "pending": "Nog geen besluit",
}

# What a column of a table can hold, where that is a word of ours.
VALUES: dict[str, dict[str, str]] = {
    "kind": {
        **CITATIONS,
        **DOUBTS,
        **DOCUMENT_KINDS,
        **CASE_KINDS,
        **VENDOR_KINDS,
        "vendor": "Leverancier",
        "topic": "Onderwerp",
    },
    "soort_twijfel": DOUBTS,
    "link": {"source": "door de Kamer", **LINKS},
    "doubtful": {"0": "nee", "1": "ja"},
    "soort": CASE_KINDS,
    "soort_document": DOCUMENT_KINDS,
    "country": COUNTRIES,
    "target": {"question": "vraag", "answer": "antwoord", "document": "document", "subject": "onderwerpregel"},
    "state": STATES,
    "verdict": VERDICTS,
    "result": RESULTS,
    "vote": {"for": "voor", "against": "tegen", "absent": "niet deelgenomen", "unknown": "onbekend"},
    "direct": {"0": "nee", "1": "ja"},
    "role": {
        "asker": "Vraagsteller of indiener",
        "co_asker": "Mede-indiener",
        "addressee": "Geadresseerde",
        "first_signatory": "Eerste ondertekenaar",
        "co_signatory": "Mede-ondertekenaar",
        "committee": "Commissie",
        "other": "Anders",
    },
}

STAGES = {
    "sync": "Ophalen van de lijsten",
    "download": "Ophalen van de bestanden",
    "parse": "Lezen en opdelen",
    "tag": "Leveranciers en onderwerpen",
    "embed": "Vectoren",
    "judge": "Markeren",
    "group": "Formules en ketens",
    "publish": "Publiceren",
}

ENTITIES = {
    "Document": "documenten",
    "Zaak": "zaken",
    "Besluit": "besluiten",
    "Stemming": "stemmen",
    "Persoon": "personen",
    "Fractie": "fracties",
}

MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip


def day(value: str | None) -> str:
    """Return a day as "3 oktober 2024"; "onbekend" where there is none."""
    if not value:
        return "onbekend"
    found = date.fromisoformat(value[:10])
    return f"{found.day} {MONTHS[found.month - 1]} {found.year}"


def number(value: float | None, decimals: int = 0) -> str:
    """Return a number in Dutch notation: 1.234 or, with two decimals, 0,93; a dash where there is none."""
    if value is None:
        return "–"
    return f"{value:,.{decimals}f}".replace(",", " ").replace(".", ",").replace(" ", ".")


def share(part: int, whole: int, one: str = "", many: str = "") -> str:
    """Return "321 van 1.234 zaken (26%)": a share is never shown without its denominator; `one` and `many` name it."""
    percent = f" ({round(100 * part / whole)}%)" if whole else ""
    return f"{number(part)} van {counted(whole, one, many).strip()}{percent}"


def counted(amount: int, one: str, many: str) -> str:
    """Return "1 antwoord" or "3 antwoorden"."""
    return f"{number(amount)} {one if amount == 1 else many}"


def no_page(pages: int) -> str:
    """Return what stands on a page that is past the last of a list."""
    verb = "is" if pages == 1 else "zijn"
    return f"Deze bladzijde bestaat niet; er {verb} {counted(pages, 'bladzijde', 'bladzijden')}."


def lasted(days: int, recess_days: int | None) -> str:
    """Return "na 34 dagen, waarvan 12 in het reces"; nothing of a recess where there was none or it is not known."""
    recess = f", waarvan {recess_days} in het reces" if recess_days else ""
    return f"na {counted(days, 'dag', 'dagen')}{recess}"


def passed(recess_days: int | None) -> str:
    """Return "Uiterste datum verstreken, 12 dagen in reces", of a set that is not late because of those days."""
    return "Uiterste datum verstreken" + (f", {counted(recess_days, 'dag', 'dagen')} in reces" if recess_days else "")


def asked(numbers: str) -> str:
    """Return "vraag 3" or "vragen 1, 2 en 3", given "3" or "1, 2, 3"; "de vragen" where there is no number."""
    *first, last = numbers.split(", ")
    if first:
        return f"vragen {', '.join(first)} en {last}"
    return f"vraag {last}" if last else "de vragen"


def capital(text: str) -> str:
    """Return words with a capital at their beginning, as a heading has it."""
    return text[:1].upper() + text[1:]


def sentence(text: str) -> str:
    """Return words as a sentence: with a capital and a full stop."""
    return f"{capital(text).rstrip('.')}."


def left_out(amount: int, one: str = "antwoord", many: str = "antwoorden") -> str:
    """Return "1 antwoord is onzeker gelezen en telt niet mee", as stands beside each figure that leaves some out."""
    verbs = ("is", "telt") if amount == 1 else ("zijn", "tellen")
    return f"{counted(amount, one, many)} {verbs[0]} onzeker gelezen en {verbs[1]} niet mee"


def state(case: dict[str, Any]) -> str:
    """Return where a set of questions stands: "Beantwoord na 49 dagen", "Te laat", or "" for other cases.

    With the days of recess among them, where the case has its `recess_days`.
    """
    if case["state"] == "answered" and case["days"] is not None:
        return f"Beantwoord {lasted(case['days'], case.get('recess_days'))}"
    return STATES.get(case["state"] or "", "")


def actor(given: dict[str, Any]) -> str:
    """Return a member with the party, or a minister with the function."""
    name, party, function = given.get("name"), given.get("party"), given.get("function")
    if party or not function:
        return f"{name} ({party})" if party else name or "onbekend"
    return f"{function} ({name})" if name else function


def value(column: str, given: Any) -> str:
    """Return what a cell holds in Dutch, where it is a word of ours; "leeg" for nothing."""
    text = "" if given is None else str(given)
    return VALUES.get(column, {}).get(text, text) or "leeg"


def formula(label: str) -> str:
    """Return the wording of a formula without the full stop that follows an ellipsis."""
    return label.replace("….", "…")


FILTERS = {"day": day, "number": number, "formula": formula}
