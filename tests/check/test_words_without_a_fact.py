"""A number said in words needs a fact as one in digits does; words that only look like one are free."""

from __future__ import annotations

import pytest
from broken import lines

from bot.check.undeclared import figures_in

SAID_EN = lines("""
Sales doubled last year.
Sales have halved since.
Sales are doubling every year.
It would halve the bill.
Halving the cost was the aim.
They doubled down on a doubling of output.
A doubling of output is planned.
The price tripled.
The price has trebled.
It quadrupled in size.
It quintupled in size.
A sixfold rise was seen.
A six-fold rise was seen.
A tenfold rise.
A hundredfold rise.
It is twice as large.
It is thrice as large.
It is twice the size.
Three times as many came.
Half of them left.
Half the town came.
A half went to the state.
One half of it is gone.
More than half say so.
Almost half.
Half a million people live there.
A third of them left.
Two thirds of them left.
Two-thirds of them left.
A quarter of the town.
Three quarters of it.
A sixth of the town.
A fifth of the budget.
An eighth of the budget.
One in five people.
Nine out of ten people.
One in ten of them.
A couple of them left.
A couple of months later.
A pair of them left.
A dozen firms.
Two dozen firms.
Half a dozen firms.
Dozens of firms.
Hundreds of firms.
Thousands of people came.
Scores of people came.
Forty firms.
Twenty-one firms.
Two firms of them.
Three firms of them.
Nine days later.
A hundred firms.
A thousand firms.
A million people.
Ten thousand people.
Zero firms.
Half a percentage point.
A percentage point more.
One point more.
A decade of growth, two decades in all.
The nineties were good.
In the nineteen-nineties.
It came in at number ten.
It was the tenth firm.
The twenty-first firm.
It is a five-year plan.
It took a year and a half.
Two and a half hours.
A trio of firms.
A quartet of firms.
A million-dollar house.
The size was quadruple.
Sales are up by half.
Sales fell by a third.
Two-fifths voted.
It is four times larger.
Twelve percent of them.
Seven per cent of them.
One hundred and five.
Twofold growth.
Output trebles.
The number is triple that.
A half-million people.
A half-century passed.
A million and a half.
Several hundred firms.
A few thousand firms.
""")
FREE_EN = lines("""
The first of the firms came here.
At first nobody knew.
It is one of the firms.
No one knows why.
One day it will end.
One could say so.
Once it was a port.
At once they left.
They met once more.
It fell at half-time.
The second half was better.
He is in the first half of his term.
On the one hand it is good, on the other it is bad.
One another, each other.
The First World War began.
It is second to none.
A second later it was gone.
They seconded the motion.
A third party paid.
A third-party firm did it.
The Third World.
He came in second place.
The quarter-final was played.
It happened in the last quarter.
The French Quarter is old.
They live in close quarters.
At the headquarters.
Four Seasons is a hotel.
It is a one-off.
It is one-way.
Everyone and someone, anyone.
It is a net zero plan.
A zero-sum game.
They are back to square one.
A two-way street.
He has second thoughts.
The point is that it works.
At this point nobody knows.
There is a couple in the house.
The couple married.
A pair of scissors lay there.
They twin the towns.
It is a single firm.
He left the score open.
They score well.
The score is not known.
They double-check it.
He took a double room.
It is a double-decker.
A double standard.
They double as guides.
It was a triple jump.
It is half-hearted.
It is a halfway house.
Halfway through the year.
They met him halfway.
He is the better half of it.
The other half.
He is a third cousin.
Fourth Street is closed.
He is a ten-pin fan.
A fifth column.
The eleventh hour.
It is all to the good.
The million-dollar question.
One of these days.
One more time.
The only one.
Which one is it?
This one and that one.
For once it works.
Once upon a time.
The nine-to-five life.
A fraction of them.
Most of them, many of them, some of them, few of them.
Both firms, either firm, neither firm.
All but one.
A number of firms.
The majority of them.
A part of them, a share of them.
Several firms and various others.
A lot of people, plenty of time.
""")
SAID_ES = lines("""
Las ventas se duplicaron.
Las ventas se han duplicado.
Se duplicó el precio.
Una duplicación del gasto.
Se triplicó el precio.
Se cuadruplicó el precio.
Se multiplicó por dos.
Se multiplicó por cuatro.
Se redujo a la mitad.
La mitad de ellos se fue.
Casi la mitad.
Más de la mitad dice que sí.
Un tercio de ellos.
Dos tercios de ellos.
Un cuarto de la población.
Tres cuartas partes.
Una cuarta parte.
La tercera parte de ellos.
Una sexta parte.
Un octavo del total.
Un quinto del gasto.
Un décimo del gasto.
Medio punto más.
Punto y medio más.
Un punto y medio más.
Medio millón de personas.
Media docena de firmas.
Una docena de firmas.
Docenas de firmas.
Una decena de firmas.
Decenas de firmas.
Una quincena de firmas.
Una veintena de firmas.
Una treintena de firmas.
Una cincuentena de firmas.
Una cuarentena de firmas.
Un centenar de firmas.
Centenares de firmas.
Cientos de firmas.
Un millar de firmas.
Miles de firmas.
Un par de firmas.
Un par de meses después.
El doble de firmas.
El triple de firmas.
Es el cuádruple.
Dos veces más.
Tres veces más.
Dos firmas de ellas.
Nueve días después.
Cuarenta firmas.
Veintiuna firmas.
Cuarenta y dos firmas.
Cien firmas.
Doscientas firmas.
Mil firmas.
Un millón de personas.
Cinco mil personas.
Cero firmas.
Uno de cada cinco.
Una de cada diez personas.
Nueve de cada diez.
Un punto porcentual más.
Siete décimas más.
Una décima más.
Los años noventa.
En la década de los ochenta.
La décima firma.
El vigésimo puesto.
Doce por ciento de ellas.
Un cien por cien más.
Dos años y medio.
Hora y media después.
Media hora después.
Medio siglo después.
Un trío de firmas.
Un cuarteto de firmas.
Sube por partida doble, una doble subida.
Se quintuplicó.
Se sextuplicó.
Es diez veces mayor.
Medio centenar de firmas.
Cientos de miles de personas.
""")
FREE_ES = lines("""
El primer ministro habló.
La primera de las firmas llegó.
En primer lugar no se sabe.
Una vez más se vio.
Una de las firmas se fue.
Uno de ellos se fue.
Un día acabará.
Una firma de aquí.
De una vez por todas.
A la vez.
Tal vez, cada vez más.
A veces, muchas veces.
En medio de la plaza.
El medio ambiente.
Los medios de comunicación.
Por medio de un acuerdo.
La clase media.
La Edad Media.
La media es baja.
El término medio.
A medio plazo.
El cuarto de baño.
En segundo lugar.
Segundo a segundo.
Un segundo después se fue.
Una segunda oportunidad.
La Segunda Guerra Mundial.
El segundo semestre fue mejor.
La segunda mitad del año.
En la primera mitad.
Un tercero lo pagó.
Terceros países.
El Tercer Mundo.
La tercera edad.
La ONCE vende cupones.
Es un punto de vista.
Está a punto de acabar.
Hasta cierto punto.
El punto es que funciona.
De par en par.
Sin par.
A la par.
Un doble rasero.
Una doble moral.
El doble fondo.
De doble filo.
La quinta columna.
El quinto pino.
El séptimo arte.
La décima musa.
Pasó la cuarentena en casa.
La quincena pasada.
Uno no lo sabe.
Unos y otros.
Varias firmas y algunas más.
Ambas firmas, ninguna firma.
La mayoría de ellas.
Una parte de ellas.
Muchas, pocas, bastantes.
Un gran número de firmas.
Nadie, alguien, cualquiera.
Todo el mundo.
Un sinfín de firmas.
Tolerancia cero.
Cero emisiones.
""")

