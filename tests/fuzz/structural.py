"""Damage to the structure of XML: elements that are dropped, repeated, moved, renamed or wrapped, values changed."""

import random
from collections.abc import Callable, Sequence

from lxml import etree  # pyright: ignore[reportAttributeAccessIssue]

_VALUES = ("", "0", "-1", "1", "99999999999999999999", "x", "n1", "true", "\u0661", "[1]", "Vraag 1", "«" * 50)
_TEXTS = (*_VALUES, "Vraag 2 en 3", "Antwoord", "1.", "Kent u dit? " * 30, "(" * 200, "12 maart 2024", "\u2060")
_DEEPEST = 60


def damaged(content: bytes, chance: random.Random, others: Sequence[bytes] = ()) -> bytes:
    """Return well-formed XML with up to eight damages; what is no XML unchanged. `others`: files to take parts from."""
    try:
        root = etree.fromstring(content)
        other = etree.fromstring(chance.choice(others)) if others else root
    except etree.XMLSyntaxError:
        return content
    for _ in range(chance.randint(1, 8)):
        inner = list(root.iter(etree.Element))[1:]
        if not inner:
            break
        taken = chance.choice(list(other.iter(etree.Element)))
        chance.choice(_DAMAGES)(chance.choice(inner), taken, chance)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8")


def _drop(element: etree._Element, _: etree._Element, __: random.Random) -> None:
    element.getparent().remove(element)


def _repeat(element: etree._Element, _: etree._Element, chance: random.Random) -> None:
    for _again in range(chance.choice((1, 2, 40))):
        element.addnext(_copy(element))


def _add(element: etree._Element, taken: etree._Element, _: random.Random) -> None:
    element.append(_copy(taken))


def _rename(element: etree._Element, taken: etree._Element, _: random.Random) -> None:
    element.tag = taken.tag


def _wrap(element: etree._Element, _: etree._Element, chance: random.Random) -> None:
    for _level in range(chance.choice((1, 3, _DEEPEST))):
        outer = etree.Element(element.tag)
        element.addprevious(outer)
        outer.append(element)


def _unwrap(element: etree._Element, _: etree._Element, __: random.Random) -> None:
    for child in reversed(list(element)):
        element.addnext(child)


def _value(element: etree._Element, _: etree._Element, chance: random.Random) -> None:
    if element.attrib:
        element.set(chance.choice(list(element.attrib)), chance.choice(_VALUES))


def _text(element: etree._Element, _: etree._Element, chance: random.Random) -> None:
    element.text, element.tail = chance.choice(_TEXTS), chance.choice(_TEXTS)


def _copy(element: etree._Element) -> etree._Element:
    return etree.fromstring(etree.tostring(element, with_tail=False))


_DAMAGES: tuple[Callable[[etree._Element, etree._Element, random.Random], None], ...] = (
    _drop,
    _repeat,
    _add,
    _rename,
    _wrap,
    _unwrap,
    _value,
    _text,
)
