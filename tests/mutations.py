"""Books with one thing wrong in them, by the kind of what is wrong, and books that only say the same in other words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path
from typing import Any, Final

from bot.article import ArticleText
from bot.book.load import salvage_book
from bot.check.around.directions import direction_of
from bot.check.around.months import months_of
from bot.check.inspection import Inspection
from bot.check.rules import ARTICLE_RULES, EDITING_RULES, SAFETY_RULES
from bot.problems import Problem, Refused

Path_ = tuple[str | int, ...]


@dataclass(frozen=True)
class Edit:
    """The text of a book from `start` to `end`, and what is written in its place."""

    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Mutant:
    """A change inside the entry that `path` begins with; `kind` is what it makes wrong."""

    kind: str
    path: Path_
    edits: tuple[Edit, ...]

    def __str__(self) -> str:
        return f"{self.kind}: {self.path} {[edit.text for edit in self.edits]}"


UNBOUND: Final = ("date", "time", "year", "score", "ordinal")  # of these no words make a bound, nor a rise
QUALIFIERS: Final = ("exact", "about", "more than", "fewer than", "at least", "at most")
OTHER_UNITS: Final = {"%": "percentage points", "percentage points": '"%"', "EUR": "USD", "USD": "EUR", "GBP": "EUR"}
OTHER_WORDS: Final = {  # figures in words, each with another one
    "A third": "A quarter", "doubled": "tripled", "fourth": "fifth", "mitad": "tercio", "dos tercios": "tres cuartos",
    "décima": "novena", "triplicó": "duplicó", "una docena": "una decena",
}  # fmt: skip
# What is written in the place of {f}; BARE is the fact without its bound.
REPLIES: Final = {
    "scale": {"en": ("{f} million", "{f} thousand", "{f}bn", "{f}k"), "es": ("{f} millones", "{f} mil", "{f}.000")},
    "value": {"en": ("1{f}", "{f}0", "{f}.5", "{f}{f}", "7"), "es": ("1{f}", "{f}0", "{f},5", "{f}{f}", "siete")},
    "unit": {
        "en": ("{f}%", "{f} %%", "${f}", "{f} lakh", "{f}km", "{f}-fold", "{f}x", "€{f}"),
        "es": ("{f}%", "${f}", "{f}€", "{f}km", "{f}º"),
    },
    "sign": {"en": ("-{f}", "−{f}"), "es": ("-{f}", "−{f}")},
    "qualifier": {
        "en": ("more than {f}", "about {f}", "at least {f}", "fewer than {f}", "exactly BARE", "BARE"),
        "es": ("más de {f}", "unos {f}", "al menos {f}", "menos de {f}", "exactamente BARE", "BARE"),
    },
}
UP: Final = {
    "en": ("It rose {f}.", "It was an increase of {f}.", "It climbed by {f}.", "It grew {f}.", "It is up {f}."),
    "es": ("Subió {f}.", "Fue un aumento de {f}.", "Creció {f}.", "Aumentó {f}.", "El alza fue de {f}."),
}
DOWN: Final = {
    "en": ("It fell {f}.", "It was a drop of {f}.", "It declined by {f}.", "It shrank {f}.", "It is down {f}."),
    "es": ("Bajó {f}.", "Fue un descenso de {f}.", "Cayó {f}.", "Disminuyó {f}.", "La caída fue de {f}."),
}
OPPOSITE: Final = {
    "en": {"grew": "shrank", "drop": "rise", "up": "down", "down": "up", "fell": "rose", "dropped": "climbed",
           "climbed": "dropped", "rose": "fell"},
    "es": {"creció": "cayó", "caída": "subida", "subió": "bajó", "bajaron": "subieron", "descendió": "aumentó",
           "cayeron": "crecieron"},
}  # fmt: skip
DENIED: Final = {
    ("up", "en"): ("It did not rise by {f}.", "It never grew {f}."),
    ("up", "es"): ("No subió {f}.", "Nunca creció {f}."),
    ("down", "en"): ("It did not fall by {f}.", "There was no drop of {f}."), ("down", "es"): ("No bajó {f}.",),
}  # fmt: skip
TURNED: Final = {  # words of replies, as regular expressions: another measure right after a figure, the opposite
    "measure": {"en": {r"(?<=} )hectares": "acres", r"(?<=} )years": "months", r"(?<=} )kilos": "tons"},
                "es": {r"(?<=} )hectáreas": "acres", r"(?<=} )años": "meses", r"(?<=} )kilos": "toneladas"}},
    "opposite": {"en": {"the north": "the south"}, "es": {"a favor": "en contra", "del norte": "del sur"}},
}  # fmt: skip
MONTH: Final = {"en": "In August it was {f}.", "es": "En agosto fue {f}."}  # of which neither article speaks


class Book:
    """A book as it is written, with the article that it is held against."""

    def __init__(self, path: Path, article: str | None) -> None:
        file, problems = salvage_book(path)
        assert file is not None and not problems
        self.source, self.article = file.source, ArticleText.of(article) if article else None
        self.book = file.book
        self.inspection = Inspection(file, self.article)

    def problems(self, folder: Path, edits: Iterable[Edit]) -> list[Problem]:
        """What the rules find in the book with `edits`: all of the check but those that ask the bot its questions."""
        text = self.source.text
        for edit in sorted(edits, key=lambda one: one.start, reverse=True):
            text = text[: edit.start] + edit.text + text[edit.end :]
        path = folder / "book.yaml"
        path.write_text(text, encoding="utf-8")
        try:
            file, problems = salvage_book(path)
        except Refused as refused:
            return list(refused.problems)
        rules = SAFETY_RULES + EDITING_RULES + (ARTICLE_RULES if self.article else ())
        inspection = Inspection(file, self.article) if file else None
        return [*problems, *(problem for rule in rules if inspection for problem in rule(inspection))]

    def lines(self, path: Path_) -> range:
        """The lines of the entry that `path` begins with."""
        starts = sorted({self.source.key_place(*key).line for key in self.entries()} | {10**6})
        start = self.source.key_place(*path[:2]).line
        return range(start, next(line for line in starts if line > start))

    def entries(self) -> Iterator[Path_]:
        """The paths of all entries of all sections."""
        data: Any = self.source.data
        for section in data:
            keys = range(len(data[section])) if isinstance(data[section], list) else data[section]
            yield from ((section, key) for key in keys)
            yield (section,)

    def written(self, *path: str | int) -> str:
        start, end = self.source.spans[path]
        return self.source.text[start:end]

    def whole(self, text: str, *path: str | int) -> Edit:
        return Edit(*self.source.spans[path], text)

    def mentions(self) -> Iterator[tuple[Path_, str, Edit]]:
        """Each fact with a figure that a reply names: the reply's path, the fact, and where it is named."""
        for section in ("answers", "gaps"):
            for name, entry in getattr(self.book, section).items():
                for language in entry.reply.languages:
                    path = (section, name, "reply", language)
                    start, _ = self.source.spans[path]
                    for found in re.finditer(r"\{([\w-]+)(:figure)?\}", self.written(*path)):
                        if self.book.fact(found[1]).figure:
                            yield path, found[1], Edit(start + found.start(), start + found.end(), found[0])