SAID_FR = lines("""
Les ventes ont doublé.
Les ventes doublent.
Le prix a triplé.
Le prix a quadruplé.
Le prix a quintuplé.
Un doublement du budget.
Le double de la somme.
Le triple de la somme.
Deux fois plus.
Trois fois plus.
La moitié est partie.
Près de la moitié.
Un tiers est parti.
Deux tiers sont partis.
Les deux tiers.
Un quart de la ville.
Trois quarts de la ville.
Un cinquième de la ville.
Un sixième du budget.
Un huitième du budget.
Un dixième du budget.
Un demi-point de plus.
Un point et demi de plus.
Un demi-million de personnes.
Une demi-douzaine d'usines.
Une douzaine d'usines.
Une dizaine d'usines.
Des dizaines d'usines.
Une quinzaine d'usines.
Une vingtaine d'usines.
Une trentaine d'usines.
Une cinquantaine d'usines.
Une centaine d'usines.
Des centaines d'usines.
Un millier d'usines.
Des milliers d'usines.
Deux usines.
Neuf jours après.
Quarante usines.
Vingt et une usines.
Quatre-vingts usines.
Cent usines.
Mille usines.
Un million de personnes.
Cinq mille personnes.
Un Français sur cinq.
Une personne sur dix.
Neuf sur dix.
Douze pour cent.
Un point de pourcentage.
Les années quatre-vingt-dix.
La dixième usine.
Le vingtième rang.
Deux ans et demi.
Une heure et demie après.
Zéro usine.
Un trio d'usines.
Une paire d'usines.
""")
FREE_FR = lines("""
Le premier ministre a parlé.
La première des usines.
En premier lieu, on ne sait pas.
Une fois de plus.
Une des usines est partie.
Un jour cela finira.
Une usine d'ici.
Un à un, l'un et l'autre.
À la fois.
Parfois, chaque fois.
Quelquefois.
Un neuf ou un vieux, peu importe.
Une voiture neuve.
Du neuf dans la ville.
La seconde moitié de l'année.
La première moitié de l'année.
La Seconde Guerre mondiale.
La Première Guerre mondiale.
En second lieu.
Une seconde chance.
Un tiers payant.
Une tierce personne.
Le quart de finale.
Un quartier de la ville.
Le quartier général.
Un point de vue.
Au point mort.
À ce point.
Un double jeu.
Une double page.
Faire double emploi.
Le sixième sens.
Le septième art.
Le troisième âge.
La quarantaine est finie à la maison.
Certains, plusieurs, beaucoup.
La plupart des usines.
Une partie des usines.
Aucune usine.
Tout le monde.
Zéro émission.
La mi-temps est finie.
Un demi-frère.
Un grand nombre d'usines.
""")
CASES = {"en": (SAID_EN, FREE_EN), "es": (SAID_ES, FREE_ES), "fr": (SAID_FR, FREE_FR)}


@pytest.mark.parametrize(("language", "text"), [(code, text) for code, (said, _) in CASES.items() for text in said])
def test_a_number_in_words_is_a_figure(language: str, text: str) -> None:
    """Multiples, shares, collectives and number words of every kind are figures that need a fact."""
    assert list(figures_in(text, language))


@pytest.mark.parametrize(("language", "text"), [(code, text) for code, (_, free) in CASES.items() for text in free])
def test_what_only_looks_like_a_number_is_free(language: str, text: str) -> None:
    """Idioms, names, halves of games and mere order are no figures."""
    assert list(figures_in(text, language)) == []
