"""Asked from any chat: inline (`@bot unicorns`, a list of cards to send) and as a guest (one message in reply).

The journal has guests' questions, and inline ones once a card was chosen, which Telegram tells where @BotFather was
asked for *inline feedback*. What is typed before comes letter by letter, and is pieces of a question.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from telegram import (
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
    LinkPreviewOptions,
)
from telegram.constants import InlineQueryLimit, ParseMode

from bot.answer.cite import Cited
from bot.answer.render import html
from bot.answer.reply import Reply, Responder
from bot.conversation.links import ASK
from bot.conversation.message import Message, notice
from bot.conversation.pages import top_answers
from bot.conversation.presentation import in_group, to_private
from bot.language import say
from bot.telegram.desk import Desk
from bot.telegram.intake import language_of, words_of
from bot.telegram.shapes import ChosenInlineResult, InlineQuery
from bot.telegram.shapes import Message as Received

CACHED: Final = 30  # seconds that Telegram may give the same cards to the same reader
NO_PREVIEW: Final = LinkPreviewOptions(is_disabled=True)


async def offered(desk: Desk, query: InlineQuery) -> None:
    """Offer cards: the ranked answers, or the editor's first questions for an empty query."""
    language = await desk.language(query.from_user.id, language_of(query.from_user))
    replies = replies_to(desk.responder, query.query, language)
    spoken = replies[0].language if replies else language
    button = InlineQueryResultsButton(say("ask-in-private", spoken), start_parameter=ASK)
    await desk.outbox.offer(query.id, [card(reply, desk) for reply in replies], button, CACHED)


async def chosen(desk: Desk, result: ChosenInlineResult) -> None:
    """Note what was asked by one who sent a card."""
    if result.result_id not in desk.book.answers:
        return
    language = await desk.language(result.from_user.id, language_of(result.from_user))
    answered = desk.responder.answer(result.result_id, language)
    desk.note(replace(answered, question=result.query or answered.question), "inline", result.from_user.id)


def replies_to(responder: Responder, text: str, language: str) -> list[Reply]:
    """The replies that are offered for `text`, best first; none when the book has nothing that fits."""
    most = int(InlineQueryLimit.RESULTS)
    if not any(char.isalnum() for char in text):
        return [responder.answer(name, language) for name in top_answers(responder.book)[:most]]
    reply = responder.reply(text, language)
    if reply.outcome == "unknown" or reply.match is None:
        return []
    return [responder.answer(candidate.answer, reply.language) for candidate in reply.match.candidates]


def card(reply: Reply, desk: Desk) -> InlineQueryResultArticle:
    """A card that shows an answer's question and first sentence, and sends the whole cited reply."""
    content = InputTextMessageContent(
        html(reply, desk.book.article), parse_mode=ParseMode.HTML, link_preview_options=NO_PREVIEW
    )
    return InlineQueryResultArticle(reply.answer or ASK, reply.question, content, description=first_sentence(reply))


def first_sentence(reply: Reply) -> str:
    """The first sentence of `reply`, without citation marks."""
    text = "".join(piece.text if isinstance(piece, Cited) else piece for piece in reply.pieces)
    return text.partition(". ")[0].rstrip(".") + "."


async def called(desk: Desk, message: Received) -> None:
    """Answer one who calls the bot by its name in a chat where it is not."""
    if not message.guest_query_id:
        return
    said = await _said_to_guest(desk, message)
    content = InputTextMessageContent(said.html, parse_mode=ParseMode.HTML, link_preview_options=NO_PREVIEW)
    answer = InlineQueryResultArticle(
        ASK,
        desk.book.article.title[:100],
        content,
        reply_markup=InlineKeyboardMarkup.de_json(said.keyboard) if said.keyboard else None,
    )
    await desk.outbox.hand(message.guest_query_id, answer)


async def _said_to_guest(desk: Desk, message: Received) -> Message:
    person = None if message.sender_chat else message.from_user
    language = await desk.language(person.id if person else None, language_of(person))
    replied = message.reply_to_message
    text = words_of(message, desk.me) or (words_of(replied, desk.me) if replied else "")
    if not any(char.isalnum() for char in text):
        return notice(say("group-help", language), to_private(language, desk.me.username))
    reply = desk.responder.reply(text, language)
    desk.note(reply, "guest", person.id if person else None)
    return in_group(reply, desk.book, desk.me.username)
