"""Damage to files: what cuts, drops, repeats, swaps and flips do, and words that are hostile to each format."""

import io
import random
import zipfile
from collections.abc import Callable, Sequence

from tests.fuzz import structural

Mangler = Callable[[bytes, random.Random, Sequence[bytes]], bytes]

# Words that mean much to a reader: they open what is not closed, or ask for what is not there.
HOSTILE: dict[str, tuple[bytes, ...]] = {
    "text": (b"\x00", b"\xff\xfe", b"Vraag 1, 2 t/m 99\n", b"Antwoord\n", b"[1]", b"((((", "«".encode()),
    "html": (
        b"<table><tr><td>",
        b"<div class='vraag'>",
        b"<sup>1</sup>",
        b"<li>",
        b"&#x0;",
        b"</div>",
        b"<!--",
        b"<b>",
    ),
    "xml": (b"<vraag>", b"</antwoord>", b"<noot id='n1'>", b"&lol;", b"<![CDATA[", b"<al>", b"<nootref refid='n1'/>"),
    "pdf": (b"endobj", b"stream\n", b"(((((", b"<< /Kids [1 0 R] >>", b"99999999", b"-1", b" Tf", b" Td", b"] TJ"),
    "docx": (b"<w:p>", b"</w:tc>", b'w:val="-1"', b"<w:tbl>", b'w:id="99999999999"', b"<w:sdt>", b'w:numId w:val="1"'),
}
_LONGEST_REPEAT = 200_000
# How often a Word file is damaged inside, and XML in its structure; how often the former is in the text.
_INSIDE, _MAIN_PART = 0.7, 0.5


def mangled(content: bytes, kind: str, chance: random.Random, others: Sequence[bytes]) -> bytes:
    """Return `content` with one to six damages; a Word file more often than not in a part.

    XML, there and by itself, is mostly damaged in its structure, so that it is still XML.
    """
    if kind == "xml" and chance.random() < _INSIDE:
        return structural.damaged(content, chance, others)
    damages = [chance.choice(_DAMAGES) for _ in range(chance.randint(1, 6))]
    if kind == "docx" and chance.random() < _INSIDE:
        return _inside(content, damages, chance)
    return _applied(content, damages, kind, chance, others)


def _applied(
    content: bytes, damages: Sequence[Mangler], kind: str, chance: random.Random, others: Sequence[bytes]
) -> bytes:
    words = HOSTILE[kind]
    for damage in damages:
        content = damage(content, chance, words if damage in _BY_WORD else others)
    return content


def _inside(content: bytes, damages: Sequence[Mangler], chance: random.Random) -> bytes:
    """Damage one part of a Word file and pack it again."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        names = old.namelist()
        chosen = "word/document.xml" if chance.random() < _MAIN_PART else chance.choice(names)
        for name in names:
            part = old.read(name)
            if name == chosen:
                whole = chance.random() < _INSIDE
                part = structural.damaged(part, chance) if whole else _applied(part, damages, "docx", chance, [part])
            new.writestr(name, part)
    return target.getvalue()


def _span(content: bytes, chance: random.Random, longest: int) -> tuple[int, int]:
    start = chance.randrange(len(content) + 1)
    return start, min(len(content), start + chance.randint(1, longest))


def cut(content: bytes, chance: random.Random, _: Sequence[bytes]) -> bytes:
    """Return only the beginning."""
    return content[: chance.randrange(len(content) + 1)]


def drop(content: bytes, chance: random.Random, _: Sequence[bytes]) -> bytes:
    """Leave a stretch out."""
    start, end = _span(content, chance, 400)
    return content[:start] + content[end:]


def flip(content: bytes, chance: random.Random, _: Sequence[bytes]) -> bytes:
    """Change single bytes."""
    changed = bytearray(content)
    for _at in range(min(len(changed), chance.randint(1, 20))):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def repeat(content: bytes, chance: random.Random, _: Sequence[bytes]) -> bytes:
    """Repeat a stretch many times where it stands."""
    start, end = _span(content, chance, 80)
    times = min(chance.choice((2, 10, 500)), _LONGEST_REPEAT // max(1, end - start))
    return content[:start] + content[start:end] * times + content[end:]


def swap(content: bytes, chance: random.Random, _: Sequence[bytes]) -> bytes:
    """Put two halves of a stretch in each other's place."""
    start, end = _span(content, chance, 2000)
    middle = (start + end) // 2
    return content[:start] + content[middle:end] + content[start:middle] + content[end:]


def splice(content: bytes, chance: random.Random, others: Sequence[bytes]) -> bytes:
    """Put a stretch of another file in."""
    other = chance.choice(others)
    start, end = _span(other, chance, 2000)
    at = chance.randrange(len(content) + 1)
    return content[:at] + other[start:end] + content[at:]


def insert(content: bytes, chance: random.Random, words: Sequence[bytes]) -> bytes:
    """Put a hostile word in, often more than once."""
    at = chance.randrange(len(content) + 1)
    return content[:at] + chance.choice(words) * chance.choice((1, 1, 30, 2000)) + content[at:]


_DAMAGES: tuple[Mangler, ...] = (cut, drop, flip, repeat, swap, splice, insert)
_BY_WORD = frozenset({insert})
