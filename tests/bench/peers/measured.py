"""How a peer is served, clicked and measured."""

import json
import math
import os
import shutil
import statistics
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Error, Page
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from content.library import load_library
from content.links import link_document
from content.pieces import words_of
from geodata.gazetteer import load_gazetteer
from tests.bench.first_visit import Line, through
from tests.bench.peers.shared import CENTRE, HEIGHT, ZOOM
from tests.browser.harness import ROOT, frame_of, open_reader, server

HERE = Path(__file__).parent
APP = "app"
PEERS = {  # what each is, and what its map is made of
    "naive_folium": ("st_folium, made anew", "leaflet"),
    "best_folium": ("st_folium, feature group", "leaflet"),
    "plotly_select": ("plotly, on_select", "plotly"),
    "pydeck_select": ("pydeck, on_select", "canvas"),
    APP: ("this app", "app"),
}
MENTIONS = ("russia", "china", "ukraine", "france", "germany", "kazakhstan")
REGIONS = ("kazakhstan", "uzbekistan", "turkmenistan", "iran", "azerbaijan", "georgia")
SPOTS = {  # latitude and longitude of a point inside, for maps without paths
    "kazakhstan": (48.0, 67.0), "uzbekistan": (41.5, 64.0), "turkmenistan": (39.5, 58.5), "iran": (32.5, 54.5),
    "azerbaijan": (40.4, 47.5), "georgia": (42.0, 43.5), "russia": (60.0, 60.0), "china": (35.0, 103.0),
    "ukraine": (49.0, 32.0), "france": (46.5, 2.5), "germany": (51.0, 10.0),
}  # fmt: skip
TILE = 256
NOTE_TOUCH = """() => {
  document.noted ??= addEventListener("pointerup", ({ timeStamp }) => {
    window.top.touched = performance.timeOrigin + timeStamp;
  }, { capture: true }) ?? true;
}"""
Touch = Callable[[], dict[str, float]]
STILL_MS = 400
DRAWN_LIMIT_MS = 20_000
MOST_MISSED = 3
COUNTED = 6  # clicks in each direction for bytes and runs, which are not timed
EMPTY_WORLD = ("coastlines", "land", "ocean", "lakes", "rivers", "countries", "subunits")


@dataclass
class Measured:
    """What was measured of a peer; milliseconds, and bytes and runs of a touch."""

    to_map: list[float] = field(default_factory=list)
    to_text: list[float] = field(default_factory=list)
    bytes_to_map: float = 0
    bytes_to_text: float = 0
    missed_to_map: int = 0
    missed_to_text: int = 0
    counted: int = 0
    runs: float = 0
    blank: int = 0  # touches during which the map was not there in some frame
    reloads: int = 0  # touches after which its frame was another


def told() -> dict[str, Any]:
    """Return the text as the peers show it, and which passages each place leads to."""
    gazetteer = load_gazetteer()
    document = load_library(gazetteer).documents[0]
    passages_of: dict[str, list[str]] = {}
    for link in link_document(document, gazetteer):
        passages_of.setdefault(link.place, []).append(link.passage)
    passages = [
        {
            "id": passage.id,
            "words": words_of(passage.pieces),
            "mentions": {mark.place: gazetteer.name(mark.place) for mark in passage.marks},
        }
        for passage in document.passages
    ]
    return {"passages": passages, "passages_of": passages_of}


@contextmanager
def serving(peer: str) -> Iterator[str]:
    """Serve a peer with the settings, the text and the shapes of the app; give its address."""
    if peer == APP:
        with server() as (address, _):
            yield address
        return
    path = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        for name in (".streamlit", "static/leaflet"):
            shutil.copytree(ROOT / name, folder / name)
        shutil.copy(ROOT / "geodata/shapes/countries.geojson", folder / "static/shapes.geojson")
        shutil.copy(ROOT / "geodata/shapes/countries.geojson", folder / "shapes.geojson")
        shutil.copy(HERE / f"{peer}.py", folder / "app.py")
        (folder / "told.json").write_text(json.dumps(told()), encoding="utf-8")
        none = {name: {"type": "GeometryCollection", "geometries": []} for name in EMPTY_WORLD}
        world = {"type": "Topology", "arcs": [], "objects": none}
        (folder / "static/world_110m.json").write_text(json.dumps(world), encoding="utf-8")
        with server(folder, env=os.environ | {"PYTHONPATH": path}) as (address, _):
            yield address


