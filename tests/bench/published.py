"""Makes a published database as large as a mirror of many years, out of invented texts: for measuring the site.

`python -m tests.bench.published FOLDER` writes `tkdocs.db` with 500,000 passages into FOLDER and publishes it; `--size`
makes it smaller, `--vectors` has an encoder fitted and every text encoded too (`embed`). The rows are drawn by lot, the
same for the same seed: lengths, shares and long tails are like those of real papers, what they say means nothing, and
members, parties and their votes are made up. Ministries, vendors, topics and categories are those of the rules files.
"""

import json
import time
from collections import defaultdict
from collections.abc import Generator, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import click
import numpy as np
from sqlite_utils import Database

from tests.bench.wording import Wording
from tkdocs.models import Progress, Summary
from tkdocs.rules import evasion, ministries, topics, vendors
from tkdocs.stages import embed, publish
from tkdocs.store import ledger, outcomes
from tkdocs.store.ledger import fingerprint, text_hash
from tkdocs.store.rows import insert_all
from tkdocs.store.workplace import Workplace

CHAMBER = "https://kamer.example"
NOTICE = "Verzonnen teksten, om de snelheid van de site te meten"
PASSAGES = 500_000
FIRST, LAST = date(2013, 1, 1), date(2026, 11, 20)
# Sentences in a set of questions with its answers, in a letter and in a motion: of a hundred cases 36 are sets.
_KINDS = {"question": 0.36, "letter": 0.36, "motion": 0.28}
_STATES = {"answered": 0.955, "withdrawn": 0.01, "overdue": 0.015, "postponed": 0.01, "open": 0.01}
_PLAIN = ("Ja.", "Nee.", "Ja, daar ben ik mee bekend.", "Ja, dat klopt.", "Zie het antwoord op vraag 2.")
_VOTES = ("for", "against")
_COLUMNS = {
    "cases": "number source_id kind subject title started_on session dossier dossier_number ministry completed state "
    "due_on answered_on days url asked_on postponed_on recess_days",
    "documents": "number source_id kind subject dated_on session ministry media_type text url file_url",
    "case_documents": "case_number document_number",
    "actors": "id case_number role person_id name party function ministry",
    "questions": "id document_number position number text doubtful",
    "answers": "id document_number position numbers text doubtful",
    "answer_questions": "answer_id question_id",
    "passages": "id document_number answer_id position start end text text_hash",
    "judgements": "passage_id document_number answer_id category score direct example example_score rule rules_version",
    "verdicts": "answer_id document_number verdict marks reason",
    "tags": "id document_number target target_id kind slug matched start end rule",
    "motions": "document_number members considerations requests request addressee",
    "letters": "document_number sender dated_on subject",
    "decisions": "id kind text status voting decided_on",
    "decision_cases": "decision_id case_number",
    "votes": "id decision_id vote party seats mistake",
    "reading_doubts": "document_number position doubt kind numbers",
    "ledger": "stage key fingerprint error at",
    "formula_members": "formula_id passage_id dated_on",
    "chain_members": "chain_id position case_number dated_on asked answer_id passage_id verdict score reason",
}


