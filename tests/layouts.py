"""Sets questions and answers in the layouts in which ministries and the official publications print them.

The texts are fictional and written for the tests; `real` texts may be set the same way.
"""

import textwrap
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

TITLE = (
    "Vragen van het lid Proefman (TST) aan de Minister van Justitie en Veiligheid over proefcamera’s in de openbare"
    " ruimte (ingezonden 3 september 2024).",
    "Antwoord van Minister Voorbeeld (Justitie en Veiligheid) (ontvangen 14 oktober 2024).",
)
SHORT_TITLE = (
    "AH 999",
    "2024Z99999",
    "Antwoord van minister Voorbeeld (Justitie en Veiligheid) (ontvangen 14 oktober 2024)",
)
LETTER = (
    "> Retouradres Postbus 20301 2500 EH Den Haag",
    "Aan de Voorzitter van de Tweede Kamer",
    "der Staten-Generaal",
    "Postbus 20018",
    "2500 EA DEN HAAG",
    "Datum | 14 oktober 2024",
    "Onderwerp | Antwoorden op Kamervragen over proefcamera’s",
    "Ons kenmerk",
    "9999999",
    "In antwoord op uw brief van 3 september 2024 deel ik u mee dat de vragen van het lid Proefman (TST) aan de"
    " minister van Justitie en Veiligheid over proefcamera’s worden beantwoord zoals aangegeven in de bijlage van deze"
    " brief.",
    "De Minister van Justitie en Veiligheid,",
    "A.B. Voorbeeld",
    "Antwoorden van de minister van Justitie en Veiligheid op de Kamervragen van het lid Proefman (TST) over"
    " proefcamera’s (ingezonden 3 september 2024, nr. 2024Z99999)",
)


@dataclass(frozen=True, slots=True)
class Item:
    """A question, or an answer to one or more of them: numbers and paragraphs."""

    kind: str
    numbers: tuple[str, ...]
    paragraphs: tuple[str, ...]

    @property
    def text(self) -> str:
        """The paragraphs as running text."""
        return " ".join(self.paragraphs)


QUESTIONS = (
    "Kent u het bericht «Camera’s overal» in De Proefkrant van 29 augustus 2024?",
    "Hoeveel camera’s hangen er in de openbare ruimte en hoeveel daarvan zijn er in 2023 bijgekomen? Kunt u een"
    " overzicht per gemeente geven, uitgesplitst naar merk en naar jaar van aanschaf?",
    "Klopt het dat vraag 2 al in 2019 is gesteld door het lid Oudman (TST) en toen niet is beantwoord? Zo ja, waarom"
    " niet?",
    "Deelt u de mening dat een antwoord op die vraag nodig is om de motie-Oudman (Kamerstuk 99 123, nr. 45) uit te"
    " voeren? Zo nee, waarom niet?",
    "Welke 12 gemeenten gebruiken camera’s van het merk Testvision, en sinds wanneer doen zij dat?",
    "Bent u bereid de aanbevelingen van het Proefinstituut over te nemen, te weten:\n"
    "1. een register van alle camera’s;\n2. een jaarlijkse telling;\n3. een verbod op gezichtsherkenning?",
    "Wat is de stand van zaken van het onderzoek dat uw ambtsvoorganger in antwoord 6 van de eerdere set aankondigde?",
    "Kunt u deze vragen afzonderlijk en vóór het commissiedebat van 14 november 2024 beantwoorden?",
)
ANSWERS = (
    ("Ja.",),
    (
        "Er bestaat geen landelijk overzicht van camera’s in de openbare ruimte. Gemeenten bepalen zelf of en waar zij"
        " camera’s plaatsen, op grond van artikel 151c van de Gemeentewet. In 2023 hebben 215 van de 342 gemeenten aan"
        " de toezichthouder laten weten dat zij camera’s gebruiken.",
        "Het kabinet houdt geen lijst van merken bij. Zie ook het antwoord op vraag 5.",
    ),
    ("Dat klopt. Vraag 2 is destijds beantwoord met een verwijzing naar het rapport Zicht op camera’s.",),
    ("Nee, die mening deel ik niet. De motie is uitgevoerd, zoals is gemeld in de brief van 3 mei 2022.",),
    ("Dat is mij niet bekend. Deze gegevens worden niet centraal geregistreerd.",),
    (
        "De aanbevelingen zijn als volgt beoordeeld:",
        "1. een register is niet nodig;",
        "2. een telling kost meer dan zij oplevert;",
        "3. een verbod bestaat al.",
        "Daarmee is aan de eerste twee aanbevelingen geen gevolg gegeven.",
    ),
    ("Het onderzoek is in 2023 afgerond. Op de uitkomsten kan ik niet vooruitlopen.",),
    ("Voor zover mogelijk zijn de vragen afzonderlijk beantwoord.",),
)


