"""What the replies of a book tell, and whether that holds an answer back.

Matching knows which words an answer says, and not what its figure is of. Here the replies are read: what is promised is
not done, what each is worth is no sum, what a figure is compared with is another one, and what is foreign to a country
is not in it. A reply that says what is asked holds nothing back.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from functools import cache
from itertools import pairwise
from typing import Final

from bot.answer.holding.amounts import checks_of_amounts
from bot.answer.holding.reply_words import NOT_AMOUNTS, Asked, Checks, ReplyWords, after, changes_in
from bot.answer.holding.senses import checks_of_senses
from bot.answer.subject import sort_of
from bot.book.ledger import amount_of
from bot.book.passage import facts_in, texts_in
from bot.book.values import Book
from bot.language import LANGUAGES, Language
from bot.language.dialogue import plainly
from bot.language.grammar import SHORTEST, Grammar, grammar_in
from bot.language.words import words
from bot.quantity.clauses import sentences

NEAR: Final = 3  # words from what compares to the end of what something is compared with: than a year ago


class Holding:
    """What the replies of `book` tell, gathered for each answer when it is first asked for."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._grammar = grammar_in(tuple(book.languages))
        self._replies: dict[str, Sequence[ReplyWords]] = {}

    def reason(self, question: str, language: str, answer: str) -> str:
        """Why `answer` is held back from a `question` in `language`; "" when nothing is against it."""
        replies = self._replies.get(answer)
        if replies is None:
            replies = self._replies[answer] = list(self._read(answer))
        if not replies:
            return ""
        asked = Asked(question, words(question), LANGUAGES[language], self._grammar)
        for reason, check, said in _checks(language, replies[0].counts_nothing, bool(replies[0].wider)):
            if (said is None or not said.isdisjoint(asked.words)) and check(asked, replies):
                return reason
        return ""

    def is_early(self, question: str, language: str, fact: str) -> bool:
        """Whether a `question` in `language` speaks as of what is done, and `fact` is only planned or promised."""
        text = self._book.fact(fact).text
        replies = [ReplyWords(LANGUAGES[code], (), text.own(code), ()) for code in text.languages]
        return undone(Asked(question, words(question), LANGUAGES[language], self._grammar), replies)

    def _sorts(self, reply: str) -> dict[str, str]:
        """The kind of each figure in `reply`, by its fact."""
        amounts = ((name, amount_of(self._book, name)) for name in facts_in(reply))
        return {name: sort_of(own.unit) for name, own in amounts if own is not None}

    def _read(self, answer: str) -> Iterator[ReplyWords]:
        """What the replies of `answer` tell that give a figure."""
        entry = self._book.answers[answer]
        for code in entry.reply.languages:
            reply = entry.reply.own(code)
            every = [reply[slice(*span)] for span in sentences(reply)]
            for sentence in every:
                facts = [fact for name in facts_in(sentence) if (fact := self._book.fact(name)).figure]
                if facts:
                    of = facts[0].text.get(code)
                    plain = ["".join(texts_in(own)) for own in every]
                    first, asked = f"{''.join(texts_in(sentence))} {of}", entry.questions.get(code)
                    sorts, narrow = self._sorts(reply), self._narrow(asked, of, code)
                    shares = [self._book.fact(name).text.get(code) for name, sort in sorts.items() if sort == "share"]
                    wider = self._wider(answer, narrow, code)
                    yield ReplyWords(
                        LANGUAGES[code], [*plain, of], first, asked, frozenset(sorts.values()), shares, narrow, wider
                    )
                    break

    def _narrow(self, asked: Sequence[str], of: str, code: str) -> Set[str]:
        """The stems of telling words that all phrasings `asked` have, and the text `of` a fact."""
        telling = self._grammar.is_telling
        stems = [{LANGUAGES[code].stem(word) for word in words(text) if telling(word)} for text in (of, *asked)]
        return set.intersection(*stems)

    def _wider(self, answer: str, narrow: Set[str], code: str) -> Set[str]:
        """The stems of what is counted by phrasings of other answers than `answer` that all say nothing `narrow`."""
        stem, found = LANGUAGES[code].stem, set[str]()
        for name in self._book.answers if narrow else ():
            asked = [words(text) for text in self._book.answers[name].questions.get(code)]
            if name != answer and narrow.isdisjoint(stem(word) for own in asked for word in own):
                found.update(stem(word) for own in asked for word in self._grammar.counted(own))
        return found


def undone(asked: Asked, replies: Sequence[ReplyWords]) -> bool:
    """Whether something is asked about as done whose figure is of what is promised, planned or waited for."""
    own = asked.language.dialogue
    if not own.done.search(plainly(asked.question)) or not NOT_AMOUNTS.isdisjoint(asked.grammar.kinds(asked.words)):
        return False
    if own.pending.search(asked.question.lower()):
        return False
    return any(reply.language.dialogue.pending.search(reply.first.lower()) for reply in replies)


def compared(asked: Asked, replies: Sequence[ReplyWords]) -> bool:
    """Whether it is asked how much something was at a time that the reply only compares with, and not the change."""
    if not asked.grammar.moment(asked.words) or not changes_in(asked.language.code).isdisjoint(asked.words):
        return False
    found = [own for reply in replies for sentence in reply.words for own in _compared(sentence, reply.language, asked)]
    return bool(found) and all(found)


