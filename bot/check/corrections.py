"""Rules about corrections: no figure that readers have been given changes unsaid, and a note says what it has to."""

from __future__ import annotations

from collections.abc import Iterator

from bot.book.corrections import SPELLING, amount_before, amounts_in, figures_of, spelled
from bot.book.ledger import rests_on
from bot.book.values import Correction, Derived, Fact
from bot.check.inspection import Inspection, Path, localized
from bot.check.undeclared import is_mere_order
from bot.problems import Problem
from bot.quantity.read import quantities_in


def changed_without_note(inspection: Inspection) -> Iterator[Problem]:
    """A figure that readers have been given and that is another one now, with no note that says so.

    The bot keeps the figures as it has published them; the check compares where it finds them. A derived figure needs
    no note of its own when a fact that it is computed from has changed.

    Passes::

        facts.models.figure: 1,600
        facts.models.value: 1600
        facts.models.corrected.was: more than 1,500
        facts.models.corrected.date: 2026-11-20
        facts.models.corrected.until: 2026-12-20
        facts.models.corrected.why: {en: The Academy had left some out., es: La Academia había omitido algunos.}

    Fails::

        facts.models.figure: 1,600
        facts.models.value: 1600
    """
    book, published = inspection.book, inspection.published or {}
    now = figures_of(book)
    changed = {name for name, figure in now.items() if published.get(name, figure) != figure}
    for section, entries in (("facts", book.facts), ("derived", book.derived)):
        for name in entries:
            if name in changed and not (section == "derived" and changed.intersection(rests_on(book, name))):
                yield from _without_note(inspection, (section, name), published[name], now[name])


def _without_note(inspection: Inspection, path: Path, published: str, now: str) -> Iterator[Problem]:
    name = str(path[1])
    entry, before = inspection.book.fact(name), amount_before(inspection.book, name)
    was = _as_article(inspection, entry, published)
    if entry.corrected is None:
        what = f"readers were given {published} for {name}, and now it is {now}"
        remedy = (
            f"Add corrected: below it, with date:, until:, why: and was: {was}; "
            "if it counts another thing now, give it another name"
        )
        yield inspection.at((*path, "figure"), what, remedy, "changed-without-note")
    elif before is not None and spelled(before) != published:
        what = f"the note says that {name} was {entry.corrected.was}, but readers were given {published}"
        yield inspection.at((*path, "corrected", "was"), what, f"Write was: {was}", "changed-without-note")


def _as_article(inspection: Inspection, entry: Fact | Derived, published: str) -> str:
    """The figure that was published as the article's language writes it."""
    found = amounts_in(published, entry.unit or "", SPELLING)
    return spelled(found[0], inspection.book.article.locale) if found else published


def correction_mismatch(inspection: Inspection) -> Iterator[Problem]:
    """A note whose old figure cannot be read, or is the same as the figure now.

    Passes::

        facts.models.corrected: {was: 1400, date: 2026-11-20, until: 2026-12-20, why: {en: A slip., es: Un error.}}

    Fails::

        facts.models.corrected: {was: more than 1500, date: 2026-11-20, until: 2026-12-20, why: {en: A, es: B}}
    """
    now = figures_of(inspection.book)
    for path, note in inspection.notes():
        name = str(path[1])
        before = amount_before(inspection.book, name)
        yield from _unreadable(inspection, path, note)
        if before is not None and spelled(before) == now.get(name):
            what, remedy = (
                f"{note.was} is what {name} still is",
                "Write the figure as it was before, or delete the note",
            )
            yield inspection.at((*path, "was"), what, remedy, "correction-mismatch")


def _unreadable(inspection: Inspection, path: Path, note: Correction) -> Iterator[Problem]:
    """Each old figure of `note` that cannot be read in one way."""
    unit = inspection.book.fact(str(path[1])).unit
    if unit is None:
        what = f"the fact {path[1]} has no figure that could have been corrected"
        yield inspection.at_key(path, what, "Delete the note", "correction-mismatch")
        return
    earlier = ((("earlier", number), figure) for number, figure in enumerate(note.earlier))
    for key, figure in ((("was",), note.was), *earlier):
        readings = len(amounts_in(figure, unit, inspection.book.article.locale))
        if readings == 1:
            continue
        what = f"{figure} can be read in two ways" if readings else f"{figure} cannot be read as a figure in {unit}"
        remedy = "Write it with no mark, as 1500"
        remedy = remedy if readings else "Write it as 1,500, about 40%, more than 70 or at least 70"
        yield inspection.at((*path, *key), what, remedy, "correction-mismatch")


def correction_dates(inspection: Inspection) -> Iterator[Problem]:
    """A note that ends on the day of the correction or before it: nobody would be told.

    Passes::

        facts.models.corrected: {was: 1400, date: 2026-11-20, until: 2026-12-20, why: {en: A slip., es: Un error.}}

    Fails::

        facts.models.corrected: {was: 1400, date: 2026-11-20, until: 2026-10-20, why: {en: A slip., es: Un error.}}
    """
    for path, note in inspection.notes():
        if note.until <= note.date:
            what = f"the note ends on {note.until}, and the correction is of {note.date}"
            yield inspection.at((*path, "until"), what, "Write a later day, such as a month after", "correction-dates")


def figure_in_note(inspection: Inspection) -> Iterator[Problem]:
    """A figure, or a fact in braces, in why a figure was corrected: the note tells the old figure and the new one.

    Passes::

        facts.models.corrected: {was: 1400, date: 2026-11-20, until: 2026-12-20, why: {en: A slip., es: Un error.}}

    Fails::

        facts.models.corrected: {was: 1400, date: 2026-11-20, until: 2026-12-20, why: {en: Not 1400., es: Un error.}}
    """
    for notes_path, note in inspection.notes():
        for path, language, text in localized((*notes_path, "why"), note.why):
            found = quantities_in(text, language, inspection.book.names)
            spans = [(each.start, each.end) for each in found if not is_mere_order(each)]
            spans += [(at, at + 1) for at, char in enumerate(text) if char in "{}"]
            for start, end in spans:
                figure = text[start:end].strip()
                what, remedy = f"{figure} stands in why:", "Leave it out: the note tells the old figure and the new one"
                yield inspection.at_text(path, figure, text[:start], what, remedy, "figure-in-note")
