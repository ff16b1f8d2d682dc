"""Three visitors with a task, from the first page to the result, in Chromium over the fictional chamber."""

import csv
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from docx import Document
from lxml import etree  # pyright: ignore[reportAttributeAccessIssue]

from tests.browser.chromium import NEEDED, served

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = NEEDED


@pytest.fixture(scope="module")
def address(mirror: Path) -> Iterator[str]:
    with served(mirror) as address:
        yield address


@pytest.fixture(params=[True, False], ids=["with scripts", "without scripts"])
def tab(browser: "Browser", request: pytest.FixtureRequest) -> Iterator["Page"]:
    context = browser.new_context(
        viewport={"width": 1280, "height": 900}, locale="nl-NL", java_script_enabled=request.param
    )
    yield context.new_page()
    context.close()


def searched(tab: "Page", address: str, text: str) -> None:
    tab.goto(address)
    tab.get_by_role("searchbox").fill(text)
    tab.get_by_role("button", name="Zoek").click()


def test_an_assistant_builds_a_follow_up(address: str, tab: "Page") -> None:
    searched(tab, address, "bewakingscamera Hikvision")
    tab.get_by_role("link", name="Antwoord", exact=True).click()
    tab.locator(".results h3 a, .results h2 a").first.click()
    tab.get_by_role("link", name="Hulp bij vervolgvragen").first.click()
    said = tab.locator("main").inner_text()
    assert "niet gegeven" in said
    assert "Eerder en later gevraagd".lower() in said.lower()
    href = tab.get_by_role("link", name="Download als Word").get_attribute("href")
    assert href is not None
    kit = tab.request.get(address.rstrip("/") + href)
    text = "\n".join(each.text for each in Document(BytesIO(kit.body())).paragraphs)
    assert "overzicht" in text
    assert "Kunt u" in text


def test_a_journalist_exports_all_answers_without_an_overview_on_a_vendor(address: str, tab: "Page") -> None:
    tab.goto(address)
    tab.get_by_role("link", name="Leveranciers").first.click()
    tab.get_by_role("link", name="Hikvision").first.click()
    tab.get_by_role("link", name="in zoeken openen").click()
    tab.get_by_role("link", name="Geen overzicht", exact=True).click()
    href = tab.get_by_role("link", name="CSV", exact=True).first.get_attribute("href")
    assert href is not None
    table = tab.request.get(address.rstrip("/") + href)
    rows = list(csv.DictReader(table.text().splitlines()))
    assert len(rows) >= 2
    assert all("overzicht" in " ".join(row.values()) for row in rows)
    assert all(row["adres"].startswith(address) for row in rows)
    assert all(tab.request.get(row["adres"]).ok for row in rows)


def test_a_citizen_follows_a_question_that_waits(address: str, tab: "Page") -> None:
    tab.goto(address)
    tab.get_by_role("link", name="Alle vragen die te laat zijn").click()
    tab.locator("main table a").first.click()
    assert "Vertel mij als deze vraag beantwoord is".lower() in tab.locator("main").inner_text().lower()
    href = tab.locator("main a[href$='.atom']").first.get_attribute("href")
    assert href is not None
    feed = etree.fromstring(tab.request.get(address.rstrip("/") + href).body())
    assert feed.tag.endswith("feed")
    assert feed.xpath("count(//*[local-name()='entry'])") >= 1
