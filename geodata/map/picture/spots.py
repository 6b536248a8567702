"""Where a name may stand: that of a town beside its symbol, that of an area where the area is seen."""

import numpy as np
import numpy.typing as npt
import shapely

from geodata.map.picture.ground import Ground
from geodata.map.picture.named import Named
from geodata.map.picture.placing import Box, Numbers, Side, box_at, sides_beside
from geodata.places import LAND_KINDS

GRID = (17, 11)  # points at which an area is looked for in the view
FINE = (13, 21)  # and one that has hardly room for its name: more rows
LOOKED_AT = np.array(
    [(right, down) for right in (0, -0.42, 0.42) for down in (0, -0.5, 0.5)]
)  # parts of a name
FAR = 25  # pixels from home that count one
ABROAD = 9  # what it counts that the name of a town stands in another country


class Spots:
    """The spots for names on some ground."""

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        kinds = ground.shown.atlas.kinds
        self.countries = [place for place in ground.land if kinds.get(place) in LAND_KINDS]
        self.tree = shapely.STRtree([ground.land[place] for place in self.countries])

    def beside(self, named: Named, away: float) -> list[Side]:
        """Return the sides of a town's name, those that cost least first."""
        boxes = [box_at(*named.home, offset, named.size) for offset in sides_beside(named.size, away)]
        middles = [shapely.Point((box.left + box.right) / 2, (box.top + box.bottom) / 2) for box in boxes]
        sides, lands = self.tree.query(middles, predicate="within")
        abroad = {
            side for side, land in zip(sides, lands, strict=True) if self.countries[land] != named.country
        }
        costs = [order + ABROAD * (order in abroad) for order in range(len(boxes))]
        return sorted(zip(boxes, costs, strict=True), key=lambda side: side[1])

    def on(self, named: Named) -> list[Side]:
        """Return where the name of an area may stand, home first."""
        area = self.ground.area(named.place)
        if area is None:
            return self._near_point(named)
        points = np.vstack([[named.home], self._grid(area, named)])
        on = self._parts_on(points, area, named)
        counts = on.sum(axis=1)
        least = np.where(
            on[:, 0], named.least_on, len(LOOKED_AT) + 1
        )  # else it would seem to be its neighbour's
        least[0] = 1  # at home, where it was set by hand
        costs = np.hypot(*(points - named.home).T) / FAR + len(LOOKED_AT) - counts
        good = [at for at in np.argsort(costs, kind="stable") if counts[at] >= least[at]]
        return [(self._centred(points[at], named), float(costs[at])) for at in good]

    def _near_point(self, named: Named) -> list[Side]:
        x, y = named.home
        offsets = [(0.0, down * named.size[1]) for down in (0, 0.8, -0.8)]
        return [
            (self._centred(np.array([x + right, y + down]), named), float(order))
            for order, (right, down) in enumerate(offsets)
        ]

    @staticmethod
    def _centred(point: Numbers, named: Named) -> Box:
        width, height = named.size
        return box_at(float(point[0]), float(point[1]), (-width / 2, -height / 2), named.size)

    def _grid(self, area: shapely.Geometry, named: Named) -> Numbers:
        """Return points all over the box in the view where the middle of a name may stand."""
        view, (across, down) = self.ground.shown.view, FINE if named.is_tight else GRID
        west, north, east, south = shapely.bounds(area)
        left, right = max(west, 0), min(east, view.width)
        top, bottom = max(north, 0), min(south, view.height)
        x = left + (right - left) * (np.arange(across) + 0.5) / across
        y = top + (bottom - top) * (np.arange(down) + 0.5) / down
        return np.column_stack([each.ravel() for each in np.meshgrid(x, y)])

    @staticmethod
    def _parts_on(points: Numbers, area: shapely.Geometry, named: Named) -> npt.NDArray[np.bool_]:
        """Say of each point which parts of a name there stand on the area, its middle first."""
        parts = points[:, None, :] + LOOKED_AT * np.array(named.size)
        shapely.prepare(area)
        on: npt.NDArray[np.bool_] = shapely.contains_xy(area, parts[..., 0], parts[..., 1])
        return on