def singly() -> list[Item]:
    """Return each question followed by its answer."""
    pairs = zip(QUESTIONS, ANSWERS, strict=True)
    return [item for n, (q, a) in enumerate(pairs, 1) for item in (_question(n, q), Item("answer", (str(n),), a))]


def behind() -> list[Item]:
    """Return all questions, and then the answers."""
    items = singly()
    return [i for i in items if i.kind == "question"] + [i for i in items if i.kind == "answer"]


def jointly() -> list[Item]:
    """Return questions one by one, and answers of which three answer more than one."""
    items: list[Item] = []
    for numbers in ((1,), (2, 3, 4), (5, 6), (7, 8)):
        items += [_question(n, QUESTIONS[n - 1]) for n in numbers]
        paragraphs = tuple(part for n in numbers for part in ANSWERS[n - 1])
        items.append(Item("answer", tuple(map(str, numbers)), paragraphs))
    return items


def grouped() -> list[Item]:
    """Return questions under joint headings, each group with its answer."""
    found: list[Item] = []
    group: list[Item] = []
    for item in jointly():
        if item.kind == "question":
            group.append(item)
            continue
        found.append(Item("question", item.numbers, tuple(part for one in group for part in one.paragraphs)))
        found.append(item)
        group = []
    return found


def scattered() -> list[Item]:
    """Return all questions and answers of which some answer questions far apart, out of order."""
    items = [_question(n, text) for n, text in enumerate(QUESTIONS, 1)]
    for numbers in ((1,), (3, 4, 5, 8), (2,), (6, 7)):
        paragraphs = tuple(part for n in numbers for part in ANSWERS[n - 1])
        items.append(Item("answer", tuple(map(str, numbers)), paragraphs))
    return items


def partial() -> list[Item]:
    """Return a further answer to two questions out of many."""
    return [item for item in singly() if item.numbers[0] in ("3", "5", "7")]


def lettered() -> list[Item]:
    """Return questions with parts that bear letters."""
    names = ("1", "2a", "2b", "2c", "3", "4a", "4b", "5")
    renamed = dict(zip(map(str, range(1, 9)), names, strict=True))
    return [Item(i.kind, tuple(renamed[n] for n in i.numbers), i.paragraphs) for i in singly()]


def _question(number: int, text: str) -> Item:
    return Item("question", (str(number),), tuple(text.split("\n")))


def _range(numbers: Sequence[str], joiner: str) -> str:
    """Return numbers that follow each other as a range where they are three or more, else as a list."""
    if (
        len(numbers) > 2
        and all(n.isdigit() for n in numbers)
        and int(numbers[-1]) - int(numbers[0]) == len(numbers) - 1
    ):
        return f"{numbers[0]}{joiner}{numbers[-1]}"
    return listed(numbers)


def listed(numbers: Sequence[str]) -> str:
    """Return "3, 4 en 5"."""
    return " en ".join([", ".join(numbers[:-1]), numbers[-1]]) if len(numbers) > 1 else numbers[0]


def _alone(word: str) -> Callable[[Sequence[str]], str]:
    return lambda _: word


Heads = tuple[Callable[[Sequence[str]], str], Callable[[Sequence[str]], str]]


def _heads(question: str, answer: str, answers: str | None = None, joiner: str = " t/m ") -> Heads:
    """Return the heads of questions and answers; {} is where the number goes."""
    many = answers or answer
    return (
        lambda numbers: question.format(_range(numbers, joiner)),
        lambda numbers: (many if len(numbers) > 1 else answer).format(_range(numbers, joiner)),
    )


