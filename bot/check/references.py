"""Rules about names: what one part of the book says of another has to be there."""

from __future__ import annotations

from collections.abc import Iterator

from bot.article import read_article
from bot.book.full import article_file
from bot.book.passage import facts_in, texts_in
from bot.check.inspection import Inspection
from bot.problems import Problem, Refused, did_you_mean


def unknown_fact(inspection: Inspection) -> Iterator[Problem]:
    """A reply that names a fact which is not in the book, or has a brace that names nothing.

    Passes::

        answers.models.reply.en: There are {models} models.

    Fails::

        answers.models.reply.en: There are {modells} models.
    """
    known = [*inspection.names("facts"), *inspection.names("derived")]
    for path, _, text in inspection.replies():
        for name in facts_in(text):
            if name not in known:
                what = f"there is no fact {name}"
                yield inspection.at_text(path, "{" + name, "", what, did_you_mean(name, known), "unknown-fact")
        for part in texts_in(text):
            stray = next((char for char in part if char in "{}"), None)
            if stray:
                what = f"a {stray} stands alone"
                remedy = "Write a fact as {fact-name} or {fact-name:figure}, nothing else in braces"
                yield inspection.at_text(path, stray, "", what, remedy, "unknown-fact")


def unknown_answer(inspection: Inspection) -> Iterator[Problem]:
    """A related answer that is not in the book, or is the answer itself.

    Passes::

        answers.models.related.0: all-models

    Fails::

        answers.models.related.0: al-models
    """
    answers = inspection.names("answers")
    for section, entries in (("answers", inspection.book.answers), ("gaps", inspection.book.gaps)):
        for name, entry in entries.items():
            for index, related in enumerate(entry.related):
                if related not in answers or related == name:
                    what = f"{related} is the answer itself" if related == name else f"there is no answer {related}"
                    near = did_you_mean(related, [other for other in answers if other != name])
                    remedy = f"{near}, or delete it here"
                    yield inspection.at((section, name, "related", index), what, remedy, "unknown-answer")


def unknown_topic(inspection: Inspection) -> Iterator[Problem]:
    """An answer under a topic that is not in the book, or a topic with no answer.

    Passes::

        answers.models.topic: models

    Fails::

        answers.models.topic: model
    """
    topics = inspection.names("topics")
    used = {answer.topic for answer in inspection.book.answers.values()}
    for name, answer in inspection.book.answers.items():
        if answer.topic not in topics:
            what = f"there is no topic {answer.topic}"
            yield inspection.at(("answers", name, "topic"), what, did_you_mean(answer.topic, topics), "unknown-topic")
    for topic in topics:
        if topic not in used and used <= set(topics):  # else a misspelt one is the reason
            yield inspection.at_key(("topics", topic), f"no answer has the topic {topic}", "Delete it", "unknown-topic")


def same_name(inspection: Inspection) -> Iterator[Problem]:
    """One name for two things: a fact and a derived fact, or an answer and a gap.

    Passes::

        gaps.elsewhere.related.0: models

    Fails::

        gaps.models: {questions: {en: [Whose are they?]}, reply: {en: The article does not say.}}
    """
    book = inspection.book
    for section, names, others, kind in (
        ("derived", book.derived, book.facts, "fact"),
        ("gaps", book.gaps, book.answers, "answer"),
    ):
        for name in names:
            if name in others:
                what = f"{name} is the name of a {kind} already"
                yield inspection.at_key((section, name), what, "Give it another name", "same-name")


def gap_with_figure(inspection: Inspection) -> Iterator[Problem]:
    """A gap whose reply cites a figure: a question that the article does not answer gets no number for an answer.

    Passes::

        gaps.elsewhere.reply.en: The article does not say how many other countries have.

    Fails::

        gaps.elsewhere.reply.en: The article only says that there are {models} models.
    """
    for name, gap in inspection.book.gaps.items():
        for language in gap.reply.languages:
            for fact in facts_in(gap.reply.own(language)):
                what = f"the reply of the gap {name} cites {fact}"
                remedy = "Offer an answer under related: instead"
                path = ("gaps", name, "reply", language)
                yield inspection.at_text(path, "{" + fact, "", what, remedy, "gap-with-figure")


def article_not_found(inspection: Inspection) -> Iterator[Problem]:
    """A file that the book names for its article, which is not there or cannot be read.

    Passes::

        article.text: article.txt

    Fails::

        article.text: articel.txt
    """
    path = article_file(inspection.file.source)
    try:
        if path is not None:
            read_article(path)
    except Refused as refused:
        for problem in refused.problems:
            remedy = f"{problem.remedy}, beside the book, or delete the line"
            yield inspection.at(("article", "text"), f"{path}: {problem.what}", remedy, "article-not-found")
