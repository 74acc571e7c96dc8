"""How a draft looks in the editors' chat: the post as the channel will have it, under a line that says what it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bot.answer.render import TELEGRAM
from bot.conversation.channel.callbacks import OnPost, Verb
from bot.conversation.channel.values import DraftPost, Item
from bot.conversation.channel.writing import is_seen, mark_of, picture_of, post_of, sent_with
from bot.conversation.context import Context
from bot.conversation.links import post_link
from bot.conversation.values import Button, Message, Post, Row, Rows, Spot, notice
from bot.language import LANGUAGES, say
from bot.language.called import name_of_language


def preview(context: Context, draft: DraftPost) -> Message:
    """The draft with the buttons that decide on it."""
    change = (_button(context, draft, "change", "change"),) if _can_change(context, draft) else ()
    rows = ((_button(context, draft, "post-it", "post"),), (*change, _button(context, draft, "drop", "drop")))
    lines = [say(draft.why or "post-preview", context.editors_language)]
    lines += [say(_on_picture(context, draft), context.editors_language)] if draft.pictured else []
    lines += _again(context, draft)
    return _under(context, draft, " ".join(lines), rows)


def _again(context: Context, draft: DraftPost) -> list[str]:
    """The line that names what of `draft` was posted lately, if anything was."""
    chosen = [draft.items[number] for number in draft.again if number not in draft.left_out]
    asked = [f"“{_asked(context, draft, item)}”" for item in chosen if context.library.has(item.book, item.answer)]
    return [say("post-again", context.editors_language, questions=", ".join(asked))] if asked else []


def _asked(context: Context, draft: DraftPost, item: Item) -> str:
    """The question of `item` in the language of `draft`."""
    return context.library.responder(item.book).book.answers[item.answer].questions.label(draft.language)


def _on_picture(context: Context, draft: DraftPost) -> str:
    """The message that says whether `draft` goes with the picture above it."""
    return "post-goes-with" if sent_with(context, draft) and is_seen(context, draft) else "post-goes-without"


def shown_anew(context: Context, draft: DraftPost, spot: Spot) -> tuple[DraftPost, tuple[Post, ...]]:
    """The draft as it is kept when it is shown at `spot`, and what shows it: the picture it goes with, the preview."""
    picture = sent_with(context, draft)
    draft = replace(draft, shown=mark_of(context, draft), pictured=picture.key if picture else "")
    said = notice(say("post-picture", context.editors_language))
    above = (Post(spot, said, picture=picture),) if picture else ()
    return draft, (*above, Post(spot, preview(context, draft)))


def choices(context: Context, draft: DraftPost) -> Message:
    """The draft with what can be changed in it: which questions it has, and its language."""
    rows = (*_toggles(context, draft), *_languages(context, draft), *_pictures(context, draft))
    rows = (*rows, (_button(context, draft, "back", "back"),))
    return _under(context, draft, say("post-choose", context.editors_language), rows)


def told(context: Context, draft: DraftPost) -> Message:
    """What has become of the draft, in place of its preview."""
    language = context.editors_language
    if draft.state == "posted":
        link = post_link(context.channel, draft.post)
        rows = ((Button(say("post-see", language), link=link),),) if link else ()
        return _under(context, draft, say("post-posted", language, name=draft.editor), rows)
    if draft.state == "dropped":
        return notice(say("draft-dropped", language, name=draft.editor))
    return preview(context, draft)


def _under(context: Context, draft: DraftPost, line: str, rows: Rows) -> Message:
    post = post_of(context, draft)
    shown = (post.html, post.plain) if post else (say("post-empty", context.editors_language),) * 2
    return Message(f"{TELEGRAM.italic.format(TELEGRAM.text(line))}\n\n{shown[0]}", f"{line}\n\n{shown[1]}", rows)


def _button(context: Context, draft: DraftPost, key: str, verb: Verb) -> Button:
    return Button(say(key, context.editors_language), OnPost(verb, draft.number, draft.version).data)


def _can_change(context: Context, draft: DraftPost) -> bool:
    return len(draft.items) > 1 or len(languages_of(context, draft)) > 1 or picture_of(context, draft) is not None


def languages_of(context: Context, draft: DraftPost) -> list[str]:
    """The languages in which every article of the draft can be told."""
    entries = context.library.library.entries
    books = [entries[item.book].languages for item in draft.items if item.book in entries]
    return [code for code in LANGUAGES if all(code in languages for languages in books)]


def _toggles(context: Context, draft: DraftPost) -> Iterator[Row]:
    for number, item in enumerate(draft.items):
        if len(draft.items) > 1 and context.library.has(item.book, item.answer):
            mark = "–" if number in draft.left_out else "✓"
            data = OnPost("toggle", draft.number, draft.version, str(number)).data
            yield (Button(f"{mark} {_asked(context, draft, item)}", data),)


def _languages(context: Context, draft: DraftPost) -> Rows:
    others = [code for code in languages_of(context, draft) if code != draft.language]
    shown = LANGUAGES[context.editors_language]
    row = tuple(
        Button(name_of_language(LANGUAGES[code], shown), OnPost("language", draft.number, draft.version, code).data)
        for code in others
    )
    return (row,) if row else ()


def _pictures(context: Context, draft: DraftPost) -> Rows:
    """The button that leaves the picture out or puts it in."""
    key = "post-with-picture" if draft.is_bare else "post-without-picture"
    return ((_button(context, draft, key, "picture"),),) if picture_of(context, draft) else ()
