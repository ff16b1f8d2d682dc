"""Search: what is typed becomes a safe expression, finds by stem, and is shown where it hits."""

import sqlite3
import sys
from collections.abc import Callable
from itertools import compress, product
from typing import Any

import pytest
from datasette.database import QueryInterrupted
from hypothesis import given
from hypothesis import strategies as st

from tests.site_fixtures import Page, asked, published
from tkdocs.stages import publish


@pytest.fixture(scope="module")
def get(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Page]:
    return asked(published(tmp_path_factory.mktemp("chamber")))


@pytest.fixture(scope="module")
def query(get: Callable[[str], Page]) -> Any:
    """The module as the site itself has loaded it."""
    assert get("/").status == 200
    return sys.modules["tkdocs_site.query"]


@pytest.fixture(scope="module")
def excerpts(get: Callable[[str], Page]) -> Any:
    assert get("/").status == 200
    return sys.modules["tkdocs_site.excerpts"]


def found(page: Page) -> str:
    return page.words.split(" gevonden")[0].split()[-2]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("aanbesteding", "4"),  # the texts have "aanbestedingen"
        ("AANBESTEDINGEN", "4"),
        ('"geen overzicht"', "3"),
        ('"overzicht geen"', "0"),
        ("aanbest*", "4"),
        ("besteding", "4"),  # in compounds
        ("*besteding*", "4"),
        ("camera -kijkvast", "1"),
        ("drones overzicht", "1"),
        ("kamerstukdossier", "0"),
        ("camera's", "11"),  # and "camera" as well
        ("camera", "11"),
        ("drones zeppelins", "1"),  # no text has both
        ("zeppelins luchtschepen", "0"),
    ],
)
def test_number_of_texts_found(get: Callable[[str], Page], text: str, count: str):
    from urllib.parse import quote

    assert found(get(f"/zoeken?q={quote(text)}")) == count


def test_filters_narrow_and_counts_follow(get: Callable[[str], Page]):
    assert found(get("/zoeken?q=camera&soort=answer")) == "4"
    assert found(get("/zoeken?q=camera&soort=answer&gemarkeerd=1")) == "2"
    assert found(get("/zoeken?q=camera&jaar=2023&gemarkeerd=1")) == "1"
    assert found(get("/zoeken?q=overzicht&ministerie=bzk")) == "1"
    assert found(get("/zoeken?q=overzicht&soort=letter&gemarkeerd=1")) == "1"


def test_hits_are_shown_and_lead_to_the_place(get: Callable[[str], Page]):
    page = get("/zoeken?q=aanbesteding&soort=answer&jaar=2023")
    assert '<b class="hit">aanbestedingen</b>' in page.text
    assert "/zaak/2023Z00001#2023D00020-a2" in page.text


def test_results_name_their_question_and_answer(get: Callable[[str], Page]):
    assert "Antwoord 3 · 19 april 2023" in get("/zoeken?q=aanbesteding&soort=answer&jaar=2023").words
    assert "Vraag 3 · 1 maart 2023" in get("/zoeken?q=aanbesteding&soort=question&jaar=2023").words


@pytest.mark.parametrize("number", ["2024Z00002", "2024z00002", "2024D00021"])
def test_a_number_of_the_kamer_leads_to_its_case(get: Callable[[str], Page], number: str):
    page = get(f"/zoeken?q={number}")
    assert "Dit is het nummer van" in page.words
    assert 'href="/zaak/2024Z00002"' in page.text
    assert "Dit is het nummer van" not in get("/zoeken?q=camera").words


def test_a_sign_that_html_does_not_allow_is_not_shown_again(get: Callable[[str], Page]):
    page = get("/zoeken?q=camera%00overzicht")
    assert page.status == 200
    assert "\0" not in page.text


def test_texts_with_some_of_the_words_are_told_from_those_with_all(get: Callable[[str], Page]):
    said = "Geen enkele tekst heeft alle woorden"
    assert said in get("/zoeken?q=drones+zeppelins").words
    assert said not in get("/zoeken?q=drones+overzicht").words
    assert said not in get("/zoeken?q=zeppelins").words


