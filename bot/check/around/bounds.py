"""The rule about bounds: a figure is more than, about or at least what it is in a text only if its fact says so."""

from __future__ import annotations

from collections.abc import Iterator

from bot.book.ledger import amount_of
from bot.check.around.shown import Passage, Shown
from bot.check.inspection import Inspection
from bot.problems import Problem
from bot.quantity.values import Qualifier


def altered_qualifier(inspection: Inspection) -> Iterator[Problem]:
    """A figure that a text qualifies otherwise than its fact: *more than* an exact one, or one of *about* as if exact.

    `{fact}` brings the qualifier of its fact; `{fact:figure}` leaves it out, for texts that say it in their own words
    (*over*, *nearly*), and for where the text has said it once.

    Passes::

        answers.models.reply.en: There are over {models:figure} models, {share} of the total.

    Fails::

        answers.models.reply.en: There are exactly {models:figure} models, {share} of the total.
    """
    for passage in inspection.passages:
        qualified: set[str] = set()
        for shown in passage.figures:
            own, said = _own(inspection, shown), _said(shown)
            if said is not None and said != own and not (said == "exact" and shown.mention.fact in qualified):
                yield _problem(inspection, passage, shown, own, said)
            if said == own:
                qualified.add(shown.mention.fact)


def _own(inspection: Inspection, shown: Shown) -> Qualifier:
    amount = amount_of(inspection.book, shown.mention.fact)
    return amount.qualifier if amount else "exact"


def _said(shown: Shown) -> Qualifier | None:
    """How the text qualifies the figure; None where that is open, or where the figure is one of a pair."""
    found = shown.amid
    if len(found) != 1 or found[0].qualifier == "between":
        return None
    return found[0].qualifier


def _problem(inspection: Inspection, passage: Passage, shown: Shown, own: str, said: str) -> Problem:
    name = shown.mention.fact
    what = f"the text says {said} of {{{name}}}, the fact says {own}"
    if passage.path[0] in ("facts", "derived"):
        what, remedy = f"the text makes the figure {said}, the fact says {own}", "Begin it with what the figure counts"
        return inspection.at(passage.path, what, remedy, "altered-qualifier")
    remedy = f"Write {{{name}}}, with no other bound beside it"
    return inspection.at_text(passage.path, "{" + name, "", what, remedy, "altered-qualifier")