class Chamber:
    """An invented chamber; `write` fills a database with its papers until there are as many passages as asked for."""

    def __init__(self, seed: int = 0) -> None:
        self.wording = Wording(seed)
        self._random = self.wording.random
        self._rows: dict[str, list[tuple[Any, ...]]] = defaultdict(list)
        self._ministries = ministries.load()
        self._vendors, self._topics = vendors.load(), topics.load()
        rules = evasion.untrained()
        self._categories = rules.categories
        self._parties = [f"Partij {letter}" for letter in "ABCDEFGHIJKLMNO"]
        self._members = [(f"p{n}", self._name(), self._parties[n % 15]) for n in range(400)]
        self._ministers = {each.slug: [self._name() for _ in range(6)] for each in self._ministries}
        # (formula, category) -> where it stands; vendor -> the cases that ask about it
        self._formulas: dict[tuple[str, str], list[tuple[str, str, str]]] = defaultdict(list)
        self._repeated: dict[str, list[tuple[Any, ...]]] = defaultdict(list)
        self.passages = 0
        self._number = 0

    def write(self, db: Database, passages: int) -> None:
        """Fill an empty database."""
        db.execute("PRAGMA synchronous = OFF")
        self._write_vocabulary(db)
        while self.passages < passages:
            with db.atomic():
                for _ in range(100):
                    self._case(min(1.0, self.passages / passages))
                self._flush(db)
        with db.atomic():
            self._groups(db)
            self._flush(db)
        with db.atomic():
            outcomes.settle(db)

    def _write_vocabulary(self, db: Database) -> None:
        """Write the tables that the rules files fill, and who is in the chamber."""
        with db.atomic():
            insert_all(db, "ministries", [_picked(each, "slug name abbreviation") for each in self._ministries])
            insert_all(db, "vendors", [_picked(each, "slug name country kind reason") for each in self._vendors])
            insert_all(db, "topics", [_picked(each, "slug label uri broader") for each in self._topics])
            insert_all(db, "categories", [_picked(each, "slug label description") for each in self._categories])
            parties = [{"id": p, "abbreviation": p, "name": p, "seats": 10, "active_from": "2010-06-17",
                        "active_to": None} for p in self._parties]  # fmt: skip
            insert_all(db, "parties", parties)
            people = [{"id": id_, "name": n, "function": "Tweede Kamerlid", "party": p} for id_, n, p in self._members]
            insert_all(db, "people", people)

    def _case(self, at: float) -> None:
        """Add a case of the time `at`, of 0 (the first day) to 1 (the last)."""
        self._number += 1
        kind = self._one(_KINDS)
        day = FIRST + timedelta(days=int(at * (LAST - FIRST).days))
        ministry = self._ministries[int(len(self._ministries) * self._random.random() ** 1.7)]
        vendor = self._ranked(self._vendors) if self._random.random() < 0.25 else None
        number = f"{day.year}Z{self._number:05}"
        subject = self.wording.heading() + (f" van {vendor.name}" if vendor else "")
        case: dict[str, Any] = {
            "number": number,
            "source_id": f"zaak-{number}",
            "kind": kind,
            "subject": subject,
            "started_on": day.isoformat(),
            "session": f"{day.year}-{day.year + 1}",
            "ministry": ministry.slug,
            "completed": 1,
            "url": f"{CHAMBER}/kamerstukken/detail?id={number}",
        }
        {"question": self._set, "letter": self._letter, "motion": self._motion}[kind](case, day, ministry, vendor)
        self._add("cases", case)

    def _set(self, case: dict[str, Any], day: date, ministry: Any, vendor: Any) -> None:
        """A set of questions, in most cases with its answers some weeks later."""
        number, subject = case["number"], case["subject"]
        askers = self._some(self._members, 1 + int(self._random.random() < 0.25))
        for at, (person, name, party) in enumerate(askers):
            role = "co_asker" if at else "asker"
            self._add("actors", {"id": f"{number}-{at}", "case_number": number, "role": role, "person_id": person,
                                 "name": name, "party": party})  # fmt: skip
        minister = self._minister(ministry, day)
        self._add("actors", {"id": f"{number}-m", "case_number": number, "role": "addressee", "name": minister,
                             "function": f"minister van {ministry.name}", "ministry": ministry.slug})  # fmt: skip
        state = self._one(_STATES) if day > LAST - timedelta(days=120) else "answered"
        days = int(min(300, self._random.lognormal(3.4, 0.5)))
        answered = day + timedelta(days=days)
        late = days > 21 and self._random.random() < 0.6
        case |= {"state": state, "due_on": (day + timedelta(days=42 if late else 21)).isoformat(),
                 "asked_on": case["started_on"], "recess_days": 0}  # fmt: skip
        if late:
            case["postponed_on"] = (day + timedelta(days=20)).isoformat()
        asked = self._document(number, "question", day, subject, ministry)
        count = int(min(30, max(1, self._random.lognormal(1.8, 0.55))))
        texts = [
            self.wording.sentence(end="?", within=vendor.name if vendor and not at else "")
            + (f" {self.wording.sentence(end='?')}" if self._random.random() < 0.6 else "")
            for at in range(count)
        ]
        self._questions(asked, texts)
        self._tag(asked, f"{asked}-q1", texts[0], vendor)
        if state != "answered":
            return
        case |= {"answered_on": answered.isoformat(), "days": days}
        answer = self._document(number, "answer", answered, subject, ministry)
        self._questions(answer, texts)
        self._answers(case, answer, answered, count, texts[0], vendor)

    def _answers(self, case: dict[str, Any], answer: str, day: date, count: int, asked: str, vendor: Any) -> None:
        """The answers to `count` questions, some of them to two at once."""
        doubtful = int(self._random.random() < 0.03)
        if doubtful:
            self._add("reading_doubts", {"document_number": answer, "position": 1, "doubt": "vraag 2 ontbreekt",
                                         "kind": "missing", "numbers": "1"})  # fmt: skip
        question = position = sentence = 0
        first: tuple[Any, ...] = ()
        while question < count:
            together = 2 if self._random.random() < 0.12 and question + 1 < count else 1
            numbers = list(range(question + 1, question + 1 + together))
            question, position = question + together, position + 1
            id_ = f"{answer}-a{position}"
            sentences, marks = self._sentences(int(min(40, max(1, self._random.lognormal(1.35, 0.7)))), vendor)
            text = " ".join(sentences)
            self._add("answers", {"id": id_, "document_number": answer, "position": position, "text": text,
                                  "numbers": ", ".join(map(str, numbers)),
                                  "doubtful": int(doubtful and position == 1)})  # fmt: skip
            for asked_number in numbers:
                self._add("answer_questions", {"answer_id": id_, "question_id": f"{answer}-q{asked_number}"})
            marked = self._passages(answer, id_, sentences, sentence, marks, day)
            sentence += len(sentences)
            verdict = "answers" if not marks else ("evades" if len(sentences) < 4 else "partly")
            reason = "closed" if marks else ("silent" if self._random.random() < 0.03 else "unmarked")
            self._add("verdicts", {"answer_id": id_, "document_number": answer, "verdict": verdict,
                                   "marks": len(marks), "reason": reason})  # fmt: skip
            first = first or (id_, marked, verdict)
            if vendor and position == 1:
                self._tag(answer, id_, text, vendor)
        if vendor:
            self._repeated[vendor.slug].append((case["number"], case["started_on"], asked, *first))

    def _sentences(self, count: int, vendor: Any) -> tuple[list[str], dict[int, tuple[str, str]]]:
        """Return the sentences of an answer, and of those that are marked the category and the example."""
        sentences, marks = [], {}
        for at in range(count):
            lot = self._random.random()
            if lot < 0.06:
                category = self._ranked(self._categories)
                example = self._ranked(category.examples).text
                marks[at] = (category.slug, example)
                sentences.append(example)
            elif lot < 0.12 and not at:
                sentences.append(_PLAIN[int(self._random.integers(len(_PLAIN)))])
            else:
                sentences.append(self.wording.sentence(within=vendor.name if vendor and lot > 0.93 else ""))
        return sentences, marks

    def _letter(self, case: dict[str, Any], day: date, ministry: Any, vendor: Any) -> None:
        number = self._document(case["number"], "letter", day, case["subject"], ministry)
        minister = self._minister(ministry, day)
        self._add("actors", {"id": f"{number}-1", "case_number": case["number"], "role": "first_signatory",
                             "name": minister, "function": f"minister van {ministry.name}",
                             "ministry": ministry.slug})  # fmt: skip
        self._add("letters", {"document_number": number, "sender": f"minister van {ministry.name}",
                              "dated_on": day.isoformat(), "subject": case["subject"]})  # fmt: skip
        sentences, marks = self._sentences(int(min(150, max(3, self._random.lognormal(2.7, 0.6)))), vendor)
        self._whole(number, sentences, marks, day, vendor)

    def _motion(self, case: dict[str, Any], day: date, ministry: Any, vendor: Any) -> None:
        number = self._document(case["number"], "motion", day, case["subject"], ministry)
        movers = self._some(self._members, 1 + int(self._random.random() * 3))
        for at, (person, name, party) in enumerate(movers):
            self._add("actors", {"id": f"{number}-{at}", "case_number": case["number"], "person_id": person,
                                 "role": "co_signatory" if at else "first_signatory", "name": name,
                                 "party": party})  # fmt: skip
        request = self.wording.sentence(within=vendor.name if vendor else "")
        sentences = [self.wording.sentence(end=";") for _ in range(3)] + [f"verzoekt de regering {request}"]
        self._add("motions", {"document_number": number, "addressee": "de regering", "request": request,
                              "members": json.dumps([{"name": n, "party": p} for _, n, p in movers]),
                              "considerations": json.dumps(sentences[:3]),
                              "requests": json.dumps([{"verb": "verzoekt", "addressee": "de regering",
                                                       "text": request}])})  # fmt: skip
        self._whole(number, sentences, {}, day, vendor)
        case |= {"title": self.wording.heading(), "dossier": f"{30000 + self._number % 6000}",
                 "dossier_number": self._number % 90 + 1}  # fmt: skip
        if self._random.random() < 0.95:
            self._vote(case["number"], day + timedelta(days=7))

    def _vote(self, case: str, day: date) -> None:
        kind = f"Stemmen - {'aangenomen' if self._random.random() < 0.6 else 'verworpen'}"
        self._add("decisions", {"id": f"b-{case}", "kind": kind, "status": "Besluit", "voting": "Met handopsteken",
                                "decided_on": day.isoformat()})  # fmt: skip
        self._add("decision_cases", {"decision_id": f"b-{case}", "case_number": case})
        for at, party in enumerate(self._parties):
            self._add("votes", {"id": f"s-{case}-{at}", "decision_id": f"b-{case}", "party": party, "seats": 10,
                                "vote": _VOTES[int(self._random.random() < 0.45)], "mistake": 0})  # fmt: skip

    def _document(self, case: str, kind: str, day: date, subject: str, ministry: Any) -> str:
        """Add a document of a case without its text; return its number."""
        self._number += 1
        number = f"{day.year}D{self._number:06}"
        at = f"{day.isoformat()}T10:00:00+00:00"
        page, file = f"{CHAMBER}/kamerstukken/detail?did={number}", f"{CHAMBER}/downloads/document?id={number}"
        row = {"number": number, "source_id": f"doc-{number}", "kind": kind, "subject": subject, "text": subject,
               "dated_on": day.isoformat(), "ministry": ministry.slug, "media_type": "application/pdf", "url": page,
               "session": f"{day.year}-{day.year + 1}", "file_url": file}  # fmt: skip
        error = None
        if kind != "motion" and self._random.random() < 0.004:
            error, row["text"] = "a PDF without text", None
        self._add("documents", row)
        self._add("case_documents", {"case_number": case, "document_number": number})
        self._add("ledger", {"stage": "parse", "key": f"Document:doc-{number}", "fingerprint": fingerprint(number),
                             "error": error, "at": at})  # fmt: skip
        return number

    def _questions(self, document: str, texts: Sequence[str]) -> None:
        for at, text in enumerate(texts, 1):
            self._add("questions", {"id": f"{document}-q{at}", "document_number": document, "position": at,
                                    "number": str(at), "text": text, "doubtful": 0})  # fmt: skip

    def _whole(
        self, number: str, sentences: list[str], marks: dict[int, tuple[str, str]], day: date, vendor: Any
    ) -> None:
        """The text of a letter or motion, with its passages and tags."""
        text = " ".join(sentences)
        self._rows["texts"].append((text, number))
        self._passages(number, None, sentences, 0, marks, day)
        self._tag(number, number, text, vendor)

    def _passages(self, document: str, answer: str | None, sentences: list[str], before: int,
                  marks: dict[int, tuple[str, str]], day: date) -> str | None:  # fmt: skip
        """Add the sentences of a text, `before` others of its document before them; return the first marked."""
        start, first = 0, None
        for at, sentence in enumerate(sentences):
            id_ = f"{document}-p{before + at + 1}"
            self._add("passages", {"id": id_, "document_number": document, "answer_id": answer,
                                   "position": before + at + 1, "start": start, "end": start + len(sentence),
                                   "text": sentence, "text_hash": text_hash(sentence)})  # fmt: skip
            start += len(sentence) + 1
            self.passages += 1
            if at in marks:
                first = first or id_
                self._mark(document, answer, id_, *marks[at], day)
        return first

    def _mark(self, document: str, answer: str | None, passage: str, category: str, example: str, day: date) -> None:
        self._add("judgements", {"passage_id": passage, "document_number": document, "answer_id": answer,
                                 "category": category, "score": round(0.45 + 0.55 * self._random.random(), 3),
                                 "direct": 0, "example": example, "example_score": 0.97, "rule": None,
                                 "rules_version": "bench"})  # fmt: skip
        self._formulas[example, category].append((passage, document, day.isoformat()))

    def _tag(self, document: str, target: str, text: str, vendor: Any) -> None:
        kind = {"q": "question", "a": "answer"}.get(target.rpartition("-")[2][0], "document")
        found = [("vendor", vendor.slug, vendor.name)] if vendor else []
        found += [("topic", topic.slug, topic.label) for topic in
                  {self._ranked(self._topics) for _ in range(int(self._random.integers(0, 3)))}]  # fmt: skip
        for at, (of, slug, matched) in enumerate(sorted(found), 1):
            start = max(0, text.find(matched))
            self._add("tags", {"id": f"{document}-t{at}", "document_number": document, "target": kind,
                               "target_id": target, "kind": of, "slug": slug, "matched": matched, "start": start,
                               "end": start + len(matched), "rule": "name"})  # fmt: skip

    def _groups(self, db: Database) -> None:
        """Formulas out of sentences that stand in three places or more, chains of cases about one vendor."""
        formulas, chains = [], []
        for number, ((label, category), members) in enumerate(sorted(self._formulas.items())):
            if len(members) < 3:
                continue
            days = sorted(day for _, _, day in members)
            formulas.append({"id": f"f{number}", "label": label, "category": category, "count": len(members),
                             "documents": len({document for _, document, _ in members}), "ministries": 5,
                             "first_on": days[0], "last_on": days[-1]})  # fmt: skip
            for passage, _, day in members:
                self._add("formula_members", {"formula_id": f"f{number}", "passage_id": passage, "dated_on": day})
        for slug, cases in sorted(self._repeated.items()):
            starts = range(0, len(cases) - 2, 9)
            chains += [self._chain(slug, cases[at : at + int(self._random.integers(3, 9))]) for at in starts]
        insert_all(db, "formulas", formulas)
        insert_all(db, "chains", chains)

    def _chain(self, slug: str, cases: list[tuple[Any, ...]]) -> dict[str, Any]:
        """Add the members of a chain; return its row."""
        id_ = cases[0][0]
        for at, (case, day, asked, answer, passage, verdict) in enumerate(cases, 1):
            self._add("chain_members", {"chain_id": id_, "position": at, "case_number": case, "dated_on": day,
                                        "asked": asked, "answer_id": answer, "passage_id": passage,
                                        "verdict": verdict, "score": 0.8 if at > 1 else 1.0,
                                        "reason": f"vendor {slug}"})  # fmt: skip
        return {"id": id_, "label": cases[0][2], "cases": len(cases), "first_on": cases[0][1],
                "last_on": cases[-1][1], "withheld": sum(each[5] != "answers" for each in cases)}  # fmt: skip

    def _minister(self, ministry: Any, day: date) -> str:
        """Return who is minister then: another one every three years."""
        return self._ministers[ministry.slug][(day.year - FIRST.year) // 3 % 6]

    def _name(self) -> str:
        return f"{self.wording.word()} {self.wording.word()}"

    def _one(self, shares: dict[str, float]) -> str:
        return list(shares)[int(np.searchsorted(np.cumsum(list(shares.values())), self._random.random()))]

    def _ranked(self, things: Sequence[Any]) -> Any:
        """Return one of the things, the first ones far more often than the last."""
        return things[int(len(things) * self._random.random() ** 2.5)]

    def _some(self, things: Sequence[Any], count: int) -> list[Any]:
        return [things[int(at)] for at in self._random.choice(len(things), count, replace=False)]

    def _add(self, table: str, row: dict[str, Any]) -> None:
        self._rows[table].append(tuple(row.get(name) for name in _COLUMNS[table].split()))

    def _flush(self, db: Database) -> None:
        """Write the rows that were added since."""
        texts = self._rows.pop("texts", [])
        for table, rows in self._rows.items():
            names = _COLUMNS[table].split()
            listed = ", ".join(f'"{name}"' for name in names)
            db.conn.executemany(f"INSERT INTO {table} ({listed}) VALUES ({', '.join('?' * len(names))})", rows)
        db.conn.executemany("UPDATE documents SET text = ? WHERE number = ? AND text IS NOT NULL", texts)
        self._rows.clear()


def make(folder: Path, *, passages: int = PASSAGES, vectors: bool = False, seed: int = 0) -> Path:
    """Return the path of a published database with about so many passages, made in an empty folder."""
    place = Workplace(folder)
    sources, db = place.sources(), place.derived()
    insert_all(sources, "origin", [{"id": 1, "api_origin": CHAMBER, "site_url": CHAMBER, "notice": NOTICE}])
    changed = f"{LAST.isoformat()}T10:00:00.0000000Z"
    insert_all(sources, "records", [{"entity": "Zaak", "id": "z", "changed_at": changed, "deleted": 0,
                                     "api_version": "v5", "payload": "{}"}])  # fmt: skip
    Chamber(seed).write(db, passages)
    with db.atomic():
        ledger.record(db, "parse", "Zaak:z", fingerprint("z"))
    sources.close()
    db.close()
    if vectors:
        _finish(embed.run(place))
    _finish(publish.run(place))
    return place.derived_path


def _picked(thing: Any, names: str) -> dict[str, Any]:
    return {name: getattr(thing, name) for name in names.split()}


def _finish(steps: Generator[Progress, None, Summary]) -> None:
    for _ in steps:
        pass


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--size", default=PASSAGES, show_default=True, help="How many passages.")
@click.option("--vectors", is_flag=True, help="Fit an encoder and encode every text.")
def main(folder: Path, size: int, vectors: bool) -> None:
    """Make a published database. Example: python -m tests.bench.published big --vectors."""
    if (folder / "tkdocs.db").exists():
        raise click.ClickException(f"there is a database in {folder} already")
    started = time.perf_counter()
    path = make(folder, passages=size, vectors=vectors)
    made = {"seconds": round(time.perf_counter() - started), "mb": round(path.stat().st_size / 1e6)}
    db = Workplace(folder).derived()
    tables = ("cases", "documents", "questions", "answers", "passages", "judgements", "tags", "vectors", "search_texts")
    click.echo(
        json.dumps(made | {table: db.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in tables})
    )


if __name__ == "__main__":
    main()