def mutants(book: Book) -> Iterator[Mutant]:
    """Every mutant of `book`."""
    yield from _of_facts(book)
    yield from _of_computed(book)
    yield from _of_replies(book)
    yield from _of_languages(book)
    yield from _of_directions(book)
    yield from _turned_round(book)


def _of_facts(book: Book) -> Iterator[Mutant]:
    figures = [name for name, fact in book.book.facts.items() if fact.figure]
    for at, name in enumerate(figures):
        own: Path_ = ("facts", name)
        fact = book.book.facts[name]
        for key in ("figure", "value", "excerpt"):
            yield from digits(book, "value", *own, key)
        if fact.figure in OTHER_WORDS:
            yield Mutant("value", own, (book.whole(OTHER_WORDS[fact.figure], *own, "figure"),))
        value = book.written(*own, "value")
        if re.fullmatch(r"-?[\d.]+", value) and value.strip("-0."):
            for scaled in (f"{value}000" if "." not in value else value.replace(".", ""), f"0.00{value.strip('-')}"):
                yield Mutant("scale", own, (book.whole(scaled, *own, "value"),))
            negative = value[1:] if value.startswith("-") else f"-{value}"
            yield Mutant("sign", own, (book.whole(negative, *own, "value"),))
            figure = book.written(*own, "figure").strip("\"'")
            unsigned = figure.lstrip("-−") if figure[0] in "-−" else f"-{figure}"
            yield Mutant("sign", own, (book.whole(f'"{unsigned}"', *own, "figure"),))
        for word, other in (("billion", "million"), ("million", "billion"), ("millones", "mil"), ("km", "m")):
            if word in (fact.figure or "").split():
                changed = (fact.figure or "").replace(word, other)
                yield Mutant("scale" if word != "km" else "unit", own, (book.whole(changed, *own, "figure"),))
        if fact.unit in OTHER_UNITS:
            yield Mutant("unit", own, (book.whole(OTHER_UNITS[fact.unit], *own, "unit"),))
            yield Mutant("unit", own, (book.whole("things", *own, "unit"),))
        elif fact.qualifier != "between":
            yield Mutant("unit", own, (book.whole('"%"', *own, "unit"),))
            yield Mutant("unit", own, (book.whole("JPY", *own, "unit"),))
        for other in QUALIFIERS:
            if other != fact.qualifier:
                yield Mutant("qualifier", own, (book.whole(other, *own, "qualifier"),))
        for step in (1, 2, 3):
            yield _neighbour(book, name, figures[(at + step) % len(figures)])
        for place in (1, 2):
            where = str((int(fact.where) if fact.where.isdigit() else 1) % 9 + place)
            yield Mutant("neighbour", own, (book.whole(where, *own, "where"),))


