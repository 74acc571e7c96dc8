"""The manners of each place: what a `Reply` looks like in a private chat, in a group, and to a guest.

In private, questions to tap; in a group, one short message and one button that opens the private chat.
"""

from __future__ import annotations

from bot.answer.render import PLAIN, TELEGRAM, body, html
from bot.answer.reply import Reply, Suggestion
from bot.book.values import Article, Book
from bot.conversation.callbacks import Tap
from bot.conversation.links import answer_payload, choice_payload, private_link
from bot.conversation.message import Button, Message, linking, notice
from bot.language import say


def in_private(reply: Reply, book: Book) -> Message:
    """`reply` with the questions that it offers as buttons, and with what a reader may say to it."""
    html_text, plain_text = _texts(reply, book.article)
    rows = (*_offered(reply), *feedback(reply))
    if reply.outcome == "unknown" and reply.suggestions:
        line = say("instead", reply.language)
        return Message(f"{html_text}\n\n{TELEGRAM.text(line)}", f"{plain_text}\n\n{line}", rows)
    return Message(html_text, plain_text, rows)


def _offered(reply: Reply) -> tuple[tuple[Button, ...], ...]:
    if reply.outcome == "suggested":
        none = Button(say("none-of-these", reply.language), Tap("none", reply.language).data)
        return (*suggestions(reply.suggestions, reply.language), (none,))
    return questions(reply.related, reply.language) or suggestions(reply.suggestions, reply.language)


def feedback(reply: Reply) -> tuple[tuple[Button, ...], ...]:
    """What a reader may say to the reply to a question of their own: that it misses it, that they wait for news."""
    if reply.match is None or reply.outcome == "suggested":
        return ()
    language = reply.language
    if reply.outcome == "unknown":
        return ((watch_button("tell-me", language),),)
    wrong = Button(say("not-asked", language), Tap("wrong", language).data)
    return ((wrong, watch_button("tell-me-changes", language)),)  # short ones: a phone cuts at about 20 letters


def watch_button(key: str, language: str) -> Button:
    """The button with the message `key` by which a reader waits for news."""
    return Button(say(key, language), Tap("watch", language).data)


def _texts(reply: Reply, article: Article) -> tuple[str, str]:
    return html(reply, article), body(reply, article, PLAIN)


def questions(offered: tuple[Suggestion, ...], language: str) -> tuple[tuple[Button, ...], ...]:
    """Each offered question as a button of its own row: readers tap what they can read whole."""
    return tuple((Button(offer.question, Tap("answer", language, offer.answer).data),) for offer in offered)


def suggestions(offered: tuple[Suggestion, ...], language: str) -> tuple[tuple[Button, ...], ...]:
    """As `questions`; a tap says besides that this is what was meant."""
    return tuple((Button(offer.question, Tap("suggestion", language, offer.answer).data),) for offer in offered)


def in_group(reply: Reply, book: Book, username: str) -> Message:
    """`reply` as one short message, with one button that goes on in private."""
    language = reply.language
    if reply.outcome == "answered" and reply.answer:
        link = private_link(username, answer_payload(reply.answer, language))
        return Message(*_texts(reply, book.article), ((linking("more-in-private", language, link),),))
    if reply.outcome == "suggested":
        link = private_link(username, choice_payload((offer.answer for offer in reply.suggestions), language))
        return notice(say("group-not-sure", language), (linking("choose-in-private", language, link),))
    return Message(*_texts(reply, book.article), (to_private(language, username),))


def to_private(language: str, username: str) -> tuple[Button, ...]:
    """A row with the button that opens the private chat."""
    return (linking("ask-in-private", language, private_link(username)),)
