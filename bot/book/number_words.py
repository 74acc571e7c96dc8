"""Numbers written in words, English and Spanish: what they are worth, and which words count as a figure in a text.

*One*, *un*, *una* and *uno* are left out: in running text they are articles and pronouns. *Second* and *media* too.
"""

from __future__ import annotations

import re
import unicodedata
from fractions import Fraction
from typing import Final


def _counted(words: str, start: int, step: int = 1) -> dict[str, int]:
    """Words in the order of their values; `_` keeps a place free."""
    return {word: start + step * index for index, word in enumerate(words.split()) if word != "_"}


_CARDINALS: Final = {
    "en": {
        **_counted("zero _ two three four five six seven eight nine ten eleven twelve thirteen fourteen", 0),
        **_counted("fifteen sixteen seventeen eighteen nineteen", 15),
        **_counted("twenty thirty forty fifty sixty seventy eighty ninety", 20, step=10),
    },
    "es": {
        **_counted("cero _ dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince", 0),
        **_counted("dieciseis diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres", 16),
        **_counted("veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve", 24),
        **_counted("treinta cuarenta cincuenta sesenta setenta ochenta noventa", 30, step=10),
        **_counted("doscientos trescientos cuatrocientos quinientos seiscientos setecientos", 200, step=100),
        **_counted("doscientas trescientas cuatrocientas quinientas seiscientas setecientas", 200, step=100),
        **_counted("ochocientos novecientos", 800, step=100),
        **_counted("ochocientas novecientas", 800, step=100),
        "veintiun": 21,
        "cien": 100,
        "ciento": 100,
    },
}
_SCALES: Final = {
    "en": {"hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12},
    # A Spanish billón is a million millions: the word that most wrong figures come from.
    "es": {"mil": 10**3, "millon": 10**6, "millones": 10**6, "billon": 10**12, "billones": 10**12},
}
_FRACTIONS: Final = {
    "en": {"half": Fraction(1, 2), "third": Fraction(1, 3), "thirds": Fraction(1, 3),
           "quarter": Fraction(1, 4), "quarters": Fraction(1, 4), "fifth": Fraction(1, 5), "fifths": Fraction(1, 5)},
    "es": {"medio": Fraction(1, 2), "mitad": Fraction(1, 2), "tercio": Fraction(1, 3), "tercios": Fraction(1, 3),
           "cuarto": Fraction(1, 4), "cuartos": Fraction(1, 4), "quinto": Fraction(1, 5), "quintos": Fraction(1, 5)},
}  # fmt: skip
_ONES: Final = {"en": {"one": 1, "a": 1, "an": 1}, "es": {"un": 1, "una": 1, "uno": 1}}
_JOINERS: Final = {"en": {"and", "of"}, "es": {"y", "de"}}

# Words that give an amount without being a number that can be read, and phrases that do.
_AMOUNTS: Final = {
    "en": "half halves thirds quarters fifths tenths double doubled triple tripled quadruple twice thrice tenfold "
    "dozen dozens scores hundred hundreds thousand thousands million millions billion billions trillion trillions",
    "es": "mitad tercio tercios doble doblado triple triplicado cuadruple docena docenas decena decenas centenar "
    "centenares cientos mil miles millar millares millon millones billon billones decimas",
}
_PHRASES: Final = {
    "en": r"(?:a|one) (?:third|quarter|fifth|tenth)|every (?:second|third|fourth|fifth) ",
    "es": r"(?:tercera|cuarta|quinta|decima) parte|un (?:cuarto|quinto|decimo)|tres cuartos|"
    r"medi[oa] (?:millon|centenar|docena)",
}


def fold(text: str) -> str:
    """`text` in lower case without accents, of the same length, so that positions in it hold for the original."""
    return "".join(unicodedata.normalize("NFD", char)[0].lower()[:1] for char in text)


def _pattern(language: str) -> re.Pattern[str]:
    words = {*_CARDINALS[language], *_AMOUNTS[language].split(), *_SCALES[language]}
    word = "|".join(sorted(words, key=len, reverse=True))
    return re.compile(rf"\b(?:{_PHRASES[language]}|(?:{word})(?:[- ](?:y |and )?(?:{word}))*)(?!\w)")


_FIGURE_WORDS: Final = {language: _pattern(language) for language in _CARDINALS}


def spans_of_number_words(text: str, language: str) -> list[tuple[int, int]]:
    """Start and end of each run of words in `text` that says a number, in `language`."""
    return [match.span() for match in _FIGURE_WORDS[language].finditer(fold(text))]


def value_of_words(text: str, language: str) -> Fraction | None:
    """What a number in words is worth (*seventy-one*, *medio millón*), or None when it cannot be read."""
    words = [word for word in re.split(r"[\s-]+", fold(text).strip()) if word]
    words = [word for word in words if word not in _JOINERS[language]]
    total, group = Fraction(0), Fraction(0)
    for before, word in zip(["", *words], words, strict=False):
        if word in _SCALES[language]:
            total, group = _scaled(total, group, _SCALES[language][word])
        elif word in _FRACTIONS[language]:
            group = (group or Fraction(1)) * _FRACTIONS[language][word]
        elif word in _ONES[language]:
            group += 0 if before in _FRACTIONS[language] else 1  # "half a million": an article, not a number
        elif word in _CARDINALS[language]:
            group += _CARDINALS[language][word]
        else:
            return None
    return total + group if words else None


def _scaled(total: Fraction, group: Fraction, scale: int) -> tuple[Fraction, Fraction]:
    if scale == 100:
        return total, (group or Fraction(1)) * scale
    if 0 < total < scale:  # "mil millones": the larger scale multiplies all that came before it
        return (total + group) * scale, Fraction(0)
    return total + (group or Fraction(1)) * scale, Fraction(0)
