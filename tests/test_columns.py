"""Many records of one shape are sent as columns; ``columns.test.js`` makes records of them again."""

from geodata.page.columns import FEWEST, packed

PLACES = {f"place-{at}": {"km": at, "names": {"en": f"Place {at}"}} for at in range(FEWEST)}


def test_many_records_of_one_shape_are_columns() -> None:
    places = {**PLACES, "place-0": {"km": None, "names": {"en": "Aktau", "kk": "Ақтау"}}}

    sent = packed({"places": places})["places"]

    assert sent["ids"] == list(places)
    assert sent["columns"]["km"] == [None, *range(1, FEWEST)]
    assert sent["columns"]["names"]["columns"]["en"][:2] == ["Aktau", "Place 1"]
    assert sent["columns"]["names"]["columns"]["kk"] == ["Ақтау", *[None] * (FEWEST - 1)]


def test_what_is_few_or_of_several_shapes_is_sent_as_it_is() -> None:
    few = dict(list(PLACES.items())[1:])
    mixed = {**PLACES, "place-0": {"km": 0}}
    content = {"few": few, "mixed": mixed, "on": "1 January 2024", "words": dict.fromkeys(PLACES, "word")}

    assert packed(content) == content