def _compared(sentence: Sequence[str], language: Language, asked: Asked) -> Iterator[bool]:
    """Of the time of the question, if `sentence` names one like it: whether something is compared with it."""
    moment, own = (asked.grammar.moment(part) for part in (asked.words, sentence))
    if moment and own and not set(moment.split()).isdisjoint(own.split()):
        end = max(at for at, word in enumerate(sentence) if word == own.split()[-1])
        yield _is_compared(sentence, end, language)


def _is_compared(said: Sequence[str], at: int, language: Language) -> bool:
    """Whether the word at `at` ends what something is compared with."""
    return not language.dialogue.than.isdisjoint(said[max(at - NEAR, 0) : at])


def summed(asked: Asked, replies: Sequence[ReplyWords]) -> bool:
    """Whether a sum of several is asked for, and the figure is of each."""
    if any(not asked.grammar.sums.isdisjoint(reply.said) for reply in replies):
        return False
    return any(_is_plural(word, one, asked.language) for reply in replies for one in reply.ones for word in asked.words)


def single(asked: Asked, replies: Sequence[ReplyWords]) -> bool:
    """Whether it is asked how much one of several is, and no reply or phrasing speaks of one."""
    own = asked.language.dialogue
    if "count" in asked.grammar.kinds(asked.words) or any(map(_is_average, replies)):
        return False
    every = [one for one in after(asked.words, own.every) if one not in own.spans]
    ones = [*after(asked.words, own.one), *every]
    unsaid = [one for one in ones if not any(one in reply.said for reply in replies)]
    return any(_is_plural(word, one, reply.language) for reply in replies for word in reply.said for one in unsaid) or (
        bool(every) and all(reply.ones.isdisjoint(every) for reply in replies)
    )


def _is_average(reply: ReplyWords) -> bool:
    """Whether the first figure of `reply` is of one already: the average rent."""
    return not reply.language.senses.averages.isdisjoint(words(reply.first))


def _is_plural(word: str, one: str, language: Language) -> bool:
    """Whether `word` is `one` with an ending for several."""
    return len(one) >= SHORTEST and word in [f"{one}{ending}" for ending in language.dialogue.several]


def another_span(asked: Asked, replies: Sequence[ReplyWords]) -> bool:
    """Whether a figure for a span of time is asked for, and the first figure is one for another: a day, a week."""
    spans = asked.language.dialogue.spans
    now = (asked.language.senses.now.find(asked.words) or "").split()  # this year is no span that a figure is for
    wanted = {spans[word] for word in asked.words if word in spans and word not in now}
    changes = not changes_in(asked.language.code).isdisjoint(asked.words)
    known = [set(_spans(reply, compared_too=changes)) for reply in replies if reply.language is asked.language]
    return bool(wanted) and any(own and own.isdisjoint(wanted) for own in known)


def _spans(reply: ReplyWords, *, compared_too: bool) -> Iterator[str]:
    """The spans of time around the first figure; what it is compared with is one where a change is asked for."""
    said, spans = words(reply.first), reply.language.dialogue.spans
    for at, word in enumerate(said):
        if word in spans and (compared_too or not _is_compared(said, at, reply.language)):
            yield spans[word]


def left(asked: Asked, replies: Sequence[ReplyWords]) -> bool:
    """Whether it is asked how many are left, and neither replies nor phrasings speak of what is left of something."""
    staying = asked.grammar.staying
    return "count" in asked.grammar.kinds(asked.words) and all(staying.isdisjoint(reply.said) for reply in replies)


def foreign(asked: Asked, replies: Sequence[ReplyWords]) -> bool:
    """Whether something is asked about as foreign or other, and as being in a country; unless a reply says both."""
    return _is_foreign_in(asked.words, asked.language, asked.grammar) and not any(
        _is_foreign_in(sentence, reply.language, asked.grammar) for reply in replies for sentence in reply.words
    )


def _is_foreign_in(said: Sequence[str], language: Language, grammar: Grammar) -> bool:
    own = language.questions
    if own.strange.isdisjoint(said) or not (own.excluding | own.negations).isdisjoint(said):
        return False
    places = {name.split()[0] for name, _ in grammar.named_countries(said)}
    return any(before in language.dialogue.inside and word in places for before, word in pairwise(said))


@cache
def _checks(code: str, counts_nothing: bool, narrow: bool) -> Checks:
    """Each reason with its check, and the words of a language one of which a question has that it is about.

    One more is of an answer that `counts_nothing`, and one of a `narrow` one: others count more of the same.
    """
    own, asking = LANGUAGES[code].dialogue, LANGUAGES[code].questions
    return (
        ("the question is about what is done, and this answer is about what is to be", undone, None),
        ("the question is about another time, with which this answer only compares", compared, None),
        ("the question is about another span of time than this answer", another_span, own.spans.keys()),
        ("the question asks for a sum, and this answer tells of each", summed, asking.sums),
        ("the question asks for one of several, and this answer tells of all", single, own.one | own.every),
        ("the question asks how many are left, of which this answer says nothing", left, asking.staying),
        ("the question is about what is foreign in a country, and this answer is not", foreign, asking.strange),
        *checks_of_senses(code),
        *checks_of_amounts(code, counts_nothing, narrow),
    )
