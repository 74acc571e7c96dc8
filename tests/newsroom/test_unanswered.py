"""What nobody could answer: gathered, grouped, counted, and gone once it is settled."""

from __future__ import annotations

from datetime import timezone

from bot.answer.render import PLAIN, TELEGRAM
from bot.answer.reply import Responder
from bot.newsroom.digest import SHOWN, group_text, likely_answers
from bot.newsroom.effect import tells_fact
from bot.newsroom.groups import grouped
from bot.newsroom.unanswered import Group, Unanswered, key_of
from bot.store import Entry, Event

DAY = 24 * 3600.0
DAYS = 8


def asked(text: str, outcome: str = "unknown", day: float = 0, reader: str = "r", **known: str | None) -> Entry:
    """A question on a day; `happened` is what the reader did, `answer` what the bot gave."""
    happened, answer, language = known.get("happened"), known.get("answer"), known.get("language", "en")
    events = (Event(happened, None, 0.0),) if happened else ()  # type: ignore[arg-type]
    return Entry(1, reader, text, outcome, answer, 0.5, language, "private", day * DAY, events=events)


def gathered(*entries: Entry, settled: tuple[str, ...] = ()) -> Unanswered:
    unanswered = Unanswered(settled, timezone.utc)
    for entry in entries:
        unanswered.add(entry)
    return unanswered


def groups(responder: Responder, *entries: Entry, settled: tuple[str, ...] = ()) -> tuple[Group, ...]:
    return gathered(*entries, settled=settled).groups(responder, 0, DAYS * DAY).groups


ROBOTS = "who sells humanoid robots"


def test_the_three_kinds_of_unanswered(responder: Responder) -> None:
    """Unknown, none of these and not what I asked are gathered; what was answered or left alone is not."""
    found = groups(
        responder,
        asked(ROBOTS),
        asked("Who sells humanoid ROBOTS?", "suggested", happened="none"),
        asked("who sells humanoid robots", "answered", answer="china-models", happened="wrong"),
        asked(ROBOTS, "suggested"),
        asked(ROBOTS, "answered", answer="china-models", happened="related"),
    )
    assert [(group.count, [wording.text for wording in group.texts]) for group in found] == [(3, [ROBOTS])]


def test_counts_readers_and_days(responder: Responder) -> None:
    """A group says how often, by how many, on which days, and since when it is asked; a trend is more than chance."""
    early = [asked(ROBOTS, day=1, reader="a"), asked(ROBOTS, day=2.5, reader="a")]
    late = [asked(ROBOTS, day=6, reader=f"late {number}") for number in range(9)]
    [level], [rising] = groups(responder, *early), groups(responder, *early, *late)
    assert (level.count, level.readers, level.days, level.trend) == (2, 1, (0, 1, 1, 0, 0, 0, 0, 0), "level")
    assert (rising.count, rising.readers, rising.trend) == (11, 10, "up")
    assert (rising.first, rising.last) == (DAY, 6 * DAY)


def test_noise_is_counted_apart(responder: Responder) -> None:
    """What asks nothing is in no group."""
    idle = map(asked, ("?", "x", "stop", "[2]", "jajaja", "bye"))
    found = gathered(*idle, asked(ROBOTS)).groups(responder, 0, DAY)
    assert (len(found.groups), found.noise) == (1, 6)


def test_what_names_different_countries_or_years_stands_apart(responder: Responder) -> None:
    """What is true of one is not of another; the same one in two languages stays together."""
    texts = (
        "how many robots does Norway sell",
        "how many robots does France sell",
        "how many robots does France sell?",
    )
    found = groups(responder, *map(asked, texts), asked("how many robots does France sell in 2019"))
    assert sorted(group.count for group in found) == [1, 1, 2]


def test_the_likeliest_reason(responder: Responder) -> None:
    """A gap, an answer that was refused, another place than the nearest answer tells of, a new wording, no fact."""
    reasons = {
        "gap": asked("how many models does Norway have"),
        "refused": asked("How many models?", "answered", answer="china-models", happened="wrong"),
        "subject": asked("how many AI unicorns does London have?"),
        "fact": asked("zorblax"),
    }
    for reason, entry in reasons.items():
        [group] = groups(responder, entry)
        assert group.reason == reason, group


def test_no_figure_is_offered_where_the_book_may_not_have_it(responder: Responder) -> None:
    """Under a group about another place, or that the book has nothing near to; under one that was misread it is."""
    abroad = ("how many AI unicorns does London have?", "how many models does Norway have")
    for text in (
        *abroad,
        "zorblax",
        "how many AI models did China ban?",
        "how many small AI companies does China have?",
    ):
        [group] = groups(responder, asked(text))
        assert likely_answers(group, responder) == []
    [refused] = groups(responder, asked("How many models?", "answered", answer="china-models", happened="wrong"))
    assert any(tells_fact(responder.book, name) for name in likely_answers(refused, responder))


