"""The record and the timeline in a real browser: from a passage to its notes and sources, and back, by keyboard."""

import re

import pytest
from playwright.sync_api import Frame, Page, expect

from content.library import Library
from geodata.figures import source_date
from geodata.gazetteer import Gazetteer
from tests.browser.harness import frame_of, map_frame, open_reader, wait_until_arrived


def test_passage_leads_to_notes_and_sources(page: Page, address: str, gazetteer: Gazetteer) -> None:
    """Claim, verdict, evidence: each one touch from the last."""
    open_reader(page, f"{address}/?passage=sanctions")
    record = page.locator('[data-passage="sanctions"] .record')
    expect(record.locator("> summary")).to_contain_text("overstated")
    record.locator("> summary").focus()
    page.keyboard.press("Enter")

    source = record.locator("a.source").first
    expect(source).to_be_visible()
    assert source.get_attribute("href") in set(gazetteer.sources["address"])
    assert source.get_attribute("rel") == "noopener"


def test_passage_shows_the_verdicts_of_its_notes_and_counts_the_others_apart(
    page: Page, address: str, library: Library
) -> None:
    """Twelve notes are not twelve verdicts."""
    notes = [note for note in library.notes(library.documents[0]) if "sanctions" in note.about]
    open_reader(page, f"{address}/?passage=sanctions")
    summary = page.locator('[data-passage="sanctions"] .record > summary')

    assert summary.locator(".pill").evaluate_all("(all) => all.map((each) => each.dataset.verdict)") == [
        "overstated", "sources disagree", "supported",
    ]  # fmt: skip
    background = sum(not note.verdict for note in notes)
    expect(summary).to_contain_text(f"+ {background} background notes")


def test_rated_words_lead_to_their_note(page: Page, address: str) -> None:
    """By mouse on the words, by keyboard on the sign behind them; what is selected stays selected."""
    open_reader(page, f"{address}/?place=russia")
    passage = page.locator('[data-passage="sanctions"]')
    words = passage.locator(".judged", has_text="observing international sanctions")
    note = passage.locator('[data-note="record-sanctions-pledge"]')
    words.click()
    expect(note).to_be_focused()
    expect(page).to_have_url(re.compile(r"\?place=russia$"))

    passage.locator(".record > summary").click()
    expect(note).to_be_hidden()
    words.locator(".sign").press("Enter")
    expect(note).to_be_focused()
    expect(note).to_be_in_viewport()


def test_every_rated_claim_is_underlined(page: Page, address: str, library: Library) -> None:
    open_reader(page, address)
    document = library.documents[0]
    for passage in document.passages:
        rating = [note for note in library.notes(document) if note.verdict and passage.id in note.about]
        judged = page.locator(f'[data-passage="{passage.id}"] .judged')
        assert (judged.count() > 0) == bool(rating), passage.id


def test_mark_within_rated_words_still_selects_its_place(page: Page, address: str) -> None:
    open_reader(page, address)
    page.locator('[data-passage="geneva"] .judged .mark[data-place="geneva"]').click()

    expect(page).to_have_url(re.compile(r"\?place=geneva$"))


def test_bar_shows_the_strongest_verdict_of_each_passage_and_leads_there(
    page: Page, address: str, library: Library
) -> None:
    """By mouse, and by arrow keys from one stop of the Tab key."""
    order = ["overstated", "sources disagree", "stated goal", "supported"]
    document = library.documents[0]
    open_reader(page, address)
    cells = page.locator(".reader .cell")
    shown = cells.evaluate_all("(all) => all.map((each) => each.dataset.verdict ?? '')")
    notes = library.notes(document)
    verdicts = [
        {note.verdict for note in notes if note.verdict and passage.id in note.about}
        for passage in document.passages
    ]
    assert shown == [next((each for each in order if each in found), "") for found in verdicts]

    cells.nth(5).click()
    expect(page.locator('[data-passage="sanctions"]')).to_be_in_viewport()
    cells.nth(5).focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect(page.locator('[data-passage="summits"] .number')).to_be_focused()


def test_only_what_is_disputed_can_be_shown(page: Page, address: str) -> None:
    """By key, by mouse and by address; what is selected is shown besides."""
    open_reader(page, address)
    passages = page.locator("[data-passage]:visible")
    everything = passages.count()
    page.keyboard.press("d")
    expect(page.locator('[data-passage="career"]')).to_be_hidden()
    expect(page.locator('[data-passage="sanctions"]')).to_be_visible()
    expect(page).to_have_url(re.compile("verdict=disputed"))
    assert passages.count() < everything

    page.reload()
    wait_until_arrived(page)
    expect(page.locator('[data-passage="career"]')).to_be_hidden()
    page.locator(".reader .cell").first.click()
    expect(page.locator('[data-passage="career"]')).to_be_in_viewport()
    page.get_by_label("Disputed or overstated").uncheck()
    expect(passages).to_have_count(everything)
    expect(page).not_to_have_url(re.compile("verdict="))


