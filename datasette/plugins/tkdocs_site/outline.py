"""The kit for a follow-up as a plain outline, which a file of any kind can be written from."""

from dataclasses import dataclass, field

from . import words
from .rows import Row

NOTE = (
    "Dit is een hulpmiddel: het haalt aan, verwijst en stelt vragen voor. Het is door een programma gemaakt en kan "
    "fouten bevatten. De bron beslist."
)
GIVEN = "Bij alle antwoorden op deze vragen is het gevraagde gegeven, voor zover dit programma dat ziet."


@dataclass(frozen=True, slots=True)
class Line:
    """One line: `kind` is h1, h2, h3, text, quote, item or question; `source` is the number of its note, or None."""

    kind: str
    text: str
    source: int | None = None


@dataclass(slots=True)
class Outline:
    """Lines in their order, and the addresses that they refer to, numbered from 1, with a description."""

    title: str
    lines: list[Line] = field(default_factory=list)
    sources: dict[str, str] = field(default_factory=dict)

    def add(self, kind: str, text: str, url: str | None = None, said: str = "") -> None:
        """Add a line, with a note to `url`, where there is one; the same address is one note."""
        number = None
        if url:
            self.sources.setdefault(url, said)
            number = list(self.sources).index(url) + 1
        self.lines.append(Line(kind, " ".join(text.split()), number))


def outlined(kit: Row, address: str) -> Outline:
    """Return the outline of a kit, `address` being its page."""
    case = kit["case"]
    made = Outline(f"Vervolgvragen bij {case['number']}")
    made.add("h1", made.title)
    made.add("text", f"{case['subject'] or ''} ({kit['state']}).", case["url"], f"Zaak {case['number']} bij de Kamer")
    made.add("text", NOTE, address, "Deze hulp op de site")
    if not kit["parts"] and not kit["waiting"]:
        made.add("text", GIVEN if kit["read"] else "De tekst van deze vragen is niet gelezen.")
        return made
    _questions(made, "Nog niet beantwoord", kit["reminders"])
    for part in kit["parts"]:
        _part(made, part)
    for each in kit["promises"]:
        if each is kit["promises"][0]:
            made.add("h2", "Toezeggingen en aankondigingen in de antwoorden")
        made.add("quote", f"„{each['text']}”", each["url"], _said(each))
        if each["moments"]:
            made.add("text", f"Genoemd moment, zoals gedrukt: {', '.join(f'„{one}”' for one in each['moments'])}.")
        if each["suggestion"]:
            made.add("question", each["suggestion"])
    _attempts(made, "h2", "Ook eerder of later gevraagd", kit["others"])
    _questions(made, "Tot slot", kit["closing"])
    return made


def _part(made: Outline, part: Row) -> None:
    """Add one part: what was asked, what was said, what came before, what others were told, what can be asked."""
    answer = part["answer"]
    made.add("h2", words.capital(words.asked(part["numbers"])))
    for asked in part["asked"]:
        made.add("quote", asked)
    if part["doubtful"]:
        made.add("text", "Onzeker gelezen: kijk in het document of dit de hele vraag en het hele antwoord is.")
    if answer is None:
        made.add("text", "Bij deze vraag staat hier geen antwoord.")
    else:
        verdict = "misschien niet geheel gegeven" if part["silent"] else words.VERDICTS[answer["verdict"]]
        made.add("text", f"Het gevraagde is {verdict} in het antwoord van {words.day(answer['dated_on'])}.",
                 answer["url"], _said(answer))  # fmt: skip
        for each in part["grounds"]:
            made.add("item", f"{each['label']}: „{each['text']}”", answer["url"], _said(answer))
    _attempts(made, "h3", "Eerder en later gevraagd", part["attempts"])
    if part["precedents"]:
        made.add("h3", "Vergelijkbare vragen waarop een getal of dag is gegeven")
    for each in part["precedents"]:
        made.add("item", f"{each['case_number']}: „{each['text']}”. Antwoord van {words.day(each['dated_on'])}: "
                 f"„{each['given']}” (gedeelde woorden: {', '.join(each['shared'])})",
                 each["url"], f"Antwoord op {each['case_number']}")  # fmt: skip
    for group in part["suggestions"]:
        _questions(made, f"Bouwstenen: {group['label'].lower()}", group["texts"], "h3")


def _attempts(made: Outline, level: str, title: str, attempts: list[Row]) -> None:
    """Add the other cases that asked the same, with what came of them."""
    if attempts:
        made.add(level, title)
    for each in attempts:
        outcome = words.VERDICTS.get(each["verdict"] or "") or words.RESULTS.get(each["result"] or "", "")
        given = f" Uitkomst: {outcome.lower()}." if outcome else ""
        quoted = f" „{each['passage']}”" if each["passage"] else ""
        made.add("item", f"{words.day(each['dated_on'])}, {each['case_number']}: „{each['asked']}”.{given}{quoted}",
                 each["answer_url"], f"Zaak {each['case_number']}")  # fmt: skip


def _questions(made: Outline, title: str, texts: list[str], level: str = "h2") -> None:
    if texts:
        made.add(level, title)
    for text in texts:
        made.add("question", text)


def _said(answer: Row) -> str:
    return f"Antwoord op {words.asked(answer['numbers'])}, {words.day(answer['dated_on'])}"
