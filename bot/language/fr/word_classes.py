"""Words of French that change nothing in a question, and words that ask for the same."""

from __future__ import annotations

from typing import Final

from bot.language.base import listed

# By what they do; each word stands for all its forms.
HARMLESS: Final = frozenset(
    word
    for line in """
etre et avoir: etre est sont avoir ont exister existe existent posseder possede possedent disposer rester demeurer
etre et avoir: sembler semble paraitre devenir devient eu ete soit
se trouver: situer situe situee situes situees trouver trouve trouvent localiser implanter implante figurer siege bases
contenir: contenir contient contiennent comporter comprendre comprend comprennent inclure inclut reunir regrouper
contenir: abriter
contenir: heberger accueillir accueille rassembler concentrer compose composent
valoir: representer represente representent constituer equivaloir equivaut correspondre former forme
compter: compter compte comptent nombre total totaliser totalise totalite additionner somme s elever eleve elevent
compter: atteindre
compter: atteint atteignent recenser recense denombrer denombre enregistrer estimer estime estimation calculer calcul
compter: comptabiliser chiffrer mesurer montant hauteur
depasser: depasser depasse depassent exceder surpasser
venir: venir vient viennent provenir provient proviennent appartenir revenir revient sortir sort ressort
dire: dire dit disent mentionner mentionne citer cite ecrire ecrit rapporter affirmer affirme indiquer indique preciser
dire: precise expliquer expliquez annoncer decrire parler parle parlent evoquer raconter commenter signaler donner donne
penser: penser pense croire croit supposer considerer imaginer
demander: demander demande demandent repondre repond reponds question interroger
faire: faire fait fais font faites mettre met mettent aller
chiffres: chiffre chiffres donnee donnees statistique statistiques stat stats nombre estimation effectif bilan
l article: article titre texte journal page nouvelle sujet reportage papier info infos actualite
genres: genre type sorte espece terme mot chose truc machin theme cas exemple situation idee detail point fait histoire
jurons: diable bordel merde putain foutre fichtre bon sang zut
quantites: tout toute tous toutes entier entiere complet complete tas plein environ globalement gros peu beaucoup
verite: vrai vraie vraiment reel reelle exact exacte exactement precis precisement juste approximatif officiel
verite: officielle
maintenant: actuel actuelle actuellement maintenant moment jour aujourdhui date present desormais
amis: ami amie amis copain copains mec gars gens messieurs mesdames cher chere equipe frere
argent: argent somme
prevoir: prevoir prevoit prevu prevue prevus prevues attendre attendu attendue attendus attendues
politesse: veux voudrais voudrait aimerais souhaite besoin pardon excuse excusez merci derange curiosite svp stp
texto: c koi ki pk pq pcq bcp tt tjrs ds ac dc qd jsp jvx cmt slt bjr mdr ptdr lol vrm wsh quoi hein ouais bah ben
""".strip().splitlines()
    for word in listed(line.partition(":")[2])
)

