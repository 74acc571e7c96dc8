"""`newsroom.yaml` of a folder of books: what the bot says of the newsroom, where it speaks of no article."""

from __future__ import annotations

from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from bot.book.shape import problem_of
from bot.book.source import read_source
from bot.book.values import LanguageCode, Localized, Text
from bot.problems import Refused


class Newsroom(BaseModel):
    """Who runs the bot."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: Text = Field(description="What the newsroom is called.")
    languages: tuple[LanguageCode, ...] = Field((), description="The languages in which it greets, its own first.")
    greeting: Localized = Field(Localized({}), description="What readers are greeted with.")
    contact: Localized = Field(Localized({}), description="How to reach a human being.")


def read_newsroom(path: Path) -> Newsroom:
    """The newsroom in the file at `path`; `Refused` with every problem of it."""
    source, problems = read_source(path)
    try:
        newsroom = Newsroom.model_validate(source.data)
    except ValidationError as error:
        raise Refused([*problems, *(problem_of(source, each, Newsroom) for each in error.errors())]) from None
    if problems:
        raise Refused(problems)
    return newsroom
