"""The messages that ask an editor for something: a text, a choice among facts, what a figure counts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from bot.answer.render import PLAIN, TELEGRAM, Style, one_line
from bot.article import ArticleText
from bot.book.figures import figure_of, where_of
from bot.book.values import Book, is_todo
from bot.conversation.editing.callbacks import correct_row
from bot.conversation.editing.choosing import choices
from bot.conversation.editing.values import Editing
from bot.conversation.values import Message, Row, Rows, notice
from bot.language import say
from bot.writing.drafts import Wanted, book_with, figures_asked
from bot.writing.figures import Refusal, written_out
from bot.writing.manuscript import Manuscript
from bot.writing.proposals import Proposal

QUOTED: Final = 400  # characters of the article's sentence: what it says is seen by then
LISTED: Final = 90  # questions: Telegram shows at most 100 buttons under a message
NAMED: Final = 60  # characters of what a fact counts, beside its figure


def asked_for(editing: Editing, wanted: Wanted, manuscript: Manuscript) -> list[Message]:
    """The messages that ask for what is `wanted`: what else can be done stands above the one to be replied to."""
    if wanted.what == "choice":
        return [_choice(editing, wanted)]
    if wanted.what == "mend":
        return [_mend(editing, wanted, manuscript.book, manuscript.article)]
    if wanted.what == "counts":
        return _counts(editing, wanted)
    if wanted.what == "figure":
        return [_figure(editing, wanted.fact, manuscript.book)]
    if wanted.what == "question":
        return [_question(editing, wanted.language)]
    return _text(editing, wanted.language, manuscript.book)


def _question(editing: Editing, language: str) -> Message:
    """Asks for the question, or for one that has no figure, since buttons show it."""
    named, figures = editing.named(language), figures_asked(editing.draft, language, editing.context.book)
    if not figures:
        return _asking(editing.say("ask-question", name=named))
    first = editing.draft.asked[language][0]
    return _asking(editing.say("ask-question-plain", name=named, question=first, figure=figures[0]))


def _asking(text: str, now: str = "") -> Message:
    """A message that asks for a reply, which Telegram opens at once; a tap copies what stands there `now`."""
    return replace(_copied(text, now), asks=True)


def _copied(text: str, now: str, *rows: Row) -> Message:
    """A message with a text under it that a tap copies, if there is one."""
    own = f"\n\n<code>{TELEGRAM.text(now)}</code>" if now else ""
    return Message(f"{TELEGRAM.text(text)}{own}", f"{text}\n\n{now}" if now else text, rows)


def _text(editing: Editing, language: str, book: Book) -> list[Message]:
    """Asks for the text in a language: anew, for the first time, or the same as in another, which may be left out."""
    draft, named = editing.draft, editing.named(language)
    if draft.again:
        return _again(editing, language, book)
    if draft.texts:
        key = "ask-why-too" if draft.kind == "correction" else "ask-too"
        beside = notice(editing.say("missing-in", name=named), _leave_out(editing, language))
        return [beside, _asking(editing.say(key, name=named))]
    if draft.kind == "correction":
        return [_asking(editing.say("ask-why", name=named))]
    return [_asking(_first(editing, language))]


def _again(editing: Editing, language: str, book: Book) -> list[Message]:
    """Asks for the text anew, which stands there to be copied; or for it in another language."""
    draft, named = editing.draft, editing.named(language)
    others = [code for code in book.languages if code != language]
    rows: Rows = tuple((editing.button("write-in", "language", code, name=editing.named(code)),) for code in others)
    entry = book.gaps.get(draft.name) or book.answers.get(draft.name)
    served = written_out(entry.reply.get(language), language, book) if entry else ""
    now = draft.texts.get(language) or served
    drop = (editing.button("drop", "drop"),)
    wrong: Rows = (correct_row(draft.name, _key(editing), editing.language),) if draft.name in book.answers else ()
    beside = _copied(editing.say("reads-now", name=named), now, *rows, *choices(editing), *wrong, drop)
    return [beside, _asking(editing.say("ask-again", name=named))]


def _first(editing: Editing, language: str) -> str:
    """The first question to an editor: what is to be written, and where the question stands."""
    draft = editing.draft
    known = next((texts[0] for texts in draft.asked.values() if texts), "")
    first = editing.say("ask-gap" if draft.kind == "gap" else "ask-answer", name=editing.named(language))
    of_question = editing.say("ask-better-question", question=known) if known else editing.say("ask-with-question")
    return f"{first}\n\n{of_question}"


def _leave_out(editing: Editing, language: str) -> Row:
    button = editing.button("leave-out", "without", language, name=editing.named(language))
    return (button,)


def _choice(editing: Editing, wanted: Wanted) -> Message:
    """Puts the figures before the editor that the article has and the book has not, to be taken with a tap."""
    proposals = proposals_in(wanted)
    html, plain = _in_both(lambda style: _proposed(editing, proposals, style))
    rows = [
        (editing.button("take-fact", "take", str(number), figure=_figure_of(proposal, editing.language)),)
        for number, proposal in enumerate(proposals)
    ]
    return Message(html, plain, (*rows, (editing.button("change", "change"), editing.button("drop", "drop"))))


def proposals_in(wanted: Wanted) -> list[Proposal]:
    """The facts that are proposed, in the order of their buttons."""
    return [proposal for choice in wanted.resolved.choices for proposal in choice] if wanted.resolved else []


def _proposed(editing: Editing, proposals: list[Proposal], style: Style) -> Iterator[str]:
    yield style.text(editing.say("ask-choice"))
    for proposal in proposals:
        where = say("paragraph", editing.language, number=proposal.where)
        head = style.bold.format(style.text(_figure_of(proposal, editing.language)))
        said = where if proposal.where.isdigit() else say(proposal.where, editing.language)
        yield f"{head}, {style.text(said)}:\n{style.quote.format(style.text(one_line(proposal.sentence, QUOTED)))}"


def _figure_of(proposal: Proposal, language: str) -> str:
    """The figure that is proposed, behind its qualifier."""
    figure, qualifier = str(proposal.lines["figure"]), str(proposal.lines["qualifier"])
    return figure if qualifier in ("exact", "between") else say(qualifier, language, figure=figure)


def _in_both(parts: Callable[[Style], Iterator[str]]) -> tuple[str, str]:
    """The paragraphs of a text as Telegram HTML and as plain text."""
    return "\n\n".join(parts(TELEGRAM)), "\n\n".join(parts(PLAIN))


def _mend(editing: Editing, wanted: Wanted, book: Book, article: ArticleText | None) -> Message:
    """Says which figures are not taken and why, and asks for the text as it should be."""
    refusals = wanted.resolved.refusals if wanted.resolved else ()
    lines = [editing.say("not-taken"), *(refused(editing, refusal, book, article) for refusal in refusals)]
    lines += [editing.say("wrong-in-book")] if _is_of_figure(editing, refusals) else []
    lines += (
        [editing.say("no-article-file")] if article is None and any(each.why == "unknown" for each in refusals) else []
    )
    text = "\n\n".join([*lines, editing.say("reply-again")])
    return _asking(text, editing.draft.texts[wanted.language])


def _is_of_figure(editing: Editing, refusals: Sequence[Refusal]) -> bool:
    """Whether an old answer is to have another figure than the book, which may be the wrong one."""
    return bool(editing.draft.name) and any(each.why in ("unknown", "qualifier", "otherwise") for each in refusals)


def _key(editing: Editing) -> str:
    return editing.context.library.key(editing.context.book_id)


def refused(editing: Editing, refusal: Refusal, book: Book, article: ArticleText | None) -> str:
    """Why a figure is not taken, and what comes nearest; what the `article` says only where it is at hand."""
    known = book_with(book, editing.draft.facts)
    is_name = refusal.why in ("several", "no-fact")
    nearest = [f"{{{name}}}: {told(known, name)}" if is_name else told(known, name) for name in refusal.nearest]
    key = f"refused-{refusal.why}{'' if article or refusal.why != 'unknown' else '-book'}"
    key = key if nearest or refusal.why != "unknown" else f"{key}-alone"
    written, said = one_line(refusal.written, NAMED), one_line(refusal.said, QUOTED)
    return editing.say(key, written=written, nearest="; ".join(nearest) or "–", said=said, word=refusal.word)


def told(book: Book, name: str) -> str:
    """A fact by its figure and what that counts, in the article's language."""
    language = book.article.language
    return one_line(f"{figure_of(book, name, language)} {book.fact(name).text.get(language)}", NAMED)


def _counts(editing: Editing, wanted: Wanted) -> list[Message]:
    """Asks what a new fact counts, in a language; that may be left out where another one says it."""
    lines, named = editing.draft.facts[wanted.fact], editing.named(wanted.language)
    first, known = next(iter(lines["text"].items()))
    asked = editing.say("ask-counts", figure=lines["figure"], name=named, excerpt=lines["excerpt"])
    own = "" if is_todo(known) else known
    if first == wanted.language:
        return [_asking(asked, own)]
    beside = _copied(editing.say("reads-now", name=editing.named(first)), own, _leave_out(editing, wanted.language))
    return [beside, _asking(asked)]


def _figure(editing: Editing, name: str, book: Book) -> Message:
    """Asks for the right figure of the fact `name`, and why it changes."""
    fact = book.facts[name]
    where = where_of(fact, editing.language)
    text = editing.say("ask-figure", figure=told(book, name), where=where, excerpt=fact.excerpt)
    return _asking(text, figure_of(book, name, book.article.language))
