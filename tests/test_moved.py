"""An address that a page once had leads to the page of today."""

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from geodata.page import moved


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("/shape", "/coverage"),
        ("/shape/", "/coverage"),
        ("/shape?cell=azerbaijan.partners&lang=ru", "/coverage?cell=azerbaijan.partners&lang=ru"),
        ("/some/base/shape?embed=true", "/some/base/coverage?embed=true"),
    ],
)
def test_old_address_leads_to_the_page_with_its_query(old: str, new: str) -> None:
    """Links that were copied or printed go on working, under a base path, too."""
    answer = TestClient(Starlette(routes=moved.routes()), follow_redirects=False).get(old)

    assert answer.status_code == 308
    assert str(answer.url.join(answer.headers["location"])) == f"http://testserver{new}"


@pytest.mark.parametrize("other", ["/", "/shapes", "/shape/more", "/coverage"])
def test_other_addresses_are_left_to_the_app(other: str) -> None:
    assert TestClient(Starlette(routes=moved.routes())).get(other).status_code == 404
