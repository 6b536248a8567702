"""The map (view): folium draws the frame, ``map.js`` draws what is in it and speaks with the page."""

import json
from datetime import date

import folium
from branca.element import MacroElement
from jinja2 import Template

from geodata.gazetteer import Gazetteer
from geodata.map.content import OPTIONS, SCRIPT, map_data
from geodata.page.mount import Sent, gathered
from geodata.page.sent import Place

OF_TEXT = ("drawn", "wholes", "roles", "on", "home_view", "reading")
# The frame of st_folium stands two steps below the page.
ARRIVE = """((map, addresses) => {
  const step = (address) => (address.startsWith("data:") ? address : `../../${address}`);
  const at = (address) => new URL(step(address), location.href).href;
  const [script, ...contents] = addresses.map(at);
  const fetched = contents.map((content) => fetch(content).then((answer) => answer.json()));
  Promise.all([import(script), ...fetched])
    .then(([view, ...parts]) => view.default(map, Object.assign({}, ...parts)))
    .catch((error) => {
      console.warn(error);
      window.parent.dispatchEvent(new window.parent.CustomEvent("reader:missed"));
    });
})"""


LEAFLET = "app/static/leaflet/leaflet.js"


class LocalMap(folium.Map):
    """A folium map that asks no other host for its scripts and styles.

    Leaflet comes from Streamlit's static serving; the address is relative to the frame of st_folium, so that
    it holds under a base path too. Its style sheet is written by ``MapScript``: a linked one would come late.
    """

    default_js = [("leaflet", f"../../{LEAFLET}")]  # noqa: RUF012 (as folium has it)
    default_css = []  # noqa: RUF012


class MapScript(MacroElement):
    """Fetches ``map.js`` and what it draws, then runs it with the map.

    Its text holds addresses only: branca and st_folium take what a macro yields for a template again.
    """

    _template = Template(
        "{% macro script(this, kwargs) %}"
        "{{ this.arrive }}({{ this._parent.get_name() }}, {{ this.addresses }});"
        "{% endmacro %}"
    )

    def __init__(self, sent: Sent) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._name = "MapScript"
        self.arrive = ARRIVE
        self.addresses = json.dumps(sent.addresses)


def gather_map(gazetteer: Gazetteer, on: date, places: dict[str, Place]) -> Sent:
    """Gather what the map draws, once for all readers of a language; organisations as on a day.

    ``places`` say how often each is named and implied. What follows from the text is sent apart: the outlines
    are the same for all texts, and most of the bytes.
    """
    data = map_data(gazetteer, on, places)
    of_text = {key: value for key, value in data.items() if key in OF_TEXT}
    of_all = {key: value for key, value in data.items() if key not in OF_TEXT}
    return gathered(SCRIPT, {"places": places}, of_text, of_all)


def ahead(sent: Sent) -> tuple[str, ...]:
    """Return what the map will ask for, so that the view beside it can have it fetched ahead."""
    return *sent.addresses, LEAFLET


def base_map(sent: Sent) -> folium.Map:
    """Return a new map. Call this afresh on each run: st_folium changes the map that it is given."""
    base = LocalMap(tiles=None, attribution_control=True, location=None)
    base.options |= OPTIONS
    MapScript(sent).add_to(base)
    return base


def show_map(sent: Sent) -> None:
    """Write the map to the page. It sends nothing back: choices on it are answered in the browser."""
    # Imported here, since it registers with the server when imported: that must be running by then.
    from streamlit_folium import st_folium  # noqa: PLC0415

    st_folium(base_map(sent), key="map", returned_objects=[], use_container_width=True)