def test_sources_are_told_whole_without_a_pointer(page: Page, address: str, gazetteer: Gazetteer) -> None:
    """What a title attribute says, no finger and no key can reach."""
    open_reader(page, f"{address}/?passage=sanctions")
    record = page.locator('[data-passage="sanctions"] .record')
    record.locator("> summary").click()
    record.locator(".sources > summary").click()

    told = record.locator(".sources li").all_inner_texts()
    cited = set(record.locator("a.source").evaluate_all("(links) => links.map((link) => link.href)"))
    assert len(told) == len(cited)
    rferl = gazetteer.sources.loc["sanc_berlin"]
    assert ", ".join((rferl["title"], rferl["publisher"], source_date(rferl), rferl["certainty"])) in told


def test_every_passage_shows_all_its_notes(page: Page, address: str, library: Library) -> None:
    document = library.documents[0]
    open_reader(page, address)
    for passage in document.passages:
        shown = page.locator(f'[data-passage="{passage.id}"] [data-note]').evaluate_all(
            "(notes) => notes.map((note) => note.dataset.note)"
        )
        assert sorted(shown) == sorted(
            note.id for note in library.notes(document) if passage.id in note.about
        )


def test_place_shows_its_figures(page: Page, address: str) -> None:
    """Both counts of the trade with China stand beside each other, each with its source."""
    open_reader(page, f"{address}/?place=china")
    page.get_by_role("tab", name="Figures").click()
    figures = page.get_by_role("tabpanel", name="Figures")

    expect(figures).to_contain_text("31.2 billion USD")
    expect(figures).to_contain_text("24 billion USD")
    expect(figures.get_by_role("link").first).to_have_attribute("href", re.compile("^https?://"))


def test_place_that_only_notes_mention_says_so_and_opens_them(page: Page, address: str) -> None:
    """By keyboard, too; and it offers the nearest place that a passage mentions."""
    open_reader(page, f"{address}/?place=tashkent")
    card = page.locator(".card")
    expect(card).to_contain_text("Only fact-check notes mention it.")
    card.get_by_role("button", name="Show the notes").press("Enter")

    expect(card.locator("[data-note]").first).to_be_visible()
    expect(page.get_by_role("tab", selected=True)).to_contain_text("Fact-check")


def test_everything_on_georgia_is_within_two_steps(page: Page, address: str, library: Library) -> None:
    """By keyboard: arrow keys go from tab to tab, and each says how much stands in it."""
    open_reader(page, f"{address}/?place=georgia")
    page.get_by_role("tab", selected=True).focus()
    seen = []
    for _ in range(page.get_by_role("tab").count()):
        tab = page.get_by_role("tab", selected=True)
        seen.append(tab.inner_text().split()[0])
        expect(tab).to_be_focused()
        expect(page.locator("[role=tabpanel]:visible")).to_have_count(1)
        page.keyboard.press("ArrowRight")
    assert seen == ["Text", "Fact-check", "Figures", "Legs", "Dates"]

    of_georgia = [note for note in library.notes(library.documents[0]) if "georgia" in note.places]
    events = [note.id for note in of_georgia if note.date]
    page.get_by_role("tab", name="Dates").click()
    dates = page.get_by_role("tabpanel").locator("[data-note]")
    expect(dates).to_have_count(len(events))
    expect(dates.first.get_by_role("link").first).to_have_attribute("href", re.compile(r"timeline\?event="))
    page.get_by_role("tab", name="Legs").click()
    page.get_by_role("tabpanel").get_by_role("link", name="Tbilisi").first.click()
    expect(page).to_have_url(re.compile(r"/corridor\?leg="))
    page.locator("[data-leg][data-lit]").first.wait_for()


def test_tab_stays_open_while_the_place_stays_selected(page: Page, address: str) -> None:
    open_reader(page, f"{address}/?place=china")
    page.get_by_role("tab", name="Legs").click()
    page.locator('.words .mark[data-place="kazakhstan"]').first.click(modifiers=["Control"])
    page.get_by_role("button", name="Remove Kazakhstan from comparison").click()
    expect(page.get_by_role("tab", selected=True)).to_contain_text("Legs")

    page.locator('.words .mark[data-place="russia"]').first.click()
    expect(page.get_by_role("tab", selected=True)).to_contain_text("Text")


