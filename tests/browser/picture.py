"""Takes a picture for the README: `python -m tests.browser.picture ADDRESS FILE`, with the sample being served."""

import click
from playwright.sync_api import sync_playwright

from tests.browser.chromium import CHROMIUM, FLAGS


@click.command()
@click.argument("address", default="http://127.0.0.1:8001/zaak/2020Z90217")
@click.argument("file", default="tests/browser/case.png")
def main(address: str, file: str) -> None:
    """Save what a visitor sees at ADDRESS, 1280 pixels wide, as FILE."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=FLAGS)
        page = browser.new_page(viewport={"width": 1280, "height": 1000})
        page.goto(address)
        page.screenshot(path=file)
        browser.close()


if __name__ == "__main__":
    main()
