"""Recurring formulas: sentences that say in the same way, whatever their subject, that something is not given.

Sentences are compared by the words of the rules' examples: all others (the subject, names, numbers, dates) are a gap.
They are taken in order of time, and each joins the formula whose first sentence it is most like; since all are held
against the first, unlike ones cannot be chained together, and what comes later moves nothing that came before.
"""

import hashlib
import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from embeddings.encoder import Encoder
from embeddings.rules import EvasionRules, plain

GAP = "…"
# Skeletons compared at a time.
BATCH = 512
# Share of the vectors where there is an encoder; a skeleton has few words, which say most themselves.
VECTOR_SHARE = 0.3
_WORD = re.compile(r"\w+(?:['’]\w+)*")
Weights = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Said:
    """A marked sentence: key, document, day (ISO, "" when unknown), category, the pattern that marked it ("" if none).

    Sentences that different patterns marked are never in one formula.
    """

    id: str
    document: str
    dated_on: str
    category: str
    rule: str
    text: str


@dataclass(frozen=True, slots=True)
class Formula:
    """A way of saying that recurs: `label` is its shortest sentence without the subject; members in order of time.

    The id is a digest of category, pattern and the first sentence's skeleton, so that it stays when others join.
    """

    id: str
    label: str
    category: str
    members: tuple[str, ...]


def vocabulary(rules: EvasionRules, least: int = 2) -> dict[str, float]:
    """Return the words in which the rules' examples speak, with their weight: the rarer among all examples, the more.

    A word counts when at least `least` examples of the categories have it, whatever their subjects.
    """
    marked = Counter(word for c in rules.categories for e in c.examples for word in set(_words(e.text)))
    others = [*(e for c in rules.categories for e in c.counter_examples), *rules.ordinary]
    every = marked + Counter(word for e in others for word in set(_words(e.text)))
    total = sum(len(c.examples) for c in rules.categories) + len(others)
    return {word: math.log(total / every[word]) for word, count in marked.items() if count >= least}


def skeleton(text: str, known: Weights) -> str:
    """Return the words of `text` that are `known`, in order, with one gap for each run of others."""
    words: list[str] = []
    for word in _words(text):
        kept = word if word in known else GAP
        if kept != GAP or words[-1:] != [GAP]:
            words.append(kept)
    return " ".join(words)


def shown(text: str, known: Weights) -> str:
    """Return `text` as it stands, with a gap for each run of words that are not `known`."""
    masked = _WORD.sub(lambda match: match[0] if plain(match[0]) in known else GAP, text)
    return re.sub(rf"{GAP}(?:[\s,;:()\-–\"'“”«»‘’/.]*{GAP})+", GAP, masked).strip()


def formulas(
    said: Iterable[Said],
    known: Weights,
    encoder: Encoder | None = None,
    *,
    alike: float = 0.5,
    least_documents: int = 2,
) -> list[Formula]:
    """Return the formulas among the marked sentences, in the order of their first members.

    A formula has members in at least `least_documents` documents, each like the first by at least `alike`. The result
    does not depend on the order of `said`.
    """
    groups: dict[tuple[str, str], dict[str, list[Said]]] = {}
    for one in sorted(said, key=_time):
        groups.setdefault((one.category, one.rule), {}).setdefault(skeleton(one.text, known), []).append(one)
    found = []
    for (category, rule), by_skeleton in sorted(groups.items()):
        skeletons = list(by_skeleton)
        for followers in _led(skeletons, known, encoder, alike):
            members = sorted((one for at in followers for one in by_skeleton[skeletons[at]]), key=_time)
            if len({one.document for one in members}) >= least_documents:
                digest = hashlib.sha256(f"{category}\x1f{rule}\x1f{skeletons[followers[0]]}".encode()).hexdigest()[:12]
                label = min((shown(one.text, known) for one in members), key=len)
                found.append((_time(members[0]), Formula(digest, label, category, tuple(one.id for one in members))))
    return [formula for _, formula in sorted(found, key=lambda pair: (pair[0], pair[1].id))]


def _time(said: Said) -> tuple[str, str]:
    """Return what sentences are ordered by: the day, unknown days last, and the key."""
    return said.dated_on or "9999", said.id


def _led(skeletons: Sequence[str], known: Weights, encoder: Encoder | None, alike: float) -> list[list[int]]:
    """Return groups of positions in `skeletons`, leader first: each follows the leader it is most like, or leads."""
    leaders: list[int] = []
    followers: dict[int, list[int]] = {}
    features = _features(skeletons, known)
    vectors = encoder.encode(list(skeletons)) if encoder else None
    for start in range(0, len(skeletons), BATCH):
        batch = np.arange(start, min(start + BATCH, len(skeletons)))
        before = len(leaders)
        old = _likeness(features, vectors, batch, np.array(leaders, dtype=int))
        new = _likeness(features, vectors, batch, batch)
        for row, at in enumerate(batch.tolist()):
            likeness = np.concatenate([old[row], new[row, [leader - start for leader in leaders[before:]]]])
            best = int(likeness.argmax()) if likeness.size else -1
            if best >= 0 and likeness[best] >= alike:
                followers[leaders[best]].append(at)
            else:
                leaders.append(at)
                followers[at] = [at]
    return [followers[leader] for leader in leaders]


def _likeness(
    features: sparse.csr_matrix, vectors: NDArray[np.float32] | None, rows: NDArray[np.int_], columns: NDArray[np.int_]
) -> NDArray[np.float64]:
    """Return an array (rows, columns) of likeness in 0..1."""
    lexical = np.asarray((features[rows] @ features[columns].T).todense())
    if vectors is None:
        return lexical
    return (1 - VECTOR_SHARE) * lexical + VECTOR_SHARE * (vectors[rows] @ vectors[columns].T)


def _features(skeletons: Sequence[str], known: Weights) -> sparse.csr_matrix:
    """Return a row of length 1 for each skeleton: its words by weight; one without any is a row of zeros."""
    columns = {word: at for at, word in enumerate(sorted(known))}
    table = sparse.lil_matrix((len(skeletons), max(1, len(columns))))
    for row, bones in enumerate(skeletons):
        words = [word for word in set(bones.split()) if word in columns]
        length = math.sqrt(sum(known[word] ** 2 for word in words))
        for word in words:
            table[row, columns[word]] = known[word] / length
    return sparse.csr_matrix(table)


def _words(text: str) -> list[str]:
    """Return the words of a text as they are compared, without numbers."""
    return [word for word in _WORD.findall(plain(text)) if not word.isdigit()]
