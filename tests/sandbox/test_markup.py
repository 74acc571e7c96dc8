"""HTML parse mode and the entities of plain text, in Telegram's units and words."""

import pytest

from bot.sandbox.entities import find_entities
from bot.sandbox.errors import ApiError
from bot.sandbox.formatting import message_text
from bot.sandbox.markup import parse_html

GOOD = [
    ("plain", "plain", []),
    ("<b>bold</b> and <i>it</i>", "bold and it", [("bold", 0, 4), ("italic", 9, 2)]),
    ("😀<strong>x</strong>", "😀x", [("bold", 2, 1)]),
    ("<b>a<u>b</u></b>", "ab", [("bold", 0, 2), ("underline", 1, 1)]),
    ("a &lt;b&gt; &amp; &#241;&#xf1; &quot;", 'a <b> & ññ "', []),
    ("&nbsp;&copy;", "&nbsp;&copy;", []),
    ("<tg-spoiler>s</tg-spoiler><span class='tg-spoiler'>t</span>", "st", [("spoiler", 0, 1), ("spoiler", 1, 1)]),
    ("<blockquote expandable>q</blockquote>", "q", [("expandable_blockquote", 0, 1)]),
    ("<b></b>x", "x", []),
    ("<a href='nonsense'>x</a>", "x", []),
    ("<B>x</b>", "x", [("bold", 0, 1)]),
]
BROKEN = [
    ("ñ<x>", 'Unsupported start tag "x" at byte offset 2'),
    ("1 < 2", 'Unsupported start tag "" at byte offset 2'),
    ("<b>open", 'Can\'t find end tag corresponding to start tag "b"'),
    ("</b>", "Unexpected end tag at byte offset 0"),
    ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
    ("<b", "Unclosed start tag at byte offset 0"),
    ("<a href='x", "Unclosed start tag at byte offset 0"),
    ("<b>x</b", "Unclosed end tag at byte offset 4"),
    ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ("<a href=http://x>y</a>", "Unexpected end of name token at byte offset 8"),
]
FOUND = [
    ("/start now", [("bot_command", 0, 6)]),
    ("😀 /ask@footnote_bot x", [("bot_command", 3, 17)]),
    ("ask @footnote_bot!", [("mention", 4, 13)]),
    ("a/b and 1/2", []),
    ("mail a.b@example.org", [("email", 5, 15)]),
    ("see https://example.org/a?b=1.", [("url", 4, 25)]),
    ("see example.org, ok", [("url", 4, 11)]),
    ("#tag and #1", [("hashtag", 0, 4)]),
]


def _spans(entities):
    return [(entity["type"], entity["offset"], entity["length"]) for entity in entities]


@pytest.mark.parametrize(("markup", "text", "spans"), GOOD)
def test_html_becomes_text_and_entities(markup, text, spans):
    """Tags become entities in UTF-16 units, and only Telegram's four named characters are decoded."""
    plain, entities = parse_html(markup)
    assert (plain, _spans(entities)) == (text, spans)


@pytest.mark.parametrize(("markup", "problem"), BROKEN)
def test_broken_html_is_refused_in_telegrams_words(markup, problem):
    """What is wrong is named with its place in bytes."""
    with pytest.raises(ApiError) as refused:
        parse_html(markup)
    assert refused.value.description == f"Bad Request: can't parse entities: {problem}"


@pytest.mark.parametrize(("text", "spans"), FOUND)
def test_entities_of_plain_text(text, spans):
    """Commands, mentions, links and tags are found where Telegram finds them."""
    assert _spans(find_entities(text)) == spans


def test_a_link_keeps_its_address_and_code_its_language():
    """The arguments of tags reach the entities."""
    _, (link,) = parse_html('<a href="https://example.org/?a=1&amp;b=2">x</a>')
    assert link["url"] == "https://example.org/?a=1&b=2"
    _, (pre,) = parse_html('<pre><code class="language-python">x</code></pre>')
    assert (pre["type"], pre["language"]) == ("pre", "python")


def test_nothing_is_found_inside_code():
    """A command inside code is no command."""
    assert _spans(message_text({"text": "<code>/start</code>", "parse_mode": "HTML"})["entities"]) == [("code", 0, 6)]


def test_a_text_is_trimmed_and_its_entities_move():
    """Blanks around a text are dropped, and entities still fit."""
    message = message_text({"text": "  <b>x</b> \n", "parse_mode": "HTML"})
    assert message == {"text": "x", "entities": [{"type": "bold", "offset": 0, "length": 1}]}


@pytest.mark.parametrize(
    ("text", "problem"),
    [(" \n ", "message text is empty"), ("<b></b>", "message text is empty"), ("😀" * 2049, "message is too long")],
)
def test_lengths_are_counted_after_parsing_in_utf16_units(text, problem):
    """An empty and a long text are refused; 4,096 units pass."""
    with pytest.raises(ApiError, match=problem):
        message_text({"text": text, "parse_mode": "HTML"})
    assert message_text({"text": "<b>" + "😀" * 2048 + "</b>", "parse_mode": "HTML"})["text"] == "😀" * 2048
