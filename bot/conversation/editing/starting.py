"""A draft begins: by a command in the editors' chat, or by a button under one of the bot's messages there."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Iterator, Sequence
from typing import Final, Literal, TypeAlias

from bot.book.figures import arithmetic_of
from bot.book.ledger import rests_on
from bot.book.passage import facts_in
from bot.conversation.buttons import Press, toast
from bot.conversation.callbacks import read_tap
from bot.conversation.context import Context
from bot.conversation.editing.asking import told
from bot.conversation.editing.callbacks import BeginDraft, read_editing
from bot.conversation.editing.steps import next_step
from bot.conversation.editing.values import Editing, editor_of, new_number, unreadable
from bot.conversation.links import private_link, read_link
from bot.conversation.routing.clues import conversation
from bot.conversation.values import Button, Message, Outcome, Post, Question, Row, Spot, Step, TapAnswer, notice
from bot.language import say
from bot.language.tongue import language_of
from bot.library import ask
from bot.problems import Refused, nearest_name
from bot.writing.drafts import Draft

SEARCHED: Final = 50  # books for an entry that a command names: more would take seconds
MOST: Final = 8  # facts to choose from: what a phone shows at once
LISTED: Final = 20  # of a whole book; the others have names, after /correct

Command: TypeAlias = Callable[[Context, Question, str], Awaitable[Outcome]]


async def answer(context: Context, question: Question, rest: str) -> Outcome:
    """/answer: write a new answer, to the question that stands after the command."""
    return await _new(context, question, "answer", rest)


async def gap(context: Context, question: Question, rest: str) -> Outcome:
    """/gap: say that the article does not tell something."""
    return await _new(context, question, "gap", rest)


async def _new(context: Context, question: Question, kind: Literal["answer", "gap"], rest: str) -> Outcome:
    bound = _asked_of(context, question, rest)
    language = language_of(rest, among=bound.responder.languages) or bound.responder.language
    draft = Draft(kind, asked={language: (rest,)} if rest else {})
    return await _started(bound, draft, question.reader, question.spot)


async def _started(context: Context, draft: Draft, author: int | None, spot: Spot, *before: Step) -> Outcome:
    if context.reviews and author is None:  # one who stays anonymous cannot be told from who looks at it later
        return Outcome((*before, Post(spot, notice(say("review-anonymous", context.editors_language)))))
    editing = Editing(context, new_number(), draft, editor_of(context, author), spot, has_tapped=bool(before))
    try:
        return await next_step(editing.of(draft), *before)
    except Refused as refused:
        return unreadable(context, spot, refused)


def _asked_of(context: Context, question: Question, asked: str) -> Context:
    """The bot as it answers from the book that the words of what is `asked` tell, if they do."""
    if context.library.only is None and asked and not question.marks:
        found = ask(context.library.library, asked).book
        if found:
            return context.of(found)
    return _spoken_of(context, question)


def _spoken_of(context: Context, question: Question, name: str = "") -> Context:
    """The bot as it answers from the book that has the entry `name`, among others that are likelier from the start.

    Likeliest is the book of the message that is replied to, then that of the conversation, then the newest.
    """
    if context.library.only is not None:
        return context
    likely = [book for book, _ in _meant(context, question.marks)]
    clue = conversation(context, question.spot.chat, question.reader) if question.reader is not None else None
    likely += [clue.book] if clue and clue.book else []
    every = dict.fromkeys([*likely, *(entry.id for entry in context.library.library.current[:SEARCHED])])
    bound = [context.of(book) for book in every]
    return next((own for own in bound if name in _entries(own)), bound[0])


def _entries(context: Context) -> Iterator[str]:
    """All that a command may name in the book."""
    book = context.book
    yield from (*book.answers, *book.gaps, *book.facts, *book.derived)


def _meant(context: Context, marks: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The answers, each with its book, that buttons under a message lead to: it is of the first one."""
    library, link = context.library, private_link(context.username, "")
    for mark in marks:
        editing, tap = read_editing(mark), read_tap(mark)
        if isinstance(editing, BeginDraft) and editing.beginning == "edit":
            book, name = library.of_key(editing.book), editing.name
        elif tap and tap.kind in ("sources", "more"):
            book, name = library.of_key(tap.book), tap.name
        elif mark.startswith(link) and (linked := read_link(mark.removeprefix(link), library)):
            book, name = linked.book, linked.payload.rpartition("_")[2]
        else:
            continue
        if book and library.has(book, name):
            yield book, name


async def edit(context: Context, question: Question, rest: str) -> Outcome:
    """/edit: change the answer that is named, or that the bot's message has to which this is a reply."""
    bound = _spoken_of(context, question, rest)
    name = rest or next((answer for _, answer in _meant(context, question.marks)), "")
    if name not in bound.book.answers and name not in bound.book.gaps:
        return _usage(bound, question, "edit-usage", name, [*bound.book.answers, *bound.book.gaps])
    return await _changed(bound, name, question.reader, question.spot)


