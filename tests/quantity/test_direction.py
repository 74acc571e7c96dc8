"""Whether words beside a figure say that something went up by it, or down; nothing where that is not clear."""

from __future__ import annotations

import pytest

from bot.quantity.direction import denied_at, direction_at

UP_EN = [
    "Not for the first time this year in town sales rose [5%].",
    "Sales rose [5%] last year.", "Sales rose by more than [5%].", "Sales rose from 3% to [5%].",
    "It was a [5%] rise.",
    "An increase of [5%] in sales was reported.", "Sales were up [5%].", "They gained [71] seats.", "A [5%] jump.",
    "Sales climbed 3%, profits grew [5%].", "Rents fell, but wages rose [5%].", "Sales fell after a [5%] rise.",
    "Sales are [5%] higher.", "There were [71] more jobs than in May.", "The bank raised the rate to [5%].",
    "Prices, which fell in May, rose [5%] in June.", "[71] jobs more were counted.", "The increase was [5%].",
    "Prices did not fall but rose [5%].", "Growth of [5%] is expected.", "Sales increased over the year by [71].",
]  # fmt: skip
DOWN_EN = [
    "Sales fell [5%] last year.", "Sales dropped to about [71] units.", "A decline of nearly [5%].", "A [5%] cut.",
    "It is down [5%].", "It is down by [71] since May.", "They lost [71] jobs.", "Sales are [5%] lower.",
    "[71] fewer jobs.",
    "The firm cut [71] posts.", "Visits decreased [5%].", "Sales rose 3% and costs fell [5%].",
    "A [5%] drop in visits.",
]  # fmt: skip
UP_ES = [
    "Las ventas subieron un [5 %].", "Las ventas aumentaron en un [5 %].", "Un aumento del [5 %].",
    "La subida fue del [5 %].",
    "El precio subió del 3 % al [5 %].", "Creció más de un [5 %].", "Un [5 %] de aumento.", "Hay un [5 %] más.",
    "Ganó [71] escaños.",
    "Bajaron los costes, pero las ventas crecieron un [5 %].", "No bajó, sino que subió un [5 %].",
    "El alza es del [5 %].",
]  # fmt: skip
DOWN_ES = [
    "Las ventas bajaron un [5 %].", "El paro cayó un [5 %].", "Bajó un [5 %].", "Un descenso del [5 %].",
    "Se redujo en [71] plazas.",
    "Hay un [5 %] menos.", "Hay [71] plazas menos.", "Perdió [71] escaños.", "Una caída de casi el [5 %].",
    "Un recorte de [71] plazas.",
]  # fmt: skip
UP_FR = [
    "Les ventes augmentent de [5 %].", "Les ventes ont progressé de plus de [5 %].", "Une hausse de [5 %].",
    "Les prix sont en hausse de [5 %].", "La taxe a grimpé à [5 %].", "Il y en a [5 %] de plus.",
    "Il gagne [71] sièges.",
    "Les coûts ont baissé, mais les ventes ont augmenté de [5 %].", "Une augmentation d'environ [5 %].",
]  # fmt: skip
DOWN_FR = [
    "Les ventes ont baissé de [5 %].", "Le chômage a reculé de [5 %].", "Une chute de [5 %].",
    "Il y en a [5 %] de moins.",
    "Les ventes sont en baisse de [71] unités.", "Il a perdu [71] sièges.", "Le taux est tombé à [5 %].",
]  # fmt: skip
OPEN = [
    ("en", "A rise in many old towns along this river worries [71] firms."),
    ("en", "They lost a match in this town to [71] rivals."),
    ("fr", "Les ventes sont [5 %] du total."), ("fr", "Les ventes n'ont pas augmenté de [5 %]."),
    ("fr", "L'inflation a baissé à [5 %]."), ("fr", "Il y a plus de [71] usines."), ("fr", "Il y a moins de [5 %]."),
    ("fr", "Les prix montent et [71] magasins ferment."), ("fr", "La croissance est tombée à [5 %]."),
    ("fr", "Sans une hausse de [5 %]."), ("fr", "Elle a reculé de [5 %] à 3 %."),
    ("en", "Sales were [5%] of the total."), ("en", "Sales did not rise [5%]."),
    ("en", "Sales never fell [71] units."),
    ("en", "Growth fell to [5%]."), ("en", "Inflation fell to [5%]."), ("en", "The loss rose to [71] million."),
    ("en", "Sales rose from [3%] to 5%."), ("en", "It rose 2%, down from [5%]."), ("en", "It takes up to [71] days."),
    ("en", "The town set up [71] offices."), ("en", "Sales fell and [71] firms say so."),
    ("en", "More than [71] firms."), ("en", "Less than [5%] of them."), ("en", "The plan fell short of [71] votes."),
    ("en", "There are [71] or more."), ("en", "It fell by 5% while [71] people watched."),
    ("en", "Without a rise of [5%]."),
    ("en", "Prices rose, he said. [71] people heard it."), ("en", "The rise, which will cost [71] million."),
    ("es", "Las ventas fueron el [5 %] del total."), ("es", "No subió un [5 %]."),
    ("es", "La inflación bajó al [5 %]."),
    ("es", "El crecimiento cayó al [5 %]."), ("es", "Bajó del [5 %] al 3 %."), ("es", "Hay más de [71]."),
    ("es", "Hay menos de [71]."),
    ("es", "Estaban a [5 grados] bajo cero."), ("es", "Bajo el puente pasan [71] barcas."),
    ("es", "Son [71] más o menos."),
    ("es", "Los precios subieron y [71] tiendas cerraron."), ("es", "Sin un aumento del [5 %]."),
    ("es", "Hay [71] o más."),
    ("es", "La baja de [71] médicos."), ("es", "Frente al [5 %] de antes, subió."),
]  # fmt: skip
CASES = [
    *(("en", text, "up") for text in UP_EN), *(("en", text, "down") for text in DOWN_EN),
    *(("es", text, "up") for text in UP_ES), *(("es", text, "down") for text in DOWN_ES),
    *(("fr", text, "up") for text in UP_FR), *(("fr", text, "down") for text in DOWN_FR),
    *((language, text, None) for language, text in OPEN),
]  # fmt: skip


