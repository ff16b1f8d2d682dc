"""Functions as documents and the API print them lead to the right ministry."""

import gzip
import json
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tkdocs.rules import ministries

SHARED = Path(__file__).parents[2] / "shared"

KNOWN = {
    "minister van Justitie en Veiligheid": "jenv",
    "minister van justitie en veiligheid": "jenv",
    "Minister van Veiligheid en Justitie": "jenv",
    "minister van Justitie": "jenv",
    "minister voor Rechtsbescherming": "jenv",
    "staatssecretaris van Justitie en Veiligheid": "jenv",
    "minister van J&V": "jenv",
    "minister voor Immigratie, Integratie en Asiel": "jenv",
    "staatssecretaris van Binnenlandse Zaken en Koninkrijksrelaties": "bzk",
    "Binnenlandse Zaken en Koninkrijkrelaties (minister)": "bzk",
    "minister voor Wonen en Rijksdienst": "bzk",
    "minister van Volkshuisvesting en Ruimtelijke Ordening": "vro",
    "minister voor Volkshuisvesting en Ruimtelijke Ordening": "vro",
    "minister van Volkshuisvesting, Ruimtelijke Ordening en Milieubeheer": "ienw",
    "minister van VROM": "ienw",
    "minister van Verkeer en Waterstaat": "ienw",
    "staatssecretaris van Infrastructuur en Milieu": "ienw",
    "staatssecretaris van I&W": "ienw",
    "minister voor Milieu en Wonen": "ienw",
    "minister voor Klimaat en Energie": "ezk",
    "minister van Economische Zaken en Klimaat": "ezk",
    "minister van Economische Zaken": "ezk",
    "minister van Economische Zaken, Landbouw en Innovatie": "ezk",
    "staatssecretaris van EL&I": "ezk",
    "minister van Klimaat en Groene Groei": "kgg",
    "minister van Landbouw, Visserij, Voedselzekerheid en Natuur": "lvvn",
    "minister van Landbouw, Natuur en Voedselkwaliteit": "lvvn",
    "minister voor Natuur en Stikstof": "lvvn",
    "minister-president, minister van Algemene Zaken": "az",
    "minister-president": "az",
    "viceminister-president, minister van Financiën": "fin",
    "vice-minister-president en minister van Defensie": "def",
    "minister van Financien": "fin",
    "staatssecretaris van Financiën - Toeslagen en Douane": "fin",
    "minister voor Buitenlandse Handel en Ontwikkelingshulp": "bz",
    "minister voor Buitenlandse Handel en Ontwikkelingssamenwerking": "bz",
    "minister van Buitenlandse Zaken": "bz",
    "minister Van Weel (Justitie en Veiligheid)": "jenv",
    "staatssecretaris Karremans (Volksgezondheid, Welzijn en Sport": "vws",
    "minister voor Langdurige Zorg en Sport": "vws",
    "minister voor Medische Zorg": "vws",
    "minister voor Jeugd en Gezin": "vws",
    "minister van\nVolksgezondheid, Welzijn\nen Sport": "vws",
    "minister voor Primair en Voortgezet Onderwijs": "ocw",
    "minister voor Basis- en Voortgezet Onderwijs en Media": "ocw",
    "minister van Onderwijs, Cultuur en Wetenschap": "ocw",
    "minister van Sociale Zaken en Werkgelegenheid": "szw",
    "minister voor Armoedebeleid, Participatie en Pensioenen": "szw",
    "staatssecretaris Participatie en Integratie (Sociale Zaken en Werkgelegenheid)": "szw",
    "minister van Asiel en Migratie": "aenm",
    "minister van Financiën, mede namens de minister van Infrastructuur en Waterstaat": "fin",
    "Justitie en Veiligheid": "jenv",
    "VWS": "vws",
}

NONE = [
    None,
    "",
    "Tweede Kamerlid",
    "Lid",
    "Fractievoorzitter",
    "minister van Staat",
    "minister",
    "minister-president van Curaçao",
    "minister van Justitie van Aruba",
    "gevolmachtigde minister van Sint Maarten",
    "griffier van de vaste commissie voor Defensie",
    "viceminister-president",
]


@pytest.mark.parametrize(("function", "slug"), KNOWN.items())
def test_a_function_leads_to_its_ministry(function: str, slug: str):
    assert ministries.of(function) == slug


@pytest.mark.parametrize("function", NONE)
def test_what_names_no_ministry_of_ours_leads_to_none(function: str | None):
    assert ministries.of(function) is None


def test_every_alias_of_the_file_leads_to_its_own_ministry():
    for ministry in ministries.load():
        for name in (*ministry.names, *(portfolio.name for portfolio in ministry.portfolios)):
            assert ministries.of(f"minister van {name}") == ministry.slug, name
            assert ministries.of(name.upper()) == ministry.slug, name


def test_ministries_are_unique_and_every_portfolio_has_a_reason():
    loaded = ministries.load()
    for column in ("slug", "name", "abbreviation"):
        values = [getattr(ministry, column) for ministry in loaded]
        assert len(values) == len(set(values))
    assert all(p.reason.endswith(".") for ministry in loaded for p in ministry.portfolios)
    assert all(re.fullmatch("[a-z]+", ministry.slug) for ministry in loaded)


# A post with its field in capitals: "minister van Financiën", "staatssecretaris van VWS".
_FIELD = r"(?:[A-Z][a-zë]+[A-Z]?|[A-Z&]{2,5})\b"
_POST = re.compile(rf"\b(?:[Mm]inister|[Ss]taatssecretaris) (?:van|voor) {_FIELD}(?:(?:, | en | & | ){_FIELD})*")


_OTHER_PARLIAMENTS = re.compile("Cura[cç]ao|Aruba|Maarten")

_SAMPLES: dict[str, Callable[[dict[str, Any]], str]] = {
    "zaken_vragen_actors.jsonl.gz": lambda row: row["Onderwerp"] or "",
    "questions_729_docs.jsonl.gz": lambda row: " ".join(row["questions"]),
    "motie_texts.jsonl.gz": lambda row: row["content"],
}


def _posts(name: str) -> Counter[str]:
    """Return the posts that a shared file names, counted."""
    source = SHARED / "data" / name
    if not source.exists():
        pytest.skip("the shared samples of real cases, questions and motions are not here")
    with gzip.open(source, "rt") as lines:
        texts = [" ".join(_SAMPLES[name](json.loads(line)).split()) for line in lines]
    return Counter(post for text in texts for post in _POST.findall(text) if not _OTHER_PARLIAMENTS.search(post))


def test_functions_in_real_texts_are_recognised():
    """Posts named three times or more: those of other states and misprints are rarer."""
    seen = sum((_posts(name) for name in _SAMPLES), Counter[str]())
    often = {post: count for post, count in seen.items() if count >= 3}
    unknown = {post: count for post, count in often.items() if ministries.of(post) is None}
    assert sum(often.values()) > 200
    assert sum(unknown.values()) / sum(often.values()) <= 0.01, unknown


def test_heads_of_real_answers_are_recognised():
    folder = SHARED / "evaluation" / "dev" / "docs"
    if not folder.exists():
        pytest.skip("the shared evaluation documents are not here")
    heads: list[str] = []
    for path in sorted(folder.glob("*.txt")):
        text = " ".join(path.read_text("utf-8").split())
        heads += re.findall(r"Antwoord van ((?:[Mm]inister|[Ss]taatssecretaris) [^()]{2,40}\([^()]{3,80}\))", text)
    assert len(heads) >= 15
    assert [head for head in heads if ministries.of(head) is None] == []
