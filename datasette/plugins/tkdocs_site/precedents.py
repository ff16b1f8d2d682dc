"""Questions like a given one that were answered with a number or a day: found by the rare words that they share.

By words alone, in the index of the search, so that it works on a site without an encoder.
"""

import unicodedata
from itertools import combinations
from typing import Any

from . import query, wording
from .rows import Row, rows, value

# A word in more than this share of the texts says nothing about a question; the cap keeps the search fast.
_COMMON, _CAP, _FLOOR = 0.02, 4000, 40
_MOST_TEXTS, _MOST_WORDS, _NEAR, SHOWN = 3, 6, 60, 3
_TEXTS = "SELECT coalesce(max(id), 0) FROM search_texts"
# CROSS JOIN keeps SQLite on the way from the questions found to their answers.
_ANSWERED = """
    WITH near AS (
        SELECT s.target_id, s.case_number, s.title, s.text, bm25(search, 0, 0, 1) AS rank
        FROM search JOIN search_texts s ON s.id = search.rowid
        WHERE search MATCH :match AND s.kind = 'question' AND s.case_number <> :case
        ORDER BY rank LIMIT :near)
    SELECT near.*, q.number, a.id AS answer_id, a.numbers, a.text AS answer, d.dated_on, d.url, d.number AS document,
           n.name AS ministry_name
    FROM near CROSS JOIN questions q ON q.id = near.target_id
    CROSS JOIN case_documents cd ON cd.case_number = near.case_number
    CROSS JOIN questions same ON same.document_number = cd.document_number AND same.number = q.number
    CROSS JOIN answer_questions aq ON aq.question_id = same.id
    CROSS JOIN answers a ON a.id = aq.answer_id AND a.doubtful = 0
    CROSS JOIN verdicts v ON v.answer_id = a.id AND v.verdict = 'answers'
    CROSS JOIN documents d ON d.number = a.document_number
    LEFT JOIN ministries n ON n.slug = d.ministry
    GROUP BY a.id ORDER BY near.rank, a.id
"""
_RARE = "SELECT word FROM search_words WHERE word IN ({}) AND texts <= ? ORDER BY texts, word"
_SENTENCES = "SELECT text FROM passages WHERE answer_id = ? ORDER BY position"


async def of_questions(datasette: Any, texts: list[str], case: str) -> list[Row]:
    """Return up to SHOWN precedents of the first of the questions that has any."""
    for text in texts[:_MOST_TEXTS]:
        if found := await of_question(datasette, text, case):
            return found
    return []


async def of_question(datasette: Any, text: str, case: str) -> list[Row]:
    """Return up to SHOWN questions of other cases that share at least two rare words and were given what they asked.

    Each has the `answer`, the sentence of it with a number or day (`given`), and `shared`: the words in common as the
    other question prints them.
    """
    stems = await _rare(datasette, text) if wording.asks_for_figures(text) else []
    if len(stems) < 2:
        return []
    pairs = " OR ".join(f'("{one}" AND "{other}")' for one, other in combinations(stems, 2))
    params = {"match": f"stemmed : ({pairs})", "case": case, "near": _NEAR}
    found: list[Row] = []
    for each in await rows(datasette, _ANSWERED, params):
        shared = _shared(each["text"], stems)
        # The stems may stand in the title: what counts is what was asked. One precedent of a case is enough.
        if (
            len(shared) < 2
            or not wording.asks_for_figures(each["text"])
            or each["case_number"] in {one["case_number"] for one in found}
        ):
            continue
        sentences = [one["text"] for one in await rows(datasette, _SENTENCES, [each["answer_id"]])]
        given = next(filter(wording.has_figure, sentences), None)
        if given:
            found.append({**each, "given": given, "shared": shared})
        if len(found) == SHOWN:
            break
    return found


async def _rare(datasette: Any, text: str) -> list[str]:
    """Return the stems of the rarest words of a question, the rarest first.

    Without those that many texts have, and those that say nothing of what it is about.
    """
    telling = [word for word in query.WORD.findall(text.lower()) if len(word) > 3 and not word.isdigit()]
    words = {_folded(word): word for word in telling if not wording.says_nothing(word)}
    most = min(_CAP, max(_FLOOR, int(_COMMON * (await value(datasette, _TEXTS)))))
    rare = _RARE.format(", ".join("?" * len(words)))
    counted = await rows(datasette, rare, [*words, most])
    return list(dict.fromkeys(query.stem(words[each["word"]]) for each in counted))[:_MOST_WORDS]


def _folded(word: str) -> str:
    """Return a word without diacritics, as the index keeps it."""
    return "".join(sign for sign in unicodedata.normalize("NFD", word) if not unicodedata.combining(sign))


def _shared(text: str, stems: list[str]) -> list[str]:
    """Return the words of a text with one of the stems, as printed, one for each stem."""
    found: dict[str, str] = {}
    for word in query.WORD.findall(text):
        stem = query.stem(word.lower())
        if stem in stems and not wording.says_nothing(word.lower()):  # "over" has the stem of "overheden"
            found.setdefault(stem, word)
    return list(found.values())
