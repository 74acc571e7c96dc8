"""Asked from any chat: inline (`@bot unicorns`, a list of cards to send) and as a guest (one message in reply).

The journal has guests' questions, and inline ones once a card was chosen, which Telegram tells where @BotFather was
asked for *inline feedback*. What is typed before comes letter by letter, and is pieces of a question.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.answer.cite import Cited
from bot.answer.interpret import answer
from bot.answer.render import html
from bot.answer.reply import Reply, Responder
from bot.conversation.context import Context, entry, speak
from bot.conversation.links import ASK
from bot.conversation.pages import top_answers
from bot.conversation.pictures import picture_of
from bot.conversation.presentation import in_group, to_private
from bot.conversation.values import NOTHING, OF_PICTURE, Card, Cards, GuestReply, Outcome, Spot, Typed, linking, notice
from bot.language import say
from bot.quantity.clauses import sentences

MOST: Final = 50  # cards: https://core.telegram.org/bots/api#answerinlinequery
PICTURED: Final = 3  # cards that a picture stands beside: readers look no further
TITLE: Final = 100  # characters of the title of a guest's answer


async def offered(context: Context, typed: Typed) -> Outcome:
    """Offer cards: the ranked answers, or the editor's first questions for an empty query."""
    language, _ = speak(context, typed)
    replies = replies_to(context.responder, typed.text, language)
    spoken = replies[0].language if replies else language
    cards = tuple(card(reply, context, place) for place, reply in enumerate(replies))
    return Outcome((Cards(typed.query, cards, say("ask-in-private", spoken)),))


async def chosen(context: Context, typed: Typed) -> Outcome:
    """Note what was asked by one who sent a card."""
    name = typed.query.removesuffix(OF_PICTURE)
    if name not in context.book.answers:
        return NOTHING
    language, _ = speak(context, typed)
    answered = context.responder.answer(name, language)
    reply = replace(answered, question=typed.text or answered.question)
    return Outcome(writes=(entry(reply, "inline", typed.reader),))


async def called(context: Context, typed: Typed) -> Outcome:
    """Answer one who calls the bot by its name in a chat where it is not."""
    title = context.book.article.title[:TITLE]
    if typed.is_wordless:
        language = context.language(typed.reader, typed.language)
        message = notice(say(context.worded("group-help"), language), to_private(language, context.username))
        return Outcome((GuestReply(typed.query, title, message),))
    reply = answer(context.responder, typed.text, speak(context, typed))
    message = in_group(reply, context.book, context.username)
    return Outcome((GuestReply(typed.query, title, message),), (entry(reply, "guest", typed.reader),))


def replies_to(responder: Responder, text: str, language: str) -> list[Reply]:
    """The replies that are offered for `text`, best first; none when the book has nothing that fits."""
    if not any(char.isalnum() for char in text):
        return [responder.answer(name, language) for name in top_answers(responder.book)[:MOST]]
    reply = responder.reply(text, language)
    if reply.outcome == "unknown" or reply.match is None:
        return []
    return [responder.answer(candidate.answer, reply.language) for candidate in reply.match.candidates]


def card(reply: Reply, context: Context, place: int = 0) -> Card:
    """A card that shows an answer's question and first sentence, and sends the whole cited reply.

    The first ones, by their `place`, have the picture of their figure too.
    """
    page = context.page(reply.answer, reply.language) if reply.answer else None
    rows = ((linking("page-open", reply.language, page),),) if page else ()
    sent, post = html(reply, context.book.article), picture_of(context, Spot(0, 0), reply) if place < PICTURED else None
    plain = Card(reply.answer or ASK, reply.question, first_sentence(reply), sent, reply.language, rows)
    return replace(plain, picture=post.picture, caption=post.message) if post else plain


def first_sentence(reply: Reply) -> str:
    """The first sentence of `reply`, without citation marks."""
    text = "".join(piece.text if isinstance(piece, Cited) else piece for piece in reply.pieces)
    return text[slice(*sentences(text)[0])].strip()
