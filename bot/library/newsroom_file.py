"""`newsroom.yaml` of a folder of books: what the bot says of the newsroom, where it speaks of no article."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any, Final

from pydantic import BaseModel, ConfigDict, Field, PrivateAttr, StringConstraints, ValidationError

from bot.book.shape import problem_of
from bot.book.source import Source, read_source
from bot.book.values import LanguageCode, Localized
from bot.language import LANGUAGES
from bot.picture.colours import LEAST, contrast_on_white, is_colour
from bot.picture.logo import LARGEST, logo_at
from bot.picture.values import Logo, Look
from bot.problems import Problem, Refused

LONGEST_NAME: Final = 50  # characters: Telegram shows 120 of what stands in the bot's profile, with the name in it
LONGEST_TEXT: Final = 1000  # characters of a greeting, which leaves room for articles in one message
SHOWN: Final = next(iter(LANGUAGES))  # in what shows how a text says its language

Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=LONGEST_NAME)]


class Newsroom(BaseModel):
    """Who runs the bot."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: Name = Field(description="What the newsroom is called.")
    languages: tuple[LanguageCode, ...] = Field((), description="The languages in which it greets, its own first.")
    greeting: Localized = Field(Localized({}), description="What readers are greeted with.")
    contact: Localized = Field(Localized({}), description="How to reach a human being.")
    colour: str | None = Field(None, description='The colour of its pictures, as "#1f5fa8", dark enough on white.')

    logo: Name | None = Field(None, description="The file with its logo beside this one, a PNG, for its pictures.")
    _logo: Logo | None = PrivateAttr(None)

    @property
    def look(self) -> Look:
        """How its pictures look."""
        return Look(self.colour or Look().colour, self.name, self._logo)


def read_newsroom(path: Path) -> Newsroom:
    """The newsroom in the file at `path`; `Refused` with every problem of it."""
    source, problems = read_source(path)
    try:
        newsroom = Newsroom.model_validate(source.data)
    except ValidationError as error:
        raise Refused([*problems, *(_problem_of(source, each) for each in error.errors())]) from None
    problems += _not_greeted(source, newsroom)
    problems += _too_long(source, "greeting", newsroom.greeting)
    problems += _too_long(source, "contact", newsroom.contact)
    problems += _unseen(source, newsroom.colour)
    try:
        newsroom._logo = logo_at(path.parent / newsroom.logo) if newsroom.logo else None
    except ValueError as error:
        remedy = f"Put a PNG of at most {LARGEST // 1000} KB beside this file, and name it"
        problems.append(Problem(source.place("logo"), f"logo: {newsroom.logo} {error}", remedy, "bad-value"))
    if problems:
        raise Refused(problems)
    return newsroom


def _problem_of(source: Source, error: Any) -> Problem:
    """What pydantic found wrong, where a newsroom needs another remedy than a book."""
    path, kind = tuple(error["loc"]), error["type"]
    if not path or (kind == "missing" and len(path) == 1):
        what = "the newsroom has no name"
        return Problem(source.place(), what, "Begin the file with name: and what it is called", "missing-key")
    if kind == "dict_type":
        what, remedy = f"{path[0]} does not say its language", f"Write {path[0]}: {{{SHOWN}: ...}}, one text a language"
        return Problem(source.place(*path), what, remedy, "bad-value")
    if kind == "unknown_language" and path[0] == "languages":
        what = f"languages: {error['input']!r} is no language of the program"
        return Problem(source.place(*path), what, f"Use {' or '.join(LANGUAGES)}", "bad-value")
    if kind == "string_too_long":
        what, remedy = f"{path[0]} is longer than {LONGEST_NAME} characters", "Shorten it: Telegram shows no more of it"
        return Problem(source.place(*path), what, remedy, "bad-value")
    return problem_of(source, error, Newsroom)


def _not_greeted(source: Source, newsroom: Newsroom) -> Iterator[Problem]:
    """The languages in which the newsroom says that it greets, and does not."""
    for at, code in enumerate(newsroom.languages):
        if newsroom.greeting.root and not newsroom.greeting.own(code):
            what, remedy = (
                f"greeting has no text in {code}",
                f"Write {code}: below greeting:, or take {code} out of here",
            )
            yield Problem(source.place("languages", at), what, remedy, "newsroom-language")


def _unseen(source: Source, colour: str | None) -> Iterator[Problem]:
    """A colour that is none, or that cannot be read on white."""
    if colour is None and "colour" not in (source.data or {}):
        return
    if colour is None or not is_colour(colour):
        what = f"colour: {colour or ''!r} is no colour as #1f5fa8 is one"
        yield Problem(source.place("colour"), what, 'Write it in quotes, as colour: "#1f5fa8"', "bad-value")
    elif (contrast := contrast_on_white(colour)) < LEAST:
        what = f"colour: {colour} is too pale to be read on white ({contrast:.1f} to 1)"
        yield Problem(source.place("colour"), what, f"Take a darker one, of {LEAST} to 1 or more", "bad-value")


def _too_long(source: Source, key: str, texts: Localized) -> Iterator[Problem]:
    own: Mapping[str, str] = texts.root
    for code in (code for code, text in own.items() if len(text) > LONGEST_TEXT):
        what = f"{key} has more than {LONGEST_TEXT} characters in {code}"
        yield Problem(source.place(key, code), what, "Shorten it", "bad-value")
