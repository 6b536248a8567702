"""Measure what a visit costs the server: ``python -m tests.bench.visits``.

Each page of the app is set against an empty Streamlit page (``st.write("hello")``), both in one run: machines differ
threefold, so the ratios say more than the seconds. A visit is what a browser asks for at a first visit, recorded from
a real one, then asked for again by plain clients: every file, the socket, and a run of the script.

Prints the server's processor time of a visit and of a step back in the history, then what a crowd waits: so many
readers arriving within ten seconds, with the server's memory before, at its highest and after.
"""

import argparse
import asyncio
import os
import shutil
import statistics
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import websockets
from playwright.sync_api import sync_playwright
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from tests.browser.harness import ROOT, launched, server

PAGES = ("", "corridor", "timeline", "coverage")
EMPTY = 'import streamlit as st\n\nst.write("hello")\n'
VISITS = 20
WITHIN_S = 10
LIMIT_S = 120
REST_S = 5
CONNECTIONS = 6  # as many as a browser keeps to one host
SECOND = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Served:
    """A server that runs: its address and the id of its process."""

    address: str
    process: int

    @property
    def host(self) -> tuple[str, int]:
        parts = urlsplit(self.address)
        return parts.hostname or "", parts.port or 0

    def processor_s(self) -> float:
        """Seconds of processor that it has used, its own and the system's for it."""
        fields = Path(f"/proc/{self.process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / SECOND

    def memory_mb(self) -> float:
        lines = Path(f"/proc/{self.process}/status").read_text(encoding="utf-8").splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS")) / 1024


def main() -> None:
    """Measure everything once and print it."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--readers", type=int, nargs="*", default=[10, 50, 100], help="sizes of the crowds")
    crowds = parser.parse_args().readers
    print(f"load of the machine before: {os.getloadavg()[0]:.1f}")
    with serving() as app, empty_page() as empty:
        recorded = {page: requests_of(app.address, page) for page in PAGES}
        nothing = requests_of(empty.address, "")
        asyncio.run(report_costs(app, empty, recorded, nothing))
        for readers in crowds:
            asyncio.run(report_crowds(readers, app, empty, recorded[""], nothing))


async def report_costs(
    app: Served, empty: Served, recorded: dict[str, list[str]], nothing: list[str]
) -> None:
    """Print what a visit and a step back cost of each page, in turns with the empty one."""
    print(f"{'page':<12}{'visit, s':>10}{'× empty':>9}{'step back, s':>14}{'× empty':>9}")
    visit_of_empty, step_of_empty = await costs(empty, "", nothing)
    print(f"{'empty':<12}{visit_of_empty:>10.3f}{1:>9.2f}{step_of_empty:>14.3f}{1:>9.2f}")
    for page, requests in recorded.items():
        visit_s, step_s = await costs(app, page, requests)
        ratios = visit_s / visit_of_empty, step_s / step_of_empty
        print(f"{page or 'reader':<12}{visit_s:>10.3f}{ratios[0]:>9.2f}{step_s:>14.3f}{ratios[1]:>9.2f}")


async def costs(server: Served, page: str, requests: list[str]) -> tuple[float, float]:
    """Return the processor seconds of a visit, and of a run more in the same session."""
    await visit(server, page, requests)
    before = server.processor_s()
    for _ in range(VISITS):
        await visit(server, page, requests)
    visit_s = (server.processor_s() - before) / VISITS
    async with session(server) as connection:
        await run(connection, page)
        before = server.processor_s()
        for _ in range(VISITS):
            await run(connection, page)
        step_s = (server.processor_s() - before) / VISITS
    return visit_s, step_s


async def report_crowds(
    readers: int, app: Served, empty: Served, requests: list[str], nothing: list[str]
) -> None:
    """Print what readers wait who arrive within ten seconds, on the reader's page and on the empty one."""
    worst = {}
    for name, host, asked in (("empty", empty, nothing), ("reader", app, requests)):
        before = host.memory_mb()
        waited, errors, highest = await crowd(readers, host, asked)
        await asyncio.sleep(REST_S)
        worst[name] = statistics.quantiles(waited, n=20)[-1] if len(waited) > 1 else float("inf")
        print(
            f"{readers} readers, {name}: {len(waited)} served, {errors} errors, median "
            f"{statistics.median(waited or [0]):.2f} s, p95 {worst[name]:.2f} s; memory {before:.0f} MB before, "
            f"{highest:.0f} at most, {host.memory_mb():.0f} after {REST_S} s"
        )
    print(f"{readers} readers: p95 is {worst['reader'] / worst['empty']:.2f} × that of the empty page")


async def crowd(readers: int, server: Served, requests: list[str]) -> tuple[list[float], int, float]:
    """Let readers arrive evenly; return the seconds each waited, the number of errors, the highest memory."""
    highest = server.memory_mb()

    async def arrive(number: int) -> float:
        nonlocal highest
        await asyncio.sleep(WITHIN_S * number / readers)
        begun = time.monotonic()
        await asyncio.wait_for(visit(server, "", requests), LIMIT_S)
        highest = max(highest, server.memory_mb())
        return time.monotonic() - begun

    ended = await asyncio.gather(*(arrive(number) for number in range(readers)), return_exceptions=True)
    waited = [each for each in ended if isinstance(each, float)]
    return waited, readers - len(waited), highest


async def visit(server: Served, page: str, requests: list[str]) -> None:
    """Visit a page once: ask for the page, run it, and ask for what it needs."""
    await ask(server, f"/{page}")
    async with session(server) as connection:
        await run(connection, page)
        await asyncio.gather(*(ask(server, *requests[at::CONNECTIONS]) for at in range(CONNECTIONS)))


def session(server: Served) -> websockets.connect:
    """Open a socket as the page of Streamlit does."""
    address = f"ws://{server.host[0]}:{server.host[1]}/_stcore/stream"
    origin, protocol = websockets.Origin(server.address), websockets.Subprotocol("streamlit")
    return websockets.connect(address, subprotocols=[protocol], origin=origin, max_size=None)


async def run(connection: websockets.ClientConnection, page: str) -> None:
    """Ask for a run of the page, and wait until it has ended."""
    message = BackMsg()
    message.rerun_script.page_name = page
    message.rerun_script.query_string = ""
    await connection.send(message.SerializeToString())
    while True:
        answer = ForwardMsg()
        answer.ParseFromString(await connection.recv())
        if answer.WhichOneof("type") == "script_finished":
            return


async def ask(server: Served, *paths: str) -> None:
    """Ask for files one after the other, as a browser does that keeps its connection."""
    reader, writer = await asyncio.open_connection(*server.host)
    try:
        for path in paths:
            writer.write(
                f"GET {path} HTTP/1.1\r\nHost: {server.host[0]}\r\nAccept-Encoding: gzip\r\n\r\n".encode()
            )
            await writer.drain()
            await answered(reader, path)
    finally:
        writer.close()


async def answered(reader: asyncio.StreamReader, path: str) -> None:
    """Read an answer whole; raise where it is not a good one."""
    head = (await reader.readuntil(b"\r\n\r\n")).decode().lower()
    if " 200 " not in head.partition("\r\n")[0]:
        raise ConnectionError(f"{path}: {head.partition(chr(13))[0]}")
    fields = dict(line.split(": ", 1) for line in head.split("\r\n")[1:] if ": " in line)
    if "content-length" in fields:
        await reader.readexactly(int(fields["content-length"]))
        return
    while (size := int(await reader.readline(), 16)) >= 0:
        await reader.readexactly(size + 2)
        if not size:
            return


def requests_of(address: str, page: str) -> list[str]:
    """Return the paths of all files that a browser asks for at a first visit of a page."""
    with sync_playwright() as playwright:
        browser = launched(playwright)
        seen = browser.new_page()
        asked: dict[str, None] = {}
        seen.on("response", lambda answer: asked.update({answer.url: None}) if answer.status == 200 else None)
        seen.goto(f"{address}/{page}")
        seen.wait_for_load_state("networkidle")
        seen.wait_for_timeout(1000)
        browser.close()
    return [
        path for url in asked if (path := url.removeprefix(address)).startswith("/") and path != f"/{page}"
    ]


@contextmanager
def serving(folder: Path = ROOT) -> Iterator[Served]:
    with server(folder) as (address, process):
        yield Served(address, process.pid)


@contextmanager
def empty_page() -> Iterator[Served]:
    """Serve an empty page with the settings of the app, so that the page alone makes the difference."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(ROOT / ".streamlit", Path(folder) / ".streamlit")
        (Path(folder) / "app.py").write_text(EMPTY, encoding="utf-8")
        with serving(Path(folder)) as served:
            yield served


if __name__ == "__main__":
    main()
