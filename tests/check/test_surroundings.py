"""What stands round a fact in a reply leaves its figure what it is: no sign, no unit, no scale, no other bound."""

from __future__ import annotations

from pathlib import Path

import pytest
from broken import ENGLISH, SPANISH, lines, reply, rules_for

RULES = {"altered-figure", "altered-qualifier"}

# An exact fact with no unit of its own (3,755), in the place of "{x}"; one of about 40%, in the place of "{y}".
ALTERED_EN = lines("""
The total of {x}% is what there is.
The total of {x} % is what there is.
The total of {x} per cent is what there is.
There are {x}bn of them.
There are {x}m of them.
There are {x}k of them.
There are {x} million of them.
There are {x} thousand of them.
There are {x} hundred of them.
It costs ${x} in all.
It costs €{x} in all.
It costs {x}€ in all.
It costs {x} euros in all.
It costs {x} dollars in all.
It is -{x} in all.
It is −{x} in all.
It is minus {x} in all.
It is {x} below zero.
There are {x}{x} of them.
There are {x}{y} of them.
There are {x}.5 of them.
There are {x},000 of them.
There are 1{x} of them.
There are {x}km of them.
There are {x} km of them.
There are {x} km² of them.
There are {x}° of them.
There are {x} °C of them.
There are {x}x of them.
There are {x}th of them.
There are {x}s of them.
There are {x}-fold more.
There are {x} times more.
There are {x} percentage points between them.
There are {x} basis points between them.
There are {x} points between them.
There are {x}/{x} of them.
There are {x}.{x} of them.
There are {x}:{x} of them.
There are #{x} of them.
There are a{x} of them.
That is {y}% of them.
That is {y} % of them.
That is {y} per cent of them.
That is {y} points of them.
That is {y} percentage points of them.
That is {y}bn of them.
That is {y} million of them.
That is ${y} of them.
That is -{y} of them.
That is {y}-fold of them.
That is {y} times of them.
That is {y} dollars of them.
That is {y} km of them.
""")
ALTERED_ES = lines("""
El total de {x}% es lo que hay.
El total de {x} % es lo que hay.
El total de {x} por ciento es lo que hay.
Hay {x} millones de ellos.
Hay {x} mil de ellos.
Hay {x} mil millones de ellos.
Cuesta ${x} en total.
Cuesta {x} € en total.
Cuesta {x} euros en total.
Cuesta {x} dólares en total.
Cuesta {x} millones de euros en total.
Es de -{x} en total.
Son menos {x} en total.
Son {x} bajo cero.
Hay {x}{x} de ellos.
Hay {x},5 de ellos.
Hay {x}.000 de ellos.
Hay 1{x} de ellos.
Hay {x}km de ellos.
Hay {x} km de ellos.
Hay {x} veces más.
Hay {x} puntos de diferencia.
Hay {x} puntos porcentuales de diferencia.
Es el {x}º de ellos.
Es {y} por ciento de ellos.
Es {y} puntos de ellos.
Es {y} millones de ellos.
""")
QUALIFIED_EN = lines("""
There are more than {x} of them.
There are over {x} of them.
There are fewer than {x} of them.
There are about {x} of them.
There are nearly {x} of them.
There are almost {x} of them.
There are at least {x} of them.
There are at most {x} of them.
There are up to {x} of them.
There are no more than {x} of them.
There are {x} or more of them.
There are {x}+ of them.
There are ~{x} of them.
There are >{x} of them.
There are more than {x:figure} of them.
There are {y:figure} of them.
There are exactly {y:figure} of them.
There are more than {y:figure} of them.
There are fewer than {y:figure} of them.
There are {z:figure} models elsewhere.
There are exactly {z:figure} models elsewhere.
""")
QUALIFIED_ES = lines("""
Hay más de {x} de ellos.
Hay menos de {x} de ellos.
Hay unos {x} de ellos.
Hay casi {x} de ellos.
Hay al menos {x} de ellos.
Hay hasta {x} de ellos.
Hay {x} o más de ellos.
Es el {y:figure} de ellos.
Es exactamente el {y:figure} de ellos.
Es más del {y:figure} de ellos.
""")

FAITHFUL_EN = lines("""
There are {x} of them.
There are {x} models.
There are ({x}) models.
“{x}” is the figure.
{x}: that is the figure.
{x}, that is the figure.
The figure is {x}.
The figure is {x}; it is final!
Is it {x}? It is.
The world's {x} models are many.
Of {x} models, {y} are here.
In {x} cases the {x}-model list was right.
It is {x}'s time.
It is {y}, or {y:figure} for short.
That makes {y} of the {x}.
That makes about {y:figure} of them.
That makes nearly {y:figure} of them.
That makes approximately {y:figure} of them, of {x} – the total.
Only {x} exist, just {x}.
Some say {x} – others say {y}.
It is more than we thought: {x}.
It is between {x} and {x} of them.
There are {x}—all of them.
Fewer than {z:figure} models are elsewhere.
{z} models are elsewhere, and {z:figure} is a bound.
{y} point out that it is so.
The {x} won.
They count {x} and {y}.
{x} minus {z} is the rest.
{x} minus {x} is nothing.
Since then, {x} have won; at least we know.
{x} at a time is a lot.
""")
FAITHFUL_ES = lines("""
Hay {x} de ellos.
Hay {x} modelos.
Hay ({x}) modelos.
La cifra es {x}.
¿{x}? ¡{x}!
«{x}» es la cifra.
De los {x} modelos, {y} están aquí.
Es {y}, o un {y:figure} para abreviar.
Es alrededor del {y:figure} de ellos.
Es casi el {y:figure} de ellos.
Solo hay {x}, apenas {x}.
Son más de lo que parecía: {x}.
Menos de {z:figure} modelos están fuera.
Son {z} modelos de fuera, y {z:figure} es un tope.
Hay {x} y {y}.
{x} menos {z} es el resto.
Mi opinión: {x}, mi cifra.
""")


def found(folder: Path, text: str, language: str) -> set[str]:
    for sign, name in (("{x", "{all-models"), ("{y", "{share"), ("{z", "{others")):
        text = text.replace(sign, name)
    other = {"en": ("es", SPANISH), "es": ("en", ENGLISH)}[language]
    return rules_for(folder, reply(text, language), reply(other[1], other[0])) & RULES


@pytest.mark.parametrize("text", ALTERED_EN + ALTERED_ES)
def test_what_makes_another_figure_is_found(text: str, tmp_path: Path) -> None:
    """A sign, a unit, a scale, a digit or a letter that stands at a fact and makes another figure of it is found."""
    assert "altered-figure" in found(tmp_path, text, "es" if text in ALTERED_ES else "en")


@pytest.mark.parametrize("text", QUALIFIED_EN + QUALIFIED_ES)
def test_what_bounds_it_otherwise_is_found(text: str, tmp_path: Path) -> None:
    """A bound that the fact does not have, or a fact without its bound, is found."""
    assert "altered-qualifier" in found(tmp_path, text, "es" if text in QUALIFIED_ES else "en")


@pytest.mark.parametrize("text", FAITHFUL_EN + FAITHFUL_ES)
def test_what_leaves_the_figure_as_it_is_is_free(text: str, tmp_path: Path) -> None:
    """Marks, brackets, nouns and words that leave the figure what it is are no problem."""
    assert found(tmp_path, text, "es" if text in FAITHFUL_ES else "en") == set()