async def _changed(context: Context, name: str, author: int | None, spot: Spot, *before: Step) -> Outcome:
    kind: Literal["answer", "gap"] = "gap" if name in context.book.gaps else "answer"
    first = context.book.spoken(context.editors_language)
    return await _started(context, Draft(kind, name, again=first), author, spot, *before)


async def correct(context: Context, question: Question, rest: str) -> Outcome:
    """/correct: correct the fact that is named, or one of the answer in the message to which this is a reply."""
    bound = _spoken_of(context, question, rest)
    if rest in (*bound.book.facts, *bound.book.derived):
        return await _corrected(bound, rest, question.reader, question.spot)
    name = next((answer for _, answer in _meant(context, question.marks)), "")
    if rest or not name:
        return _usage(bound, question, "correct-usage", rest, list(bound.book.facts))
    return Outcome((Post(question.spot, _which(bound, name)),))


def _which(context: Context, name: str) -> Message:
    """Asks which figure is wrong: of the answer `name`, or any of the book where none is named."""
    own = _facts_of(context, name)[:MOST] if name in context.book.answers else []
    every = [fact for fact, entry in context.book.facts.items() if entry.figure]
    return notice(say("correct-which", context.editors_language), *_fact_rows(context, own or every[:LISTED]))


def _facts_of(context: Context, name: str) -> list[str]:
    """The facts with a figure that the answer `name` shows."""
    replies = context.book.answers[name].reply.root.values()
    named = dict.fromkeys(fact for reply in replies for fact in facts_in(reply))
    return [fact for fact in named if fact in context.book.derived or context.book.facts[fact].figure]


def _fact_rows(context: Context, names: Sequence[str]) -> tuple[Row, ...]:
    """A button for each fact, that begins its correction."""
    key = context.library.key(context.book_id)
    return tuple((Button(told(context.book, name), BeginDraft("correct", name, key).data),) for name in names)


async def _corrected(context: Context, name: str, author: int | None, spot: Spot, *before: Step) -> Outcome:
    """A draft that corrects the fact `name`; a figure that is computed follows from others."""
    book, language = context.book, context.editors_language
    if name in book.derived:
        text = say("correct-derived", language, figure=told(book, name), sum=arithmetic_of(book, name, language))
        return Outcome((*before, Post(spot, notice(text, *_fact_rows(context, rests_on(book, name)[:MOST])))))
    if book.facts[name].figure is None:
        return Outcome((*before, Post(spot, notice(say("correct-no-figure", language, name=name)))))
    return await _started(context, Draft("correction", name), author, spot, *before)


def _usage(context: Context, question: Question, key: str, name: str, known: list[str]) -> Outcome:
    """How the command is used; of a name that is not known, the nearest that is."""
    near = nearest_name(name, known) if name else None
    lines = [say("no-such-name", context.editors_language, name=name)] if name else []
    lines += [say("nearest-name", context.editors_language, name=near)] if near else []
    return Outcome((Post(question.spot, notice("\n".join([*lines, say(key, context.editors_language)]))),))


async def started(context: Context, press: Press, begin: BeginDraft, spot: Spot) -> Outcome:
    """What the button `begin` begins, if what it names is still there."""
    tapped = TapAnswer(press.query)
    if begin.beginning in ("answer", "gap"):
        return await _of_group(context, press, begin, spot)
    book = context.library.of_key(begin.book)
    bound = context.of(book) if book else None
    if bound and begin.beginning == "figures":
        return Outcome((tapped, Post(spot, _which(bound, begin.name))))
    if bound and begin.beginning == "edit" and (begin.name in bound.book.answers or begin.name in bound.book.gaps):
        return await _changed(bound, begin.name, press.reader, spot, tapped)
    if bound and begin.beginning == "correct" and begin.name in (*bound.book.facts, *bound.book.derived):
        return await _corrected(bound, begin.name, press.reader, spot, tapped)
    return toast(context, press, "draft-gone")


async def _of_group(context: Context, press: Press, begin: BeginDraft, spot: Spot) -> Outcome:
    """An answer, or a gap, for a group of questions that nobody could answer: they are how it is asked."""
    offer = await context.store.offers.read(int(begin.name))
    book = (context.library.of_kept(offer.book) or context.library.of_key(begin.book)) if offer else None
    if offer is None or book is None or offer.state != "open":
        return toast(context, press, "decided-already")
    asked: dict[str, tuple[str, ...]] = {}
    for wording in offer.wordings:
        asked[wording.language] = (*asked.get(wording.language, ()), wording.text)
    kind: Literal["answer", "gap"] = "gap" if begin.beginning == "gap" else "answer"
    draft = Draft(kind, asked=asked, group=offer.id, card=press.id)
    return await _started(context.of(book), draft, press.reader, spot, TapAnswer(press.query))


COMMANDS: Final[dict[str, Command]] = {"answer": answer, "gap": gap, "edit": edit, "correct": correct}