def measured(browser: Browser, peer: str, rounds: int) -> Measured:
    """Measure a peer: first the time of each touch, then, through a line that counts, what it costs."""
    found, passages_of = Measured(), told()["passages_of"]
    with serving(peer) as address:
        with opened(browser, peer, address) as page:
            to_map = [partial(mention_to_map, page, peer, place) for place in taking(MENTIONS, rounds)]
            to_text = [
                partial(region_to_text, page, peer, place, passages_of[place][0])
                for place in taking(REGIONS, rounds)
            ]
            found.to_map, found.missed_to_map = timed(to_map)
            found.to_text, found.missed_to_text = timed(to_text)
        count(browser, peer, address, passages_of, found)
    return found


def timed(touches: Iterable[Touch]) -> tuple[list[float], int]:
    """Return the milliseconds of touches, and how many nothing followed; after some of these it is given up."""
    times: list[float] = []
    missed = 0
    for touch in touches:
        try:
            times.append(touch()["ms"])
        except Error as error:
            if "not seen" not in str(error):
                raise
            missed += 1
            if missed == MOST_MISSED:
                break
    return times, missed


def count(
    browser: Browser, peer: str, address: str, passages_of: dict[str, list[str]], found: Measured
) -> None:
    """Count the bytes and the runs of some touches, and look whether the map goes away meanwhile."""
    line, runs = Line(), [0]
    with through(address, line) as shown, opened(browser, peer, shown, runs) as page:
        runs[0] = 0
        for place in taking(MENTIONS, COUNTED):
            before = line.brought
            note(found, page, partial(mention_to_map, page, peer, place))
            found.bytes_to_map += (line.brought - before) / COUNTED
        for place in taking(REGIONS, COUNTED if found.to_text else 0):
            before = line.brought
            note(found, page, partial(region_to_text, page, peer, place, passages_of[place][0]))
            found.bytes_to_text += (line.brought - before) / COUNTED
        found.runs = runs[0] / found.counted


def note(found: Measured, page: Page, touch: Touch) -> None:
    """Note whether the map was ever away during a touch, or was another afterwards."""
    for frame in page.frames:
        frame.evaluate("window.tag = 'the same'")
    found.blank += bool(touch()["blank"])
    found.counted += 1
    page.wait_for_timeout(2 * STILL_MS)
    found.reloads += any(frame.evaluate("window.tag !== 'the same'") for frame in page.frames)


def taking(places: tuple[str, ...], rounds: int) -> list[str]:
    return [places[number % len(places)] for number in range(rounds)]


@contextmanager
def opened(browser: Browser, peer: str, address: str, runs: list[int] | None = None) -> Iterator[Page]:
    """Open a peer, and wait until its map is drawn; count its runs from then on where that is asked for."""
    context = browser.new_context(viewport={"width": 1400, "height": 900}, reduced_motion="reduce")
    page = context.new_page()
    page.set_default_timeout(30_000)
    page.add_init_script(path=HERE / "watching.js")
    if runs:
        page.on("websocket", lambda socket: socket.on("framereceived", lambda frame: hear(frame, runs)))
    if peer == APP:
        open_reader(page, address)
    else:
        page.goto(address)
        page.locator(".st-key-passage-outlook, [class*='st-key-passage-']").first.wait_for()
        page.wait_for_timeout(5_000)  # until every map is drawn
    yield page
    context.close()


def hear(frame: Any, runs: list[int]) -> None:
    message = ForwardMsg()
    message.ParseFromString(frame if isinstance(frame, bytes) else b"")
    runs[0] += message.WhichOneof("type") == "script_finished"


def mention_to_map(page: Page, peer: str, place: str) -> dict[str, float]:
    """Click a mention; return what was seen until its place was lit on the map."""
    kind = PEERS[peer][1]
    mark = page.locator(
        f'.words .mark[data-place="{place}"]' if peer == APP else f'[class*="-to-{place}-"] button'
    ).first
    mark.scroll_into_view_if_needed()
    page.wait_for_timeout(STILL_MS)
    page.evaluate(
        "([kind, given]) => watch(kind, kind, given)", [kind, {"place": place, **spot(page, place)}]
    )
    mark.click()
    return dict(page.evaluate("seen"))


