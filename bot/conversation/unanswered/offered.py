"""What an offer looks like in the editors' chat: open to be decided on, before it is taught, and once it is decided."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from bot.answer.render import PLAIN, TELEGRAM, Style, one_line, titled
from bot.conversation.callbacks import Decision, Verdict
from bot.conversation.context import Context
from bot.conversation.editing.callbacks import BeginDraft, group_rows
from bot.conversation.routing.keys import key_of
from bot.conversation.values import Button, Message, Row, Rows
from bot.language import say
from bot.newsroom.digest import group_text, ranked_answers
from bot.newsroom.effect import Effect
from bot.newsroom.teaching import aim, aimed
from bot.problems import Problem
from bot.store import Offer

PROBLEM: Final = 300  # characters of a problem, which quotes a reader
TOLD: Final = 3  # problems, or questions that a teaching changes
LISTED: Final = 6  # answers on a page of all


def open_page(context: Context, offer: Offer, beside: Sequence[int], problems: Sequence[Problem] = ()) -> Message:
    """The group to decide on, with the `problems` that kept its wordings out of an answer."""
    lines = [say("would-mislead", context.editors_language)] if problems else []
    lines += [f"✗ {one_line(str(each), PROBLEM)}" for each in problems[:TOLD]]
    return _page(offer, lines, (*_choices(context, offer), *turns(offer, beside)))


def _page(offer: Offer, lines: Sequence[str], rows: Rows, head: str = "") -> Message:
    """The wordings of `offer` under what is shown above them, or under `head`, and the `lines` below."""
    html, plain = (_text(offer, lines, head, style) for style in (TELEGRAM, PLAIN))
    return Message(html, plain, rows)


def _text(offer: Offer, lines: Sequence[str], head: str, style: Style) -> str:
    group = group_text(head or offer.shown, offer.wordings, style)
    return "\n\n".join([group, *([style.text("\n".join(lines))] if lines else [])])


def _choices(context: Context, offer: Offer) -> Iterator[Row]:
    """Another wording of each answer, another answer, outside the article, later."""
    for number, name in enumerate(offer.answers):
        if label := _label(context, offer, name):
            yield (Button(label, Decision("wording", offer.id, str(number)).data),)
    if context.library.of_kept(offer.book):
        yield (_button(context, "answers", offer, "another-answer", "0"),)
        yield from group_rows(offer.id, context.editors_language, has_gap=_has_gap(context, offer))
    else:
        yield (_button(context, "books", offer, "write-answer", "0"),)
    yield _button(context, "outside", offer, "outside"), _button(context, "later", offer, "later")


def _has_gap(context: Context, offer: Offer) -> bool:
    """Whether the book says to all of `offer` that the article does not tell it."""
    return all(context.responder.reply(wording.text, wording.language or None).gap for wording in offer.wordings)


def _button(context: Context, verdict: Verdict, offer: Offer, key: str, choice: str | None = None) -> Button:
    return Button(say(key, context.editors_language), Decision(verdict, offer.id, choice).data)


def _label(context: Context, offer: Offer, name: str) -> str | None:
    """What the button of the answer `name` says; None when that is gone."""
    kept, answer = aimed(offer.book, name)
    book = context.library.of_kept(kept)
    if book is None or not context.library.has(book, answer):
        return None
    own, language = context.of(book).book, context.editors_language
    question = own.answers[answer].questions.label(language)
    return f"= {question}" if kept == offer.book else f"→ {titled(own.article, language)}: {question}"


def turns(offer: Offer, beside: Sequence[int]) -> Rows:
    """The row that turns to the groups before and after; none where there is no other."""
    if len(beside) < 2 or offer.id not in beside:
        return ()
    at = list(beside).index(offer.id)
    before, after = beside[at - 1], beside[(at + 1) % len(beside)]
    names = ((before, "‹"), (offer.id, f"{at + 1} / {len(beside)}"), (after, "›"))
    return (tuple(Button(name, Decision("page", number).data) for number, name in names),)


def all_answers(context: Context, offer: Offer, page: int) -> Message:
    """All answers of the article to choose from, the likeliest first; `page` counts from 0, and past the last is it."""
    ranked = ranked_answers(offer.wordings, context.responder)
    answers, language = context.book.answers, context.editors_language
    rows = [
        (Button(f"= {answers[name].questions.label(language)}", _choose(offer, name)),)
        for name in dict.fromkeys([*ranked, *answers])
    ]
    return _listed(context, offer, "answers", rows, page)


def all_books(context: Context, offer: Offer, page: int) -> Message:
    """The articles to choose from, the newest first, where an answer is written to what was asked of none."""
    library, language = context.library, context.editors_language
    rows = [
        (Button(titled(entry.article, language), BeginDraft("answer", str(offer.id), library.key(entry.id)).data),)
        for entry in library.library.current
    ]
    return _listed(context, offer, "books", rows, page, say("which-article-tells", language))


def _listed(
    context: Context, offer: Offer, verdict: Verdict, rows: Sequence[Row], page: int, asked: str = ""
) -> Message:
    """Those of `rows` on `page`, which counts from 0, and past the last is it; buttons that turn it do `verdict`."""
    last = max(len(rows) - 1, 0) // LISTED
    page = min(page, last)
    pages = ((max(page - 1, 0), "‹"), (page, f"{page + 1} / {last + 1}"), (min(page + 1, last), "›"))
    turn: Row = tuple(Button(name, Decision(verdict, offer.id, str(number)).data) for number, name in pages)
    back: Row = (_button(context, "page", offer, "back"),)
    shown = rows[page * LISTED : (page + 1) * LISTED]
    return _page(offer, [asked] if asked else [], (*shown, *([turn] if last else []), back))


def _choose(offer: Offer, name: str) -> str:
    return Decision("wording", offer.id, key_of(name)).data


def preview(context: Context, offer: Offer, answer: str, choice: str, effect: Effect, waiting: int) -> Message:
    """What it would do to teach the wordings of `offer` to `answer`, by its button `choice`, and the way to do so."""
    language = context.editors_language
    lines = [say("teach-more", language), *(f"• {one_line(text, PROBLEM)}" for text in effect.gain[:TOLD])]
    lines = lines if effect.gain else [say("teach-no-more", language)]
    lines.append(say("teach-told", language, count=waiting))
    teach = _button(context, "teach", offer, "teach", choice), _button(context, "page", offer, "back")
    head = say("teach-this", language, question=_question(context, offer, answer))
    return _page(offer, lines, (teach,), head)


def done_page(context: Context, offer: Offer, beside: Sequence[int]) -> Message:
    """What was decided on `offer`, with the way to take it back."""
    language = context.editors_language
    question = _question(context, offer, offer.answer) if offer.answer else ""
    head = say(f"decided-{offer.state}", language, question=question)
    undo: tuple[Button, ...] = (_button(context, "undo", offer, "undo"),)
    if offer.state == "wording":
        undo += (_button(context, "sorry", offer, "undo-say"),)
    return _page(offer, [], (undo, *turns(offer, beside)), head)


def written_page(context: Context, offer: Offer, beside: Sequence[int], question: str = "") -> Message:
    """What became of `offer` when an answer to `question`, or a gap, was published: that is undone where it was."""
    named = question or (_question(context, offer, offer.answer) if offer.answer else "")
    head = say(f"decided-{offer.state}", context.editors_language, question=named)
    return _page(offer, [], turns(offer, beside), head)


def closed_page(context: Context, offer: Offer) -> Message:
    """An offer of an earlier digest, on which nothing can be decided any more."""
    return _page(offer, [say("digest-closed", context.editors_language)], ())


def _question(context: Context, offer: Offer, answer: str) -> str:
    """The question that `answer` stands for, with its article where that is another one."""
    label = _label(context, offer, answer)
    return label[2:] if label else aim(offer)[1] or ""
