"""The book as frozen values: what `answers.yaml` may say, and the JSON Schema that comes of it.

This is the one statement of the format. What only concerns a single value stands here (pydantic checks it); what
concerns several at once is a rule of `check`.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from typing import Annotated, Any, Final, Generic, Literal, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetJsonSchemaHandler,
    PlainSerializer,
    PlainValidator,
    RootModel,
    StringConstraints,
    WithJsonSchema,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError

from bot.language import DEFAULT_LANGUAGE, LANGUAGES
from bot.language.called import name_of_language
from bot.language.locales import FORM, is_locale, language_in
from bot.quantity.values import SPELLING, Qualifier, Value, spelled, value_of

Written = TypeVar("Written", bound=str | tuple[str, ...])

FORMAT: Final = 2  # the newest version of the format; in the first one facts have all their lines
TODO: Final = "TODO"  # stands where an editor has still to write something


def is_todo(text: object) -> bool:
    """Whether `text` stands where an editor has still to write something, alone or with what is asked."""
    return isinstance(text, str) and (text == TODO or text.startswith(f"{TODO}:"))


def _value(written: Any) -> Value:
    """The value of a figure as a book writes it; a number may be one already."""
    try:
        return value_of(str(written).strip())
    except ValueError as error:
        raise PydanticCustomError("value_of_figure", "{what}", {"what": str(error)}) from error


def _plain_number(text: Any) -> Any:
    """Refuse what `Decimal` would read but an editor did not mean: 1_500, 1e3, NaN."""
    if isinstance(text, str) and not text.removeprefix("-").replace(".", "", 1).isdecimal():
        raise ValueError("is not a plain number such as 1500 or 39.9")
    return text


def _whole_number(text: Any) -> Any:
    """`text` as the number that it is, so that it may be one of those known."""
    return int(text) if isinstance(text, str) and text.isdecimal() else text


def _plain_date(text: Any) -> Any:
    """Refuse what pydantic would take for a moment in seconds."""
    if isinstance(text, str) and not re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        raise ValueError("is not a date such as 2025-07-30")
    return text


def _three(figures: Any) -> Any:
    """Refuse any number of wrong figures but none and three: beside the right one they make the four of a quiz."""
    if isinstance(figures, list | tuple) and len(figures) not in (0, 3):
        raise ValueError(f"has {len(figures)} figures, and three are needed")
    return figures


def _in(code: str) -> str:
    """In which language a text is, for whoever reads the schema."""
    return f"In {name_of_language(LANGUAGES[code], LANGUAGES[DEFAULT_LANGUAGE])}."


def _known_language(code: str) -> str:
    if code not in LANGUAGES:
        raise PydanticCustomError("unknown_language", "is no language of the program")
    return code


def _known_locale(locale: str) -> str:
    if not is_locale(locale):
        raise PydanticCustomError("unknown_language", "is no language of the program")
    return locale


_SCALAR: Final = WithJsonSchema({"type": ["string", "number"]})  # YAML editors take 71 for a number
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
LanguageCode = Annotated[str, AfterValidator(_known_language), WithJsonSchema({"enum": list(LANGUAGES)})]
Locale = Annotated[
    str,
    AfterValidator(_known_locale),
    WithJsonSchema({"type": "string", "anyOf": [{"enum": list(LANGUAGES)}, {"pattern": f"^{FORM}$"}]}),
]
ID: Final = r"[A-Za-z][A-Za-z0-9_-]{0,47}"  # what facts, answers, gaps and topics are called
Id = Annotated[str, StringConstraints(pattern=f"^{ID}$")]
FigureValue = Annotated[
    Value,
    PlainValidator(_value),
    PlainSerializer(spelled),
    WithJsonSchema({"type": ["number", "string"], "pattern": SPELLING}),
]
Number = Annotated[Decimal, BeforeValidator(_plain_number), Field(max_digits=24), WithJsonSchema({"type": "number"})]
Figure = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=60), _SCALAR]
WHERE_FORM: Final = r"^(headline|byline|[1-9]\d{0,3})$"
Where = Annotated[str, StringConstraints(pattern=WHERE_FORM), _SCALAR]
Address = Annotated[str, StringConstraints(pattern=r"^https?://\S+$")]
Flag = Annotated[bool, WithJsonSchema({"enum": ["yes", "no", True, False]})]  # YAML 1.2 takes yes for a word
Day = Annotated[datetime.date, BeforeValidator(_plain_date), WithJsonSchema({"type": "string", "format": "date"})]


Format = Annotated[Literal[1, 2], BeforeValidator(_whole_number)]


class _Value(BaseModel):
    # A book that was read before is not validated again, so most commands need no validator.
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, defer_build=True)


class _ByLanguage(RootModel[dict[LanguageCode, Written]], Generic[Written]):
    """Something written in each language of the reader, by the language's code."""

    model_config = ConfigDict(frozen=True, defer_build=True)
    root: dict[LanguageCode, Written] = Field(default_factory=dict)

    @property
    def languages(self) -> list[str]:
        """The languages in which it is written, in the program's order."""
        return [code for code in LANGUAGES if self.root.get(code)]

    def _first(self, language: str) -> Written | None:
        """What is written in `language`, else in the first language that there is."""
        return next((self.root[code] for code in [language, *self.languages] if self.root.get(code)), None)

    @classmethod
    def __get_pydantic_json_schema__(cls, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """An object with the program's languages for its keys, so that an editor offers these and no others."""
        written = handler(core)
        properties = {code: {**written["additionalProperties"], "description": _in(code)} for code in LANGUAGES}
        kept: JsonSchemaValue = {key: written[key] for key in ("title", "description") if key in written}
        by_language = {"type": "object", "properties": properties, "additionalProperties": False}
        own = {**written["additionalProperties"], "description": "In the article's language, from format 2 on."}
        return {**kept, "anyOf": [by_language, own]}


class Localized(_ByLanguage[Text]):
    """A text in each language of the reader."""

    def own(self, language: str) -> str:
        """The text in `language` and no other; empty when there is none."""
        return self.root.get(language, "")

    def get(self, language: str) -> str:
        """The text in `language`, else in the first language that has it, else nothing."""
        return self._first(language) or ""


class Phrasings(_ByLanguage[tuple[Text, ...]]):
    """Ways in which readers put one question, in each language: three or more; buttons show the first one."""

    def get(self, language: str) -> tuple[str, ...]:
        """The phrasings in `language`."""
        return self.root.get(language, ())

    def any(self, language: str) -> tuple[str, ...]:
        """The phrasings in `language`, else in the first language that has any."""
        return self._first(language) or ()

    def label(self, language: str) -> str:
        """What a button shows for this question in `language`."""
        return next(iter(self.any(language)), "")


class Article(_Value):
    """What was published."""

    title: Text = Field(description="The headline, word for word.")
    publisher: Text = Field(description="Who published it.")
    locale: Locale = Field(
        alias="language",
        description=(
            f"The language it is written in: {' or '.join(LANGUAGES)}, "
            "with its country where figures are to be written as there: es-MX."
        ),
    )
    link: Address | None = Field(None, description="Its address, with https:// in front.")
    links: tuple[Address, ...] = Field((), description="Its other addresses: short, for phones, of a copy.")
    date: Day | None = Field(None, description="The day it was published, as 2025-07-30, when the article says so.")
    text: Text | None = Field(
        None,
        description="The file with its own text, beside the book, as article.txt: what the book is checked against.",
    )

    @property
    def language(self) -> str:
        """The language it is written in, without its country."""
        return language_in(self.locale)

    @property
    def addresses(self) -> tuple[str, ...]:
        """All addresses of it, its own first."""
        return (self.link, *self.links) if self.link else self.links


class Correction(_Value):
    """A note that a figure was published wrong: replies carry it as long as it says."""

    was: Figure = Field(description="The figure as it was published, after its qualifier: more than 1,500.")
    earlier: tuple[Figure, ...] = Field((), description="What it was before that, the last first, if corrected again.")
    date: Day = Field(description="The day of the correction, as 2025-07-30.")
    until: Day = Field(description="The last day on which readers are told, as 2025-08-30.")
    why: Localized = Field(description="Why, in one sentence with no figure in it.")


def _may_be_short(schema: JsonSchemaValue) -> None:
    """Leave to the check what format 2 reads out of the article."""
    schema["required"] = [key for key in schema["required"] if key not in ("where", "attribution")]


class Fact(_Value):
    """One thing that the article says, with its figure if it has one."""

    model_config = ConfigDict(json_schema_extra=_may_be_short)
    figure: Figure | None = Field(
        None, description="The figure as the article writes it, without *about* and its like."
    )
    value: FigureValue | None = Field(
        None,
        description=(
            "Its value in digits: 1500; 40 for 40%; 1000000000 for $1 billion; 2/3; 40 to 45; 2-0 for a score; "
            "2019-03-03; 10:30; 1990s."
        ),
    )
    unit: Text | None = Field(
        None,
        description=(
            "What is counted, one word; % for a percentage, USD for dollars, else percentage points, share, times, "
            "ordinal, year, date, time, score, decade, or a measure: km."
        ),
    )
    qualifier: Qualifier | None = Field(None, description="How the article qualifies the figure.")
    attribution: Localized = Field(description="Who says so.")
    where: Where = Field(description="The paragraph's number, or headline, or byline.")
    excerpt: Text = Field(description="At most eight words of the article, word for word.")
    text: Localized = Field(description="What the figure counts, read after it; without a figure, the statement.")
    corrected: Correction | None = Field(None, description="What it was before, when its figure was corrected.")
    quiz: Flag = Field(True, description="no keeps it out of quizzes.")

    @property
    def number(self) -> Fraction | None:
        """The value, when it is one number; percentages in per cent."""
        return self.value if isinstance(self.value, Fraction) else None


class Derived(_Value):
    """A figure computed from facts: our own arithmetic, evaluated by the program and compared with what is shown."""

    formula: Text = Field(description="Fact names, numbers, + - * / and brackets; spaces around a minus.")
    figure: Figure = Field(description="The result as it is shown, in the article's way of writing.")
    unit: Text = Field(description="What is counted, one word; % for a percentage, USD for dollars.")
    qualifier: Qualifier = Field(description="The qualifier that follows from those of the facts.")
    round: Number = Field(Decimal(1), description="Rounded to the nearest multiple of this.", gt=0)
    text: Localized = Field(description="What the figure counts, read after it.")
    corrected: Correction | None = Field(None, description="What it was before, when its own sum was corrected.")
    quiz: Flag = Field(True, description="no keeps it out of quizzes.")


class CrossCheck(_Value):
    """Two ways in which the article says the same thing, held against each other."""

    formula: Text = Field(description="What to compute from facts.")
    gives: Figure = Field(description="What that gives, as far as it is written: 39.9%.")
    agrees_with: Id = Field(alias="agrees-with", description="The fact that it has to agree with.")


class Answer(_Value):
    """One curated answer: how readers ask for it, and what they get."""

    topic: Id = Field(description="The topic under which readers find it.")
    questions: Phrasings = Field(description="How readers ask for it.")
    reply: Localized = Field(Localized({}), description="What they get; figures only as {fact-name}.")
    related: tuple[Id, ...] = Field((), description="Answers that a reader may want next, best first.")
    quiz: Flag = Field(True, description="no keeps what it states out of quizzes, unless another answer states it.")


class Gap(_Value):
    """What readers will ask and the article does not say."""

    questions: Phrasings = Field(description="How readers ask for it.")
    reply: Localized = Field(Localized({}), description="What is missing, and what there is instead.")
    related: tuple[Id, ...] = Field((), description="Answers that are nearest to it, best first.")


class QuizEntry(_Value):
    """What an editor wants a quiz about a fact to ask and to offer; without anything, only its place among others."""

    question: Localized = Field(
        Localized({}), description="What is asked, without a figure; else the book's own words."
    )
    wrong: Annotated[tuple[FigureValue, ...], BeforeValidator(_three)] = Field(
        (), description="Three wrong figures, each as a value: 900. Left out, the program finds them."
    )


class Book(_Value):
    """An article, its facts and its answers."""

    format: Format = Field(
        FORMAT,
        description="The version of the format in which the file is written, 2; a book without it is of the first.",
    )
    id: Id | None = Field(None, description="What the book is called among others; left out, as its file is called.")
    until: Day | None = Field(None, description="The last day on which it is searched with the others, as 2026-07-30.")
    pinned: Flag = Field(False, description="yes puts the article before newer ones.")
    article: Article
    topics: dict[Id, Localized] = Field(description="The topics under which readers pages.")
    names: tuple[Text, ...] = Field(
        (), description="Names with digits or number words in them, in each language, that are no figures: Line 5."
    )
    facts: dict[Id, Fact] = Field(description="What the article says, each thing once.")
    derived: dict[Id, Derived] = Field(default_factory=dict, description="Figures computed from facts.")
    cross_checks: tuple[CrossCheck, ...] = Field(
        (), alias="cross-checks", description="Figures of the article that have to agree with each other."
    )
    answers: dict[Id, Answer] = Field(description="The curated answers.")
    gaps: dict[Id, Gap] = Field(default_factory=dict, description="Questions that the article does not answer.")
    quiz: dict[Id, QuizEntry] = Field(
        default_factory=dict,
        description="Facts that quizzes are about first, in this order, each as an editor wants it.",
    )
    careful: Literal["less", "usual", "more"] = Field(
        "usual", description="How sure the bot has to be before it answers: less, usual or more."
    )

    @cached_property
    def languages(self) -> list[str]:
        """The languages of the book: those in which any answer or gap is asked for or replied to, at least one."""
        texts = [written for _, entry in self.entries() for written in (entry.questions, entry.reply)]
        used = {code for written in texts for code in written.languages}
        return [code for code in LANGUAGES if code in used] or [self.article.language]

    def spoken(self, language: str | None) -> str:
        """`language` if the book has it, else the article's own, else the book's first: a reply is all in one."""
        known = self.languages
        if language in known:
            return language
        return self.article.language if self.article.language in known else known[0]

    def locale(self, language: str) -> str:
        """Where replies in `language` are at home: in the article's country, if that is its language."""
        return self.article.locale if language == self.article.language else language

    def fact(self, name: str) -> Fact | Derived:
        """The fact or derived fact `name`; `KeyError` when there is none."""
        return self.facts.get(name) or self.derived[name]

    def entries(self) -> Iterator[tuple[str, Answer | Gap]]:
        """Answers and gaps with their ids: everything that a question can lead to."""
        yield from self.answers.items()
        yield from self.gaps.items()


def schema() -> Mapping[str, Any]:
    """The JSON Schema of a book, for editors that complete and check while typing."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Footnote book"} | (
        Book.model_json_schema(by_alias=True)
    )
