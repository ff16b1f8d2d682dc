"""Takes a picture for the README: `python -m tests.browser.picture ADDRESS FILE`, with the sample being served."""

import click
from playwright.sync_api import sync_playwright

from tests.browser.chromium import CHROMIUM, FLAGS


@click.command()
@click.argument("address", default="http://127.0.0.1:8001/zaak/2020Z90217")
@click.argument("file", default="tests/browser/case.png")
def main(address: str, file: str) -> None:
    """Save what a visitor sees at ADDRESS as FILE, 1280 pixels wide and 1000 high."""
    with sync_playwright() as playwright:
        # A little smaller than on a screen, so that what matters on a page and the notice at its top are both in view.
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=FLAGS)
        page = browser.new_page(viewport={"width": 1600, "height": 1250}, device_scale_factor=0.8)
        page.goto(address)
        page.screenshot(path=file)
        browser.close()


if __name__ == "__main__":
    main()