@pytest.mark.parametrize(("language", "marked", "expected"), CASES)
def test_direction(language: str, marked: str, expected: str | None) -> None:
    """The word of change that belongs to the figure tells the direction; denied, doubled or foreign ones do not."""
    start, end = marked.index("["), marked.index("]") - 1
    found = direction_at(marked.replace("[", "").replace("]", ""), start, end, language)
    assert (found.way if found else None) == expected


DENIED = [
    ("en", "Sales did not fall by [5%].", "down"), ("en", "Sales didn't rise [5%].", "up"),
    ("en", "Sales have never fallen [5%].", "down"), ("en", "There was no rise of [5%].", "up"),
    ("es", "Las ventas no bajaron un [5 %].", "down"), ("es", "Nunca subió un [5 %].", "up"),
    ("fr", "Les ventes n'ont pas augmenté de [5 %].", "up"), ("fr", "Il n'a jamais baissé de [5 %].", "down"),
    ("pt", "As vendas não caíram [5 %].", "down"), ("pt", "Nunca subiu [5 %].", "up"),
    ("en", "Sales did not only fall by [5%].", None), ("en", "Sales did not fall [5%] until May.", None),
    ("en", "Sales fell by [5%].", None), ("en", "It did not fall but rose [5%].", None),
    ("en", "Without a rise of [5%].", None), ("en", "Rents are not known, but sales fell [5%].", None),
    ("es", "No solo bajó un [5 %].", None), ("es", "No bajó un [5 %] hasta mayo.", None),
    ("es", "No bajó, sino que subió un [5 %].", None), ("fr", "Il n'a pas seulement baissé de [5 %].", None),
    ("pt", "Não caiu [5 %] até maio.", None), ("en", "[5%] of sales did not fall.", None),
]  # fmt: skip


@pytest.mark.parametrize(("language", "marked", "expected"), DENIED)
def test_a_denied_direction(language: str, marked: str, expected: str | None) -> None:
    """A direction that is plainly denied of the figure is told as that; *not only* and *not until* deny nothing."""
    start, end = marked.index("["), marked.index("]") - 1
    found = denied_at(marked.replace("[", "").replace("]", ""), start, end, language)
    assert (found.way if found else None) == expected
