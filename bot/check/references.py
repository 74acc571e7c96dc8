"""Rules about names: what one part of the book says of another has to be there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from bot.article import read_article
from bot.book.full import article_file
from bot.book.passage import facts_in, texts_in
from bot.book.source import Path_
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
    missing: dict[str, list[Path_]] = {}
    for section, entries in (("answers", inspection.book.answers), ("gaps", inspection.book.gaps)):
        for name, entry in entries.items():
            for index, related in enumerate(entry.related):
                path = (section, name, "related", index)
                if related == name:
                    near = did_you_mean(related, [other for other in answers if other != name])
                    what = f"{related} is the answer itself"
                    yield inspection.at(path, what, f"{near}, or delete it here", "unknown-answer")
                elif related not in answers and answers:  # that there are none is said already
                    missing.setdefault(related, []).append(path)
    told = [*inspection.names("facts"), *inspection.names("derived")]
    deleted = {name for name, paths in missing.items() if len(paths) > 1 or name in told}
    if deleted:
        yield _deleted_answers(inspection, {name: missing[name] for name in missing if name in deleted})
    for name in [name for name in missing if name not in deleted]:
        remedy = f"{did_you_mean(name, answers)}, or delete it here"
        yield inspection.at(missing[name][0], f"there is no answer {name}", remedy, "unknown-answer")


def _deleted_answers(inspection: Inspection, offered: Mapping[str, Sequence[Path_]]) -> Problem:
    """All at once what deleting answers has left: one slip is offered in one place, and has no fact of its name."""
    paths = [path for each in offered.values() for path in each]
    lines = sorted({inspection.file.source.place(*path).line for path in paths})
    where = f"line{'s' * (len(lines) > 1)} {', '.join(map(str, lines))}"
    what = f"related: offers answers that are not there: {', '.join(offered)} ({where})"
    first = min(paths, key=lambda path: inspection.file.source.place(*path).line)
    return inspection.at(first, what, "Delete these names there", "unknown-answer")


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
    for topic in topics if used else ():  # that there are no answers is said already
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
