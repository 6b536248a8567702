"""A page in a real browser, with everything but this machine out of reach."""

import os
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, sync_playwright

from tests.browser.harness import NoBrowserError, launched, served


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        try:
            browser = launched(playwright)
        except NoBrowserError as error:
            if os.environ.get("CI"):
                pytest.fail(str(error))
            pytest.skip(str(error))
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    with served() as address:
        yield address


@pytest.fixture
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A fresh page; the test fails if the page asks another host or writes an error to its console."""
    still = {"viewport": {"width": 1400, "height": 900}, "reduced_motion": "reduce"}
    context = browser.new_context(**{**still, **getattr(request, "param", {})})
    page = context.new_page()
    page.set_default_timeout(15_000)
    trouble: list[str] = []
    page.on("request", lambda asked: trouble.append(asked.url) if is_foreign(asked.url) else None)
    page.on("pageerror", lambda error: trouble.append(str(error)))
    page.on("console", lambda message: trouble.append(message.text) if is_error(message) else None)
    yield page
    context.close()
    assert trouble == []


def is_foreign(url: str) -> bool:
    return not url.startswith(("http://127.0.0.1:", "ws://127.0.0.1:", "data:", "blob:", "about:"))


OTHER_PAGE = re.compile(r"/(corridor|timeline|shape)/_stcore/")


def is_error(message: ConsoleMessage) -> bool:
    # Streamlit looks for its server under the page's own path first, when a page is opened by its address
    return message.type == "error" and not OTHER_PAGE.search(message.location["url"])
