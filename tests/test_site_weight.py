"""Every kind of page is light: less than 100 kB of HTML, over invented cases as long as real ones are."""

import asyncio
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.bench import pages, published
from tests.site_fixtures import Page, asked

MOST = 100_000  # bytes


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return published.make(tmp_path_factory.mktemp("weight"), passages=6000)


@pytest.fixture(scope="module")
def get(database: Path) -> Callable[[str], Page]:
    return asked(database)


def test_no_page_is_heavy(database: Path):
    found = asyncio.run(pages.timed(database, pages.paths(database), times=5))
    sizes = {kind: size for kind, (_, size) in found.items()}
    assert {"home", "case", "vendor", "formula", "/ketens"} <= set(sizes)
    assert {kind: size for kind, size in sizes.items() if size >= MOST} == {}


def test_a_long_case_cites_each_answer_in_words_and_the_case_in_full(get: Callable[[str], Page], database: Path):
    (longest, *_) = pages.paths(database)["case"]
    text = get(longest).text
    assert len(re.findall("Citeer dit antwoord", text)) > 12
    assert text.count("@misc{") == 1