def _neighbour(book: Book, name: str, other: str) -> Mutant:
    """The fact `name` with the figure of `other`, in all that is said of it."""
    keys = ("figure", "value", "unit", "qualifier")
    edits = [book.whole(book.written("facts", other, key), "facts", name, key) for key in keys]
    return Mutant("neighbour", ("facts", name), tuple(edits))


def _of_computed(book: Book) -> Iterator[Mutant]:
    yield from digits(book, "value", "article", "title")
    for name, derived in book.book.derived.items():
        yield from digits(book, "value", "derived", name, "figure")
        for other in QUALIFIERS:
            if other != derived.qualifier:
                yield Mutant("qualifier", ("derived", name), (book.whole(other, "derived", name, "qualifier"),))
    for index in range(len(book.book.cross_checks)):
        yield from digits(book, "value", "cross-checks", index, "gives")


def digits(book: Book, kind: str, *path: str | int) -> Iterator[Mutant]:
    """Each digit of the value at `path` raised by one."""
    start, _ = book.source.spans[path]
    for match in re.finditer(r"\d", book.written(*path)):
        at = start + match.start()
        yield Mutant(kind, path, (Edit(at, at + 1, str((int(match[0]) + 1) % 10)),))


def _of_replies(book: Book) -> Iterator[Mutant]:
    for path, name, place in book.mentions():
        for kind, templates in REPLIES.items():
            for template in templates[str(path[-1])]:
                if kind == "qualifier" and _is_faithful(book, name, template):
                    continue
                text = template.replace("%%", "per cent").replace("BARE", f"{{{name}:figure}}")
                yield Mutant(kind, path, (Edit(place.start, place.end, text.replace("{f}", f"{{{name}}}")),))


def _is_faithful(book: Book, name: str, template: str) -> bool:
    """Whether `template` says no more of the fact than it is; what has none is not bounded."""
    qualifier = book.book.fact(name).qualifier
    if book.book.fact(name).unit in UNBOUND or qualifier == "between":
        return True
    return "BARE" in template and qualifier == "exact"


def _of_languages(book: Book) -> Iterator[Mutant]:
    """Another fact in one language alone, or none."""
    names = [name for name, fact in book.book.facts.items() if fact.figure]
    for path, name, place in book.mentions():
        other = names[(names.index(name) + 1) % len(names)] if name in names else names[0]
        if f"{{{other}" not in book.written(*path):
            yield Mutant("language", path, (Edit(place.start, place.end, f"{{{other}}}"),))
        if book.written(*path).count(f"{{{name}") == 1:
            yield Mutant("language", path, (Edit(place.start, place.end, "some"),))


def _of_directions(book: Book) -> Iterator[Mutant]:
    facts = {name: fact for name, fact in book.book.facts.items() if fact.unit not in UNBOUND}
    ways = {name: direction_of(book.inspection, fact) for name, fact in facts.items()}
    for path, name, place in book.mentions():
        way, language = ways.get(name), str(path[-1])
        if way is None:
            continue
        for template in (DOWN if way.way == "up" else UP)[language]:
            end = book.source.spans[path][1]
            said = " " + template.replace("{f}", f"{{{name}}}")
            yield Mutant("direction", path, (Edit(end, end, said),))
        before = book.source.text[book.source.spans[path][0] : place.start]
        nearest = [word for word in re.findall(r"\w+", before) if word in OPPOSITE[language]][-1:]
        for word in nearest:
            start = book.source.spans[path][0] + before.rindex(word)
            yield Mutant("direction", path, (Edit(start, start + len(word), OPPOSITE[language][word]),))