def test_card_of_a_silent_state_says_what_it_belongs_to(page: Page, address: str) -> None:
    """Japan is implied by no passage on the United Nations; its card still leads there."""
    open_reader(page, f"{address}/?place=japan")
    belongs = page.locator(".card p", has_text="Member of:")
    expect(belongs).to_contain_text("(observer)")
    belongs.get_by_role("link", name="United Nations").click()

    expect(page).to_have_url(re.compile(r"\?place=un$"))


def test_dated_note_opens_in_the_timeline(page: Page, address: str) -> None:
    open_reader(page, f"{address}/?passage=brussels")
    record = page.locator('[data-passage="brussels"] .record')
    record.locator("> summary").click()
    record.locator(".background", has_text="1 March 2020").locator("> summary").click()
    record.get_by_role("link", name="1 March 2020", exact=True).click()

    expect(page).to_have_url(re.compile(r"/timeline\?event="))
    expect(page.locator("[data-event][data-lit]").first).to_contain_text("enters into force")


def test_mark_in_a_note_chooses_its_place(page: Page, address: str) -> None:
    open_reader(page, f"{address}/?place=azerbaijan")
    page.get_by_role("tab", name="Fact-check").click()
    page.get_by_role("tabpanel").locator("[data-note] .mark:visible").first.click()

    expect(page).to_have_url(re.compile(r"\?place="))


@pytest.fixture
def timeline(page: Page, address: str) -> Frame:
    page.goto(address)
    map_frame(page).locator("path.leg").first.wait_for(state="attached")
    page.get_by_test_id("stTopNav").get_by_role("link", name="Timeline").click()
    page.locator("[data-event]").first.wait_for()
    map_frame(page).locator("path.leg").first.wait_for(state="attached")
    return frame_of(page)


def test_event_lights_where_it_was_by_keyboard(page: Page, timeline: Frame) -> None:
    event = page.locator("[data-event]").filter(has_text="Scholz").first
    event.locator(".date").focus()
    page.keyboard.press("Enter")

    expect(event).to_have_attribute("data-lit", "")
    expect(timeline.locator('path[data-place="berlin"]')).to_have_attribute("data-lit", "named")
    expect(timeline.locator('path[data-place="germany"]')).to_have_attribute("data-manner", "actor")
    expect(page).to_have_url(re.compile("event="))
    page.keyboard.press("Escape")
    expect(page.locator("[data-event][data-lit]")).to_have_count(0)


def test_place_on_the_map_lights_its_events(page: Page, timeline: Frame) -> None:
    timeline.evaluate("void map.setView([52.5, 13.4], 7, { animate: false })")
    timeline.locator(".label.berlin").click()

    expect(page.locator("[data-event][data-lit]").first).to_contain_text("Berlin")
    expect(page.locator(".timeline .says")).to_contain_text("Berlin")


def test_second_touch_of_a_place_on_the_map_lets_it_go(page: Page, timeline: Frame) -> None:
    """As on every other page."""
    timeline.evaluate("void map.setView([52.5, 13.4], 7, { animate: false })")
    timeline.locator(".label.berlin").click()
    expect(timeline.locator('path[data-place="berlin"]')).to_have_attribute("data-chosen", "")
    timeline.locator(".label.berlin").click()

    expect(page.locator("[data-event][data-lit]")).to_have_count(0)
    expect(timeline.locator("path[data-chosen]")).to_have_count(0)


def test_event_of_the_address_is_lit_and_leaves_it_again(page: Page, address: str) -> None:
    """What was sent to someone is what they see; a second touch of its date lets it go."""
    page.goto(f"{address}/timeline")
    event = page.locator("[data-event]").last.get_attribute("data-event")
    page.goto(f"{address}/timeline?lang=en&event={event}")
    lit = page.locator("[data-event][data-lit]")
    expect(lit).to_have_attribute("data-event", str(event))
    lit.locator(".date").click()

    expect(lit).to_have_count(0)
    expect(page).to_have_url(re.compile(r"/timeline\?lang=en$"))


def test_events_after_the_text_are_told_apart(page: Page, timeline: Frame, library: Library) -> None:
    """Nobody should hold against a text of the turn of 2024 what happened in its summer."""
    del timeline
    document = library.documents[0]
    later = page.locator(".timeline section").filter(
        has=page.get_by_role("heading", name="After the text’s date")
    )
    shown = later.locator("[data-event]").evaluate_all("(made) => made.map((each) => each.dataset.event)")

    assert shown
    assert set(shown) == {
        note.id for note in library.notes(document) if note.date and note.date[:4] >= str(document.date.year)
    }


