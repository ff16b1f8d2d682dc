"""Which papers of the chamber a text names by number: cases, documents, pieces of a dossier, sets of questions."""

import re
from collections.abc import Iterator

from tkdocs.models import Citation
from tkdocs.parse import searching
from tkdocs.vocabulary import CitationKind

_DASH = r"\s?[-‐‑–—]\s?"
# "2024Z11859", "2023D40832"; some ministries put a space before the last five digits.
_NUMBER = re.compile(r"(?<![\w/-])(20[0-3]\d)\s?([ZD])\s?(\d{5})(?!\d)")
# What comes after a dossier's number: a budget chapter (36 600 VII), a letter (33 750 A), a council (21 501-20).
_PART = rf"(?:(?:{_DASH}|\s)(?P<part>[IVXLC]{{1,6}}[AB]?|[A-K]))?(?:\s?\(R\s?\d{{4}}\))?"
_COUNCILS = "21501"  # the one dossier with a part for each European council
_DOSSIER = rf"(?<![\d.€-])(?P<dossier>[1-9]\d[  .]?\d{{3}})(?!\d){_PART}(?:(?<=501){_DASH}(?P<council>\d{{2}})(?!\d))?"
# A piece that hangs in several dossiers bears the number of the first: "29 628, 32 761, nr. 1156".
_OTHERS = r"(?:\s?(?:,|en|/)\s?[1-9]\d[  .]?\d{3}(?!\d)){0,4}"
_COUNT = r"[1-9]\d{0,3}(?![\d/])"
_MORE = rf"(?:(?:\s?,\s?|\s?en\s)(?!\d{{2}}\s\d{{3}}){_COUNT}(?!\s[a-z]{{3,9}}\s20\d\d))*"
_PIECE = re.compile(
    rf"{_DOSSIER}{_OTHERS}\s?[,;]?\s*(?:nummers?|nrs?)\b\.?\s*(?P<numbers>{_COUNT}{_MORE})",
    re.IGNORECASE,
)
# "Kamerstuk 29362-327", "36200-IV-44": without "nr." only where it can be nothing else.
_HYPHENED = re.compile(
    rf"(?:\bKamerstuk(?:ken)?\s(?:II\s|TK\s)?|\bmotie\s|\bnr\.?\s|\()\s?{_DOSSIER}{_DASH}(?P<numbers>{_COUNT})(?!{_DASH}\d)",
    re.IGNORECASE,
)
# "Aanhangsel Handelingen, vergaderjaar 2020–2021, nr. 1031"; "Handelingen II 2019/20, Aanhangsel nr. 12".
_YEARS = r"(?P<{0}first>20\d{{2}})\s?[-‐‑–—/]\s?(?:20)?(?P<{0}last>\d{{2}})"
_NR = r"(?:(?:nummers?|nrs?)\b\.?)?"
_APPENDIX = re.compile(
    rf"\bAanhangsel\b[^.;\n]{{0,60}}?\b{_YEARS.format('')}\b,?\s*{_NR}\s*(?P<numbers>{_COUNT}{_MORE})"
    rf"|\bHandelingen\b[^.;\n]{{0,30}}?\b{_YEARS.format('h')},?\s*Aanhangsel,?\s*{_NR}\s*(?P<hnumbers>{_COUNT})"
    rf"|\bah-tk-(?P<ifirst>20\d{{2}})20(?P<ilast>\d{{2}})[-–](?P<inumbers>{_COUNT})\b(?!\s+ISSN)",
    re.IGNORECASE,
)

# Where each may begin; a dossier without "nr." has a word or bracket before it.
_NUMBER_STARTS = re.compile(r"20(?=[0-3]\d\s?[ZD])")
_PIECE_STARTS = re.compile(r"[1-9](?=\d[  .]?\d{3})")
_HYPHENED_STARTS = re.compile(r"[KkMmNn(](?=(?i:amerstuk|otie\s|r)|\s?[1-9]\d)")
_APPENDIX_STARTS = re.compile(r"[AaHh](?=(?i:anhangsel|andelingen|h-tk-))")

_PARTS = ("first", "last", "numbers")


def found(text: str) -> Iterator[Citation]:
    """Yield what `text` names by number, the numbers of an enumeration one by one."""
    yield from _numbered(text)
    yield from _pieces(text)
    yield from _appendices(text)


def named(text: str) -> frozenset[str]:
    """Return what `text` names, each in one form: `2020Z24310`, `30821-12`, `36600-VII-4`, `ah-tk-20202021-1031`."""
    return frozenset(citation.target for citation in found(text))


def piece(dossier: str, number: int) -> str:
    """Return the form in which a numbered piece of a dossier is named."""
    return f"{dossier}-{number}"


def _numbered(text: str) -> Iterator[Citation]:
    for match in searching.from_starts(_NUMBER, _NUMBER_STARTS, text):
        kind = CitationKind.CASE if match[2] == "Z" else CitationKind.DOCUMENT
        yield Citation(kind, "".join(match.groups()), match[0], *match.span())


def _pieces(text: str) -> Iterator[Citation]:
    for pattern, starts in ((_PIECE, _PIECE_STARTS), (_HYPHENED, _HYPHENED_STARTS)):
        for match in searching.from_starts(pattern, starts, text):
            part = match["council"] or (match["part"] or "").upper()
            dossier = re.sub(r"\D", "", match["dossier"])
            if dossier == _COUNCILS and not match["council"]:  # "21501-02" is no piece but a dossier
                continue
            dossier += f"-{part}" if part else ""
            for number in re.findall(r"\d+", match["numbers"]):
                yield _cited(CitationKind.PIECE, piece(dossier, int(number)), match, "dossier")


def _appendices(text: str) -> Iterator[Citation]:
    for match in searching.from_starts(_APPENDIX, _APPENDIX_STARTS, text):
        first, last, numbers = (match[name] or match[f"h{name}"] or match[f"i{name}"] for name in _PARTS)
        if int(last) != (int(first) + 1) % 100:  # no parliamentary year
            continue
        for number in re.findall(r"\d+", numbers):
            yield _cited(CitationKind.APPENDIX, f"ah-tk-{first}20{last}-{int(number)}", match, 0)


def _cited(kind: CitationKind, target: str, match: re.Match[str], group: str | int) -> Citation:
    """Return a citation with the words from `group` to the end of the match."""
    return Citation(kind, target, match.string[match.start(group) : match.end()], match.start(group), match.end())
