"""Rules that ask the bot itself, as readers will: whose answer it gives, and whether that is fit for a phone."""

from __future__ import annotations

from collections.abc import Iterator

from bot import beside
from bot.answer.bare import bare_questions
from bot.answer.render import MESSAGE_LIMIT, html, plain
from bot.beside import Beside
from bot.check.inspection import Inspection
from bot.check.wordings import called, misled
from bot.language import LANGUAGES
from bot.match import Phrasing
from bot.problems import Problem

BESIDE = 0.6  # of the phrasings, asked by a copy meanwhile: the other rules, and gaps, take this process as long


def reply_too_long(inspection: Inspection) -> Iterator[Problem]:
    """A reply that is over Telegram's 4,096 characters with its sources.

    Passes::

        answers.models.reply.en: There are {models} models.

    Fails::

        answers.models.reply.en: (a text of 5,000 characters)
    """
    book = inspection.book
    for name, answer in book.answers.items():
        for language in LANGUAGES:
            if answer.reply.own(language):
                reply = inspection.responder.answer(name, language)
                size = max(len(html(reply, book.article)), len(plain(reply, book.article)))
                if size > MESSAGE_LIMIT:
                    path = ("answers", name, "reply", language)
                    what = f"with its sources the reply has {size} characters, Telegram takes {MESSAGE_LIMIT}"
                    yield inspection.at(path, what, "Shorten it, or make two answers of it", "reply-too-long")


def misleading_phrasing(inspection: Inspection) -> Iterator[Problem]:
    """A phrasing that the bot itself would take for another answer's.

    Passes::

        answers.all-models.questions.en.1: the world total of models

    Fails::

        answers.all-models.questions.en.1: how many MODELS are there
    """
    every = list(inspection.phrasings())
    asked = [Phrasing(name, str(path[-2]), text, path[0] == "gaps") for path, name, text in every]
    matcher, cut = inspection.responder.matcher, round(len(asked) * BESIDE)
    is_long = len(asked) >= beside.MANY
    if is_long:
        matcher.match(asked[0].text)  # what all need is made once, before the copy begins
    meanwhile = Beside(lambda: misled(matcher, asked[:cut]), long=is_long)

    def found() -> Iterator[Problem]:
        rest = misled(matcher, asked[cut:])
        for (path, _, text), best in zip(every, meanwhile.result() + rest, strict=True):
            if best:
                named = called(inspection.book, best, str(path[-2]))
                what = f"a reader who asks “{text}” would be taken to mean {named}"
                yield inspection.at(path, what, "Word it so that it fits its own answer only", "misleading-phrasing")

    return found()


def bare_question(inspection: Inspection) -> Iterator[Problem]:
    """A warning: a bare question that several answers count, and that gets none of them ("how many models").

    Readers ask in as few words. Unless one of the answers has the bare question among its phrasings, or a gap has it,
    the bot can only offer what may be meant.

    Passes::

        careful: more
        answers.models.questions.en.9: how many machines are there here

    Fails::

        careful: more
        answers.models.questions.en.9: how many machines are there here
        answers.all-models.questions.en.9: how many machines are there everywhere
    """
    for bare in bare_questions(inspection.responder):
        what = f"“{bare.question}” gets no answer, though {', '.join(bare.answers)} count that"
        remedy = f"Add “{bare.question}” to the phrasings of the one that it means, or to a gap"
        yield inspection.warning(("answers", bare.answers[0], "questions"), what, remedy, "bare-question")
