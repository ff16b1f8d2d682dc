"""How many real motions are read with a request and their members, and how far that agrees with the chamber's rows.

`python -m tests.bench.motions` reads the 8,041 texts beside the project (`../shared/data`) and prints the rates, and
each motion that was not read as its row says, with the cause. The rows have no list of members: they name the first
members in the subject ("Motie van de leden X en Y c.s. over ..."), so that "c.s." can only be held against there being
more names. Where row and paper differ, the paper was read; a person decides who is wrong.
"""

import gzip
import json
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tkdocs.models import Motion, Reading
from tkdocs.parse import read
from tkdocs.vocabulary import DocumentKind

DATA = Path(__file__).parents[3] / "shared" / "data"
_SUBJECT = re.compile(
    r"\bmotie (?:van )?(?:het lid|de leden)?\s*(?P<names>.+?)\.?(?P<others>(?:\s+c\.\s?s\.+)+)?"
    r"(?:,?\s*over\s|,? (?:inzake|om)\b|\s*\(|$)",
    re.IGNORECASE,
)
_REPLACED = re.compile(r"t\.?v\.?v\.?\s*(?P<number>[\dA-Z][\w-]*)")
_OFFICIAL = re.compile(r"kst-(?P<dossier>.+)-(?P<number>\d+)(?:-n\d)?")


@dataclass(frozen=True, slots=True)
class Row:
    """What the chamber's rows say of a motion: its subject, official number, and number in the dossier."""

    subject: str
    official: str | None
    number: int


def rows() -> dict[str, Row]:
    """Return the rows by document number."""
    found: dict[str, Row] = {}
    with gzip.open(DATA / "moties_expand.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            for paper in json.loads(line)["Document"]:
                version = paper["HuidigeDocumentVersie"] or {}
                row = Row(paper["Onderwerp"], version.get("ExterneIdentifier"), paper["Volgnummer"])
                found[paper["DocumentNummer"]] = row
    return found


def motions() -> Iterator[tuple[str, Reading]]:
    """Yield the readings of all texts, with their document numbers."""
    with gzip.open(DATA / "motie_texts.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            paper = json.loads(line)
            content = paper["content"].encode()
            yield paper["source"]["document_nummer"], read(content, media_type="text/plain", kind=DocumentKind.MOTION)


def complaints(reading: Reading, row: Row) -> Iterator[tuple[str, str]]:
    """Yield what is missing in a reading, and where it differs from the row: cause and the words on both sides."""
    for doubt in reading.doubts:
        yield doubt.kind.value, doubt.text
    motion = reading.motion or Motion()
    yield from _members(motion, row.subject)
    official = _OFFICIAL.fullmatch(row.official or "")
    if official and motion.dossier != official["dossier"]:
        yield "dossier", f"{motion.dossier} / {row.official}"
    if motion.number != (int(official["number"]) if official else row.number):
        yield "number", f"{motion.number} / {row.official or row.number}"
    replaced = _REPLACED.search(row.subject)
    if replaced and motion.replaces is None:
        yield "replaced motion not printed", row.subject
    elif replaced and motion.replaces != replaced["number"]:
        yield "another motion replaced", f"{motion.replaces} / {replaced['number']}"


def _members(motion: Motion, subject: str) -> Iterator[tuple[str, str]]:
    said = _SUBJECT.search(subject)
    if not said:
        yield "subject without names", subject
        return
    named = [_plain(name) for name in re.split(r",\s*|\s+en\s+", said["names"]) if name.strip()]
    read_as = [_plain(member.name) for member in motion.members]
    both = f"{', '.join(member.name for member in motion.members)} / {subject}"
    if read_as[: len(named)] != named:
        yield "members differ: the first ones", both
    elif said["others"] and len(read_as) == len(named):
        yield "members differ: c.s. without more names", both
    elif not said["others"] and len(read_as) > len(named):
        yield "members differ: more names than the row", both


def _plain(name: str) -> str:
    decomposed = unicodedata.normalize("NFKD", name.strip().casefold())
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign)).replace("’", "'")


def main() -> int:
    """Print the rates and every complaint; return 1 where the real texts are not there."""
    if not DATA.is_dir():
        sys.stderr.write(f"the real motions are not here: {DATA} does not exist\n")
        return 1
    known, causes, whole, agreeing, count = rows(), Counter[str](), 0, 0, 0
    for number, reading in motions():
        found = list(complaints(reading, known[number]))
        motion, count = reading.motion, count + 1
        whole += bool(motion and motion.requests and motion.members)
        agreeing += not any(cause.startswith("members") for cause, _ in found)
        for cause, words in found:
            causes[cause] += 1
            sys.stdout.write(f"{number}  {cause}: {words}\n")
    sys.stdout.write(f"\n{count} motions\nwith a request and members: {whole} ({whole / count:.2%})\n")
    sys.stdout.write(f"members as in the row: {agreeing} ({agreeing / count:.2%})\n")
    sys.stdout.writelines(f"{times:5}  {cause}\n" for cause, times in causes.most_common())
    return 0


if __name__ == "__main__":
    sys.exit(main())
