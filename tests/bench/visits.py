"""Measure what a visit costs the server: ``python -m tests.bench.visits``.

Each page of the app is set against an empty Streamlit page (``st.write("hello")``), both in one run: machines differ
threefold, so the ratios say more than the seconds. A visit is what a browser asks for at a first visit, recorded from
a real one, then asked for again by plain clients: every file, the socket, and a run of the script.

Prints the server's processor time of a visit and of a step back in the history.
"""

import asyncio
import os

from tests.bench.clients import Served, empty_page, requests_of, run, serving, session, visit

PAGES = ("", "corridor", "timeline", "coverage")
VISITS = 20


def main() -> None:
    """Measure everything once and print it."""
    print(f"load of the machine before: {os.getloadavg()[0]:.1f}")
    with serving() as app, empty_page() as empty:
        recorded = {page: requests_of(app.address, page) for page in PAGES}
        nothing = requests_of(empty.address, "")
        asyncio.run(report_costs(app, empty, recorded, nothing))


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


if __name__ == "__main__":
    main()
