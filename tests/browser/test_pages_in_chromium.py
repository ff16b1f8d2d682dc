"""Every page in Chromium, wide and narrow: nothing sticks out, the notice is seen, the console stays silent."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from tests.browser.chromium import NEEDED, served
from tests.site_chamber import NOTICE
from tests.site_fixtures import published

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")
pytestmark = NEEDED

# Every kind of page, each with something on it; the first few are the ones that have several shapes.
PAGES = [
    "",
    "zaak/2023Z00001",
    "zaak/2024Z00100",
    "zaak/2024Z00200",
    "zaak/2025Z00003",
    "zaak/2025Z00006",
    "zaak/2024Z00101",
    "zaak/2023Z00001/vervolg",
    "leveranciers",
    "leverancier/kijkvast",
    "onderwerpen",
    "onderwerp/privacy",
    "ministeries",
    "ministerie/jenv",
    "bewindspersonen",
    "bewindspersoon/cato-verzonnen",
    "kamerleden",
    "kamerlid/fenna-voorbeeld",
    "partijen",
    "partij/partij-a",
    "categorieen",
    "categorie/no_overview",
    "formules",
    "formule/f1",
    "ketens",
    "keten/2023Z00001",
    "zoeken",
    "zoeken?q=camera",
    "zoeken?q=camera&soort=answer&jaar=2023",
    "zoeken?q=zzzz",
    "volledigheid",
    "nieuw",
    "te-laat",
    "termijnen",
    "cijfers",
    "over/grenzen",
    "over/evaluatie",
    "over",
    "tkdocs",
    "tkdocs/cases",
    "tkdocs/documents/2024D00200",
    "tkdocs/nieuwste_antwoorden_met_markeringen",
    "tkdocs?sql=select+number,subject,url+from+cases",
]
MISSING = "zaak/2099Z99999"
FITS = "document.documentElement.scrollWidth <= document.documentElement.clientWidth"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("chamber")
    published(folder, further=True)
    with served(folder) as address:
        yield address


@pytest.fixture(scope="module", params=[(1280, "light"), (320, "light"), (360, "dark"), (2560, "dark")], ids=str)
def tab(browser: "Browser", request: pytest.FixtureRequest) -> Iterator["Page"]:
    width, scheme = request.param
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme, locale="nl-NL")
    yield context.new_page()
    context.close()


# What the law asks of Dutch public sites (EN 301 549) and a little more: WCAG 2.2, levels A and AA.
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# Asked at a wide and a narrow layout, in light and in dark; the other two settings are the same layouts.
LAYOUTS = [(1280, "light"), (360, "dark")]


@pytest.mark.parametrize("path", PAGES)
def test_page_fits_is_readable_and_raises_no_error(address: str, tab: "Page", path: str):
    said: list[str] = []
    tab.on("console", lambda message: said.append(message.text))
    tab.on("pageerror", lambda error: said.append(str(error)))
    response = tab.goto(address + path)
    assert response is not None
    assert response.status == 200
    assert tab.evaluate(FITS)
    assert tab.get_by_text(NOTICE).is_visible()
    tab.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    assert tab.evaluate(FITS), "with all that can be opened"
    assert said == []


@pytest.mark.parametrize("path", [*PAGES, MISSING])
@pytest.mark.parametrize("tab", LAYOUTS, indirect=True, ids=str)
def test_page_is_accessible(address: str, tab: "Page", path: str):
    tab.goto(address + path)
    found = axe.Axe().run(tab, options={"runOnly": WCAG, "resultTypes": ["violations"]})
    assert found.violations_count == 0, found.generate_report()


def test_a_page_that_is_not_there_fits_and_offers_a_way_on(address: str, tab: "Page"):
    response = tab.goto(address + MISSING)
    assert response is not None
    assert response.status == 404
    assert tab.evaluate(FITS)
    assert tab.get_by_role("searchbox").is_visible()


# What a visitor sees move while a page is being built, summed as the web vital CLS is, and what it weighs unpacked.
SHIFTED = """() => new Promise(told => {
    let sum = 0;
    new PerformanceObserver(list => list.getEntries().forEach(each => sum += each.value))
        .observe({type: "layout-shift", buffered: true});
    setTimeout(() => told(sum), 300);
})"""
WEIGHT = """performance.getEntriesByType("navigation").concat(performance.getEntriesByType("resource"))
    .filter(each => each.initiatorType != "img").reduce((sum, each) => sum + each.decodedBodySize, 0)"""
HEAVIEST = 100_000


@pytest.mark.parametrize("path", ["", "zaak/2025Z00006", "zaak/2023Z00001/vervolg", "zoeken?q=camera", "cijfers"])
@pytest.mark.parametrize("tab", LAYOUTS, indirect=True, ids=str)
def test_nothing_moves_while_a_page_appears_and_it_is_light(address: str, tab: "Page", path: str):
    tab.goto(address + path)
    assert tab.evaluate(SHIFTED) == 0
    assert 5_000 < tab.evaluate(WEIGHT) < HEAVIEST


def test_the_first_tab_stop_leads_past_the_menu(address: str, tab: "Page"):
    tab.goto(address + "zaak/2023Z00001")
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.textContent") == "Naar de inhoud"
    tab.keyboard.press("Enter")
    assert tab.evaluate("document.activeElement.id") == "inhoud"


# The stops of the Tab key: where each is on the page, and in which part of it.
STOP = """() => {
    const it = document.activeElement, box = it.getBoundingClientRect();
    const part = it.closest("[role=search], .results, .facets, nav, footer, header, main");
    const shown = box.width > 0 && box.height > 0;
    return [part ? part.className || part.tagName.toLowerCase() : "", box.top + scrollY, shown];
}"""
PARTS = ["searchbox big", "cards results", "facets", "bottom"]


@pytest.mark.parametrize("tab", LAYOUTS, indirect=True, ids=str)
def test_the_keyboard_goes_over_a_search_in_the_order_of_the_page(address: str, tab: "Page"):
    tab.goto(address + "zoeken?q=camera")
    stops = []
    for _ in range(200):
        tab.keyboard.press("Tab")
        stops.append(tab.evaluate(STOP))
        if tab.evaluate("document.activeElement === document.body"):
            break
    parts = [part for part, _, _ in stops]
    met = [parts.index(part) for part in PARTS if part in parts]
    assert len(met) == len(PARTS)
    assert met == sorted(met)
    assert all(shown for _, _, shown in stops[1:-1])
    for part in PARTS:
        tops = [top for each, top, _ in stops if each == part]
        assert tops == sorted(tops)


def test_a_visitor_searches_and_reaches_the_answer(address: str, tab: "Page"):
    tab.goto(address)
    tab.get_by_role("searchbox").fill("aanbesteding")
    tab.get_by_role("button", name="Zoek").click()
    tab.wait_for_url("**/zoeken?*")  # what is there can only be told of the page that comes
    if tab.get_by_role("link", name="Verfijn").is_visible():  # where there is no room for it beside the results
        tab.get_by_role("link", name="Verfijn").click()
    tab.get_by_role("link", name="Antwoord", exact=True).click()
    tab.locator(".results a").first.click()
    assert "#" in tab.url
    assert tab.get_by_text("rechtstreeks antwoord").first.is_visible()


def test_a_link_to_what_is_folded_opens_it(address: str, tab: "Page"):
    tab.goto(address + "zaak/2023Z00001")
    assert not tab.get_by_text("@misc{").last.is_visible()
    tab.get_by_role("link", name="Citeer", exact=True).click()
    assert tab.get_by_text("@misc{").last.is_visible()


def test_question_and_answer_stand_side_by_side_where_there_is_room(address: str, tab: "Page"):
    tab.goto(address + "zaak/2023Z00001")
    asked, given = (tab.locator(f".pair .{part}").first.bounding_box() for part in ("asked", "given"))
    assert asked is not None
    assert given is not None
    beside = abs(asked["y"] - given["y"]) < 5
    assert beside == (tab.viewport_size is not None and tab.viewport_size["width"] > 800)
    assert beside or given["y"] >= asked["y"] + asked["height"]


def test_on_paper_marks_are_light_for_a_visitor_with_a_dark_screen_too(address: str, tab: "Page"):
    tab.emulate_media(media="print", color_scheme="dark")
    tab.goto(address + "zaak/2023Z00001")
    colours = tab.locator("mark").first.evaluate(
        "it => [getComputedStyle(it).backgroundColor, getComputedStyle(it).color]"
    )
    assert colours == ["rgb(255, 238, 184)", "rgb(0, 0, 0)"]
    tab.emulate_media(media="screen", color_scheme="light")


def test_on_paper_menus_and_forms_are_left_out(address: str, tab: "Page"):
    tab.goto(address + "zoeken?q=camera")
    tab.emulate_media(media="print")
    assert not tab.get_by_role("navigation", name="Hoofdmenu").is_visible()
    assert not tab.get_by_role("searchbox").is_visible()
    tab.emulate_media(media="screen")