def test_no_answer_about_the_bot_is_offered(responder: Responder) -> None:
    """A tap would teach that whoever asks about the article is told how the bot works."""
    for text in ("how many people use chinese AI", "when was this published", "and the US?", "how do you work it out"):
        for group in groups(responder, asked(text)):
            assert not {"about-bot", "how-to-ask"} & set(likely_answers(group, responder)), text
    assert {"about-bot", "how-to-ask"} <= set(responder.book.answers)


def test_what_the_book_answers_by_now_is_settled(responder: Responder) -> None:
    """A question that was unknown then and is answered now is no longer listed."""
    assert groups(responder, asked("How many AI unicorns does China have?")) == ()


def test_an_answer_that_was_refused_settles_nothing(responder: Responder) -> None:
    """When the book still gives the answer that a reader said is wrong, the question stays."""
    text = "How many AI unicorns does China have?"
    assert len(groups(responder, asked(text, "answered", answer="unicorns", happened="wrong"))) == 1
    assert groups(responder, asked(text, "answered", answer="china-share", happened="wrong")) == ()


def test_what_an_editor_settled(responder: Responder) -> None:
    """A text that an editor settled is left out, however it is spelt."""
    assert groups(responder, asked(ROBOTS), settled=("¿Who sells Humanoid robots??",)) == ()


def test_a_gap_is_named(responder: Responder) -> None:
    """A question that an editor foresaw and the article does not answer is listed with the name of the gap."""
    gap, entry = next(iter(responder.book.gaps.items()))
    [group] = groups(responder, asked(entry.questions.get("en")[0]))
    assert group.gap == gap


def test_what_leads_to_one_gap_is_one_group(responder: Responder) -> None:
    """However differently it is asked, counted together and ordered by that; other places and years stay apart."""
    energy = ["electricity", "does AI harm the climate"]
    assert len(grouped(energy, responder.matcher)) == 2
    texts = [*energy, "how many models does Norway have", "how many models does India have", ROBOTS, ROBOTS, energy[1]]
    found = groups(responder, *(asked(text, reader=str(number)) for number, text in enumerate(texts)))
    assert [(group.gap, group.count) for group in found] == [
        ("energy", 3), (None, 2), ("other-countries", 1), ("other-countries", 1)
    ]  # fmt: skip
    assert (found[0].readers, {wording.text for wording in found[0].texts}) == (3, {*energy})
    assert [group.reason for group in found] == ["gap", "wording", "gap", "gap"]


def test_a_gap_that_is_wanted_has_what_comes_after_it(responder: Responder) -> None:
    """Of so many groups as are wanted none is of the gap of another, which is counted with it."""
    texts = ["electricity", "electricity", ROBOTS, ROBOTS, "does AI harm the climate"]
    found = gathered(*map(asked, texts)).groups(responder, 0, DAY, most=2).groups
    assert [(group.gap, group.count) for group in found] == [("energy", 3), (None, 2)]


def test_a_wording_is_one_line(responder: Responder) -> None:
    """Line ends, marks that turn the direction, and length disturb no list, and HTML of a reader's stays text."""
    [group] = groups(responder, asked("who <b>sells</b>\n\u202ehumanoid\u202c\x1b[31m robots " + "please " * 100))
    assert group.wordings[0].text.startswith("who <b>sells</b> humanoid [31m robots please")
    head, line = group_text("1 × asked", group.wordings, PLAIN).splitlines()
    assert head.startswith("1 ×") and line.endswith("…") and len(line) <= len("• ") + SHOWN
    assert "&lt;b&gt;sells" in group_text("1 × asked", group.wordings, TELEGRAM)


def test_the_largest_groups_only(responder: Responder) -> None:
    """No more groups than wanted, those that are asked most."""
    entries = [asked("will it rain in Mérida on Sunday"), asked(ROBOTS), asked(ROBOTS)]
    found = gathered(*entries).groups(responder, 0, DAY, most=1)
    assert [group.count for group in found.groups] == [2]


def test_both_languages_are_shown(responder: Responder) -> None:
    """When a group has texts in both languages, the three typical ones are not all in one."""
    texts = [asked(f"{ROBOTS} {word}") for word in ("today", "there", "cheaply", "online")]
    found = groups(responder, *texts, asked("quién vende robots humanoides", language="es"))
    for group in found:
        spoken = {wording.language for wording in group.texts}
        assert {wording.language for wording in group.wordings} == spoken


def test_one_question_however_it_is_written() -> None:
    """Case, accents and signs make no different text; a text without words is its own."""
    assert key_of("¿CUÁNTOS modelos?") == key_of("cuantos modelos") and key_of(" ¡! ") == "¡!"
