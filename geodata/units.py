"""Units: how a number is said with its unit, in the form that the language has for so many."""

from collections.abc import Sequence

from geodata.words import count, say, say_many, to_say, to_say_many

UNITS = {  # the same after every number
    "%": to_say("{number} %"),
    "billion EUR": to_say("{number} billion EUR"),
    "billion USD": to_say("{number} billion USD"),
    "TEU": to_say("{number} TEU"),
    "km": to_say("{number} km"),
    "km²": to_say("{number} km²"),
    "m": to_say("{number} m"),
    "million": to_say("{number} million"),
    "million EUR": to_say("{number} million EUR"),
    "million USD": to_say("{number} million USD"),
    "million t": to_say("{number} million t"),
    "rank": to_say("rank {number}"),
    "t": to_say("{number} t"),
    "tU": to_say("{number} tU"),
    "thousand TEU": to_say("{number} thousand TEU"),
    "thousand containers": to_say("{number} thousand containers"),
    "thousand t": to_say("{number} thousand t"),
}
COUNTED = {  # one, and several
    "companies": to_say_many("{number} company", "{number} companies"),
    "containers": to_say_many("{number} container", "{number} containers"),
    "countries": to_say_many("{number} country", "{number} countries"),
    "days": to_say_many("{number} day", "{number} days"),
    "times": to_say_many("{number}\N{MULTIPLICATION SIGN}", "{number}\N{MULTIPLICATION SIGN}"),
    "trains": to_say_many("{number} train", "{number} trains"),
}


def quantity(values: Sequence[float], unit: str) -> str:
    """Return a number, or the ends of a range, with its unit: ``1,485 thousand t``."""
    number = "\N{EN DASH}".join(count(value) for value in values)
    if unit in COUNTED:
        return say_many(*COUNTED[unit], values[-1], number=number)
    return say(UNITS[unit], number=number)
