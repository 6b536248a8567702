"""Plain clients that visit as a browser does: every file that it asked for at a first visit, the socket, and a run.

They cost the machine little, so that a crowd of them measures the server.
"""

import asyncio
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, urlsplit

import websockets
from playwright.sync_api import sync_playwright
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from tests.browser.harness import ROOT, launched, server

EMPTY = 'import streamlit as st\n\nst.write("hello")\n'
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

    def open_files(self) -> int:
        return len(list(Path(f"/proc/{self.process}/fd").iterdir()))


async def visit(server: Served, page: str, requests: list[str], query: str = "") -> None:
    """Visit a page once: ask for the page, run it, and ask for what it needs."""
    await ask(server, f"/{page}?{quote(query, safe='=&')}")
    async with session(server) as connection:
        await run(connection, page, query)
        await asyncio.gather(*(ask(server, *requests[at::CONNECTIONS]) for at in range(CONNECTIONS)))


def session(server: Served) -> websockets.connect:
    """Open a socket as the page of Streamlit does."""
    address = f"ws://{server.host[0]}:{server.host[1]}/_stcore/stream"
    origin, protocol = websockets.Origin(server.address), websockets.Subprotocol("streamlit")
    return websockets.connect(address, subprotocols=[protocol], origin=origin, max_size=None)


async def begin(connection: websockets.ClientConnection, page: str, query: str = "") -> None:
    """Ask for a run of the page."""
    message = BackMsg()
    message.rerun_script.page_name = page
    message.rerun_script.query_string = quote(query, safe="=&")
    await connection.send(message.SerializeToString())


async def run(connection: websockets.ClientConnection, page: str, query: str = "") -> bytes:
    """Ask for a run of the page, and wait until it has ended; return all that was sent."""
    await begin(connection, page, query)
    heard = []
    while True:
        heard.append(bytes(await connection.recv(decode=False)))
        answer = ForwardMsg()
        answer.ParseFromString(heard[-1])
        if answer.WhichOneof("type") == "script_finished":
            return b"".join(heard)


async def ask(server: Served, *paths: str) -> None:
    """Ask for files one after the other, as a browser does that keeps its connection."""
    reader, writer = await asyncio.open_connection(*server.host)
    try:
        for path in paths:
            await asked(reader, writer, server, path)
    finally:
        writer.close()


async def fetched(server: Served, path: str) -> bytes:
    """Return the body of one answer."""
    reader, writer = await asyncio.open_connection(*server.host)
    try:
        return await asked(reader, writer, server, path)
    finally:
        writer.close()


async def sent(server: Served, path: str, body: bytes) -> bytes:
    """Send a text as a page of the app does, and return what is answered."""
    reader, writer = await asyncio.open_connection(*server.host)
    length = f"Content-Type: application/json\r\nContent-Length: {len(body)}"
    try:
        writer.write(f"POST {path} HTTP/1.1\r\nHost: {server.host[0]}\r\n{length}\r\n\r\n".encode() + body)
        return await answered(reader, path)
    finally:
        writer.close()


async def asked(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter, server: Served, path: str
) -> bytes:
    """Ask for a file and read the answer whole; raise where it is not a good one."""
    writer.write(f"GET {path} HTTP/1.1\r\nHost: {server.host[0]}\r\nAccept-Encoding: gzip\r\n\r\n".encode())
    await writer.drain()
    return await answered(reader, path)


async def answered(reader: asyncio.StreamReader, path: str) -> bytes:
    """Read an answer whole; raise where it is not a good one."""
    head = (await reader.readuntil(b"\r\n\r\n")).decode().lower()
    if " 200 " not in head.partition("\r\n")[0]:
        raise ConnectionError(f"{path}: {head.partition(chr(13))[0]}")
    fields = dict(line.split(": ", 1) for line in head.split("\r\n")[1:] if ": " in line)
    if "content-length" in fields:
        return await reader.readexactly(int(fields["content-length"]))
    parts = []
    while size := int(await reader.readline(), 16):
        parts.append((await reader.readexactly(size + 2))[:-2])
    await reader.readline()
    return b"".join(parts)


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