# Heads on lines of their own.
HEADS: dict[str, Heads] = {
    "official": _heads("Vraag {}", "Antwoord {}"),
    "official, further": _heads("Vraag {}", "Nader antwoord {}"),
    "official, of question": _heads("Vraag {}", "Antwoord op vraag {}", "Antwoord op vragen {}"),
    "stops": _heads("Vraag {}.", "Antwoord {}.", "Antwoord op vragen {}."),
    "colons": _heads("Vraag {}:", "Antwoord vraag {}:", "Antwoord vragen {}:", "-"),
    "numbered": _heads("Vraag nr. {}", "Antwoord op vraag nr. {}", "Antwoord op vragen {}"),
    "brackets": _heads("Vraag ({})", "Antwoord ({})", "Antwoorden ({})"),
    "closing bracket": _heads("Vraag {})", "Antwoord {})"),
    "upper case": _heads("VRAAG {}", "ANTWOORD {}", "ANTWOORD OP VRAGEN {}", " T/M "),
    "bold": _heads("**Vraag {}**", "**Antwoord {}**"),
    "bold with space": _heads("**Vraag {} **", "**Antwoord op de vragen {} **", None, " tot en met "),
    "underlined": _heads("__Vraag {}__", "__Antwoord op vraag {}__"),
    "italic": _heads("*Vraag {}*", "*Antwoord vraag {}*"),
    "markdown heading": _heads("## Vraag {}", "## Antwoord {}"),
    "markdown bold heading": _heads("### **Vraag {}**", "### **Antwoord {}**"),
    "bullets": _heads("• Vraag {}", "• Antwoord {}"),
    "tot en met": _heads("Vraag {}", "Antwoord op de vragen {}", None, " tot en met "),
    "dash": _heads("Vraag {}", "Antwoorden {}", None, "–"),
    "no spaces": _heads("Vraag {}", "Antwoorden op vraag {}", None, "t/m"),
    "beantwoording": _heads("Vraag {}", "Beantwoording vraag {}", "Beantwoording vragen {}"),
    "reactie": _heads("Vraag {}", "Reactie op vraag {}"),
    "lost space": _heads("Vraag{}", "Antwoord{}"),
    "question word after": _heads("Vraag {}", "Antwoord (vraag {})", "Antwoord (vragen {})"),
    "answer to your question": _heads("Vraag {}", "Antwoord op uw vraag {}", "Antwoord op uw vragen {}"),
    "table row": _heads("| Vraag {} |", "| Antwoord {} |"),
    "dash behind": _heads("Vraag {} –", "Antwoord {} –"),
    "small": _heads("vraag {}", "antwoord {}"),
    "small colon": _heads("vraag {}:", "antwoord op vraag {}:"),
    "bare answer": (_heads("Vraag {}", "")[0], _alone("Antwoord")),
    "bare answer, colon": (_heads("Vraag {}:", "")[0], _alone("Antwoord:")),
    "bare number": (lambda numbers: numbers[0], _alone("Antwoord")),
    "bare number, stop": (lambda numbers: f"{numbers[0]}.", lambda numbers: f"Antwoord {listed(numbers)}"),
    "bare number, bracket": (lambda numbers: f"{numbers[0]})", lambda numbers: f"Antwoord op vraag {listed(numbers)}"),
    "bare bold number": (lambda numbers: f"**{numbers[0]}**", _alone("**Antwoord**")),
}
# Heads on the line of their text.
INLINE: dict[str, Heads] = {
    "inline": _heads("Vraag {} ", "Antwoord {} "),
    "inline, colons": _heads("Vraag {}: ", "Antwoord: "),
    "inline, stops": _heads("Vraag {}. ", "Antwoord {}. "),
    "inline, numbers and colons": _heads("Vraag {}: ", "Antwoord op vraag {}: ", "Antwoord op vragen {}: "),
    "inline, bold": _heads("**Vraag {}** ", "**Antwoord {}** "),
    "inline, bold colons": _heads("**Vraag {}:** ", "**Antwoord:** "),
    "inline, bare stops": _heads("{}. ", "Antwoord {}: "),
    "inline, bare brackets": _heads("{}) ", "Antwoord op vraag {}: "),
    "inline, bare stops, answer alone": _heads("{}. ", "Antwoord: "),
}


def paragraphs(items: Sequence[Item], heads: Heads, *, inline: bool = False) -> list[str]:
    """Return the paragraphs of a document, heads among them."""
    found: list[str] = []
    for item in items:
        head = heads[item.kind == "answer"](item.numbers)
        if inline:
            found += [head + item.paragraphs[0], *item.paragraphs[1:]]
        else:
            found += [head, *item.paragraphs]
    return found


