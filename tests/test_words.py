"""The words of the interface: every catalogue is whole, and the code says nothing that is in none."""

import re
from collections.abc import Iterator

import pytest
from babel.messages.catalog import Message

from geodata.page.join import modules
from geodata.page.sent import speech_for
from geodata.words import (
    LANGUAGES,
    ROOT,
    catalogue,
    count,
    date_in_words,
    number_symbols,
    preferred,
    say,
    speak,
    spoken,
    to_say,
)
from geodata.words.catalogues import said

TRANSLATED = [language for language in LANGUAGES if language != "en"]
PLACEHOLDER = re.compile(r"\{\w*\}")
# Words that were this project's own, where readers and the field have others (select, highlight, mentions, status …).
OLD = re.compile(
    r"\b(touch|lights?|lit|choose|chosen|lets? (it )?go|hindsight|silences?|shape|in words|the record|understood|"
    r"speaks? of|spoken of|address|holds?|held|an? aim|aims?|contested|mend|change of gauge|ways?|strip|single keys|"
    r"in all|by heading|as drawn|named only|outside the map|over the map|goes by)\b",
    re.IGNORECASE,
)


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    yield
    speak("en")


def forms(words: object) -> tuple[str, ...]:
    """The forms of a message: one, or one for each kind of number."""
    return (words,) if isinstance(words, str) else tuple(words)  # type: ignore[arg-type]


@pytest.mark.parametrize("language", TRANSLATED)
def test_catalogue_has_every_message_of_the_code_and_no_other(language: str) -> None:
    """A label that is not in a catalogue would be shown in English."""
    in_code = {forms(message.id)[0] for message in said() if message.id}
    in_catalogue = {forms(message.id)[0] for message in catalogue(language) if message.id}

    assert in_code == in_catalogue, "run: python -m geodata.words.catalogues"


@pytest.mark.parametrize("language", TRANSLATED)
def test_catalogue_names_the_files_that_say_each_message(language: str) -> None:
    """A script is sent the messages of its own file: a message under a wrong file would stay English."""
    template, known = said(), catalogue(language)
    where = {message.id: {file for file, _ in known[message.id].locations} for message in known if message.id}

    assert where == {
        message.id: {file for file, _ in message.locations} for message in template if message.id
    }


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_message_is_translated_with_its_values(language: str) -> None:
    messages = [message for message in catalogue(language) if message.id]
    assert messages
    for message in messages:
        wanted = set(PLACEHOLDER.findall(forms(message.id)[-1]))
        plural = not isinstance(message.id, str)
        assert len(forms(message.string)) == (catalogue(language).num_plurals if plural else 1), message.id
        for form in forms(message.string):
            assert form.strip(), message.id
            assert set(PLACEHOLDER.findall(form)) == wanted, message.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_quotes_are_those_that_the_language_prints(language: str) -> None:
    """English has “ ” and ’, Russian and Kazakh have « »: none mixes them with those of a typewriter."""
    messages = [message for message in said() if message.id]
    words = [forms(m.id) if language == "en" else forms(catalogue(language)[m.id].string) for m in messages]
    wrong = "\"'«»„‘" if language == "en" else "\"'“”„‘"

    assert words
    assert [form for each in words for form in each if set(form) & set(wrong)] == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_no_stop_follows_a_date(language: str) -> None:
    """Russian dates end in a stop themselves, and so do Kazakh years: two of them are a misprint."""
    words = {form for message in catalogue(language) if message.id for form in forms(message.string)}

    assert [form for form in words if re.search(r"\{(date|day|until|on|version)\}\.", form)] == []


def in_code(message: Message) -> bool:
    """Whether the code says a message; others are what texts and tables hold."""
    return any(file.endswith((".py", ".js")) for file, _ in message.locations)


def test_no_message_has_a_word_of_the_old_vocabulary() -> None:
    """One vocabulary, the field's: a reader should not have to learn ours."""
    labels = [message for message in said() if message.id and in_code(message)]
    messages = [form for message in labels for form in forms(message.id)]

    assert messages
    assert [message for message in messages if OLD.search(message)] == []


