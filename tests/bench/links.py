"""How many answers and notices are linked to their questions by subject, and how many of the links are wrong.

`python -m tests.bench.links` reads the rows of the chamber that developers have beside the project: question cases, and
the answers and notices of a year, which are without links. It prints

- the share linked by the plain rule (the same subject once the words before it are off, and no other case of it), and
  by `tkdocs.store.matching`;
- of the notices that the chamber changed in the same millisecond as exactly one set of questions, how many of the links
  lead to a case of that set's subject: this says the case without looking at the subject of the notice;
- how many papers are still linked once the case that they were linked to is left out: by subject only, with the day of
  asking printed, and with who asked each case known (here from the answers of the same subject; a mirror has it from
  the chamber). Each such link would be a false one, made because the right case is not mirrored.

`python -m tests.bench.links N` prints N links of subjects that are not the same, to be judged by eye.
"""

import gzip
import json
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from tkdocs.store import subjects
from tkdocs.store.links import WITHIN
from tkdocs.store.matching import Asked, Cases, Paper, links
from tkdocs.vocabulary import SOURCE_KINDS, DocumentKind

ROWS = Path(__file__).parents[3] / "shared" / "data"
Row = dict[str, Any]


def rows(name: str, kinds: Iterable[str]) -> Iterator[Row]:
    """Yield the rows of a file that are of one of `kinds`."""
    wanted = set(kinds)
    with gzip.open(ROWS / name, "rt", encoding="utf-8") as lines:
        yield from (row for line in lines if (row := json.loads(line)).get("Soort") in wanted)


def day(row: Row, name: str) -> date:
    """Return the local day of a moment as the API writes it."""
    return date.fromisoformat(row[name][:10])


def asked(members: bool) -> list[Asked]:
    """Return the question cases, with who asked where that is known (until the autumn of 2024) and wanted."""
    names = {
        row["Nummer"]: f"{row['Indiener']},{row['Medeindiener']}"
        for row in rows("zaken_vragen_actors.jsonl.gz", QUESTIONS)
    }
    cases = {row["Nummer"]: row for row in rows("zaken.jsonl.gz", QUESTIONS)}
    return [
        Asked(
            number,
            day(row, "GestartOp"),
            subjects.read(row["Onderwerp"] or ""),
            subjects.surnames(names.get(number, "").split(",")) if members else frozenset(),
        )
        for number, row in cases.items()
    ]


QUESTIONS = ("Schriftelijke vragen",)


def papers(documents: Iterable[Row]) -> list[Paper]:
    """Return the answers and notices."""
    return [
        Paper(row["DocumentNummer"], kind, day(row, "Datum"), subjects.read(row["Onderwerp"] or ""), None, WITHIN[kind])
        for row in documents
        if (kind := SOURCE_KINDS[row["Soort"]]) in WITHIN
    ]


def plain(all_papers: list[Paper], cases: list[Asked]) -> dict[str, str]:
    """Return the links of the plain rule: the one case of the same subject within the days."""
    by_about: dict[str, list[Asked]] = defaultdict(list)
    for case in cases:
        by_about[case.subject.about].append(case)
    found = {}
    for paper in all_papers:
        same = [c for c in by_about[paper.subject.about] if 0 <= (paper.day - c.day).days <= paper.within]
        if len(same) == 1:
            found[paper.number] = same[0].number
    return found


def agreeing(found: dict[str, str], documents: dict[str, Row], cases: dict[str, Asked]) -> tuple[int, int, int]:
    """Return for how many notices the set of questions is known, how many of them are linked, how many wrongly."""
    stamped: dict[str, list[str]] = defaultdict(list)
    for row in rows("documenten.jsonl.gz", QUESTIONS):
        stamped[row["GewijzigdOp"]].append(subjects.folded(row["Onderwerp"] or ""))
    known = linked = wrong = 0
    for number, row in documents.items():
        sets = stamped[row["GewijzigdOp"]]
        if len(sets) == 1 and SOURCE_KINDS[row["Soort"]] in WITHIN:
            known += 1
            linked += number in found
            wrong += number in found and cases[found[number]].subject.about != sets[0]
    return known, linked, wrong


def misled(
    all_papers: list[Paper], found: dict[str, str], cases: list[Asked], *, dated: bool
) -> list[tuple[Paper, Asked]]:
    """Return the links made when the right case is left out; `dated`: its day is printed in the paper."""
    index, by_number, false = Cases(cases), {case.number: case for case in cases}, []
    for paper in all_papers:
        if right := by_number.get(found.get(paper.number, "")):
            printed = replace(paper, submitted=right.day) if dated else paper
            if (best := index.best(printed, without=right.number)) is not None:
                false.append((paper, best[0]))
    return false


def with_members(all_papers: list[Paper], found: dict[str, str], cases: list[Asked]) -> list[Asked]:
    """Return the cases with who asked, as far as a paper of exactly their subject says."""
    members: dict[str, frozenset[str]] = defaultdict(frozenset)
    abouts = {case.number: case.subject.about for case in cases}
    for paper in all_papers:
        number = found.get(paper.number, "")
        if abouts.get(number) == paper.subject.about:
            members[number] |= paper.subject.members
    return [replace(case, members=case.members or members[case.number]) for case in cases]


def main() -> None:
    """Print the figures, or links to be judged."""
    if not ROWS.is_dir():
        sys.exit("the chamber's rows are not here: this benchmark needs ../shared/data beside the project")
    documents = {row["DocumentNummer"]: row for row in rows("documenten.jsonl.gz", SOURCE_KINDS)}
    all_papers, cases = papers(documents.values()), asked(members=True)
    by_number = {case.number: case for case in cases}
    found = links(all_papers, Cases(cases))
    write = sys.stdout.write
    if len(sys.argv) > 1:
        unlike = [
            p for p in all_papers if p.number in found and p.subject.about != by_number[found[p.number]].subject.about
        ]
        for paper in random.Random(3).sample(unlike, min(int(sys.argv[1]), len(unlike))):
            case = by_number[found[paper.number]]
            write(f"{paper.number} {documents[paper.number]['Onderwerp']}\n")
            write(f"    {case.number} {(paper.day - case.day).days} days: {case.subject.about}\n")
        return
    for name, links_ in (("plain", plain(all_papers, cases)), ("matching", found)):
        kinds = Counter(p.kind for p in all_papers if p.number in links_)
        total = Counter(p.kind for p in all_papers)
        shares = ", ".join(
            f"{kind} {kinds[kind]}/{total[kind]}" for kind in (DocumentKind.ANSWER, DocumentKind.POSTPONEMENT)
        )
        known, linked, wrong = agreeing(links_, documents, by_number)
        write(f"{name:9} {len(links_) / len(all_papers):.1%} of {len(all_papers)} ({shares}); ")
        write(f"case known of {known}: linked {linked}, wrong {wrong}\n")
    known = with_members(all_papers, found, cases)
    for name, of, dated in (
        ("subject only", cases, False),
        ("day printed", cases, True),
        ("who asked known", known, False),
        ("both", known, True),
    ):
        false = misled(all_papers, found, of, dated=dated)
        write(f"right case left out, {name}: {len(false)} of {len(found)} misled\n")
        for paper, case in false if dated else ():
            write(f"    {documents[paper.number]['Onderwerp']}\n        {case.subject.about}\n")


if __name__ == "__main__":
    main()
