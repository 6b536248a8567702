"""The table of names: countries from CLDR, all else as it was written by hand."""

import babel
import pandas as pd

from geodata.places import LAND_KINDS
from geodata.prepare.sources import TABLES


def names_table() -> str:
    """Make the table of names: countries from CLDR, all else as it was written by hand."""
    places = pd.read_csv(TABLES / "places.csv", keep_default_na=False)
    table = TABLES / "names.csv"
    by_hand = pd.read_csv(table, keep_default_na=False).set_index("place")
    locales = {language: babel.Locale.parse(language) for language in ("kk", "ru", "zh", "tr")}
    rows = []
    for place in places.itertuples():
        row = by_hand.loc[place.id].to_dict() if place.id in by_hand.index else {}
        if place.kind in LAND_KINDS and row.get("source", "cldr") == "cldr":
            names = {key: locale.territories[alpha_2(place.code)] for key, locale in locales.items()}
            row = {**names, "also": row.get("also", ""), "source": "cldr"}
        if row:
            rows.append({"place": place.id, **row})
    text: str = pd.DataFrame(rows, columns=by_hand.reset_index().columns).to_csv(index=False)
    return text


def alpha_2(code: str) -> str:
    """Return the two letters by which CLDR knows a country."""
    return str(babel.core.get_global("territory_aliases")[code][0])
