"""What each side says of the sentences of answers, dear sides only where the cheap ones leave a doubt."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.special import expit, logit

from embeddings.classifier import Opinion
from embeddings.combination import with_pattern
from embeddings.context import Sentence
from embeddings.evidence import Evidence, Hit
from embeddings.model import Model
from embeddings.rules import plain
from embeddings.similarity import NONE, Company, Likeness

# Log odds by the classifier alone under which a sentence without a pattern is not looked at again: not compared with
# the examples, and not embedded. `tkdocs evaluate` prints the share that is, and what is lost.
WORTH = -3.0
NOWHERE = Company({})
# What a pattern's category has ahead of what the words say, in log shares. On the blocks that are held out the words
# tell the category of a match better (0.75 right, patterns 0.69), on hand-labelled real sentences, which the patterns
# were written with, patterns do (0.99, words 0.84): at 2, both are near their best (0.74 and 0.99).
START = 2.0
# What a cue adds, in log shares, between categories that cues tell apart. Of the sentences without information in the
# blocks that are learnt from, each judged by the words of the others, 0.71 are named rightly without, 0.80 at 1, 0.83
# from 2 on; the cues were written with these at hand, so that the gain on other sentences is smaller.
CUE = 2.0


@dataclass(frozen=True, slots=True)
class View:
    """A sentence as the sides see it.

    `text` is `plain`; `hits` the patterns that it matches, surest first; `words` the log odds by the classifier and by
    likeness that it withholds something; `shares` the log shares of the `categories` by its words; `company` what it is
    most like, with nothing in it where that was not looked up. `learnt` says that a model has had its say.
    """

    text: str
    hits: tuple[Hit, ...]
    words: float
    categories: tuple[str, ...]
    shares: Sequence[float] | NDArray[np.float64]
    company: Company
    learnt: bool = True

    def category(self, hits: Sequence[Hit], evidence: Evidence) -> str:
        """Return the likeliest category: patterns that hold give a good start, then cues have their say."""
        likely = self.likely(hits)
        best = max(likely, key=lambda name: likely[name])
        if not self.learnt or best not in evidence.cued:
            return best
        cue = evidence.cue(self.text)
        return max(evidence.cued & likely.keys(), key=lambda name: (likely[name] + CUE * (name == cue), name))

    def likely(self, hits: Sequence[Hit]) -> dict[str, float]:
        """Return the log odds of each category, with a good start for those of `hits`."""
        matched = {hit.category for hit in hits}
        shares = zip(self.categories, self.shares, strict=True)
        return {name: float(share) + START * (name in matched) for name, share in shares}


class Scorer:
    """Looks at sentences by a model, and the evidence and likeness of the rules that it goes with."""

    def __init__(self, model: Model, evidence: Evidence, likeness: Likeness) -> None:
        self._model = model
        self._evidence = evidence
        self._likeness = likeness

    def views(self, sentences: Sequence[Sentence]) -> list[View]:
        """Return what is seen of each of `sentences`."""
        texts = [plain(sentence.text) for sentence in sentences]
        asked = {questions: plain(" ".join(questions)) for questions in {each.questions for each in sentences}}
        hits = [
            tuple(self._evidence.hits(text, asked[sentence.questions]))
            for text, sentence in zip(texts, sentences, strict=True)
        ]
        opinion = self._model.classifier.opinion(sentences)
        worth = [at for at, found in enumerate(hits) if found or opinion.log_odds[at] >= WORTH]
        companies = dict(zip(worth, self._likeness.companies([sentences[at].text for at in worth]), strict=True))
        words = self._words(opinion, companies)
        categories = self._model.classifier.categories
        return [
            View(
                text,
                hits[at],
                float(words[at]),
                categories,
                opinion.shares[at],
                companies.get(at, NOWHERE),
            )
            for at, text in enumerate(texts)
        ]

    def _words(self, opinion: Opinion, companies: dict[int, Company]) -> NDArray[np.float64]:
        """Return log odds (n,): the classifier's own, and with likeness where that was looked up."""
        words = opinion.log_odds.copy()
        if companies:
            at = np.array(sorted(companies))
            table = sides(opinion.log_odds[at], [companies[int(n)] for n in at])
            words[at] = self._model.combination.log_odds(table)
        return words


def unlearned(sentences: Sequence[Sentence], evidence: Evidence, likeness: Likeness, alike: float) -> list[View]:
    """Return what is seen by rules without a model: likeness of at least `alike`, or in support of a pattern."""
    seen = zip(sentences, likeness.companies([sentence.text for sentence in sentences]), strict=True)
    return [_unlearned(sentence, company, evidence, alike) for sentence, company in seen]


def _unlearned(sentence: Sentence, company: Company, evidence: Evidence, alike: float) -> View:
    text = plain(sentence.text)
    hits = tuple(evidence.hits(text, plain(" ".join(sentence.questions))))
    best = company.best
    if hits:
        odds = max(0.0, company.of(hits[0].category).score - company.of(NONE).score)
    else:
        odds = best.score if best.score >= alike and company.margin > 0 else 0.0
    category = hits[0].category if hits else best.category
    return View(text, hits, float(logit(odds)), (category,), (0.0,), company, learnt=False)


def sides(log_odds: NDArray[np.float64], companies: Sequence[Company]) -> NDArray[np.float64]:
    """Return what a combination reads, (n, columns), of sentences with those log odds and in those companies."""
    likeness = [(company.best.score, company.margin, company.vectors) for company in companies]
    return np.column_stack([log_odds, np.array(likeness).reshape(-1, 3)])


def probability(view: View, weight: float) -> float:
    """Return the probability that a sentence withholds something; a pattern of that `weight` holds, at 0 none."""
    if view.learnt:
        return with_pattern(view.words, weight)
    return 1 - (1 - weight) * (1 - float(expit(view.words)))
