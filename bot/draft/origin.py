"""What a draft is made of: the article in its locale, with the words of its language for drafts."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from bot.article import ArticleText
from bot.language import LANGUAGES
from bot.language.drafts import DraftWords
from bot.language.locales import language_in


@dataclass(frozen=True)
class Origin:
    """An article and where it is at home."""

    text: ArticleText
    locale: str

    @cached_property
    def language(self) -> str:
        """The language of the article, and of the draft."""
        return language_in(self.locale)

    @cached_property
    def words(self) -> DraftWords:
        """What the language says in drafts."""
        return LANGUAGES[self.language].drafts
