"""Who says what a sentence says, where the sentence names somebody: according to X, X said, dijo X."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from bot.language import LANGUAGES
from bot.language.drafts import DraftWords
from bot.language.text import fold

LONGEST_NAME: Final = 12  # words; what is longer is more than a name
_STOP: Final = re.compile(r"[,;:.!?…()\[\]“”«»\"]|\s[-–—]\s")
_LAST_STOP: Final = re.compile(r".*(?:[;:.!?…()\[\]“”«»\",]|\s[-–—]\s)", re.DOTALL)
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


def speaker_of(sentence: str, language: str) -> str:
    """Who says so according to `sentence`, with a capital first; empty where it names nobody surely."""
    drafts = LANGUAGES[language].drafts
    name = _named_by_source(sentence, drafts) or _named_by_verb(sentence, drafts)
    words, small = name.split(), LANGUAGES[language].fillers
    new = [at for at in range(1, len(words)) if fold(words[at]) in drafts.begins and fold(words[at - 1]) not in small]
    words = words[new[-1] :] if new else words  # el domingo el puerto
    if not words or fold(words[0]) in small - drafts.begins:  # in May the port
        return ""
    return " ".join([words[0][:1].upper() + words[0][1:], *words[1:]])


def _named_by_source(sentence: str, drafts: DraftWords) -> str:
    folded = fold(sentence)
    for phrase in drafts.according:
        found = re.search(rf"\b{re.escape(phrase)}\s+", folded)
        if found and (name := _name(_STOP.split(sentence[found.end() :])[0], drafts)):
            return name
    return ""


def _named_by_verb(sentence: str, drafts: DraftWords) -> str:
    for verb in _WORD.finditer(sentence):
        if fold(verb[0]) not in drafts.says:
            continue
        before, after = sentence[: verb.start()].rstrip(), _STOP.split(sentence[verb.end() :])[0]
        whoever = _name(_LAST_STOP.sub("", before.rstrip(' ,”»"')), drafts)
        told = "" if _is_told_of(after, drafts) else _name(after, drafts)
        has_subject = whoever and before[-1:].isalnum()  # the head of the port said the town would pay
        if name := (whoever or told) if has_subject else (told or whoever):
            return name
    return ""


def _is_told_of(after: str, drafts: DraftWords) -> bool:
    """Whether what stands after a verb of saying is what is told: said *the town would pay*."""
    words = after.split()
    kept = len(_until_verb(words, drafts))
    return kept < len(words) and fold(words[kept]) in drafts.verbs


def _name(text: str, drafts: DraftWords) -> str:
    """`text` as far as it names somebody: a few words of which the first is a name's, and none is a figure."""
    words = _until_verb(text.strip(" '‘’").split(), drafts)
    if not words or len(words) > LONGEST_NAME or any(map(str.isnumeric, "".join(words))):
        return ""
    is_start = words[0][0].isupper() or fold(words[0]) in drafts.begins
    is_somebody = fold(words[0]) not in drafts.pronouns or (len(words) > 1 and fold(words[0]) in drafts.begins)
    return " ".join(words) if is_start and is_somebody and len(words[-1]) > 1 else ""


def _until_verb(words: Sequence[str], drafts: DraftWords) -> list[str]:
    kept: list[str] = []
    for word, after in pairwise([*words, ""]):
        joins = fold(word) in drafts.ends and not after[:1].isupper()  # the Ministry of Health and Sport
        if joins or fold(word) in drafts.says | drafts.verbs:
            break
        kept.append(word)
    return kept