def region_to_text(page: Page, peer: str, place: str, passage: str) -> dict[str, float]:
    """Click a country on the map; return what was seen until a passage about it was lit in the text."""
    kind = PEERS[peer][1]
    clear(page, peer)
    if peer == APP:
        frame_of(page).evaluate("() => { map.setView([44, 58], 4, { animate: false }); }")
    page.wait_for_timeout(STILL_MS)
    where = spot(page, place) if kind == "canvas" else spot_of_path(page, peer, place)
    text = "reader" if peer == APP else "text"
    given = {"place": place, "passage": passage, **where}
    for frame in page.frames:  # st_folium writes its document anew, and what listened is gone
        frame.evaluate(NOTE_TOUCH)
    page.evaluate("([text, kind, given]) => watch(text, kind, given)", [text, kind, given])
    page.mouse.click(where["x"], where["y"])
    return dict(page.evaluate("seen"))


def spot_of_path(page: Page, peer: str, place: str) -> dict[str, float]:
    """Return where a shape can be clicked, once it is drawn."""
    path = f'path[data-place="{place}"]' if peer == APP else f"path.place-{place}"
    given = [path, place if PEERS[peer][1] == "plotly" else ""]
    for _ in range(DRAWN_LIMIT_MS // STILL_MS):
        if where := page.evaluate("([path, loc]) => spotOf(path, loc)", given):
            return dict(where)
        page.wait_for_timeout(STILL_MS)
    raise TimeoutError(f"{peer}: no shape of {place} is drawn")


def clear(page: Page, peer: str) -> None:
    """Select nothing, so that no passage is lit yet."""
    if peer == APP:
        page.keyboard.press("Escape")
    else:
        page.locator(".st-key-clear button").click()
    page.wait_for_timeout(STILL_MS)
    page.locator("[data-passage][data-lit], .stMarkdownColoredBackground").first.wait_for(state="detached")
    page.wait_for_timeout(STILL_MS)


def spot(page: Page, place: str) -> dict[str, float]:
    """Return where a place lies on the screen, on a map in web Mercator that has not been moved."""
    canvas = page.locator('[data-testid="stDeckGlJsonChart"] canvas')
    if not canvas.count():
        return {}
    box = canvas.first.bounding_box() or {"x": 0, "y": 0, "width": 0, "height": HEIGHT}
    (x, y), (middle_x, middle_y) = mercator(*SPOTS[place]), mercator(*CENTRE)
    return {
        "x": box["x"] + box["width"] / 2 + x - middle_x,
        "y": box["y"] + box["height"] / 2 + y - middle_y,
    }


def mercator(latitude: float, longitude: float) -> tuple[float, float]:
    """Return where a point lies, in pixels of the zoom of the peers."""
    world, slant = TILE * 2**ZOOM, math.log(math.tan(math.pi / 4 + math.radians(latitude) / 2))
    return longitude / 360 * world, -slant / (2 * math.pi) * world


def reported(peer: str, found: Measured) -> None:
    """Print what was measured of a peer."""
    print(
        f"{PEERS[peer][0]}: {told_of('text → map', found.to_map, found.missed_to_map, found.bytes_to_map)}; "
        f"{told_of('map → text', found.to_text, found.missed_to_text, found.bytes_to_text)}; {found.runs:.1f} runs a "
        f"touch; of {found.counted} touches the map was away in some frame of {found.blank}, and another after "
        f"{found.reloads}"
    )


def told_of(where: str, times: list[float], missed: int, size: float) -> str:
    if len(times) < 2:
        return f"{where}: not measured, {missed} clicks without an answer"
    median, slowest = statistics.median(times), statistics.quantiles(times, n=20)[-1]
    return f"{where}: median {median:.0f} ms, p95 {slowest:.0f} ms, n {len(times)}, missed {missed}, {size / 1000:.1f} kB"


def compared(found: dict[str, Measured]) -> None:
    """Print how many times longer each peer takes than the app."""
    if APP not in found:
        return
    app = found[APP]
    for peer, each in found.items():
        parts = [
            f"× {statistics.median(theirs) / statistics.median(ours):.1f} {where}"
            for where, theirs, ours in (
                ("text → map", each.to_map, app.to_map),
                ("map → text", each.to_text, app.to_text),
            )
            if theirs
        ]
        print(f"{PEERS[peer][0]}: {', '.join(parts)}")
