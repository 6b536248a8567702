"""A page in a real browser, with everything but this machine out of reach."""

import os
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, expect, sync_playwright

from tests.browser.harness import NoBrowserError, launched, served

Options = dict[str, Any]
expect.set_options(timeout=15_000)  # a slow machine is no mistake


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


@pytest.fixture(scope="session")
def contexts(browser: Browser) -> Iterator[Callable[[Options], BrowserContext]]:
    """Contexts by their options: tests of one kind share the files that the browser has fetched, and no more."""
    made: dict[str, BrowserContext] = {}

    def context_with(options: Options) -> BrowserContext:
        key = repr(sorted(options.items()))
        if key not in made:
            made[key] = browser.new_context(**options)
        return made[key]

    yield context_with
    for context in made.values():
        context.close()


@pytest.fixture
def page(contexts: Callable[[Options], BrowserContext], request: pytest.FixtureRequest) -> Iterator[Page]:
    """A fresh page; the test fails if the page asks another host or writes an error to its console."""
    still = {"viewport": {"width": 1400, "height": 900}, "reduced_motion": "reduce"}
    context = contexts({**still, **getattr(request, "param", {})})
    page = context.new_page()
    page.set_default_timeout(15_000)
    trouble: list[str] = []
    page.on("request", lambda asked: trouble.append(asked.url) if is_foreign(asked.url) else None)
    page.on("pageerror", lambda error: trouble.append(str(error)))
    page.on("console", lambda message: trouble.append(message.text) if is_error(message) else None)
    yield page
    leave_nothing(page)
    assert trouble == []


def leave_nothing(page: Page) -> None:
    """Forget what the test has left in the browser, but for the files that it has fetched."""
    context = page.context
    if page.url.startswith("http"):
        devtools = context.new_cdp_session(page)
        kept = {"origin": page.url, "storageTypes": "cookies,local_storage,indexeddb"}
        devtools.send("Storage.clearDataForOrigin", kept)
    for left in context.pages:
        left.close()
    context.clear_permissions()
    context.clear_cookies()


def is_foreign(url: str) -> bool:
    return not url.startswith(("http://127.0.0.1:", "ws://127.0.0.1:", "data:", "blob:", "about:", "file:"))


OTHER_PAGE = re.compile(r"/(corridor|timeline|coverage|own)/_stcore/")
REFUSED = re.compile(
    r"/own/(read|open|export)\?"
)  # browsers log what is answered with a sentence of ours, too


def is_error(message: ConsoleMessage) -> bool:
    # Streamlit looks for its server under the page's own path first, when a page is opened by its address
    return message.type == "error" and not any(
        each.search(message.location["url"]) for each in (OTHER_PAGE, REFUSED)
    )