def test_no_cache_keeps_the_answer_that_a_query_took_too_long(
    get: Callable[[str], Page], query: Any, monkeypatch: pytest.MonkeyPatch
):
    async def endless(*_: Any, **__: Any) -> None:
        raise QueryInterrupted(None, "", ())

    assert query.read("camera").wanted
    monkeypatch.setattr(sys.modules["tkdocs_site.ranking"], "by_words", endless)
    page = get("/zoeken?q=camera")
    assert "kost te veel tijd" in page.words
    assert page.headers["cache-control"] == "no-store"
    monkeypatch.undo()
    assert get("/zoeken?q=camera").headers["cache-control"] == "public, max-age=300"


def test_compounds_are_looked_in_and_that_can_be_turned_off(get: Callable[[str], Page]):
    page = get("/zoeken?q=besteding")
    assert "Ook binnen samenstellingen gezocht, en lager gezet: aanbestedingen" in page.words
    assert '<b class="hit">aanbestedingen</b>' in page.text
    assert found(get("/zoeken?q=besteding&samenstellingen=nee")) == "0"
    assert "Alleen hele woorden" in get("/zoeken?q=besteding&samenstellingen=nee").words
    assert found(get("/zoeken?q=cam")) == "0"  # too short
    assert "Gezocht op: aanbestedingen" in get("/zoeken?q=*besteding*").words


def test_a_query_becomes_terms(query: Any):
    terms = query.read('drones "geen overzicht" cam* *camera* -politie').terms
    assert [(term.kind, term.words, term.excluded) for term in terms] == [
        ("word", ("drones",), False),
        ("phrase", ("geen", "overzicht"), False),
        ("prefix", ("cam",), False),
        ("infix", ("camera",), False),
        ("word", ("politie",), True),
    ]


LOOSE = ["&", "/", "+", "-", "–", "—", "--", ",", ".", "…", "!", "*", "-,", "'s", "|"]


@pytest.mark.parametrize("sign", LOOSE)
def test_a_sign_that_stands_alone_is_no_word_and_no_operator(query: Any, sign: str):
    assert query.read(f"camera {sign} drones") == query.read("camera drones")
    assert query.read(f"{sign} camera") == query.read("camera")


@given(parts=st.lists(st.sampled_from(["camera", "drones", "EN", "OF", "NIET", "(", ")", "ca*", '"a b"', *LOOSE])))
def test_signs_that_stand_alone_change_no_query(query: Any, parts: list[str]):
    assert query.read(" ".join(parts)) == query.read(" ".join(part for part in parts if part not in LOOSE))


def test_a_minus_sign_before_a_word_a_bracket_or_a_quote_is_not(query: Any):
    for text in ("camera -drones", "camera -(drones)", 'camera -"drones"', "camera -„drones”", "camera NIET drones"):
        assert [term.excluded for term in query.read(text).terms] == [False, True], text


@given(text=st.text(alphabet='ab" ()-*', max_size=40), quotes=st.sampled_from(["„”", "“”", "«»", "””"]))
def test_quotes_of_print_make_a_phrase_like_straight_ones(query: Any, text: str, quotes: str):
    pieces = text.split('"')
    curly = "".join(piece + quotes[at % 2] for at, piece in enumerate(pieces[:-1])) + pieces[-1]
    assert query.read(curly) == query.read(text)


@pytest.mark.parametrize("text", ["camera's,", "camera’s.", "(camera's);", "camera's?"])
def test_a_sign_behind_a_plural_makes_no_phrase_of_it(query: Any, text: str):
    assert [(term.kind, term.words) for term in query.read(text).terms] == [("word", ("camera",))]


