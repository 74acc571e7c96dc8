"""A reader's words to the editors' chat, with the reader's consent, and an editor's answer back.

For that the number of the reader's chat is kept as that of one who waits for news (`store.watches`): two weeks at most.
"""

from __future__ import annotations

import time

from bot.answer.render import one_line
from bot.conversation.callbacks import Decision, Tap
from bot.conversation.context import Context, said_last
from bot.conversation.editing.callbacks import correct_row
from bot.conversation.values import Button, Edit, Outcome, Post, Question, Row, Spot, TapAnswer, notice
from bot.language import say
from bot.store import WATCHES_KEPT, Entry, Happened, Told, Watching, Write

QUOTED = 600  # characters of a reader's words that editors see, and that a reader sees again


def passed(context: Context, query: str, reader: int, message: int, tap: Tap, entry: Entry | None) -> Outcome:
    """Pass the words of `entry` on, or not, as the tap `query` under the bot's `message` to `reader` says."""
    editors = context.editors.chat
    if tap.name == "no":
        return Outcome((TapAnswer(query), Edit(reader, message, notice(say("not-passed-on", tap.language)))))
    if entry is None or editors is None:
        return Outcome((TapAnswer(query, say("watch-too-old", tap.language)),))
    text = say("reader-writes", context.editors_language, text=one_line(entry.text, QUOTED))
    # Under a number that no message has, so that the editors' reply finds the entry, and no edit finds this message.
    settle = Button(say("no-error", context.editors_language), Decision("noerror", entry.id).data)
    words = notice(text, _correct(context, reader), (settle,))
    post = Post(Spot(editors, 0), words, (-entry.id,), reader, entry.id)
    told = Edit(reader, message, notice(say("passed-on", tap.language)))
    waits = Watching(reader, tap.language, entry.text, entry.answer)
    return Outcome((TapAnswer(query), told, post), (waits, Happened(entry.id, "passed")))


def _correct(context: Context, reader: int) -> Row:
    """The button to correct a figure: of the answer that `reader` got last, if that is known."""
    book, last = said_last(context, reader)
    bound = context.of(book) if book else context
    name = last.answers[0] if last and last.answers else ""
    return correct_row(name, context.library.key(bound.book_id), context.editors_language)


async def answered(context: Context, question: Question) -> Outcome | None:
    """Bring an editor's reply to a reader's words to that reader; None when the message is no such reply."""
    if question.spot.chat != context.editors.chat or question.to is None or question.is_wordless:
        return None
    number = await context.store.replies.entry_of(question.spot.chat, question.to)
    entry = await context.store.journal.entry(number) if number is not None else None
    author = question.spot.chat if question.reader is None else question.reader
    if entry is None or not await context.editors.may_act(author):
        return None
    return await _brought(context, question, entry)


async def _brought(context: Context, question: Question, entry: Entry) -> Outcome:
    waiting = await context.store.watches.waiting(time.time() - WATCHES_KEPT)
    readers = [watch for watch in waiting if watch.question == entry.text]
    quoted = one_line(entry.text, QUOTED)
    posts = [
        Post(Spot(watch.chat, 0), notice(say("editors-answer", watch.language, question=quoted, answer=question.text)))
        for watch in readers
    ]
    done = notice(say("brought" if readers else "not-brought", context.editors_language))
    writes: tuple[Write, ...] = (*(Told(watch.id) for watch in readers), Happened(entry.id, "settled"))
    return Outcome((*posts, Post(question.spot, done)), writes)


async def settled(context: Context, query: str, message: int, number: int) -> Outcome | None:
    """An editor says, by the tap `query` under the bot's `message`, that the words of entry `number` are no error."""
    entry = await context.store.journal.entry(number)
    if entry is None or entry.id not in {own.id for own in await open_words(context)}:
        return None
    waiting = await context.store.watches.waiting(time.time() - WATCHES_KEPT)
    readers = [watch for watch in waiting if watch.question == entry.text]
    quoted, language = one_line(entry.text, QUOTED), context.editors_language
    posts = [Post(Spot(own.chat, 0), notice(say("found-no-error", own.language, question=quoted))) for own in readers]
    seen = notice(f"{say('reader-wrote', language, text=quoted)}\n{say('settled', language)}")
    writes: tuple[Write, ...] = (*(Told(own.id) for own in readers), Happened(entry.id, "settled"))
    return Outcome((TapAnswer(query), Edit(context.editors.chat or 0, message, seen), *posts), writes)


async def open_words(context: Context) -> list[Entry]:
    """What readers had passed on to the editors lately, and nobody has seen to yet; the latest last."""
    now = time.time()
    entries = [entry async for entry in context.store.journal.entries(now - WATCHES_KEPT, now)]
    kinds = [(entry, {event.kind for event in entry.events}) for entry in entries]
    return [entry for entry, own in kinds if "passed" in own and "settled" not in own]