def _turned_round(book: Book) -> Iterator[Mutant]:
    """What replies say of figures turned into the contrary, or told of another month."""
    facts = {name: fact for name, fact in book.book.facts.items() if fact.figure}
    ways = {name: direction_of(book.inspection, fact) for name, fact in facts.items() if fact.unit not in UNBOUND}
    months = {name for name, fact in facts.items() if months_of(book.inspection, fact)}
    for path, name, _ in book.mentions():
        way, language, end = ways.get(name), str(path[-1]), book.source.spans[path][1]
        for template in DENIED.get((way.way, language), ()) if way else ():
            yield Mutant("denial", path, (Edit(end, end, " " + template.replace("{f}", f"{{{name}}}")),))
        if name in months:
            yield Mutant("month", path, (Edit(end, end, " " + MONTH[language].replace("{f}", f"{{{name}}}")),))
    for path in dict.fromkeys(path for path, _, _ in book.mentions()):
        for kind, others in TURNED.items():
            yield from (Mutant(kind, path, (edit,)) for edit in _synonyms(book, path, others[str(path[-1])]))


def groups(found: Iterable[Mutant]) -> Iterator[list[Mutant]]:
    """`found` in groups that one check can tell apart: of one section each, and of each entry one at most.

    What is wrong with one entry of a section is told at that entry, whatever is wrong with the others.
    """
    by_entry: dict[str | int, dict[str | int, list[Mutant]]] = {}
    for mutant in found:
        by_entry.setdefault(mutant.path[0], {}).setdefault(mutant.path[1], []).append(mutant)
    for entries in by_entry.values():
        for group in zip_longest(*entries.values()):
            yield [mutant for mutant in group if mutant]


def missed(book: Book, folder: Path, found: Iterable[Mutant]) -> list[Mutant]:
    """Those of `found` that nothing is said of: together first, then each by itself, for one may hide another."""
    together = [mutant for group in groups(found) for mutant in _missed_in(book, folder, group)]
    return [mutant for mutant in together if all(each.is_warning for each in book.problems(folder, mutant.edits))]


def _missed_in(book: Book, folder: Path, group: list[Mutant]) -> list[Mutant]:
    told = book.problems(folder, [edit for mutant in group for edit in mutant.edits])
    lines = {problem.place.line for problem in told if not problem.is_warning}
    return [mutant for mutant in group if lines.isdisjoint(book.lines(mutant.path))]


SAME: Final = {  # words of replies, each with others that say the same
    "en": {"grew": "rose", "drop": "decline", "fell": "declined", "dropped": "went down", "rose": "climbed",
           "went up by": "increased by", "The harbour": "The port", "down by": "having fallen by"},
    "es": {"creció": "aumentó", "caída": "bajada", "subió": "creció", "descendió": "bajó", "cayeron": "descendieron",
           "El puerto": "El gran puerto", "bajaron en": "disminuyeron en"},
}  # fmt: skip
OWN_WORDS: Final = {  # a bound in other words than the program's
    ("more than", "en"): ("over", "upwards of", "well over"), ("more than", "es"): ("por encima de", "algo más de"),
    ("about", "en"): ("around", "roughly", "nearly"), ("about", "es"): ("unos", "casi", "cerca de"),
    ("at least", "en"): ("no fewer than", "a minimum of"), ("at least", "es"): ("como mínimo", "no menos de"),
    ("fewer than", "en"): ("under", "less than", "below"), ("fewer than", "es"): ("por debajo de",),
}  # fmt: skip
BEFORE: Final = {
    "en": ("In short: ", "As the article says, ", "(In brief.) "),
    "es": ("En resumen: ", "Según se lee, "),
}
AFTER: Final = {
    "en": (" That is what the article says.", " It is one of the figures, and there are more.", " (See the source.)"),
    "es": (" Eso dice el artículo.", " Es una de las cifras, y hay más.", " (Véase la fuente.)"),
}


def reworded(book: Book) -> Iterator[Edit]:
    """Edits of the replies of `book` that leave what they say as it is."""
    for section in ("answers", "gaps"):
        for name, entry in getattr(book.book, section).items():
            for language in entry.reply.languages:
                path = (section, name, "reply", language)
                start, end = book.source.spans[path]
                yield from (Edit(start, start, before) for before in BEFORE[language] if ":" not in before)
                yield from (Edit(end, end, after) for after in AFTER[language])
                yield from _synonyms(book, path, SAME[language])
    for path, name, place in book.mentions():
        qualifier = book.book.fact(name).qualifier or "exact"
        for words in OWN_WORDS.get((qualifier, str(path[-1])), ()):
            yield Edit(place.start, place.end, f"{words} {{{name}:figure}}")
        yield Edit(place.start, place.end, f"({{{name}}})")
        if qualifier == "exact":
            yield Edit(place.start, place.end, f"{{{name}:figure}}")


def _synonyms(book: Book, path: Path_, others: dict[str, str]) -> Iterator[Edit]:
    start, _ = book.source.spans[path]
    for word, other in others.items():
        for found in re.finditer(rf"(?<![-{{\w]){word}(?![-}}\w])", book.written(*path)):
            yield Edit(start + found.start(), start + found.end(), other)
