"""How well chains agree with pairs of asks: the same information asked again, or not."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from embeddings.asks import Ask
from embeddings.chains import chains
from tkdocs.evaluation.rows import of_ratio
from tkdocs.figures import Ratio
from tkdocs.rules import chains as rules
from tkdocs.rules import vendors
from tkdocs.rules.chains import Asked, Link
from tkdocs.rules.evaluation_file import Row
from tkdocs.tagging import Tagger
from tkdocs.vocabulary import TagKind

SECTION = "chains"
PART = "written pairs of asks"


def rows() -> list[Row]:
    """Return a line on the pairs, and one that counts also as wrong what is linked across them."""
    links = rules.links()
    joined = together(links)
    here = Ratio(
        sum(link.linked and (at, at) in joined for at, link in enumerate(links)),
        sum(not link.linked and (at, at) in joined for at, link in enumerate(links)),
        sum(link.linked and (at, at) not in joined for at, link in enumerate(links)),
    )
    across = sum(one != other for one, other in joined)
    note = f"of {len(links)} pairs, {here.n} ask the same again; all asks are in one set"
    return [
        of_ratio(SECTION, PART, "linked", here, note),
        of_ratio(
            SECTION,
            PART,
            "linked, across the pairs too",
            Ratio(here.right, here.wrong + across, here.missed),
            f"{across} neighbours in chains are of two pairs, which no pair of asks was written for",
        ),
    ]


def together(links: Sequence[Link]) -> set[tuple[int, int]]:
    """Return the pairs of which both asks are in one chain, (n, n), and pairs n < m with neighbours in one, (n, m)."""
    found: set[tuple[int, int]] = set()
    for chain in chains(asks(links, Tagger.load()), rules.load()):
        numbers = [int(member.ask.case.split("-")[0]) for member in chain.members]
        found |= {(number, number) for number in numbers if numbers.count(number) > 1}
        found |= {(min(pair), max(pair)) for pair in pairwise(numbers) if pair[0] != pair[1]}
    return found


def asks(links: Sequence[Link], tagger: Tagger) -> Iterator[Ask]:
    """Yield both asks of each pair, tagged as the questions of cases are; a case is named by pair and place."""
    countries = {vendor.slug: vendor.country for vendor in vendors.load()}
    for at, link in enumerate(links):
        for place, asked in enumerate((link.first, link.second), 1):
            yield _ask(f"{at}-{place}", asked, f"{at}-1" if place == 2 and asked.refers else "", tagger, countries)


def _ask(case: str, asked: Asked, refers: str, tagger: Tagger, countries: dict[str, str]) -> Ask:
    text = f"{asked.about}\n{asked.text}"
    tags = tagger.tags(text, text)
    named = frozenset(tag.slug for tag in tags if tag.kind == TagKind.VENDOR)
    return Ask(
        case,
        case,
        asked.dated_on,
        asked.kind,
        asked.text,
        asked.about,
        vendors=named,
        topics=frozenset(tag.slug for tag in tags if tag.kind == TagKind.TOPIC),
        origins=frozenset(countries[slug] for slug in named),
        refers=frozenset({refers} if refers else ()),
        verdict=asked.verdict or None,
        answer=case,
        withheld=None if asked.verdict in ("answers", "") else case,
    )
