"""The rule about languages: a reply says the same figures in each of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.book.passage import Mention, pieces_of
from bot.check.inspection import Inspection, Path
from bot.problems import Problem


def language_mismatch(inspection: Inspection) -> Iterator[Problem]:
    """A reply that cites another figure in one language than in another.

    A warning tells of the same facts in another order or number, and of a fact without a figure that is cited in one
    language alone: that may be how the languages say it.

    Passes::

        answers.models.reply.en: Of {all-models} models, {models} are here.
        answers.models.reply.es: De {all-models} modelos, aquí están {models}.

    Fails::

        answers.models.reply.en: Of {all-models} models, {models} are here.
        answers.models.reply.es: De {all-models} modelos, aquí están {others}.
    """
    known = {*inspection.book.facts, *inspection.book.derived}
    for section, entries in (("answers", inspection.book.answers), ("gaps", inspection.book.gaps)):
        for name, entry in entries.items():
            first, *others = entry.reply.languages or [""]
            for language in others:
                path: Path = (section, name, "reply", language)
                own, there = _cited(entry.reply.own(language)), _cited(entry.reply.own(first))
                if own != there and known.issuperset([*own, *there]):
                    yield _problem(inspection, path, first, own, there)


def _cited(text: str) -> list[str]:
    return [piece.fact for piece in pieces_of(text) if isinstance(piece, Mention)]


def _problem(inspection: Inspection, path: Path, first: str, own: Sequence[str], there: Sequence[str]) -> Problem:
    added, missing = (list(Counter(one) - Counter(other)) for one, other in ((own, there), (there, own)))
    what = f"the reply in {path[-1]} does not cite what the one in {first} does: {_listed(own)}, not {_listed(there)}"
    remedy = f"Cite the facts in the order of {first}, if it reads well"
    if missing or added:
        steps = [f"name {_listed(missing)}"] * bool(missing) + [f"leave out {_listed(added)}"] * bool(added)
        remedy = f"In {path[-1]} {' and '.join(steps)}, or do the contrary in {first}"
    problem = inspection.at(path, what, remedy, "language-mismatch")
    return replace(problem, is_warning=not any(_has_figure(inspection, name) for name in set(own) ^ set(there)))


def _listed(names: Sequence[str]) -> str:
    return ", ".join(f"{{{name}}}" for name in names) or "none"


def _has_figure(inspection: Inspection, name: str) -> bool:
    fact = inspection.book.facts.get(name)
    return fact is None or fact.figure is not None
