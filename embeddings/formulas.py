"""Recurring formulas: sentences that say in the same way, whatever their subject, that something is not given.

Most say it in one of the ways that the rules list, and these make one formula each. The others are compared by what is
left of them without their subject: taken in order of time, each joins the formula whose first sentence it is most like.
Since all are held against the first, unlike ones are not chained together.
"""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache, partial

from embeddings.leaders import Leaders
from embeddings.skeletons import GAP, Weights, shown, skeleton, vector
from embeddings.ways import FormulaRules


@dataclass(frozen=True, slots=True)
class Wording:
    """How a sentence says it: the way of the rules, "" if in none, and then its skeleton in `bones`.

    `shown` is the sentence with a gap for its subject; `scoped` tells that it says where or when it holds.
    """

    way: str
    bones: str
    shown: str
    scoped: bool


@dataclass(frozen=True, slots=True)
class Said:
    """A marked sentence: key, document, day (ISO, "" when unknown), category, text.

    `wording` is how it says it, where that has been kept.
    """

    id: str
    document: str
    dated_on: str
    category: str
    text: str
    wording: Wording | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Formula:
    """A way of saying that recurs; `label` is one of its sentences without the subject; members in order of time.

    The id is a digest of category and way, so that it stays whatever joins; where the rules list no such way, of the
    first sentence without its subject, which stays as long as no earlier one is found.
    """

    id: str
    label: str
    category: str
    members: tuple[str, ...]


def wording(category: str, text: str, rules: FormulaRules, known: Weights) -> Wording:
    """Return how a sentence of `category` says that something is not given."""
    way, carrying, scoped = rules.read(category, text)
    return Wording(way, "" if way else skeleton(text, known), shown(text, known, carrying), scoped)


def formulas(
    said: Iterable[Said], rules: FormulaRules, known: Weights, *, alike: float = 0.65, least_documents: int = 2
) -> list[Formula]:
    """Return the formulas among the marked sentences, in the order of their first members.

    A formula has members in at least `least_documents` documents; where it is none of the ways of `rules`, each is
    like the first by at least `alike` in the words that are `known`. The order of `said` makes no difference.
    """
    found, read = [], _reader(rules, known)
    for (category, way), members in _grouped(said, read, known, alike).items():
        if len({one.document for one in members}) >= least_documents:
            digest = hashlib.sha256(f"{category}\x1f{way}".encode()).hexdigest()[:12]
            formula = Formula(digest, _label(members, read), category, tuple(one.id for one in members))
            found.append((_time(members[0]), formula))
    return [formula for _, formula in sorted(found, key=lambda pair: (pair[0], pair[1].id))]


def groups(
    said: Iterable[Said], rules: FormulaRules, known: Weights, *, alike: float = 0.65
) -> dict[tuple[str, str], list[Said]]:
    """Return the sentences that say it in the same way, by category and way, each in order of time."""
    return _grouped(said, _reader(rules, known), known, alike)


def _reader(rules: FormulaRules, known: Weights) -> Callable[[Said], Wording]:
    """Return what tells how a marked sentence says it: as has been kept, or read now, the same sentence once."""
    read = cache(partial(wording, rules=rules, known=known))
    return lambda one: one.wording or read(one.category, one.text)


def _grouped(
    said: Iterable[Said], read: Callable[[Said], Wording], known: Weights, alike: float
) -> dict[tuple[str, str], list[Said]]:
    found: dict[tuple[str, str], list[Said]] = defaultdict(list)
    others: dict[str, dict[str, list[Said]]] = defaultdict(lambda: defaultdict(list))
    for one in sorted(said, key=_time):
        if (worded := read(one)).way:
            found[one.category, worded.way].append(one)
        else:
            others[one.category][worded.bones].append(one)
    for category, by_skeleton in others.items():
        for bones in _led(list(by_skeleton), known, alike):
            members = [one for each in bones for one in by_skeleton[each]]
            found[category, f"like {bones[0]}"] = sorted(members, key=_time)
    return dict(found)


def _led(skeletons: Sequence[str], known: Weights, alike: float) -> list[list[str]]:
    """Return groups of skeletons, leader first: each follows the leader it is most like, or leads."""
    leaders, followers = Leaders(alike), list[list[str]]()
    for bones in skeletons:
        own = vector(bones, known)
        leader = leaders.most_like(own)
        if leader is None:
            leader = leaders.add(own)
            followers.append([])
        followers[leader].append(bones)
    return followers


def _label(members: Sequence[Said], read: Callable[[Said], Wording]) -> str:
    """Return what a formula is called: of the sentences that claim the least, the most frequent, then the clearest."""
    worded = [read(one) for one in members]
    labels = Counter(each.shown for each in [each for each in worded if each.scoped] or worded)
    return min(labels, key=lambda label: (-labels[label], label.count(GAP), len(label), label))


def _time(said: Said) -> tuple[str, str]:
    """Return what sentences are ordered by: the day, unknown days last, and the key."""
    return said.dated_on or "9999", said.id