def test_no_message_of_a_script_is_overlooked() -> None:
    """Within a template string of several parts the extractor finds only the first: the rest would stay English."""
    known = {form for message in said() if message.id for form in forms(message.id)}
    scripts = [path for folder in ("geodata", "content") for path in (ROOT / folder).rglob("*.js")]
    written = [
        re.sub(r"^\s*(//|/?\*).*$", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
        for path in scripts
    ]
    spoken_of = {words for text in written for words in re.findall(r"\bsay\(\s*\"([^\"]+)\"\s*[,)]", text)}

    assert spoken_of
    assert spoken_of - known == set()


ALLOWED = re.compile(
    r"AsstrA|Port Economics|Sovereign Limits|WorldAtlas|Natural Earth|OpenStreetMap|GeoNames|ODbL|CC BY|DEU|COVID|"
    r"Esc|Ctrl|Enter|TEU|URL|т U|\([npbiEL]\)|\{\w+\}|\?|"
    r"Markdown|Word|HTML|PDF|SVG|PNG|UTF-8|\.(?:txt|md|docx|html)|content/texts/"
)


@pytest.mark.parametrize("language", TRANSLATED)
def test_no_english_is_left_in_a_catalogue(language: str) -> None:
    left = {form for message in catalogue(language) if message.id for form in forms(message.string)}

    assert [form for form in left if re.search("[A-Za-z]", ALLOWED.sub("", form))] == []


def test_words_are_said_in_the_language_spoken() -> None:
    assert say("Legend") == "Legend"
    speak("ru")
    assert spoken() == "ru"
    assert say("Legend") == "Легенда"
    assert to_say("Legend") == "Legend"


def test_context_tells_two_meanings_of_a_word_apart_and_is_never_said() -> None:
    """The sea as a kind of place and as a mode of transport are two words in Russian and Kazakh."""
    assert say("kind of place|sea") == "sea"
    speak("ru")
    assert (say("kind of place|sea"), say("sea")) == ("море", "морской")
    speak("de")
    assert say("kind of place|sea") == "sea"


@pytest.mark.parametrize("language", TRANSLATED)
def test_no_translation_repeats_a_context(language: str) -> None:
    """It would be said: only the message itself has its context taken away."""
    said_with_context = [
        message
        for message in catalogue(language)
        if message.id and "|" in forms(message.id)[0] and any("|" in form for form in forms(message.string))
    ]

    assert [message.id for message in said_with_context] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_python_and_scripts_write_numbers_with_the_same_signs(language: str) -> None:
    """A table by Python stands beside one by a script; what Babel knows of Kazakh, browsers do not."""
    speak(language)
    symbols = number_symbols()

    assert count(2499.5) == f"2{symbols['group']}499{symbols['decimal']}5"
    assert count(-8) == f"{symbols['minusSign']}8"


@pytest.mark.parametrize(
    ("text", "en", "ru", "kk"),
    [
        ("", "", "", ""),
        ("2024", "2024", "2024 г.", "2024 ж."),
        ("2024-04", "April 2024", "апрель 2024 г.", "2024 жылғы сәуір"),
        ("2024-04-11", "11 April 2024", "11 апреля 2024 г.", "2024 жылғы 11 сәуір"),
    ],
)
def test_date_of_a_table_is_read_as_one_says_it(text: str, en: str, ru: str, kk: str) -> None:
    """Tables know some days, some months and some years; 2024-04 cannot be read aloud."""
    for language, words in (("en", en), ("ru", ru), ("kk", kk)):
        speak(language)
        assert " ".join(date_in_words(text).split()) == words  # their spaces do not break


def test_language_without_a_catalogue_is_english_and_does_not_fail() -> None:
    """Someone who adds a language sees the page at once, and `check` says what is missing."""
    speak("de")

    assert say("Legend") == "Legend"
    assert speech_for(ROOT / "content" / "timeline" / "timeline.js")["words"] == {}


@pytest.mark.parametrize(
    ("wishes", "language"),
    [(("ru", "kk"), "ru"), (("kk-KZ",), "kk"), (("de", "RU-ru"), "ru"), ((None, "xx"), "en"), ((), "en")],
)
def test_first_wish_that_is_spoken_here_is_taken(wishes: tuple[str | None, ...], language: str) -> None:
    assert preferred(*wishes) == language


def test_script_is_sent_the_messages_of_its_modules_only() -> None:
    """English needs none; another language gets what the view's modules say, in forms where it counts."""
    script = ROOT / "content" / "timeline" / "timeline.js"
    assert speech_for(script) == {
        "language": "en",
        "words": {},
        "symbols": {"group": ",", "decimal": ".", "minusSign": "−"},
    }
    speak("kk")
    sent = speech_for(script)["words"]
    files = {file.relative_to(ROOT).as_posix() for file in modules(script)}
    own: list[Message] = [message for message in catalogue("kk") if message.id]

    assert set(sent) == {
        forms(message.id)[0] for message in own if files & {file for file, _ in message.locations}
    }
    assert "List all places" not in sent
