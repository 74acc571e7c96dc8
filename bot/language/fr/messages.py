"""What the program says in French; what an editor says stands in the book. Short sentences, no jargon."""

from __future__ import annotations

from typing import Final

MESSAGES: Final = {
    # What readers are told
    "about": "environ {figure}",
    "more than": "plus de {figure}",
    "fewer than": "moins de {figure}",
    "at least": "au moins {figure}",
    "at most": "au plus {figure}",
    "about %": "environ {figure}",
    "more than %": "plus de {figure}",
    "fewer than %": "moins de {figure}",
    "at least %": "au moins {figure}",
    "at most %": "au plus {figure}",
    "fewer than USD": "moins de {figure}",
    "sources": "Sources",
    "paragraph": "paragraphe {number}",
    "in-language": "en {name}",
    "headline": "titre",
    "byline": "signature",
    "arithmetic": "notre propre calcul",
    "corrected": "Corrigé le {date} : le chiffre {mark} était {was}, c’est maintenant {figure}. {why}",
    "corrected-behind": (
        "Corrigé le {date} : {mark} est calculé à partir d’un chiffre qui était {was} "
        "et qui est {figure} {counted}. {why}"
    ),
    "from": "d’après {marks}",
    "nothing-about": "Je n’ai rien sur « {word} ». Pensiez-vous à l’une de ces questions ?",
    "not-sure": "Je ne suis pas sûr d’avoir compris. Est-ce l’une de ces questions ?",
    "unknown": "Je n’ai pas de réponse à cela. Je ne sais que ce que dit l’article.",
    "no-article-answers": "Aucun de mes articles ne répond à cela.",
    "which-article": "Plusieurs articles peuvent le dire. Duquel parlez-vous ?",
    "recent-articles": "Articles récents :",
    "article-gone": "Je n’ai plus cet article.",
    "no-answers-there": "Je n’ai pas de réponses sur cette page.",
    "no-article-meant": "Alors je n’ai rien qui corresponde.",
    "other-article-says": "Un autre article peut le dire. Est-ce de celui-ci que vous parlez ?",
    "instead": "Vous pouvez demander :",
    "related": "Pour continuer :",
    "no-reply-yet": "C’est un brouillon : {answer} n’a pas encore de réponse.",
    "draft-unchecked": "C’est un brouillon : aucun de ses chiffres n’a été vérifié dans un article.",
    "quiz-begin": (
        "Un quiz sur l’article. Questions : {questions}. Touchez le chiffre qui vous semble juste. /stop y met fin."
    ),
    "quiz-score": "Bonnes réponses : {right} sur {questions}.",
    "quiz-again": "Un autre quiz",
    "quiz-more": "En savoir plus",
    "quiz-none": "Je n’ai pas de quiz sur cet article.",
    "quiz-later": "Assez de quiz pour l’instant dans ce groupe. Redemandez-moi dans une heure.",
    "quiz-open": "Celui-ci est encore ouvert. Demandez-moi le suivant dans une minute.",
    "quiz-over": "Le quiz est terminé.",
    "quiz-gap": "Complétez la phrase : « … {text} »",
    "quiz-says": "L’article indique {fact}.",
    "quiz-makes": "Cela donne {fact}.",
    "quiz-which": "{question} Quel chiffre donne l’article ?",
    "quiz-which-computed": "{question} Quel chiffre se déduit de l’article ?",
    "quiz-source": "Source : {who}, {where}",
    "empty": "Posez-moi une question sur l’article, avec vos mots.",
    "start": (
        "Bonjour ! Posez-moi vos questions sur l’article « {title} », avec vos mots, en {languages}. Je vous donne "
        "le chiffre et sa source."
    ),
    "help": "Écrivez votre question, et je cherche la réponse dans l’article « {title} ». Par exemple :",
    "about-me": (
        "Je réponds aux questions sur un article. La rédaction a écrit les {answers} réponses, et chacun des "
        "{figures} chiffres est donné avec sa source. Quand je n’ai pas de réponse, je le dis. Je n’invente rien."
    ),
    "privacy": (
        "Je garde le texte de vos questions {days} jours, sans votre nom ni votre numéro, pour que la rédaction "
        "sache ce que les lecteurs veulent savoir. Je garde la langue choisie et, dix minutes, ce que j’ai dit "
        "en dernier, pour que vous puissiez continuer. Vos messages tels quels sont effacés au bout d’un jour ; "
        "ceux auxquels je n’ai pas pu répondre, au bout d’une semaine. Si je dois vous prévenir de quelque "
        "chose, je garde le numéro de cette discussion jusque-là, 14 jours au plus, et une semaine encore, au "
        "cas où je devrais corriger. Pendant un quiz, je garde vos bonnes réponses, sans votre nom, jusqu’à sa "
        "fin, une heure au plus. /forget efface tout cela maintenant. Ce que la rédaction a lu reste, sans votre "
        "nom."
    ),
    "forgotten": (
        "C’est fait. J’ai effacé vos questions, mes notes sur mes réponses, les alertes que vous attendiez, "
        "le quiz en cours et la langue choisie."
    ),
    "too-much": (
        "C’est plus que je ne peux traiter d’un coup. Laissez-moi une minute, s’il vous plaît, et redemandez."
    ),
    "not-text": "Je ne lis que du texte. Écrivez-moi une question sur l’article, ou choisissez-en une ici.",
    "unknown-command": "Je ne connais pas cette commande. Écrivez-moi une question, ou choisissez-en une ici.",
    "not-asked": "Ce n’était pas ma question",
    "tell-me": "Prévenez-moi quand vous saurez",
    "tell-me-changes": "Prévenez-moi si cela change",
    "watching": (
        "Je vous préviendrai ici, une fois, s’il y a du nouveau dans les 14 jours. Touchez de nouveau si vous n’en "
        "voulez plus."
    ),
    "not-watching": "D’accord, je ne vous préviendrai pas.",
    "watch-too-old": "C’était il y a trop longtemps. Redemandez, s’il vous plaît.",
    "news": "Vous aviez demandé : « {question} ». J’ai maintenant une réponse.",
    "news-corrected": "Vous aviez demandé : « {question} ». Ma réponse a été corrigée.",
    "sorry": "Désolé, je vous ai mal compris. La rédaction verra votre question. Est-ce l’une de celles-ci ?",
    "none-of-these": "Aucune de celles-ci",
    "none-chosen": "Alors dites-le autrement, s’il vous plaît, ou parcourez les thèmes :",
    "changed": "Cette réponse a changé. Voici ce que je peux vous dire maintenant :",
    "topics": "Que voulez-vous savoir ?",
    "topic": "Choisissez une question :",
    "all-topics": "‹ Tous les thèmes",
    "to-topics": "Thèmes",
    "to-figures": "Tous les chiffres",
    "figures": "Chaque chiffre, avec sa source",
    "no-figures": "Il n’y a pas encore de chiffres.",
    "language": "Dans quelle langue dois-je vous parler ?",
    "language-kept": "Je m’y tiens, quelle que soit celle de vos messages ; « Automatique » suit vos messages.",
    "automatic": "Automatique",
    "ask-in-private": "Demandez-moi en privé",
    "open-in-private": "Ouvrir en privé",
    "more-in-private": "Demander plus en privé",
    "invitation": "Des questions sur « {title} » ? Posez-les ici avec mon nom, @{name}, ou touchez-en une :",
    "group-help": "Posez une question sur l’article : nommez-moi dans votre question, ou écrivez-la après /ask.",
    "group-not-sure": "Je ne suis pas sûr d’avoir compris.",
    "group-list": "Cela, je le montre en privé.",
    "bot-description": (
        "Posez-moi vos questions sur l’article « {title} » ({publisher}), en {languages}. Chaque chiffre de mes "
        "réponses indique sa source. Quand je n’ai pas de réponse, je le dis."
    ),
    "bot-short-description": "Des réponses sur un article, avec la source de chaque chiffre.",
    # ... of a newsroom with several articles
    "all-articles": "Tous les articles",
    "other-articles": "Choisir un autre article",
    "articles": "Nos articles, les plus récents d’abord. Touchez le numéro de celui qui vous intéresse :",
    "article-chosen": (
        "Nous parlons maintenant de « {title} ». Posez votre question avec vos mots, ou choisissez-en une :"
    ),
    "article-now": "En ce moment, nous parlons de « {title} ».",
    "newsroom-start": (
        "Bonjour ! Posez-moi vos questions sur les articles de {newsroom}, avec vos mots. Je vous donne le "
        "chiffre et sa source."
    ),
    "newsroom-help": (
        "Écrivez votre question, et je cherche la réponse dans les articles de {newsroom}. Ou choisissez d’abord "
        "un article."
    ),
    "newsroom-about": (
        "Je réponds aux questions sur les articles de {newsroom} ; j’en connais {articles} en ce moment. La "
        "rédaction a écrit les réponses, et chaque chiffre est donné avec sa source. Quand je n’ai pas de "
        "réponse, je le dis. Je n’invente rien."
    ),
    "newsroom-contact": "Pour joindre une personne : {contact}",
    "newsroom-unnamed": "notre rédaction",
    "ask-about-article": "Poser une question sur cet article",
    "channel-comment": "Des questions sur « {title} » ? J’y réponds, avec la source de chaque chiffre.",
    "newsroom-description": (
        "Posez-moi vos questions sur les articles de {newsroom}. Chaque chiffre de mes réponses indique sa "
        "source. Quand je n’ai pas de réponse, je le dis."
    ),
    "newsroom-short-description": "Des réponses sur les articles de {newsroom}, avec la source de chaque chiffre.",
    "empty of all": "Posez-moi une question sur l’un de nos articles, avec vos mots, ou choisissez un article :",
    "not-text of all": (
        "Je ne lis que du texte. Écrivez-moi une question sur l’un de nos articles, ou choisissez un article :"
    ),
    "unknown-command of all": "Je ne connais pas cette commande. Écrivez-moi une question, ou choisissez un article :",
    "insulted of all": (
        "Je ne suis qu’un programme, et je regrette de ne pas vous avoir aidé. Écrivez-moi votre question, ou "
        "choisissez un article :"
    ),
    "here-i-am of all": "Je suis là. Posez-moi une question sur l’un de nos articles, ou choisissez un article :",
    "goodbye of all": "D’accord. Écrivez-moi quand vous aurez une question sur nos articles.",
    "group-help of all": (
        "Posez une question sur nos articles : nommez-moi dans votre question, ou écrivez-la après /ask."
    ),
    "/ask": "Poser une question",
    "/articles": "Tous les articles, pour en choisir un",
    "/topics": "Toutes les questions, par thème",
    "/figures": "Chaque chiffre avec sa source",
    "/language": "Choisir votre langue",
    "/about": "Ce qu’est ce bot",
    "/privacy": "Ce que je retiens de vous",
    "/forget": "Effacer ce que je retiens de vous",
    "/chart": "Le dernier chiffre en image, ou ce que vous écrivez après",
    "/quiz": "Un quiz avec les chiffres de l’article",
    "/help": "Comment demander",
    # How the bot goes on from what was said
    "article-says": "l’article indique {fact}",
    "own-sum": "selon notre propre calcul, {fact}",
    "own-sum-is": "Selon notre propre calcul, {fact}.",
    "claim-yes": "Oui : {says}.",
    "claim-no": "Non : {says}.",
    "claim-beyond": "Non : {says}, sur un total de {whole}.",
    "claim-near": "À peu près : {says}.",
    "claim-open": "Ce n’est pas dit : {says}. Cela ne confirme ni n’exclut {claim}.",
    "claim-said": "Non : {says}. Cela n’exclut pas {claim}.",
    "claim-was": "C’était {was} avant d’être corrigé. Désormais, {says}.",
    "claim-states": "Voici ce qu’il en est : {says}.",
    "no-such-figure": "L’article ne donne pas le chiffre {claim}.",
    "more-figures-yes": "Oui : {first}, contre {second}.",
    "more-figures-no": "Non : {first}, contre {second}.",
    "understood": "Sujet : {subject}\n",
    "no-share": "Je n’ai pas de pourcentage pour cela.",
    "no-number": "Je n’ai pas de nombre pour cela.",
    "no-why": "Je ne peux pas en dire plus sur les raisons.",
    "no-footnote": "Ma dernière réponse n’a pas de note {number}.",
    "more-of": "Il y a autre chose :",
    "no-more": "C’est tout ce que j’ai. Demandez avec vos mots, ou parcourez /topics.",
    "which-one": "Laquelle ?",
    "no-part": "Je n’ai pas de réponse à : « {question} »",
    # Small talk, and what goes to the editors
    "speaks": "Je réponds en {languages}.",
    "choose-language": "Pour choisir une langue, envoyez /language.",
    "sure": "La rédaction a écrit chaque réponse, et chaque chiffre est dans l’article ou s’en déduit par un calcul.",
    "goodbye": "D’accord. Écrivez-moi quand vous aurez une question sur l’article.",
    "insulted": (
        "Je ne suis qu’un programme, et je regrette de ne pas vous avoir aidé. Écrivez-moi votre question sur "
        "l’article, ou choisissez-en une ici."
    ),
    "here-i-am": "Je suis là. Posez-moi une question sur l’article, ou choisissez-en une ici.",
    "leave-me": (
        "Je n’écris que lorsque vous m’écrivez, ou si vous avez demandé à être prévenu. /forget efface ce que je garde "
        "de vous et les alertes que vous attendiez ; pour ne plus rien recevoir, bloquez-moi dans le menu de Telegram."
    ),
    "article-link": "Voici l’article que je connais :",
    "pass-on": (
        "Dois-je transmettre vos mots à la rédaction ? Elle les reçoit sans votre nom, et peut vous répondre ici. "
        "Pour cela je garde le numéro de cette discussion 14 jours au plus."
    ),
    "pass-on-yes": "Transmettre à la rédaction",
    "pass-on-no": "Non",
    "passed-on": "✓ La rédaction a reçu vos mots. Si elle répond, je vous transmets sa réponse ici.",
    "not-passed-on": "D’accord, je ne transmets rien.",
    "no-editors": "Je ne peux pas joindre la rédaction d’ici. Écrivez directement au journal : {publisher}.",
    "reader-writes": ("Un lecteur vous écrit :\n« {text} »\nRépondez à ce message, et je lui transmets votre réponse."),
    "no-error": "Pas une erreur",
    "found-no-error": "Vous avez écrit à la rédaction : « {question} ». Elle a vérifié et n’a pas trouvé d’erreur.",
    "reader-wrote": "Un lecteur vous a écrit :\n« {text} »",
    "settled": "✓ Réglé : pas une erreur. Le lecteur en est informé.",
    "editors-answer": "Vous aviez écrit à la rédaction : « {question} ». Elle répond :\n{answer}",
    "brought": "✓ J’ai transmis votre réponse au lecteur.",
    "not-brought": "Ce lecteur n’attend plus de réponse.",
    "more": "Plus…",
    "to-sources": "Sources",
    "share": "Partager",
    "will-tell": "✓ Je vous préviendrai",
    "read-article": "Lire l’article",
    # What stands in pictures, and on the buttons to them
    "no-picture": "Il n’y a pas d’image de cela.",
    "chart-of-what": (
        "Je ne viens de donner aucun chiffre à dessiner. Demandez-en un après /chart, par exemple : /chart "
        "combien y en a-t-il"
    ),
    "show-me": "Voir l’image",
    "next-picture": "{number} sur {count} · Image suivante",
    "first-picture": "{number} sur {count} · Première image",
    "picture-card": "Image : {question}",
    "picture-title": "« {title} », {publisher}",
    "picture-source": "Source : {source}",
    "edge-about": "Environ : le bord est flou.",
    "edge-more than": "Plus de : l’extrémité est ouverte.",
    "edge-at least": "Au moins : l’extrémité est ouverte.",
    "edge-fewer than": "Moins de : le bout est vide.",
    "edge-at most": "Au plus : le bout est vide.",
    # What editors are told in their chat
    "editors-only": "Seuls les administrateurs de la discussion de la rédaction en décident.",
    "editors-help": "C’est la discussion de la rédaction. Ses administrateurs peuvent m’envoyer :",
    "quiz-for-channel": "Un quiz pour le canal",
    "quiz-offer": "Un quiz pour le canal. Personne ne le voit avant que vous le publiiez.",
    "quiz-untitled": "Le titre n’est pas au-dessus, car il pourrait aider à deviner : « {title} »",
    "quiz-post": "Le publier",
    "quiz-another": "Un autre",
    "quiz-unsure": (
        "Je ne sais pas si le quiz est arrivé. Regardez le canal. S’il n’y est pas, /quiz le propose de nouveau."
    ),
    "quiz-none-left": "Il ne reste aucun quiz à publier : tout a été demandé, ou il n’y en a pas.",
    "digest-quizzes": "Quiz. Réponses : {votes}, justes : {right}",
    "digest-quiz": "{question} Justes : {right} sur {votes}",
    "digest-believed": "{question} « {option} » a été choisi plus souvent ({count}) que la bonne réponse ({right}).",
    "digest-hours": "Ce que les lecteurs ont demandé ces {hours} dernières heures",
    "digest-days": "Ce que les lecteurs ont demandé ces {days} derniers jours",
    "digest-nothing": "Personne n’a rien demandé.",
    "digest-counts": (
        "Questions : {asked} (lecteurs : {readers})\n"
        "Avec réponse : {answered}, avec suggestions : {suggested}, sans réponse : {unknown}"
    ),
    "digest-missed": "Ce n’était pas la question : {wrong}, aucune des suggestions : {none}",
    "digest-top": "Le plus demandé :",
    "digest-groups": "Questions différentes encore sans réponse : {groups}",
    "digest-gaps": "Questions différentes auxquelles le livre dit que l’article n’en parle pas : {gaps}",
    "digest-turn": (
        "‹ et › tournent la page. Touchez la question (=) dont la réponse convient, écrivez une réponse, ou dites que"
        " c’est hors de l’article."
    ),
    "digest-no-groups": "Aucune question n’attend de réponse.",
    "digest-article": "{title}. Questions : {asked}, sans réponse : {unknown}",
    "digest-waiting": "Lecteurs qui vous ont écrit et attendent une réponse : {count}",
    "digest-closed": "Il y a un bilan plus récent. Décidez là-bas.",
    "reason-gap": "Le livre dit que l’article n’en parle pas.",
    "reason-refused": "Des lecteurs ont dit que la réponse reçue n’est pas ce qu’ils demandaient.",
    "reason-subject": (
        "La question nomme un lieu, un moment ou une quantité dont la réponse la plus proche ne dit rien."
    ),
    "reason-wording": "Seule la formulation est peut-être nouvelle.",
    "reason-fact": "Le livre ne semble pas avoir de réponse.",
    "another-answer": "Une autre réponse…",
    "teach": "Apprendre",
    "back": "‹ Retour",
    "teach-this": "Celles-ci recevraient la réponse à « {question} »",
    "teach-more": "Celles-ci aussi, que des lecteurs ont posées récemment :",
    "teach-no-more": "Parmi les autres questions récentes des lecteurs, aucune ne change.",
    "teach-told": "Lecteurs qui attendent et seront prévenus : {count}",
    "undo-say": "Annuler et prévenir",
    "undo-late": "C’était décidé il y a plus d’une semaine : on ne peut plus l’annuler ici.",
    "told-so": (
        "Annulé. Lecteurs prévenus de l’erreur : {count}. Autres qui l’ont reçue, sans discussion gardée : {others}"
    ),
    "got-wrong": (
        "Vous aviez demandé : « {question} ». La réponse que je vous ai donnée a été retirée. Désolé : "
        "ne vous y fiez pas."
    ),
    "taken-back": (
        "Vous aviez demandé : « {question} ». La réponse que je vous ai envoyée ensuite ne correspond pas à "
        "votre question. Désolé : ne vous y fiez pas."
    ),
    "group-count": "Questions : {count} (lecteurs : {readers})",
    "group-waiting": "Lecteurs qui attendent la réponse : {count}",
    "which-article-tells": "Quel article donne la réponse ?",
    "outside": "Hors de l’article",
    "later": "Plus tard",
    "undo": "Annuler",
    "decided-wording": "✓ Désormais ces questions reçoivent la réponse à « {question} »",
    "decided-outside": "✓ Hors de l’article",
    "decided-later": "✓ Plus tard : pas avant une semaine",
    "editors-chat-moved": (
        "Cette discussion a un nouveau numéro : {new} (c’était {old}). Je continue comme avant ; qui fait "
        "tourner le bot doit mettre EDITORS_CHAT_ID={new}."
    ),
    "decided-already": "Cela n’est plus en attente.",
    "would-mislead": "Non appris, car cela induirait les lecteurs en erreur :",
    "why-article": "« {article} » : visé par environ {chance} questions de ce genre sur 100",
    "why-usage": "Écrivez la question après /why.",
    "reloaded": "Le livre a été rechargé. Réponses : {answers}",
    "reload-refused": "Un livre a été refusé. Rien ne change pour les lecteurs :",
    "reloaded-several": "Livres rechargés :",
    "edit-conflict": "Le fichier et le chat ont changé la même entrée. Le fichier l’emporte :",
    "figures-changed": "Des chiffres ont changé :",
    "figures-told": "Lecteurs qui ont demandé à le savoir : {readers}",
    "and-more": "• et {count} de plus ; le journal les a tous",
    "exported": "Le livre avec tout ce qui a été changé dans ce chat. Mettez-le à la place de {file}.",
    "export-empty": "Le fichier du livre dit déjà tout ce qui a été changé dans ce chat.",
    "log-title": "le titre",
    "log-empty": "Personne n’a encore rien changé.",
    "did-quiz": "a publié un quiz dans le canal",
    "did-nobody": "(le bot, ou oublié)",
    "did-draft": "brouillon",
    "did-published": "publié",
    "did-dropped": "abandonné",
    "did-undone": "annulé",
    "did-merged": "désormais dans le fichier",
    "did-conflict": "en désaccord avec le fichier",
    "did-wording": "a appris d’autres formulations",
    "did-outside": "a dit que l’article ne le dit pas",
    "did-later": "a remis un groupe à plus tard",
    "did-open": "a annulé une décision",
    "week-of-questions": "en sept jours (questions)",
    "stats-inbox": "Messages qui attendent une réponse : {waiting}, mis de côté : {aside}",
    "/digest": "Ce que les lecteurs ont demandé",
    "/stats": "Chiffres d’un jour, d’une semaine, d’un mois",
    "/report": "Le rapport, en page dans un fichier",
    "/why": "Pourquoi une question reçoit sa réponse",
    "/reload": "Recharger le livre",
    "/log": "Qui a changé quoi, et quand",
    "/export": "Recevoir les changements en un fichier",
    # What the report tells the newsroom
    "report": "Ce que les lecteurs ont demandé",
    "report-of": "Questions sur « {title} », {publisher}",
    "report-of-all": "Questions sur tous les articles ; articles concernés : {count}",
    "no-article": "Aucun article",
    "report-articles": "Par article",
    "report-period": "Du {first} au {last}",
    "report-none": "Personne n’a rien demandé pendant ce temps. Les premières questions seront ici.",
    "made-up": "Inventé : un programme a écrit ces questions. Aucun lecteur ne les a posées.",
    "report-asked": "questions",
    "report-readers": "de {readers} lecteurs",
    "was-answered": "Avec réponse",
    "was-suggested": "Avec suggestions",
    "was-unknown": "Sans réponse",
    "report-days": "Questions par jour",
    "report-busiest": "Le jour le plus chargé : {day}, {count}.",
    "report-topics": "De quoi il s’agissait",
    "column-topic": "Thème",
    "report-answers": "Ce qu’ils voulaient savoir",
    "report-answers-note": "Les réponses les plus données, tout de suite ou après un choix.",
    "report-pictures": "Les chiffres les plus donnés aux lecteurs",
    "report-places": "Où ils ont demandé",
    "report-languages": "Dans quelle langue",
    "report-hours": "À quelle heure",
    "report-hours-note": "L’heure la plus chargée : de {hour} h à {next} h.",
    "report-unanswered": "Ce à quoi personne n’a pu répondre",
    "report-unanswered-note": (
        "Les questions qui demandent la même chose, ensemble : les {count} plus posées. La commande « export groups » "
        "les donne toutes."
    ),
    "report-all-answered": "Il ne reste rien sans réponse.",
    "report-gap": "Le bot répond que l’article ne le dit pas : {question}",
    "report-quizzes": "Quiz : ce que croient les lecteurs",
    "report-quizzes-note": "Le nombre de réponses, de bonnes réponses, et le chiffre faux le plus choisi.",
    "column-chosen": "Réponses",
    "column-right": "Justes",
    "column-believed": "Erreur la plus choisie",
    "report-cut": "Il y avait trop de textes différents : les {count} moins fréquents ne sont pas regroupés.",
    "report-noise": "Salutations, insultes et lettres isolées, {count} en tout, ne sont pas comptées ici.",
    "report-signals": "Ont-ils eu ce qu’ils voulaient ?",
    "after-suggested": "Avec suggestions : {count} fois",
    "after-answered": "Avec réponse : {count} fois",
    "then-tapped": "Ont choisi une question proposée",
    "then-none": "Ont dit : aucune de celles-ci",
    "then-nothing": "N’ont rien fait",
    "then-related": "Ont posé une question liée",
    "then-wrong": "Ont dit : ce n’était pas ma question",
    "report-table": "Les chiffres en tableau",
    "column-day": "Jour",
    "column-hour": "Heure",
    "column-outcome": "Réponse",
    "column-place": "Lieu",
    "column-language": "Langue",
    "column-article": "Article",
    "column-question": "Question",
    "column-wordings": "Avec les mots des lecteurs",
    "column-asked": "Demandes",
    "column-readers": "Lecteurs",
    "column-trend": "Tendance",
    "column-last": "Dernière fois",
    "column-share": "Part",
    "column-what": "Ce qu’ils ont fait",
    "trend-up": "plus",
    "trend-down": "moins",
    "trend-level": "pareil",
    "place-private": "Discussion privée",
    "place-group": "Groupe",
    "place-comment": "Commentaires",
    "place-inline": "Mode inline",
    "place-guest": "Invité dans une discussion",
    "language-": "Non précisée",
    # Books
    "draft": "Brouillon",
    # Lists
    "or": "{first} ou {last}",
}
