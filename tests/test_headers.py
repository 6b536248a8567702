"""Every answer says what a browser may do with it."""

import base64
import hashlib

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.testclient import TestClient

from geodata.page.headers import (
    SETTING,
    SafetyHeaders,
    SettingError,
    frame_ancestors,
    page_of_streamlit,
    sums_of_scripts,
)

FRAME = "/component/streamlit_folium.st_folium/index.html"


async def answer(request: Request) -> Response:
    """Answer with what is asked for: a status, a type, and a header that is ours to say."""
    asked = request.query_params
    kind = asked.get("kind", "text/html; charset=utf-8")
    headers = {"x-content-type-options": "other", "etag": "x"} | ({"content-type": kind} if kind else {})
    return Response("" if asked.get("status") == "304" else "x", int(asked.get("status", "200")), headers)


def told(path: str, policy_of: str = "content-security-policy") -> str:
    client = TestClient(SafetyHeaders(Starlette(routes=[Route("/{path:path}", answer)]), frame_ancestors()))
    return str(client.get(path).headers.get(policy_of, ""))


@pytest.mark.parametrize(
    "path", ["/", "/corridor", FRAME, "/sent/a.json?kind=application/json", "/?status=404"]
)
def test_every_answer_holds_to_its_type_and_tells_other_sites_nothing(path: str) -> None:
    assert told(path, "x-content-type-options") == "nosniff"
    assert told(path, "referrer-policy") == "same-origin"
    assert told(path)


@pytest.mark.parametrize("path", ["/", "/corridor", FRAME])
def test_page_takes_scripts_from_here_alone_and_no_devices(path: str) -> None:
    rules = told(path).split("; ")
    scripts = next(rule for rule in rules if rule.startswith("script-src"))

    assert not {"*", "http:", "https:", "data:"} & set(scripts.split())
    assert {"default-src 'self'", "object-src 'none'", "base-uri 'self'"} <= set(rules)
    assert "geolocation=()" in told(path, "permissions-policy")


def test_only_the_frame_of_the_map_evaluates_text() -> None:
    assert "'unsafe-eval'" in told(FRAME)
    assert not {"'unsafe-eval'", "'unsafe-inline'"} & set(told("/").partition("script-src")[2].split())


def test_script_or_table_opened_by_itself_loads_nothing() -> None:
    assert told("/sent/a.json?kind=application/json") == "default-src 'none'"
    assert told("/static/a.svg?kind=image/svg%2Bxml") == "default-src 'none'"


@pytest.mark.parametrize("path", ["/", "/corridor", "/base/path/", FRAME])
def test_page_that_a_browser_has_already_keeps_its_policy(path: str) -> None:
    """An answer of ``not modified`` has no type; its headers replace those that came with the page."""
    assert told(f"{path}?status=304&kind=") == told(path)


def test_each_header_is_said_once_and_the_answer_is_left_as_it_was() -> None:
    """Answers are kept and sent again."""
    app = SafetyHeaders(Starlette(), "")
    kept = [(b"content-type", b"text/html"), (b"x-content-type-options", b"other")]
    names = [name for name, _ in app.added("/", kept)]

    assert len(names) == len(set(names))
    assert len(kept) == 2


def test_script_that_streamlit_writes_into_its_page_is_allowed_by_its_sum() -> None:
    digest = base64.b64encode(hashlib.sha256(b"\n a = 1\n").digest()).decode()

    assert sums_of_scripts('<script>\n a = 1\n</script><script src="b.js"></script>') == [
        f"'sha256-{digest}'"
    ]
    assert sums_of_scripts(page_of_streamlit())
    assert all(each in told("/") for each in sums_of_scripts(page_of_streamlit()))


@pytest.mark.parametrize("setting", [None, "", "  "])
def test_any_site_may_embed_unless_it_is_set(monkeypatch: pytest.MonkeyPatch, setting: str | None) -> None:
    monkeypatch.setenv(SETTING, setting) if setting is not None else monkeypatch.delenv(
        SETTING, raising=False
    )

    assert "frame-ancestors" not in told("/")


@pytest.mark.parametrize(
    ("setting", "ancestors"),
    [
        ("none", "'self'"),
        ("https://example.org", "'self' https://example.org"),
        (
            "https://*.example.org  http://a.example:8080",
            "'self' https://*.example.org http://a.example:8080",
        ),
        ("example.org", "'self' example.org"),
    ],
)
@pytest.mark.parametrize("path", ["/", FRAME])
def test_sites_that_may_embed_are_a_setting(
    monkeypatch: pytest.MonkeyPatch, path: str, setting: str, ancestors: str
) -> None:
    """The pages always frame their own map, whose ancestors are the page and whoever embeds it."""
    monkeypatch.setenv(SETTING, setting)

    assert told(path).endswith(f"; frame-ancestors {ancestors}")


@pytest.mark.parametrize(
    "setting",
    ["https://example.org/page", "https://a.org; script-src *", "https://a.org,https://b.org", "'x'"],
)
def test_what_is_no_origin_is_told_at_the_start(monkeypatch: pytest.MonkeyPatch, setting: str) -> None:
    monkeypatch.setenv(SETTING, setting)

    with pytest.raises(SettingError, match=r"^FRAME_ANCESTORS: .* is no origin; give origins"):
        frame_ancestors()
