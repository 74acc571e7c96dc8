"""What the bot says for the newsroom as a whole, where there are several articles: its greeting, its articles, itself.

The newsroom speaks by its file (`newsroom.yaml`) as far as that has the reader's language, else by the program's words.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from bot.conversation.commands import is_start
from bot.conversation.context import Context
from bot.conversation.links import greeting_language
from bot.conversation.routing.choices import articles, recent_rows, to_articles
from bot.conversation.routing.clues import conversation
from bot.conversation.values import Message, Outcome, Post, Question, notice
from bot.language import say
from bot.language.small_talk import greeted_in, is_greeting
from bot.library import Library

Page = Callable[[Context, str, str | None], Message]


def page_of(context: Context, question: Question) -> Outcome | None:
    """What the newsroom itself says to `question` in a private chat; None when that is for an article to say."""
    if not question.spot.private or question.is_edited or question.reader is None:
        return None
    spoken_of = spoken_in(context, question.spot.chat, question.reader)
    if question.text.startswith("/"):
        return _commanded(context, question, spoken_of)
    is_bare = not (question.to or question.links or question.forwarded)
    if not is_bare or spoken_of or not is_greeting(question.text):
        return None
    greeting = _welcome(context, greeted_in(question.text) or _language(context, question), None)
    return Outcome((Post(question.spot, greeting, (question.spot.message,), question.reader),))


def spoken_in(context: Context, chat: int, reader: int) -> str | None:
    """The article that `reader` speaks of in `chat`; None while that is none."""
    clue = conversation(context, chat, reader)
    return clue.book if clue else None


def _commanded(context: Context, question: Question, spoken_of: str | None) -> Outcome | None:
    name, payload = question.command
    asked = payload if name == "start" and not is_start(payload) else name
    page = PAGES.get(asked) or (_articles if asked in OF_ONE and not spoken_of else None)
    if page is None:
        return None
    language = greeting_language(payload) or _language(context, question)
    return Outcome((Post(question.spot, page(context, language, spoken_of)),))


def _language(context: Context, question: Question) -> str:
    """What to speak when no words tell it: as in an article, but the newsroom's own language comes before that's."""
    return context.language(question.reader, question.language or own_language(context))


def own_language(context: Context) -> str:
    """The newsroom's own language: by its file, else that of its newest article."""
    return context.library.library.language or context.book.article.language


def description(context: Context, language: str) -> str:
    """What Telegram shows of the bot before anyone asks."""
    return _say(context, "newsroom-description", language)


def short_description(context: Context, language: str) -> str:
    """What Telegram shows of the bot in its profile."""
    return _say(context, "newsroom-short-description", language)


def _welcome(context: Context, language: str, spoken_of: str | None) -> Message:
    newsroom = context.library.library.newsroom
    own = newsroom.greeting.own(language) if newsroom else ""
    return _leading_on(context, own or _say(context, "newsroom-start", language), language, spoken_of)


def _help(context: Context, language: str, spoken_of: str | None) -> Message:
    return _leading_on(context, _say(context, "newsroom-help", language), language, spoken_of)


def _leading_on(context: Context, text: str, language: str, spoken_of: str | None) -> Message:
    """`text`, which article is spoken of, and the ways to others."""
    texts, key = [text], "all-articles"
    if spoken_of:
        title, key = context.library.library.entries[spoken_of].article.title, "other-articles"
        texts.append(say("article-now", language, title=title))
    texts.append(say("recent-articles", language))
    return notice("\n\n".join(texts), *recent_rows(context, language, private=True, key=key))


def _articles(context: Context, language: str, spoken_of: str | None) -> Message:
    return articles(context, 0, language, spoken_of)


def _about(context: Context, language: str, spoken_of: str | None) -> Message:
    newsroom = context.library.library.newsroom
    contact = newsroom.contact.get(language) if newsroom else ""
    text = _say(context, "newsroom-about", language)
    reached = [say("newsroom-contact", language, contact=contact)] if contact else []
    return notice("\n\n".join([text, *reached]), to_articles("all-articles", language))


def _say(context: Context, key: str, language: str) -> str:
    library = context.library.library
    return say(key, language, newsroom=name_of(library, language), articles=len(library.current))


def name_of(library: Library, language: str) -> str:
    """What the newsroom is called: by its file, else as all its articles say."""
    if library.newsroom:
        return library.newsroom.name
    publishers = {entry.article.publisher for entry in library.current}
    return publishers.pop() if len(publishers) == 1 else say("newsroom-unnamed", language)


OF_ONE: Final = ("topics", "figures")  # pages of an article; while none is spoken of, one has to be chosen
PAGES: Final[dict[str, Page]] = {"start": _welcome, "articles": _articles, "about": _about, "help": _help}
