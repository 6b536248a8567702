"""The names by which ``app.py`` knows the lower half of the corridor page."""

from geodata.corridor.alternatives import gather_alternatives, show_alternatives
from geodata.corridor.volumes import gather_volumes, show_volumes

__all__ = ["gather_alternatives", "gather_volumes", "show_alternatives", "show_volumes"]
