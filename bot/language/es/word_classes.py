"""Words of Spanish that change nothing in a question, and words that ask for the same."""

from __future__ import annotations

from typing import Final

from bot.language.base import listed

# By what they do; each word stands for all its forms.
HARMLESS: Final = frozenset(
    word
    for line in """
ser y tener: ser estar haber tener existir hay habra quedar parecer resultar soler suele suelen seguir sigue siguen
estar en: ubicar situar localizar encontrar basar figurar hallar andar anda andan operar funcionar
tener dentro: poseer reunir concentrar albergar disponer incluir incluye incluyen contener contiene acoger consistir
suponer: representar suponer equivaler rondar cifrar constituir equivale supone representa
contar: contar numero total sumar ascender ascienden asciende alcanzar llegar registrar computar estimar calcular
contar: contabilizar contabilizaron estimado calculado
superar: superar superan supera rebasar exceder excede exceden sobrepasar pasar pasan
venir: venir viene vienen vino proceder procede proceden sale salen salio salieron provenir proviene provienen
pertenecer: pertenecer pertenece pertenecen corresponder corresponde llevar lleva llevan recibir recibe reciben costar
pertenecer: tocar toca
decir: dice pone cuenta llamar llama llaman mencionar menciona comentar comenta opinar opina opinan afirmar afirma
decir: indicar indica senalar senala explicar explica explicas informar describir describe decir dijo
preguntar: preguntar pregunta pregunto responder responde contestar contesta
hacer: hacer hace haces hacen haz hizo hicieron poner pones
cifras: cifra dato datos informe estadistica estadisticas conteo recuento estimacion monto
el articulo: articulo titular titulo noticia nota texto pagina reportaje
clases: tipo clase termino palabra cosa tema asunto ejemplo caso situacion idea detalle punto hecho
tacos: rayos diablos demonios carajo carajos cono chingados chingado pinche puta
cantidades: entero entera completo tantisimos tantisimas monton poquito rato
verdad: real cierto cierta verdad aproximado exacto preciso oficial correcto rapidito
ahora: actual momento dia fecha hoy actualidad
amigos: amigo amiga amigos amigas gente che mano oiga oigan senores estimados estimado estimada colega compa wey guey
cortesia: quiero quisiera necesito perdon perdona perdone disculpa disculpe molestia molestar gracias saludos curiosidad
cortesia: porfis porfa
escribir: q k x xq pq d tb kien ke kiero aki dnd cm cmo bn tmb xfa xfavor pa
""".strip().splitlines()
    for word in listed(line.partition(":")[2])
)

