"""The railway network, and the shortest ways through it.

The network holds junctions and stations. A way between two of them knows its true length but is drawn as a
straight chord, so some chords are bent through hand-set points.
"""

import ast
import heapq
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

import numpy as np
import numpy.typing as npt

Point = tuple[float, float]

WINDOW = (20.0, 33.0, 110.0, 58.0)  # west, south, east, north
KM_PER_DEGREE = 111.2
AT_NODE_KM = 0.5  # a point this near to a node stands for it
GAP_KM = 3.0  # the network is broken at borders and in yards: ends this near to another node are joined
GAP_COST = 5.0


@dataclass
class Network:
    """Nodes, the length in km of the way from each node to its neighbours, and which ways close a gap."""

    nodes: list[Point]
    ways: list[dict[int, float]]
    gaps: set[tuple[int, int]] = field(default_factory=set)

    def cost_km(self, one: int, other: int) -> float:
        """Return the length of a way, dearer where it closes a gap: no route takes one without need."""
        return self.ways[one][other] * (GAP_COST if (one, other) in self.gaps else 1)

    def add(self, point: Point) -> int:
        """Add a node without ways and return its number."""
        self.nodes.append(point)
        self.ways.append({})
        return len(self.nodes) - 1

    def join(self, one: int, other: int, length_km: float) -> None:
        """Join two nodes both ways."""
        self.ways[one][other] = self.ways[other][one] = length_km

    def part(self, one: int, other: int) -> float:
        """Take away the way between two nodes and return its length."""
        del self.ways[other][one]
        return self.ways[one].pop(other)


def kilometres(one: npt.ArrayLike, other: npt.ArrayLike) -> npt.NDArray[np.float64]:
    """Measure between points near each other, or between rows of points."""
    east, north = np.moveaxis(np.asarray(other) - np.asarray(one), -1, 0)
    return np.asarray(np.hypot(east * np.cos(np.radians(np.asarray(one)[..., 1])), north) * KM_PER_DEGREE)


def read_network(source: Path) -> Network:
    """Read the network in the window from the Python source that holds it, without running that source."""
    lines = dict(
        line.split("=", 1)
        for line in source.read_text(encoding="utf-8").splitlines()
        if line[:6] in {"nodes=", "graph="}
    )
    nodes = [(longitude, latitude) for latitude, longitude in ast.literal_eval(lines["nodes"])]
    west, south, east, north = WINDOW
    inside = [i for i, (x, y) in enumerate(nodes) if west < x < east and south < y < north]
    number = {old: new for new, old in enumerate(inside)}
    graph = ast.literal_eval(lines["graph"])
    ways = [{number[j]: km for j, km in graph[i].items() if j in number and j != i} for i in inside]
    return Network([nodes[i] for i in inside], ways)


def close_gaps(network: Network) -> None:
    """Join every dead end to the nodes near it."""
    nodes = np.array(network.nodes)
    for end in [i for i, near in enumerate(network.ways) if len(near) < 2]:
        away = kilometres(nodes[end], nodes)
        for other in np.flatnonzero(away < GAP_KM).tolist():
            if other != end and other not in network.ways[end]:
                network.join(end, other, float(away[other]))
                network.gaps |= {(end, other), (other, end)}


def nearest_way(network: Network, point: Point) -> tuple[int, int, float]:
    """Return the ends of the way whose chord is nearest, and how far along it the point lies, from 0 to 1."""
    ways = np.array([(i, j) for i, near in enumerate(network.ways) for j in near if i < j])
    scale = np.array([np.cos(np.radians(point[1])), 1.0])
    starts, ends = ((np.array(network.nodes)[ways[:, side]] - point) * scale for side in (0, 1))
    chords = ends - starts
    along = np.clip(-(starts * chords).sum(1) / np.maximum((chords**2).sum(1), 1e-12), 0, 1)
    way = int(np.argmin(np.hypot(*(starts + chords * along[:, None]).T)))
    return int(ways[way, 0]), int(ways[way, 1]), float(along[way])


def anchor(network: Network, point: Point) -> int:
    """Return a node at the point: the nearest one moved there, or a new one that bends the nearest way."""
    away = kilometres(point, np.array(network.nodes))
    nearest = int(np.argmin(away))
    if away[nearest] < AT_NODE_KM:
        network.nodes[nearest] = point
        return nearest
    one, other, along = nearest_way(network, point)
    length_km = network.part(one, other)
    node = network.add(point)
    network.join(one, node, length_km * along)
    network.join(node, other, length_km * (1 - along))
    return node


def route(network: Network, start: int, end: int) -> list[int]:
    """Return the nodes of the shortest way (Dijkstra), or only the two where there is none."""
    reached: dict[int, int] = {}
    queue = [(0.0, start, start)]
    while queue and end not in reached:
        cost_km, node, before = heapq.heappop(queue)
        if node in reached:
            continue
        reached[node] = before
        for near in network.ways[node]:
            heapq.heappush(queue, (cost_km + network.cost_km(node, near), near, node))
    nodes = [end]
    while nodes[-1] != start:
        nodes.append(reached.get(nodes[-1], start))
    return nodes[::-1]


def way_km(network: Network, nodes: list[int]) -> float:
    """Add up the ways from node to node; where there is none, the straight distance."""
    return sum(
        network.ways[a].get(b, float(kilometres(network.nodes[a], network.nodes[b])))
        for a, b in pairwise(nodes)
    )
