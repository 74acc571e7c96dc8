"""How Spanish says that something went up or down."""

from __future__ import annotations

from typing import Final

from bot.language.base import listed
from bot.language.directions import DirectionWords

DIRECTIONS: Final = DirectionWords(
    rises=listed(
        "sube suben subía subían subió subieron subirá subirán subir subiendo subido subida subidas aumenta aumentan "
        "aumentó aumentaron aumentará aumentarán aumentar aumentando aumentado aumento aumentos crece crecen creció "
        "crecieron crecerá crecerán crecer creciendo crecido crecimiento incrementa incrementan incrementó "
        "incrementaron incrementar incrementado incremento incrementos elevó elevaron eleva elevan alza alzas ascenso "
        "repunta repuntó repuntaron repunte encareció encarecieron encarecimiento escaló escalaron disparó dispararon"
    ),
    falls=listed(
        "baja bajan bajaba bajaban bajó bajaron bajará bajarán bajar bajando bajado bajada bajadas cae caen caía caían "
        "cayó cayeron caerá caerán caer cayendo caído caída caídas desciende descienden descendió descendieron "
        "descenderá descender descendido descenso descensos disminuye disminuyen disminuyó disminuyeron disminuirá "
        "disminuir disminuido disminución reduce reducen redujo redujeron reducirá reducirán reducir reducido "
        "reducción reducciones rebajó rebajaron retrocede "
        "retroceden retrocedió retrocedieron retroceso desplomó desplomaron desplome hundió hundieron contrajo "
        "contrajeron contracción abarató abarataron merma mermó"
    ),
    gains=listed("gana ganan ganó ganaron ganar ganado"),
    losses=listed(
        "pierde pierden perdió perdieron perder perdido recorta recortan recortó recortaron recortar recorte recortes"
    ),
    more=listed("más superior superiores mayor mayores"),
    less=listed("menos inferior inferiores menor menores"),
    particles=listed("baja"),  # low too, but right before a figure
    unsure=listed("inflación pérdida pérdidas déficit descuento descuentos desaceleración ritmo ahorro deuda"),
    denials=listed("sin ni lugar evitar evitó evita impidió lejos dejó dejar"),
    delays=listed("hasta antes"),
    breaks=listed(
        "y e pero mientras aunque cuando tras después antes porque que quien con frente ante sino como si según donde "
        "contra entre"
    ),
    verbs=listed("es fue son fueron era eran será está están hay ha han había costará cuesta costó dijo dice"),
    origins=listed("desde"),
)