# One line a concept, and one for each verb with irregular forms. They are narrower than the synonyms of the matcher:
# they make a figure the one asked for.
ALIKE: Final = tuple(
    listed(line)
    for line in """
crear hacer hecho hizo desarrollar fabricar lanzar sacar saca producir construir entrenar publicar generar inventar
numero total cantidad cifra suma recuento monto
porcentaje proporcion cuota fraccion parte participacion tajada porcion trozo porciento tasa %
gente persona personas
empleo trabajo puesto
paro desempleo parado parados desempleado desempleados
santo santa san st
casa hogar vivienda piso departamento apartamento inmueble
dinero plata fondos dolares pasta lana
gastar gasto gasta gastan destinar destina dedicar dedica invertir invierte
costo coste precio tarifa cuesta
impuesto tributo tasa
pagar pago pagado
prestamo credito prestar presta
ganar salario sueldo ingreso
subir sube aumentar aumento aumenta crecer crece subida alza incremento encarecer encarece encarecido
bajar baja reducir reduce recortar disminuir caer bajada quitar eliminar
empezar comenzar iniciar
terminar acabar finalizar
mundo mundial global internacional planeta tierra globo
pais nacion
ciudad municipio localidad
empresa compania firma negocio startup corporacion emprendimiento
dedicar trabajar hacer operar centrar
empleado trabajador personal plantilla
usuario cliente consumidor
grande gran enorme gigante
pequeno chico diminuto
presidir presidente dirigir director jefe encabezar mandar gobernar
liderar lider encabezar puntear puntero puntera delante cabeza adelante primero ganar ganando adelantar
alcalde alcaldesa regidor regidora
proponer propuso propuesta sugerir plantear pedir pide pidio pidieron querer quiere decir dijo impulsar prometer promesa
presentar mostrar anunciar revelar conocer dieron dio dar celebrar celebro mostro
publicar publico imprimir salir salio aparecer firmar
regla norma regulacion ley regular reglamento
enfoque estrategia plan tactica camino via postura seguir sigue apostar
prestar atencion mirar notar cuenta
avance avanzar progreso ascenso
area campo sector ramo industria
organismo institucion instituto organizacion entidad
diferencia diferente distinguir distinguen distinto distinta diferenciar diferir forma
significar significado definicion definir
votar voto votaron votacion
aprobar aprobo aprobado
medico doctor
enfermo paciente ingresado
salud sanidad sanitario
espera esperar esperan cola
operacion operar operarse cirugia quirofano
nino nina ninos hijo
joven jovenes juventud
viejo mayor anciano
mujer mujeres femenino
hombre hombres varon
escuela colegio
estudiante alumno
maestro profesor
coche auto carro vehiculo
alquiler renta arriendo
fuente origen procedencia
resumen resumir resumeme sintesis breve corto pocas
periodico diario medio revista
autor escritor periodista
coste caro cara valer vale
peligro amenaza riesgo
principal mayor
proteger cuidar vigilar custodiar guardar
foro evento conferencia encuentro reunion cumbre congreso
informe estudio reporte encuesta
disputa pelea conflicto lucha batalla choque desacuerdo debate discusion bronca
criticar critica criticos queja quejarse objetar oponer oponerse reprochar reprocha problema
apoyar apoyo respaldar respaldo favor
prometer promesa compromiso comprometer
plan programa proyecto iniciativa
meta objetivo fin proposito
resultado desenlace
limite tope maximo plazo
ley legal legalmente legislacion
permitir permite autorizar dejar deja
prohibir veto vetar
cerrar cierre clausurar
destruir demoler derribar arruinar
reparar arreglar arreglo reparacion reforma rehabilitar
cancelar anular
retrasar aplazar posponer
medio media promedio
mes mensual mensualmente
ano anual anualmente
semana semanal
dia diario diaria
rapido veloz velocidad rapidamente
apagar apague apaguen apagadas apagado
luz luces lampara bombilla iluminacion
morir muerto muerte murio fallecer fallecido
herir herido lesion lesionado
detener detenido arrestar arresto
delito crimen
robar robo hurto
carcel prision preso
policia agente
abogado letrado
inundacion inundar
lluvia llover
contaminacion contaminar
comida alimento alimentacion
ensenar educar educacion ensenanza
pelicula film
cancion tema
entrada boleto billete
aficionado hincha seguidor
equipo conjunto
entrenador tecnico
partido encuentro juego
ganar victoria triunfo vencer
perder derrota perdida
tren ferrocarril
bici bicicleta
calle via avenida
viaje trayecto recorrido
pasajero viajero
turista visitante
conductor chofer
accidente choque colision
residente habitante vecino ciudadano
inquilino arrendatario
dueno propietario
comprar compra adquirir adquisicion
vender venta
tienda comercio
deuda deber adeudar endeudar
subvencion ayuda donacion donar aportacion aportar subsidio
ingresos facturacion recaudacion
huelga paro
contratar contrato emplear
jubilar jubilacion pension jubilado
pobre pobreza
rico riqueza
migrante inmigrante inmigracion migracion
guerra belico
ejercito militar tropas soldado
arma armas
gobierno administracion
parlamento congreso camara
concejal edil
eleccion elecciones comicios
acuerdo pacto tratado
discurso alocucion
experto especialista
cientifico investigador
medicina medicamento farmaco
enfermedad dolencia
tratamiento terapia cura
vacuna vacunacion vacunado vacunar
bebe recien nacido
familia hogar
basura residuos desechos
chip chips semiconductor semiconductores procesador
autonomo autonoma
inteligente listo
innovar innovador innovadora innovacion
telefono movil celular
computadora ordenador
aplicacion app
internet web
miembro participante
voluntario ayudante
dejar dimitir dimision renunciar
causa razon motivo culpa
portavoz vocero
sobrar sobra quedar queda restante resto remanente
gobernar gobernarse gobernanza
rival competidor competencia competir
falso ficticio inventado imaginario
barato asequible economico
ayuntamiento municipio ciudad
abrir abierto abierta
andar anduvo
caber cupo
caer cayo cayeron
cerrar cierra cierran cierre
conducir condujo
conseguir consigue consiguen consiguio
construir construye construyen construyo
convertir convierte convirtio
creer creyo
crecer crezca
cubrir cubierto cubierta
defender defiende defienden
descubrir descubierto
despedir despide despidieron despidio
devolver devuelto
distribuir distribuye
dormir duerme duermen durmio
elegir elige eligen eligio elegido
empezar empieza empiezan
encontrar encuentra encuentran
entender entiende
escribir escrito escrita autor
extinguir extingue
gobernar gobierna gobiernan
hacer hecho hizo hicieron
huir huye huyeron
incluir incluye
invertir invierte invierten invirtio
jugar juega juegan
leer leyo leyeron
medir mide miden midio
mentir miente mienten mintio
morir muere mueren murio muerto
mostrar muestra muestran
mover mueve mueven
nacer nacio
negar niega niegan
oir oye oyeron
pedir pide piden pidio pidieron
pensar piensa piensan
perder pierde pierden perdio
poner puso pusieron puesto
preferir prefiere
probar prueba prueban
producir produce produjo produjeron
querer quiso
recordar recuerda
reducir reduce redujo redujeron
repetir repite
resolver resuelve resuelto
romper roto rota
seguir sigue siguen siguio
sentir siente sienten
servir sirve sirven sirvio
sugerir sugiere sugirio
sustituir sustituye
traducir traduce tradujo
traer trajo trajeron
venir vino vinieron
ver visto vista vio
volar vuela vuelan
volver vuelve vuelto
""".strip().splitlines()
)