PLAIN = ("ape", "bos", "cel", "dam")
TEXTS = [" ".join(compress(PLAIN, chosen)) for chosen in product([True, False], repeat=len(PLAIN))]
# What a visitor may write, and which of the texts that asks for.
Wish = tuple[str, frozenset[str]]
WORD = st.sampled_from([(word, frozenset(text for text in TEXTS if word in text)) for word in PLAIN])
WAYS: list[Callable[[Wish, Wish, Wish], Wish]] = [
    lambda one, other, _: (f"({one[0]} EN {other[0]})", one[1] & other[1]),
    lambda one, other, _: (f"({one[0]} OF {other[0]})", one[1] | other[1]),
    lambda one, other, _: (f"({one[0]} NIET {other[0]})", one[1] - other[1]),
    lambda one, other, _: (f"({one[0]} -({other[0]}))", one[1] - other[1]),
    lambda one, other, _: (f"({one[0]} EN (NIET {other[0]}))", one[1] - other[1]),
    lambda one, other, _: (f"((NIET {other[0]}) {one[0]})", one[1] - other[1]),
    lambda one, other, third: (f"({one[0]} EN (NIET {other[0]} NIET {third[0]}))", one[1] - other[1] - third[1]),
    lambda one, other, third: (f"({one[0]} EN (NIET {other[0]} OF NIET {third[0]}))", one[1] - (other[1] & third[1])),
]


def combined(wishes: st.SearchStrategy[Wish]) -> st.SearchStrategy[Wish]:
    return st.builds(lambda way, *each: way(*each), st.sampled_from(WAYS), wishes, wishes, wishes)


@pytest.fixture(scope="module")
def every_text() -> sqlite3.Connection:
    """An index with one text for each choice of the plain words."""
    index = sqlite3.connect(":memory:")
    index.execute("CREATE VIRTUAL TABLE search USING fts5(title, text, stemmed)")
    index.executemany("INSERT INTO search (text, stemmed) VALUES (?1, ?1)", [[text] for text in TEXTS])
    return index


@given(wish=st.recursive(WORD, combined, max_leaves=9))
def test_operators_and_brackets_find_what_they_say(query: Any, every_text: sqlite3.Connection, wish: Wish):
    expression = query.match(query.read(wish[0]), {})
    found = every_text.execute("SELECT text FROM search WHERE search MATCH ?", [expression]).fetchall()
    assert frozenset(text for (text,) in found) == wish[1]


def test_small_words_take_no_place_among_the_terms(query: Any):
    read = query.read("de het van " * 10 + " ".join(f"woord{n}" for n in range(24)))
    assert (len(read.terms), read.cut) == (24, False)
    assert query.read("de " * 30).cut
    assert len(query.read("de " * 30).terms) == 24


def test_too_many_terms_are_cut_and_that_is_said(query: Any, get: Callable[[str], Page]):
    assert query.read("woord " * 30).cut
    assert not query.read("woord " * 24).cut
    assert "alleen de eerste 24 woorden" in get("/zoeken?q=" + "woord+" * 30).words


@given(text=st.text(max_size=200))
def test_site_and_publish_stem_alike(query: Any, text: str):
    assert query.stemmed(text) == publish.stemmed(text)


@given(text=st.text(alphabet="camera vrg-'é.\n", max_size=400), width=st.integers(20, 80))
def test_excerpts_are_stretches_of_the_text(query: Any, excerpts: Any, text: str, width: int):
    parts = excerpts.excerpt(text, excerpts.Finder(query.read("camera vr*")).hits(text), width)
    joined = "".join(part for part, _ in parts)
    assert joined.removeprefix("… ").removesuffix(" …") in text
    assert len(joined) <= width + 4 or len(text) <= width


def test_the_excerpt_is_where_the_most_hits_are(query: Any, excerpts: Any):
    text = "camera " + "tekst " * 100 + "camera bij de camera en camera " + "tekst " * 100
    parts = excerpts.excerpt(text, excerpts.Finder(query.read("camera")).hits(text), 100)
    assert sum(hit for _, hit in parts) == 3


def test_given_stems_hit_what_stems_that_are_looked_up_hit(query: Any, excerpts: Any):
    text = "Camera's en een camera-overzicht: de overzichten van cameratoezicht."
    asked_for, stems = query.read("camera overzicht"), publish.stemmed(text).split(" ")
    found = excerpts.Finder(asked_for).hits(text, stems)
    assert [text[start:end] for start, end in found] == ["Camera", "camera", "overzicht", "overzichten"]
    assert found == excerpts.Finder(asked_for).hits(text)


def test_stems_of_another_number_of_words_are_not_used(query: Any, excerpts: Any):
    assert excerpts.Finder(query.read("camera")).hits("Een camera.", ["camera"]) == [(4, 10)]
