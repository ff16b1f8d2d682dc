"""Files made to harm, among good ones: each is one error or is read harmlessly, the others are not touched."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.hostile import ENDLESS, FILES, HTML, PDF, WORD, one_page, stream
from tests.standin.samples import finished
from tests.test_stage_parse import ANSWER, TODAY, Mirror
from tkdocs import workers
from tkdocs.parse import formats
from tkdocs.stages import parse
from tkdocs.workers import Limits

LIMITS = Limits(seconds=10.0, memory=1024**3)
READ = "Klopt dit bericht?"
# What is said of a file that is not read. One that is not here may be read, as long as it says what its pages show.
REFUSED = {
    "own_child": "broken page",
    "two_that_hold_each_other": "broken page",
    "many_pages": "300000 pages",
    "deep_pages": "broken page",
    "chain_of_references": "without text",
    "nested_lists": "without text",
    "nested_words": "without text",
    "huge_stream": "unpack to more",
    "many_filters": "unpack to more",
    "many_entries": "directory",
    "high_ratio": "unpacked",
    "just_under_the_limits": "unpacked",
    "billion_laughs": "malformed XML",
    "quadratic_entity": "malformed XML",
    "deep_markup": "malformed XML",
    **dict.fromkeys(ENDLESS, "its process was ended"),
}


@pytest.fixture(scope="module")
def parsed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mirror]:
    """A mirror with a good answer after each hostile file, parsed by two processes."""
    made = Mirror(tmp_path_factory.mktemp("hostile"))
    for number, (name, (media_type, content)) in enumerate(FILES.items()):
        _put(made, f"d{number:02}a", name, media_type, content())
        _put(made, f"d{number:02}b", f"good after {name}", "text/plain", f"{ANSWER}\n{name}".encode())
    with workers.opened(2) as executor:
        finished(parse.run(made.place, today=TODAY, executor=executor, limits=LIMITS))
    yield made
    made.db.close()


def _put(mirror: Mirror, id_: str, name: str, media_type: str, content: bytes) -> None:
    mirror.record("Document", id_, DocumentNummer=name, Soort="Antwoord schriftelijke vragen", ContentType=media_type)
    mirror.body(id_, "1", content)
    mirror.db.execute("UPDATE bodies SET media_type = ? WHERE document_id = ?", [media_type, id_])


@pytest.mark.parametrize("name", FILES)
def test_it_is_one_error_or_is_read(parsed: Mirror, name: str) -> None:
    rows = parsed.rows(f"SELECT text FROM documents WHERE number = '{name}'")
    errors = parsed.rows(
        f"SELECT error FROM ledger JOIN documents ON key = 'Document:' || source_id WHERE number = '{name}'"
    )
    assert len(rows) == len(errors) == 1
    (text,), (error,) = rows[0], errors[0]
    if name in REFUSED:
        assert text is None
        assert REFUSED[name] in error
    elif error is None:
        assert text
        assert "root:" not in text
    assert error is None or "\n" not in error.strip()


def test_the_good_ones_among_them_are_all_read(parsed: Mirror) -> None:
    good = parsed.rows("SELECT count(*) FROM documents WHERE number LIKE 'good%' AND text IS NOT NULL")
    assert good == [(len(FILES),)]
    assert parsed.rows("SELECT count(*) FROM answers a WHERE document_number LIKE 'good%'") == [(2 * len(FILES),)]


def test_another_run_tries_none_of_them_again(parsed: Mirror) -> None:
    assert parsed.run().done == 0


@pytest.mark.parametrize("media_type", [WORD, HTML, "image/png", None])
def test_a_pdf_under_another_name_is_read_as_what_it_is(media_type: str | None) -> None:
    content = one_page(stream(b"BT /F1 12 Tf 100 700 Td (Klopt dit bericht?) Tj ET"))
    reading, _, error = parse.read_job((content, media_type, "Antwoord schriftelijke vragen"))
    assert error is None
    assert reading is not None
    assert reading.text == READ


@pytest.mark.parametrize("media_type", [PDF, WORD])
def test_a_page_under_another_name_is_read_as_what_it_is(media_type: str) -> None:
    reading, _, error = parse.read_job((f"<html><body><p>{READ}".encode(), media_type, ""))
    assert error is None
    assert reading is not None
    assert reading.text == READ


@pytest.mark.parametrize("media_type", [PDF, WORD])
def test_what_is_not_what_it_is_called_is_one_error(media_type: str) -> None:
    reading, _, error = parse.read_job((b"\x7fELF" + bytes(range(256)), media_type, ""))
    assert reading is None
    assert error is not None
    assert "its bytes are not" in error


def test_an_attachment_of_200_megabytes_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "attachment.pdf"
    with path.open("wb") as file:
        file.write(b"%PDF-1.5\n")
        file.truncate(200 * 1024**2)
    _, _, error = parse.read_job((path.read_bytes(), PDF, ""))
    assert error == f"209,715,200 bytes; no more than {formats.MAX_BYTES:,} are read"