# One line a concept, and one for each verb with irregular forms. They are narrower than the synonyms of the matcher:
# they make a figure the one asked for.
ALIKE: Final = tuple(
    listed(line)
    for line in """
faire fait creer construire developper produire lancer sortir fabriquer concevoir entrainer publier generer inventer
nombre total quantite chiffre somme montant effectif
pourcentage proportion fraction part portion taux pourcent %
gens personne personnes individus
emploi travail poste boulot job
chomage chomeur chomeurs chomeuse
saint sainte st
maison logement foyer habitation appartement domicile
argent fonds sous fric liquidites
depenser depense depenses depensent consacrer consacre affecter investir investit
cout couter coute prix tarif depense
impot taxe contribution
payer paie paye paient paiement verser verse
pret credit emprunt preter emprunter
gagner salaire revenu paie remuneration traitement
monter monte augmenter augmentation augmente hausse croitre croissance grimper progresser progression relever
baisser baisse reduire reduit reduction diminuer diminution recul reculer chute chuter couper supprimer
commencer debuter demarrer debut ouvrir inaugurer inauguration
finir terminer achever fin
monde mondial mondiale mondiaux international planete terre globe
pays nation etat
ville commune municipalite cite localite
entreprise societe compagnie firme startup boite groupe
travailler bosser oeuvrer operer
employe salarie travailleur personnel agent effectif
usager utilisateur client consommateur abonne
grand gros enorme immense geant
petit minuscule
presider president diriger directeur dirigeant chef patron tete gouverner
mener meneur leader tete devant premier dominer domine devancer
maire edile
proposer propose proposition suggerer demander vouloir veut veulent souhaiter promettre promesse reclamer exiger
presenter montrer annoncer reveler devoiler presente presentes presentees
publier publie imprimer sortir paraitre paru signer
regle norme reglementation loi reglement
approche strategie plan tactique chemin voie methode
remarquer noter voir apercevoir attention
avancee avancer progres
domaine secteur champ branche industrie filiere
organisme institution institut organisation instance
difference different distinguer distinction differer
signifier signification definition definir sens veut vouloir
voter vote votes voix scrutin
approuver adopter adopte adoption
medecin docteur toubib
malade patient hospitalise
sante sanitaire
attente attendre attendent file patienter
operation operer chirurgie bloc
enfant enfants gamin gosse mineur
jeune jeunes jeunesse
vieux age aine senior
femme femmes feminin
homme hommes masculin
ecole ecoles etablissement
eleve etudiant ecolier lyceen
professeur enseignant instituteur maitre
voiture auto automobile vehicule
loyer location louer bail
source origine provenance
resume resumer synthese bref recap
quotidien journal magazine revue media
auteur ecrivain journaliste redacteur
cher couter valoir vaut
danger menace risque
principal majeur
proteger garder surveiller
forum evenement conference rencontre reunion sommet congres
rapport etude enquete sondage
conflit dispute lutte bataille debat querelle desaccord
critiquer critique plainte opposer reprocher reproche
soutenir soutien appui appuyer favorable
plan programme projet initiative
objectif but cible visee
resultat issue bilan
limite plafond maximum seuil delai
loi legal legalement legislation
permettre autoriser autorise
interdire interdit interdiction bannir
fermer fermeture ferme fermes
detruire demolir abattre raser
reparer reparation renover renovation refaire travaux
annuler annulation
retarder retard reporter repousser
moyen moyenne
mois mensuel mensuelle mensuellement
an annee annees annuel annuelle annuellement
semaine hebdomadaire
jour quotidien quotidienne journalier
rapide vite vitesse rapidement
long longue longs longues longueur
large largeur
haut haute hauteur
profond profonde profondeur
durer dure duree prendre prend prennent mettre met
eteindre eteint eteints eteindra coupe
lumiere lampadaire lampe eclairage ampoule
mourir mort morte morts deces deceder tuer victime
blesser blesse blesses blessure
arreter arrestation interpeller interpelle
crime delit infraction
voler vol cambriolage
prison detenu prisonnier
police policier agent
avocat juriste
inondation inonder crue
pluie pleuvoir precipitation
pollution polluer
nourriture aliment alimentation repas
enseigner enseignement education eduquer
film cinema
chanson morceau
billet entree ticket place
supporter fan
equipe club formation
entraineur coach
match rencontre partie jeu
victoire gagner vaincre succes remporter
perdre defaite perte
train rail ferroviaire
velo bicyclette cycliste
rue avenue route boulevard
trajet voyage parcours
passager voyageur usager
touriste visiteur visiter visite vacancier
conducteur chauffeur
accident collision choc
habitant resident riverain citoyen
locataire preneur
proprietaire possesseur
acheter achat acquerir acquisition
vendre vente vend vendu vendus
magasin commerce boutique
dette devoir endetter
subvention aide don donner allocation
revenus recettes chiffre
greve debrayage
embaucher embauche recruter recrutement
retraite pension retraites
pauvre pauvrete
riche richesse
migrant immigre immigration migration
guerre conflit
armee militaire troupe soldat
arme armes
gouvernement administration
parlement assemblee senat
conseiller elu echevin
election elections scrutin
accord pacte traite
discours allocution
expert specialiste
scientifique chercheur
medicament remede
maladie affection
traitement therapie soin
vaccin vaccination vacciner
bebe nouveau nourrisson
famille menage foyer
dechet dechets ordures
puce puces semiconducteur processeur
autonome autonomie
intelligent malin
innover innovant innovante innovation
telephone portable mobile smartphone
ordinateur pc
application appli
internet web ligne
membre participant adherent
benevole volontaire
quitter partir demission demissionner
cause raison motif faute
rester reste restant
gouverner gouvernance
rival concurrent concurrence
faux fictif invente imaginaire
bon marche abordable
abonnement abonner
ouvrir ouvert ouverte ouvre
boire bu
conduire conduit
connaitre connu
courir couru
craindre craint
croire cru
cueillir cueilli recolter recolte
devoir doit doivent
ecrire ecrit ecrite auteur
envoyer envoi
lire lu
mettre mis mise
naitre ne nes naissance
obtenir obtenu obtient
ouvrir ouvert
planter plante plantes plantation
prendre pris prise prend
produire produit production
recevoir recu recoit
rendre rendu rend
repondre reponse
savoir su
tenir tenu tient
venir venu vient
vivre vecu vit
voir vu vue
vouloir voulu veut
""".strip().splitlines()
)
