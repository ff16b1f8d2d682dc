"""Dutch for the lines of the evaluation, which is written in English by `tkdocs evaluate`."""

import re

SECTIONS = {
    "marks": "Gemarkeerde zinnen",
    "categories": "Per categorie",
    "no information": "Categorieën die zeggen dat gegevens er niet zijn",
    "verdicts": "Gegeven, deels gegeven, niet gegeven",
    "question": "Wat de vraag erbij helpt",
    "sides": "Waarop een markering steunt",
    "cascade": "Wat de snelle stappen doorlaten",
    "retrieval": "Antwoorden terugvinden bij hun vraag",
    "formulas": "Formules: dezelfde zin of niet",
    "chains": "Ketens: opnieuw gevraagd of niet",
}
MEASURES = {
    "average precision": "gemiddelde precisie",
    "Brier": "Brier-score",
    "share": "aandeel",
    "mean reciprocal rank": "gemiddelde omgekeerde plaats",
}
_NAMES = {
    "training blocks, by cross-validation": "geschreven blokken waarmee ook is geleerd, bij toerbeurt weggelaten",
    "held-out blocks": "apart gehouden geschreven blokken, niet gebruikt bij het maken",
    "written pairs": "geschreven paren van zinnen",
    "real pairs": "paren van echte zinnen",
    "written pairs of asks": "geschreven paren van vragen",
    "marked sentences": "gemarkeerde zinnen",
    "blocks with a mark": "antwoorden met een markering",
    "right category of those marked rightly": "juiste categorie, van wat terecht is gemarkeerd",
    "probability": "zekerheid",
    "answers": "gegeven",
    "partly": "deels gegeven",
    "evades": "niet gegeven",
    "mean of the verdicts": "gemiddeld over de drie",
    "patterns": "patronen",
    "likeness": "gelijkenis met voorbeelden",
    "classifier": "geleerd model",
    "word and letter n-grams": "woorden en lettergroepen",
    "all": "alles samen",
    "words": "woorden",
    "marked sentences, with the question": "gemarkeerde zinnen, met de vraag erbij",
    "marked sentences, without the question": "gemarkeerde zinnen, zonder de vraag",
    "direct, with the question": "rechtstreeks antwoord, met de vraag erbij",
    "direct, without the question": "rechtstreeks antwoord, zonder de vraag",
    "verdicts, mean of three, with the question": "wel of niet gegeven, met de vraag erbij",
    "verdicts, mean of three, without the question": "wel of niet gegeven, zonder de vraag",
    "passes the cheap sides": "gaat door naar de zwaardere stappen",
    "withholds something and does not pass": "had gemarkeerd moeten worden, maar gaat niet door",
    "the same formula": "dezelfde formule",
    "linked": "verbonden",
    "linked, across the pairs too": "verbonden, ook tussen de paren",
    "0 is best": "0 is het best",
    "F1 at the threshold that is best for these very sentences: an upper bound": (
        "F1 bij de drempel die voor deze zinnen het best uitvalt: een bovengrens"
    ),
    "of the sentences marked rightly, those that are nevertheless the straight answer": (
        "van de terecht gemarkeerde zinnen die toch rechtstreeks antwoord geven"
    ),
    "compared with examples, and embedded where there is an encoder": "vergeleken met voorbeelden",
    "no_overview, not_registered, no_figures, disproportionate, at a recall of 0.85": (
        "geen overzicht, niet geregistreerd, geen cijfers en onevenredig werk samen, bij 85% gevonden"
    ),
}
# Names and notes that carry a number.
_NUMBERED = (
    (r"(\d+) real answer documents",
     r"\1 echte antwoordbrieven, waarbij de regels ook zijn afgesteld (dus rooskleurig)"),
    (r"threshold ([\d.]+), chosen with these very sentences at hand", r"drempel \1, bij deze zinnen gekozen"),
    (r"among ([\d.]+) answers on average", r"tussen gemiddeld \1 antwoorden"),
    (r"of (\d+) pairs, (\d+) are the same", r"van \1 paren zijn er \2 hetzelfde"),
    (r"of (\d+) pairs, (\d+) ask the same again; all asks are in one set",
     r"van \1 paren vragen er \2 hetzelfde opnieuw; alle vragen staan bij elkaar"),
    (r"(\d+) neighbours in chains are of two pairs, which no pair of asks was written for",
     r"\1 buren in ketens komen uit twee paren, waarvoor geen paar is geschreven"),
)  # fmt: skip


def dutch(text: str | None) -> str:
    """Return a name or note of the evaluation in Dutch; as it is, where it is not known here."""
    if not text:
        return ""
    for pattern, words in _NUMBERED:
        found = re.fullmatch(pattern, text)
        if found:
            return re.sub(r"(\d)\.(\d)", r"\1,\2", found.expand(words))
    return _NAMES.get(text, text)