def test_notes_stand_in_groups_with_what_has_a_verdict_shown(page: Page, address: str) -> None:
    """Thirty notes at once answer no question: those that judge are seen, background is one step away."""
    open_reader(page, f"{address}/?passage=route")
    record = page.locator('[data-passage="route"] .record')
    record.locator("> summary").click()
    judged = record.locator("[data-note]:has(.pill)")
    background = record.locator("[data-note]:not(:has(.pill))")

    assert judged.count() > 1
    assert all(note.is_visible() for note in judged.all())
    assert not any(note.is_visible() for note in background.all())
    fold = record.locator(".background > summary").first
    fold.focus()
    page.keyboard.press("Enter")
    expect(record.locator(".background").first.locator("[data-note]").first).to_be_visible()


def test_few_notes_are_not_folded_twice(page: Page, address: str) -> None:
    open_reader(page, f"{address}/?passage=geneva")
    record = page.locator('[data-passage="geneva"] .record')
    record.locator("> summary").click()

    assert record.locator("[data-note]").count() <= 4
    assert all(note.is_visible() for note in record.locator("[data-note]").all())


def test_link_to_a_note_opens_the_group_that_holds_it(page: Page, address: str, library: Library) -> None:
    """From an event of the timeline to the passage: the note is seen, not the fold in which it lies."""
    document = library.documents[0]
    note = next(each for each in library.notes(document) if each.date and "route" in each.about)
    open_reader(page, f"{address}/?passage=route&note={note.id}")
    shown = page.locator(f'[data-passage="route"] [data-note="{note.id}"]')

    expect(shown).to_be_in_viewport()
    expect(page).to_have_url(re.compile(f"note={note.id}"))
    page.locator(".clear").click()
    expect(page).not_to_have_url(re.compile("note="))


def test_event_of_the_timeline_leads_to_its_note(page: Page, timeline: Frame) -> None:
    del timeline
    event = page.locator("[data-event]:has(.passages a)").first
    note = event.get_attribute("data-event")

    expect(event.locator(".passages a").first).to_have_attribute("href", re.compile(f"note={note}$"))


def test_paper_has_what_is_folded_within_an_open_record(page: Page, address: str) -> None:
    open_reader(page, f"{address}/?passage=route")
    record = page.locator('[data-passage="route"] .record')
    record.locator("> summary").click()
    page.emulate_media(media="print")

    notes = record.locator("[data-note]")
    assert all(
        notes.evaluate_all("(made) => made.map((each) => each.checkVisibility() && each.offsetHeight > 0)")
    )


@pytest.mark.parametrize(
    ("asked", "group", "found"),
    [
        ("CPC", "note", "CPC pipeline"),
        ("pipeline", "note", "pipeline"),
        ("overstated", "note", "overstated"),
        ("sanctions", "passage", "sanctions"),
        ("Aktau", "leg", "Aktau"),
        ("GDP", "figure", "GDP"),
        ("consortium", "event", "consortium"),
    ],
)
def test_search_finds_what_only_the_record_and_the_tables_have(
    page: Page, address: str, asked: str, group: str, found: str
) -> None:
    open_reader(page, address)
    page.keyboard.press("/")
    page.keyboard.type(asked)

    hits = page.get_by_role("listbox").get_by_role("group", name=re.compile(rf"^\d+ {group}s?$"))
    expect(hits.get_by_role("option").first).to_contain_text(found)
    expect(hits.locator("mark").first).to_have_text(re.compile(asked, re.IGNORECASE))


def test_note_that_is_found_is_opened_by_keyboard(page: Page, address: str) -> None:
    open_reader(page, address)
    page.keyboard.press("/")
    page.keyboard.type("overstated")
    page.keyboard.press("Enter")

    expect(page.locator('[data-passage="sanctions"] [data-note="record-sanctions-pledge"]')).to_be_focused()
    expect(page).to_have_url(re.compile("passage=sanctions"))


def test_figure_that_is_found_is_opened_on_the_card_of_its_place(page: Page, address: str) -> None:
    open_reader(page, address)
    page.get_by_role("combobox", name="Search everything").fill("GDP")
    page.get_by_role("group", name=re.compile("figure")).get_by_role("option").first.click()

    expect(page.get_by_role("tab", selected=True)).to_contain_text("Figures")
    expect(page).to_have_url(re.compile("place="))


def test_leg_and_event_that_are_found_lead_to_their_pages(page: Page, address: str) -> None:
    for asked, group, there in [
        ("Aktau", "leg", "corridor\\?leg="),
        ("consortium", "event", "timeline\\?event="),
    ]:
        open_reader(page, address)
        page.get_by_role("combobox", name="Search everything").fill(asked)
        page.get_by_role("group", name=re.compile(group)).get_by_role("option").first.click()
        expect(page).to_have_url(re.compile(there))
