"""How the languages of a book ask, taken together: what kind of answer a question wants, and which words are harmless.

A reader may ask in any language of the book, so the lists of all of them are read at once.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from functools import cache
from itertools import chain, dropwhile, islice, pairwise, takewhile

from bot.language import LANGUAGES
from bot.language.base import Codes
from bot.language.lexicon import countries, fillers, named_countries, sound_words
from bot.language.questions import QuestionWords, Sign
from bot.language.shares import share_words

SHORTEST = 3  # letters: a shorter word that is no name is a slip of the finger
EXCEPTION = "~exception"  # the concept of all words that leave something out
AMOUNTS = frozenset(["count", "share"])  # kinds of answer that a group of people narrows: how many women
COUNTED = 3  # content words that say what is counted, at most
SIDES = {"more than": "above", "at least": "above", "fewer than": "below", "at most": "below"}
BESIDE = 4  # words that say on which side of a number, at most: over the age of


class Grammar:
    """The question words of several languages, as one."""

    def __init__(self, languages: Sequence[str]) -> None:
        """Know how `languages` ask; one that is not known asks in no particular way."""
        self.languages = tuple(languages)
        known = [LANGUAGES[code] for code in languages if code in LANGUAGES]
        self._own = [language.questions for language in known] or [QuestionWords()]
        self.fillers = frozenset().union(*map(fillers, languages))
        self._well_spelt = list(map(sound_words, languages))
        self._concepts = {language.code: language.questions.concepts for language in known}
        self.wishes, self.exceptions = self._all(lambda own: own.wishes), self._all(lambda own: own.exceptions)
        self.empty = self.fillers - self.wishes - self.exceptions  # of words that carry no question
        self._negations, self._linking = self._all(lambda own: own.negations), self._all(lambda own: own.linking)
        self._uncounted = self._all(lambda own: own.uncounted)
        self.staying, self.sums = self._all(lambda own: own.staying), self._all(lambda own: own.sums)
        self._persons = self._all(lambda own: own.persons)
        self.anyone = self._all(lambda own: own.anyone)
        self.groups = sorted(self._all(lambda own: own.groups))
        self._excluding = self._all(lambda own: own.excluding)
        self._asking, self._talkers = self._all(lambda own: own.asking), self._all(lambda own: own.talkers)
        self._sizes, self._before_names = self._all(lambda own: own.sizes), self._all(lambda own: own.before_names)
        self.countries = countries(languages)
        self._counts = frozenset(phrase for language in known for phrase in language.guard.counts)
        asking_names = ((phrase, ask) for each in known for ask, every in each.guard.names.items() for phrase in every)
        self._asks_names = dict(asking_names)
        self.naming = frozenset(phrase.split()[-1] for phrase in self._asks_names)  # the words that ask for names
        currencies = sorted({word for language in known for word in language.figures.currencies})
        self._money = re.compile(rf"[$€£]|\b(?:{'|'.join(currencies) or '(?!)'})")
        self.endings = self._all(lambda own: own.endings) | {""}
        self._no_names = frozenset().union(*(language.guard.amounts for language in known))
        self._kinds: dict[str, list[tuple[str, Sign]]] = {}  # by each word that a sign may have
        for kind, sign in chain.from_iterable(own.kinds for own in self._own):
            for word in sign.words:
                self._kinds.setdefault(word, []).append((kind, sign))
        self._asking_who = [sign for own in self._own for kind, sign in own.kinds if kind == "person"]
        self.amounts = frozenset().union(*(each.numbers.scales.keys() | each.numbers.amounts for each in known))
        self._counting = frozenset(phrase.split()[-1] for phrase in self._counts)
        self._links = frozenset().union(*(language.guard.links for language in known))
        heads = (phrase for language in known if language.guard.heads_first for phrase in language.guard.counts)
        self._heads_first = frozenset(phrase.split()[-1] for phrase in heads)
        self.shares = share_words(known, self.fillers, self.is_telling)
        self._before = _sides(language.quantities.qualified_before for language in known)
        self._after = _sides(language.quantities.qualified_after for language in known)
        self._grammatical = self._asking.union(self._persons, self._negations, self.exceptions)

    def named_countries(self, asked: Sequence[str]) -> Iterator[tuple[str, str]]:
        """The countries that `asked` names: the name as it stands, and the country."""
        return named_countries(asked, self.languages)

    def names_asked(self, asked: Sequence[str]) -> Iterator[tuple[str, str]]:
        """How `asked` asks for things by name, and by which word; the name of a number is no answer."""
        if self.naming.isdisjoint(asked) or not self._no_names.isdisjoint(asked):
            return
        for before, word in pairwise(["", *asked]):
            ask = self._asks_names.get(word) or self._asks_names.get(f"{before} {word}")
            if ask:
                yield ask, word

    def is_money(self, folded: str) -> bool:
        """Whether the `folded` text of a reply states money."""
        return self._money.search(folded) is not None

    def asks(self, asked: Sequence[str]) -> bool:
        """Whether `asked` has a word that asks."""
        return not self._asking.isdisjoint(asked)

    def _all(self, some: Callable[[QuestionWords], frozenset[str]]) -> frozenset[str]:
        return frozenset().union(*map(some, self._own))

    def is_sound(self, word: str) -> bool:
        """Whether `word` is spelt as it should be, and so no misspelling of another."""
        spelt_so = self._is_well_spelt(word) or word in self._grammatical or self.is_harmless(word)
        return spelt_so or any(concepts.lines_of(word) for concepts in self._concepts.values())

    def is_spelt(self, word: str) -> bool:
        """Whether `word` is to be read as it is spelt: it is sound, or asks for a name."""
        return word in self.naming or self.is_sound(word)

    def concepts(self, word: str, languages: Iterable[str]) -> list[str]:
        """The concepts that `word` stands for when it asks for a figure; words of one concept ask for the same.

        A word of one of `languages`: the Spanish "salen" is no form of the English "sale".
        """
        known = self._concepts
        found = [f"~{code}{number}" for code in languages if code in known for number in known[code].lines_of(word)]
        return [EXCEPTION, *found] if word in self.exceptions else found

    def is_telling(self, word: str) -> bool:
        """Whether `word` asks for something by itself: it is no filler, and does more than be, exist or count."""
        return word not in self.fillers and not self.is_harmless(word)

    def is_harmless(self, word: str) -> bool:
        """Whether `word` asks for nothing by itself: it is, exists, counts, or speaks of the article."""
        known = (own for own in self._own if word in own.sizes or word not in self._sizes)
        return any(own.is_harmless(word) for own in known)  # grandes is no form of the English grand

    def goes_without_saying(self, word: str, asked: Sequence[str]) -> bool:
        """Whether `word` changes nothing in the question `asked`, though no answer says it."""
        if self.is_harmless(word):
            return True
        if word in self.wishes:  # politeness beside the reader or the bot: give me, I want, can you show
            return self._always(word, asked, lambda at: at == 0 or not self._talkers.isdisjoint(asked[at - 1 : at + 2]))
        if word in self._sizes:  # how big is the loan, but not the big loan
            return self.is_size(word, asked)
        if word in self._persons:  # this Yu guy, but not how many guys
            return self.kinds(asked).isdisjoint(AMOUNTS)
        return word in self.fillers

    @staticmethod
    def _always(word: str, asked: Sequence[str], holds: Callable[[int], bool]) -> bool:
        return all(holds(at) for at, own in enumerate(asked) if own == word)

    def kinds(self, asked: Sequence[str]) -> frozenset[str]:
        """The kinds of answer that the words `asked` ask for: a date, a person, money."""
        signs = {found for word in asked if word in self._kinds for found in self._kinds[word]}
        return frozenset(kind for kind, sign in signs if sign.is_in(asked))

    def words_of_kinds(self, asked: Sequence[str], kinds: Set[str]) -> frozenset[str]:
        """The words by which `asked` asks for an answer of one of `kinds`: cost, in how much did the boat cost."""
        signs = {found for word in asked for found in self._kinds.get(word, ())}
        return frozenset().union(*(sign.words for kind, sign in signs if kind in kinds and sign.is_in(asked)))

    def asks_how_much(self, asked: Sequence[str]) -> bool:
        """Whether `asked` asks for an amount, whatever of: how much goes to health."""
        return any(own.much.is_in(asked) for own in self._own if own.much)

    def is_size(self, word: str, asked: Sequence[str]) -> bool:
        """Whether `word` asks how much there is wherever it stands in `asked`: how high, qué tan alto."""
        return word in self._sizes and self._always(
            word, asked, lambda at: self._is_after_how(asked[max(at - 2, 0) : at])
        )

    def _is_after_how(self, before: Sequence[str]) -> bool:
        """Whether `before` ends with a word that asks and counts nothing: how, qué tan, but not how many."""
        is_near = before[-1:] and (before[-1] in self._asking or before[-1] in self.fillers)
        return bool(is_near) and before[-1] not in self._counting and not self._asking.isdisjoint(before)

    def is_attribute(self, word: str, asked: Sequence[str]) -> bool:
        """Whether `asked` says of something that it is big or small, and does not ask how big it is."""
        return word in self._sizes and not self.is_size(word, asked)

    def asks_who(self, asked: Sequence[str]) -> bool:
        """Whether `asked` asks for a person."""
        return any(sign.is_in(asked) for sign in self._asking_who)

    def asks_why(self, asked: Sequence[str]) -> bool:
        """Whether `asked` asks for a reason."""
        return "reason" in self.kinds(asked)

    def moment(self, asked: Sequence[str]) -> str | None:
        """The words of `asked` that speak of another time than the present, the longest that do."""
        found = (own.moments.find(asked) for own in self._own if own.moments)
        return max(filter(None, found), key=len, default=None)

    def narrows(self, word: str) -> bool:
        """Whether `word` leaves something out: not, outside, other."""
        return word in self._negations or word in self.exceptions

    def lacks(self, asked: Sequence[str]) -> bool:
        """Whether `asked` says of something that it is not there, or is wanted: no job, out of work."""
        return any(map(self.narrows, asked)) or any(own.lacking.is_in(asked) for own in self._own if own.lacking)

    def is_future(self, moment: str) -> bool:
        """Whether a `moment` is nothing but the future of a verb: will, is going to."""
        return any(own.futures.find(moment.split()) == moment for own in self._own if own.futures)

    def plans(self, asked: Sequence[str]) -> bool:
        """Whether `asked` speaks of what is to be: a plan, a promise, the future."""
        is_told = any(not own.plans.isdisjoint(asked) for own in self._own)
        endings = tuple(ending for own in self._own for ending in own.plan_endings)
        return is_told or (bool(endings) and any(word.endswith(endings) for word in asked))

    def least(self, asked: Sequence[str]) -> str | None:
        """The words of `asked` for the least of something."""
        return next((found for own in self._own if own.least and (found := own.least.find(asked))), None)

    def denied(self, asked: Sequence[str]) -> Iterator[tuple[str, str]]:
        """Each negation in `asked` that is not the reader's own, with the word that it denies ("" for none)."""
        for at, word in enumerate(asked):
            if word in self._negations and not self._is_unsaid(asked[at + 1 : at + 4]):
                yield word, self._left_out(asked[at + 1 :])

    def is_nobody(self, negation: str) -> bool:
        """Whether a `negation` is a pronoun for nobody."""
        return any(negation in own.nobody for own in self._own)

    def left_out(self, asked: Sequence[str]) -> Iterator[str]:
        """The word after each that leaves something out: not made in China, outside the law."""
        leaving = self._negations | self._excluding
        found = (self._left_out(asked[at:]) for at, word in enumerate(asked, 1) if word in leaving)
        return filter(None, found)

    def stays(self, asked: Sequence[str]) -> str | None:
        """The word of `asked` by which something is said to be in a country or gone from it: left China, left in it."""
        for at, word in enumerate(asked, 1):
            if word in self.staying:
                place = next((after for after in asked[at:] if after not in self._linking), "")
                if place in self.countries:
                    return word
        return None

    def _left_out(self, after: Sequence[str]) -> str:
        """What the words `after` a negation name: don't have a job, but not who does not have it (no tiene China)."""
        words = [(before, word) for before, word in pairwise(["", *after]) if word not in self._linking]
        before, telling = next((pair for pair in words if self.is_telling(pair[1])), ("", ""))
        is_subject = telling in self.countries and bool(before) and before not in self._linking
        return words[0][1] if words and (not telling or is_subject) else telling

    def _is_unsaid(self, after: Sequence[str]) -> bool:
        """Whether what follows a negation is the reader's own: don't know, no idea."""
        knows = any(own.known.intersection(after[:1]) for own in self._own) and not self._asking.isdisjoint(after[1:2])
        return knows or any(own.unsaid.intersection(after) for own in self._own)

    def asks_yes_or_no(self, asked: Sequence[str]) -> bool:
        """Whether `asked` wants a yes or a no."""
        return not self.asks(asked)

    def counted(self, asked: Sequence[str]) -> list[str]:
        """The words that a question counts, a noun and what belongs to it: after "how many", "cuántas" and the like."""
        found: list[str] = []
        for before, word, at in zip(["", *asked], asked, range(1, len(asked) + 1), strict=False):
            if word in self._counting and (word in self._counts or f"{before} {word}" in self._counts):
                things = self._noun_phrase(asked[at:], heads_first=word in self._heads_first)
                found += [] if self._uncounted.intersection(things[:1]) else things
        return found

    def sides(self, asked: Sequence[str]) -> Iterator[tuple[str, str]]:
        """Each number in `asked` of which the numbers above or below are meant, and which: under 25, 65 and over."""
        for at, number in enumerate(asked):
            if number[0].isdecimal():
                before = (self._before.get(" ".join(asked[start:at])) for start in range(max(at - BESIDE, 0), at))
                after = (self._after.get(" ".join(asked[at + 1 : end])) for end in (at + 3, at + 2))
                yield from ((number, side) for side in islice(filter(None, chain(before, after)), 1))

    def numbered(self, said: Sequence[str]) -> list[str]:
        """The words for what each number in `said` is a number of: six new librarians, but not those of the city."""
        numbers = (at for at, word in enumerate(said, 1) if word[0].isdecimal())
        return [word for at in numbers for word in self._noun_phrase(self._alone(said[at:]), heads_first=False)]

    def _alone(self, said: Sequence[str]) -> Sequence[str]:
        """`said` up to what links another noun to the first one."""
        found = list(dropwhile(self._links.__contains__, said))
        return list(takewhile(lambda word: word not in self._links, found))

    def bare(self, asked: Sequence[str]) -> Iterator[str]:
        """The barest form of what `asked` counts: the words that count, and the noun alone, unless it is an amount."""
        for before, word, at in zip(["", *asked], asked, range(1, len(asked) + 1), strict=False):
            counting = word if word in self._counts else f"{before} {word}"
            is_first = word in self._heads_first
            things = self._noun_phrase(asked[at:], is_first) if counting in self._counts else []
            noun = things[0 if is_first else -1] if things else ""
            if noun and noun not in self.amounts and "count" in self.kinds(counting.split()):
                yield f"{counting} {noun}"

    def bases(self, asked: Sequence[str]) -> Iterator[list[str]]:
        """The words for that of which `asked` wants a share: of Chinese companies; what is part of another is none."""
        for at, (before, word, link) in enumerate(zip(["", *asked], asked, asked[1:], strict=False), 2):
            if link in self.shares.of and self.shares.is_share(before, word):
                base = self._noun_phrase(asked[at:], heads_first=False)
                if base:
                    yield base

    def is_whole_of(self, base: Sequence[str], asked: Sequence[str]) -> bool:
        """Whether `asked` goes on from `base`, of which it wants a share with what that is: of the homes are sold."""
        ends = (at + len(base) for at in range(len(asked)) if asked[at : at + len(base)] == base)
        return any(own.copulas.intersection(asked[end : end + 1]) for end in ends for own in self._own)

    def roles(self, asked: Sequence[str]) -> Iterator[tuple[str, str]]:
        """Each role in `asked` with the place or body where it is held: president, China."""
        for at, (before, role, link) in enumerate(zip(["", *asked], asked, asked[1:], strict=False), 1):
            role = before if role in self.countries else role  # the Chinese minister: el ministro chino de
            if role and role not in self.fillers and any(link in own.roles_of for own in self._own):
                is_first = link in self._heads_first
                held_at = self._noun_phrase(asked[at:], heads_first=is_first)
                if held_at:
                    yield role, held_at[0 if is_first else -1]
        for before, word in pairwise(asked):
            for country, role in ((before, word), (word, before)):
                if country in self.countries and role not in self.countries and self.is_telling(role):
                    yield role, country

    def _noun_phrase(self, asked: Sequence[str], heads_first: bool) -> list[str]:
        """The content words at the start of `asked`, up to a filler that links nothing.

        Where the noun comes first (Spanish), a second word belongs to it only after "de": what follows is the verb.
        """
        found: list[str] = []
        linked = True
        for word in asked:
            if word in self._links:
                linked = True
            elif word in self.fillers or (heads_first and not linked):
                break
            else:
                found.append(word)
                linked = False
        return found[:COUNTED]

    def names(self, asked: Sequence[str], capitals: Set[str]) -> frozenset[str]:
        """The words of `asked` that are names: by `capitals`, by their place, or of countries."""
        found = frozenset(word for name, _ in self.named_countries(asked) for word in name.split())
        return (found | capitals | self._in_place_of_names(asked)) - self.fillers

    def _in_place_of_names(self, asked: Sequence[str]) -> frozenset[str]:
        """Words that stand where a name stands and are no word that the languages are known to have."""
        counted = {word for at, word in enumerate(asked) if " ".join(asked[max(at - 2, 0) : at]) in self._counts}
        found = (word for before, word in pairwise(asked) if before in self._before_names and word not in counted)
        return frozenset(
            word for word in found if word.isalpha() and not self._is_well_spelt(word) and not self.is_harmless(word)
        )

    def _is_well_spelt(self, word: str) -> bool:
        return any(word in own for own in self._well_spelt)


def _sides(qualified: Iterable[Mapping[str, str]]) -> dict[str, str]:
    """Phrases by the side of a number that they mean."""
    return {phrase: SIDES[kind] for own in qualified for phrase, kind in own.items() if kind in SIDES}


@cache
def grammar_in(languages: Codes) -> Grammar:
    """The grammar of `languages`, made once for all books: it takes megabytes."""
    return Grammar(languages)