def spaced(parts: Sequence[str]) -> str:
    """Set each paragraph on a line of its own with an empty line behind."""
    return "\n\n".join(parts) + "\n"


def unspaced(parts: Sequence[str]) -> str:
    """Set each paragraph on a line of its own."""
    return "\n".join(parts) + "\n"


def one_line(parts: Sequence[str]) -> str:
    """Set everything on one line."""
    return " ".join(parts)


def wrapped(width: int) -> Callable[[Sequence[str]], str]:
    """Set lines of at most `width` signs."""
    return lambda parts: "\n".join(line for part in parts for line in textwrap.wrap(part, width)) + "\n"


def official(width: int, height: int = 24) -> Callable[[Sequence[str]], str]:
    """Set pages of the official appendix, with running feet in mid-sentence."""

    def lay(parts: Sequence[str]) -> str:
        """Return pages, each with its foot."""
        lines = [line for part in parts for line in textwrap.wrap(part, width)]
        pages = [lines[n : n + height] for n in range(0, len(lines), height)]
        top = ["Tweede Kamer der Staten-Generaal 2", "Vergaderjaar 2024–2025 Aanhangsel van de Handelingen"]
        top += ["Vragen gesteld door de leden der Kamer, met de daarop door de", "regering gegeven antwoorden", "999"]
        feet = [f"Tweede Kamer, vergaderjaar 2024–2025, Aanhangsel {n}" for n in range(1, len(pages) + 1)]
        body = [
            line for page, foot in zip(pages, feet, strict=True) for line in (*page, "", "ah-tk-20242025-999", foot)
        ]
        return "\n".join([*top, *body]) + "\n"

    return lay


def lost_ends(parts: Sequence[str]) -> str:
    """Set paragraphs as a program leaves them that lost the line ends with their spaces, heads on their own lines."""
    found = []
    for part in parts:
        lines = textwrap.wrap(part, 72)
        found.append("".join(lines))
    return "\n".join(found) + "\n"


def pages_of_letter(parts: Sequence[str]) -> str:
    """Set a ministry's letter with "Pagina 1 van 3" on each page."""
    lines = [line for part in parts for line in (*textwrap.wrap(part, 92), "")]
    pages = [lines[n : n + 40] for n in range(0, len(lines), 40)]
    return "\f".join("\n".join([*(), *page, f"Pagina {n + 1} van {len(pages)}"]) for n, page in enumerate(pages))


SETTINGS: dict[str, Callable[[Sequence[str]], str]] = {
    "spaced": spaced,
    "unspaced": unspaced,
    "wrapped at 80": wrapped(80),
    "wrapped at 100": wrapped(100),
    "official at 78": official(78),
    "official at 95": official(95),
    "lost line ends": lost_ends,
    "pages of a letter": pages_of_letter,
}
ORDERS: dict[str, Callable[[], list[Item]]] = {
    "singly": singly,
    "behind": behind,
    "jointly": jointly,
    "grouped": jointly,
    "scattered": scattered,
    "partial": partial,
    "lettered": lettered,
}


# Settings in which the plain order is tried, and the others.
_MANY = ("spaced", "unspaced", "wrapped at 80", "official at 95", "lost line ends", "pages of a letter")
_FEW = ("unspaced", "official at 78")


def document(items: Sequence[Item], heads: str, setting: str) -> str:
    """Return items in one layout, below the title that goes with its heads."""
    title = LETTER if "bold" in heads else SHORT_TITLE if "bare" in heads else TITLE
    parts = paragraphs(items, (HEADS | INLINE)[heads], inline=heads in INLINE)
    return SETTINGS[setting]([*title, *parts])


def documents(order: str) -> Iterator[tuple[str, list[Item], str]]:
    """Yield a name, what is to be read and the document, for every head and setting that this order can be read in."""
    items = ORDERS[order]()
    printed = grouped() if order == "grouped" else items
    for heads in HEADS | INLINE:
        for setting in _MANY if order == "singly" else _FEW:
            if readable(order, heads):
                yield f"{heads}, {setting}", items, document(printed, heads, setting)


def readable(order: str, heads: str) -> bool:
    """Tell whether heads say enough: unnumbered answers must follow their questions, bare numbers begin at 1."""
    alone = "bare" in heads or heads in ("inline, colons", "inline, bold colons")
    return order in ("singly", "jointly") or not (alone or order == "grouped")
