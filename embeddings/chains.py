"""Chains: the same information asked for again, by question, motion or letter, and not given.

Cases are taken in order of time. Each joins the open chain of the earlier case that it is most like in what it asks,
where enough speaks for it: words in common, weighted by rarity, with a shared vendor or topic, or a reference. A
chain is closed by an answer that gives what was asked; what is asked after that may begin another. A letter that
answers a motion joins the motion's chain. Asks that differ in one word only (another year, group or country) are not
the same, and what was given is not asked in vain again. A wrong link is worse than a missed one: each threshold is a
floor, and a case must also be like the chain as a whole.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from embeddings.asks import Ask, Candidates, Likeness
from embeddings.chain_rules import LETTER, QUESTION, ChainRules
from embeddings.nearest import product
from embeddings.verdicts import ANSWERS, EVADES, PARTLY

# Evidence of two asks that are for the same, not only of two cases that are about the same.
_OF_ASKS = frozenset({"reference", "vendor", "counted", "topic", "words"})


@dataclass(frozen=True, slots=True)
class Member:
    """A case in a chain: the ask that links it, its likeness to those before it (1 for the first), and why."""

    ask: Ask
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class Chain:
    """Cases that ask for the same, in order of time; `withheld` of them were answered without it."""

    id: str
    label: str
    members: tuple[Member, ...]
    withheld: int


@dataclass(slots=True)
class _Open:
    """A chain in the making."""

    members: list[Member] = field(default_factory=list)
    closed: bool = False


@dataclass(frozen=True, slots=True)
class _Link:
    """A later ask that asks the same as an earlier one; `margin` is how far it lies above what is needed."""

    earlier: Ask
    later: Ask
    score: float
    margin: float
    reason: str
    of_asks: bool


def chains(asks: Iterable[Ask], rules: ChainRules, names: Mapping[str, str] | None = None) -> list[Chain]:
    """Return the chains among `asks`, by their first case; the order in which the asks come makes no difference.

    A chain has at least two cases, one of which was answered without the information. Letters join chains, but do not
    start or close them. `names` says how slugs of vendors and topics are shown in the reasons.
    """
    return _Making(asks, rules, names or {}).chains()


class _Making:
    """The making of all chains out of some asks."""

    def __init__(self, asks: Iterable[Ask], rules: ChainRules, names: Mapping[str, str]) -> None:
        self._rules = rules
        self._names = names
        ordered = sorted(asks, key=lambda ask: (ask.dated_on, ask.case, ask.id))
        readings = {ask.id: ask.reading or rules.read(ask) for ask in ordered}
        self._kinds = {id_: reading.kinds for id_, reading in readings.items()}
        # What asks for no information (an opinion, say) shows only by its vendor that the case is about the same.
        self._wanted = [ask for ask in ordered if self._kinds[ask.id] or ask.kind == LETTER or _names(ask)]
        self._likeness = Likeness(self._wanted, [readings[ask.id] for ask in self._wanted], rules.idle)
        least = rules.thresholds
        self._candidates = Candidates(
            self._likeness,
            self._wanted,
            [self._kinds[ask.id] - rules.loose for ask in self._wanted],
            {
                **least,
                "words": min(least["topic"], least["words"]),
                "vendor": min(least["counted"], least["vendor"]),
                "case": min(least["rare"], least["case"]),
            },
        )
        self._of_case: dict[str, _Open] = {}

    def chains(self) -> list[Chain]:
        """Return the chains; to be called once."""
        by_case: dict[str, list[Ask]] = defaultdict(list)
        for ask in self._wanted:
            by_case[ask.case].append(ask)
        made: list[_Open] = []
        for own in by_case.values():
            link = self._best(own)
            if link is None and own[0].kind == LETTER:
                continue
            chain = self._of_case[link.earlier.case] if link else _Open()
            if link is None:
                made.append(chain)
            self._join(chain, own, link)
        return [chain for opened in made if (chain := _finished(opened)) is not None]

    def _join(self, chain: _Open, own: Sequence[Ask], link: _Link | None) -> None:
        """Add a case to a chain by its link, or as the first one."""
        first = self._rules.reasons["first"]
        if link is None:
            chain.members.append(Member(own[0], 1.0, first))
        else:
            if len(chain.members) == 1:  # only now is it known which of the first case's asks is asked again
                chain.members[0] = Member(link.earlier, 1.0, first)
            chain.members.append(Member(link.later, round(link.score, 4), link.reason))
            chain.closed = self._gives(link)
        self._of_case[own[0].case] = chain

    def _best(self, own: Sequence[Ask]) -> _Link | None:
        """Return the link that tells why a case joins a chain: that of the strongest, by what is most asked again."""
        links = list(self._links(own))
        if not links:
            return None
        strongest = max(links, key=_strength)
        chain = self._of_case[strongest.earlier.case]
        same = (link for link in links if self._of_case[link.earlier.case] is chain)
        return max(same, key=self._telling)

    def _telling(self, link: _Link) -> tuple[bool, bool, bool, float, float]:
        """Return how well a link shows what is asked again: an answer to a motion, then what was withheld before."""
        both = self._informs(link.earlier) and self._informs(link.later)
        alike = self._asked(link.earlier, link.later)
        return link.later.kind == LETTER, both, both and link.earlier.withheld is not None, alike, link.margin

    def _links(self, own: Sequence[Ask]) -> Iterator[_Link]:
        """Yield every link between the asks of one case and earlier asks in open chains."""
        for later in own:
            together: dict[int, float] = {}  # by chain: many earlier asks may stand in one, and it may be long
            for earlier in self._candidates.near(later):
                chain = self._of_case.get(earlier.case)
                if chain is None or chain.closed or (link := self._link(earlier, later)) is None:
                    continue
                if earlier.case in later.replies_to:
                    yield link
                    continue
                if id(chain) not in together:
                    together[id(chain)] = self._together(chain, later)
                if together[id(chain)] >= self._rules.thresholds["together"]:
                    yield link

    def _link(self, earlier: Ask, later: Ask) -> _Link | None:
        """Return the link between two asks by the first evidence that carries it, or None."""
        if earlier.case in later.replies_to and self._kinds[earlier.id]:
            return _Link(earlier, later, self._asked(earlier, later), 1.0, self._rules.reasons["reply"], True)
        for name, score, shared in self._evidence(earlier, later):
            if name in _OF_ASKS and (self._given(earlier) or self._likeness.swapped(earlier, later)):
                continue
            if score >= (least := self._rules.thresholds[name]):
                shown = ", ".join(sorted(self._names.get(slug, slug) for slug in shared))
                return _Link(
                    earlier, later, score, score - least, self._reason(name).format(names=shown), name in _OF_ASKS
                )
        return None

    def _evidence(self, earlier: Ask, later: Ask) -> Iterator[tuple[str, float, Iterable[str]]]:
        """Yield the name of each evidence that two asks may be linked by, its score, and the slugs that they share."""
        both = self._informs(earlier) and self._informs(later)
        if both and earlier.case in later.refers:
            yield "reference", self._asked(earlier, later), ()
        vendors = sorted(earlier.vendors & later.vendors)
        if both:
            yield from (("vendor", self._asked(earlier, later, vendor), (vendor,)) for vendor in vendors)
        same = self._kinds[earlier.id] & self._kinds[later.id] - self._rules.loose
        rare = [vendor for vendor in vendors if self._is_rare(vendor)] if same else []
        yield from (("counted", self._asked(earlier, later, vendor), (vendor,)) for vendor in rare)
        others = earlier.vendors and later.vendors and not vendors  # the same asked about another maker
        if same and not others:
            if topics := earlier.topics & later.topics:
                yield "topic", self._asked(earlier, later), topics
            yield "words", self._asked(earlier, later), ()
        if both and earlier.origins & later.origins - self._rules.crowded:
            yield "origin", product(*(self._likeness.subject(ask, ask.vendors) for ask in (earlier, later))), ()
        if _names(earlier) and _names(later):
            for vendor in vendors:
                name = "rare" if self._is_rare(vendor) else "case"
                yield name, self._subjects(earlier, later, vendor), (vendor,)

    def _reason(self, evidence: str) -> str:
        """Return what a visitor reads of an evidence; whether the vendor is rare makes no difference."""
        return self._rules.reasons[{"rare": "case", "counted": "vendor"}.get(evidence, evidence)]

    def _is_rare(self, vendor: str) -> bool:
        """Return whether so few cases name a vendor that two that do are likely about one matter."""
        return self._likeness.cases(vendor) <= self._rules.thresholds["few"]

    def _asked(self, earlier: Ask, later: Ask, *vendors: str) -> float:
        """Return the likeness of what two asks ask for, in 0..1, beside the names of `vendors`."""
        return product(self._likeness.asked(earlier, vendors), self._likeness.asked(later, vendors))

    def _subjects(self, earlier: Ask, later: Ask, *vendors: str) -> float:
        """Return the likeness of the subjects of two cases, in 0..1, beside the names of `vendors`."""
        return product(self._likeness.subject(earlier, vendors), self._likeness.subject(later, vendors))

    def _informs(self, ask: Ask) -> bool:
        """Return whether an ask is one for information, or a letter."""
        return bool(self._kinds[ask.id]) or ask.kind == LETTER

    def _gives(self, link: _Link) -> bool:
        """Return whether what was asked before has been given; a letter is not known to be the last word."""
        same = link.of_asks or bool(self._kinds[link.earlier.id] & self._kinds[link.later.id])
        return self._given(link.later) and self._informs(link.earlier) and same

    def _given(self, ask: Ask) -> bool:
        """Return whether an ask for information was answered with it: who asks that again has had an answer."""
        return bool(self._kinds[ask.id]) and ask.verdict == ANSWERS and ask.withheld is None

    def _together(self, chain: _Open, later: Ask) -> float:
        """Return the mean likeness of an ask, or of its case's subject, to what each member of a chain asks."""
        likeness = (max(self._asked(m.ask, later), self._subjects(m.ask, later)) for m in chain.members)
        return sum(likeness) / len(chain.members)


def _names(ask: Ask) -> bool:
    """Return whether an ask is a question that names a vendor, and so tells of its case even as an opinion."""
    return ask.kind == QUESTION and bool(ask.vendors)


def _strength(link: _Link) -> tuple[float, bool, bool]:
    """Return what links are ordered by: the margin, and of equal ones those between answers that withhold."""
    return link.margin, link.later.withheld is not None, link.earlier.withheld is not None


def _finished(opened: _Open) -> Chain | None:
    """Return the chain, or None where it is a single case or nothing in it was withheld."""
    members = opened.members
    withheld = sum(member.ask.verdict in (PARTLY, EVADES) and member.ask.withheld is not None for member in members)
    if len(members) < 2 or not withheld:
        return None
    first = members[0].ask
    return Chain(first.case, first.about or first.text, tuple(members), withheld)
