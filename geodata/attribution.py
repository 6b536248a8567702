"""Attribution: with whose data the map and its exports are made, and which view of borders they take."""

from geodata.words import to_say

ATTRIBUTION = to_say(
    "Made with Natural Earth · Railways © OpenStreetMap contributors (ODbL) · "
    "Place points: GeoNames (CC BY 4.0) · Not for navigation"
)
BORDERS = to_say("Borders: Natural Earth, “DEU” (German) point-of-view edition.")
