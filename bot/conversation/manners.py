"""What is said that is no question: goodbye, an insult, "stop", "can I talk to a human". Each gets what it wants.

Words that are for the editors are passed on only with the reader's consent, by a tap (`buttons`).
"""

from __future__ import annotations

from typing import Final

from bot.answer.render import PLAIN, TELEGRAM, article_line
from bot.conversation import pages
from bot.conversation.callbacks import Tap
from bot.conversation.context import Context, entry_of_words
from bot.conversation.message import Button, Message, notice
from bot.conversation.outcome import Outcome, Post, Reaction
from bot.conversation.question import Question
from bot.language import LANGUAGES, say
from bot.language.dialogue import Dialogue, plainly
from bot.language.small_talk import is_insult, is_laughter, is_noise, is_parting, wants_to_be_left

SMILE: Final = "😁"  # one of the reactions that a bot may give


def manners(context: Context, question: Question, language: str) -> Outcome | None:
    """What is said to a message that asks nothing of the book; None when it may ask something."""
    said = plainly(question.text)
    if wants_to_be_left(question.text):
        return _saying(question, notice(say("leave-me", language)))
    if is_parting(question.text):
        return _saying(question, notice(say("goodbye", language)))
    if _matches("person", said) or _matches("mistake", said):
        return _for_the_editors(context, question, language)
    if _matches("figures", said):
        first = pages.figures(context.book, 0, language)
        return _saying(question, first) if first else None
    if _matches("link", said) or _is_link_of(context, question.text):
        return _saying(question, article_page(context, language))
    return None


def chatter(context: Context, question: Question, language: str) -> Outcome | None:
    """What is said to a message that says nothing at all; None when there is a word in it that means something."""
    if is_laughter(question.text):
        return Outcome((Reaction(question.spot.chat, question.spot.message, SMILE),))
    if is_insult(question.text):
        return _saying(question, pages.guide("insulted", language))
    said = plainly(question.text)
    if is_noise(question.text) or _matches("agree", said) or _matches("deny", said):
        return _saying(question, pages.guide("here-i-am", language))
    return None


def article_page(context: Context, language: str) -> Message:
    """The article with its address, and what one can ask about it."""
    html, plain = (
        f"{style.text(say('article-link', language))}\n{article_line(context.book.article, style)}"
        for style in (TELEGRAM, PLAIN)
    )
    link = context.book.article.link
    door = ((Button(say("read-article", language), link=link),),) if link else ()
    asked = tuple(pages.question_row(context.book, name, language) for name in pages.top_answers(context.book)[:2])
    return Message(html, f"{plain}\n{link}" if link else plain, (*door, *asked, pages.doors(language)))


def _for_the_editors(context: Context, question: Question, language: str) -> Outcome:
    if context.editors.chat is None:
        return _saying(question, notice(say("no-editors", language, publisher=context.book.article.publisher)))
    yes = Button(say("pass-on-yes", language), Tap("pass", language, "yes").data)
    no = Button(say("pass-on-no", language), Tap("pass", language, "no").data)
    outcome = _saying(question, notice(say("pass-on", language), (yes, no)))
    return Outcome(outcome.steps, (entry_of_words(question, language),))


def _saying(question: Question, message: Message) -> Outcome:
    return Outcome((Post(question.spot, message, (question.spot.message,), question.reader),))


def _matches(kind: str, said: str) -> bool:
    patterns = (getattr(_dialogue(code), kind) for code in LANGUAGES)
    return any(pattern.search(said) for pattern in patterns)


def _dialogue(code: str) -> Dialogue:
    return LANGUAGES[code].dialogue


def _is_link_of(context: Context, text: str) -> bool:
    """Whether `text` is no more than the article's address."""
    link = context.book.article.link
    return bool(link) and text.strip().split("#")[0].split("?")[0].rstrip("/") == str(link).split("?")[0].rstrip("/")
