"""What the program says in French to editors who write, change and correct in their chat."""

from __future__ import annotations

from typing import Final

EDITING: Final = {
    "write-answer": "Écrire une réponse",
    "write-gap": "Dire que l’article n’en parle pas",
    "change-answer": "Modifier cette réponse",
    "ask-answer": ("Répondez à ce message avec la réponse en {name}. Écrivez les chiffres comme l’article les donne."),
    "ask-gap": (
        "Répondez à ce message en {name} : dites aux lecteurs que l’article n’en parle pas, sans donner de chiffre."
    ),
    "ask-with-question": (
        "D’abord la question, sur une ligne qui finit par un point d’interrogation ; d’autres lignes ainsi sont "
        "d’autres façons de la poser. En dessous, la réponse."
    ),
    "ask-better-question": (
        "Elle répond à : « {question} »\nSi les lecteurs doivent voir une autre question, mettez-la d’abord, sur une "
        "ligne qui finit par un point d’interrogation."
    ),
    "ask-question": (
        "Il manque une ligne : la question. Répondez avec elle en {name}, avec un point d’interrogation à la fin. "
        "La réponse est gardée."
    ),
    "ask-question-plain": (
        "« {question} » contient le chiffre {figure}, et les boutons montrent la première question. "
        "Répondez par une question sans chiffre, en {name}, terminée par un point d’interrogation. "
        "La vôtre reste derrière."
    ),
    "ask-too": (
        "Maintenant la même chose en {name} : répondez à ce message avec la réponse et, au-dessus, la question sur "
        "une ligne qui finit par un point d’interrogation."
    ),
    "reads-now": "Le texte actuel, en {name} :",
    "missing-in": "Il n’y a encore rien en {name}. Passez-le, ou répondez ci-dessous.",
    "ask-again": (
        "Répondez à ce message avec le nouveau texte en {name}. Les premières lignes qui finissent par un "
        "point d’interrogation seront d’autres façons de demander."
    ),
    "ask-why": "Pourquoi le chiffre était-il faux ? Répondez par une phrase en {name}, sans aucun chiffre.",
    "ask-why-too": "Et pourquoi, en {name} ? Répondez par une phrase, sans aucun chiffre.",
    "ask-figure": (
        "{figure} ({where} : « {excerpt} »)\nRépondez à ce message : sur la première ligne le bon chiffre, comme "
        "l’article le donne maintenant ; sur la deuxième pourquoi, en une phrase sans aucun chiffre."
    ),
    "ask-choice": "Le livre n’a pas ce chiffre, mais l’article l’a. Le prendre comme un nouveau fait ?",
    "ask-counts": (
        "Que compte {figure} ? Répondez par quelques mots en {name} qui se lisent juste après le chiffre. "
        "L’article : « {excerpt} »"
    ),
    "counts-something-else": (
        "« {written} » n’est pas ce que le chiffre compte dans l’article : « {said} ». Reprenez ses mots."
    ),
    "no-one-figure": (
        "« {written} » n’est pas pris. La première ligne porte un seul chiffre, "
        "de la même sorte et du même signe que {figure}. "
        "Derrière vient ce qu’il compte, ou rien."
    ),
    "correction-unclear": (
        "« {written} » : ce signe sépare-t-il les milliers ou les décimales ? Écrivez-le comme {figure}."
    ),
    "correction-words": (
        "« {written} » n’est pas pris. La première ligne porte le chiffre seul, sans : {said}. "
        "La raison va sur la deuxième ligne."
    ),
    "correction-elsewhere": (
        "« {written} » : l’article le dit d’autre chose : « {said} ». Est-ce juste ici aussi ? "
        "Corrigez les fichiers de l’article et du livre."
    ),
    "correction-over-whole": "« {written} » : c’est plus que le tout dont {figure} est une partie.",
    "not-taken": "Ce texte n’est pas pris tel quel :",
    "reply-again": "Répondez à ce message avec le texte tel qu’il doit être ; touchez le vôtre pour le copier :",
    "refused-unknown": "« {written} » : ni le livre ni l’article ne le disent. Le plus proche : {nearest}",
    "refused-unknown-alone": "« {written} » : ni le livre ni l’article ne le disent.",
    "refused-unknown-book": "« {written} » : le livre ne le dit pas. Le plus proche : {nearest}",
    "refused-unknown-book-alone": "« {written} » : le livre ne le dit pas.",
    "refused-qualifier": "« {written} » : l’article dit {nearest}. Écrivez-le ainsi.",
    "refused-counts": "« {written} » compte autre chose : {nearest}",
    "refused-several": (
        "« {written} » peut être l’un de ceux-ci ; mettez à sa place le nom du bon entre accolades : {nearest}"
    ),
    "refused-corrected": "« {written} » a été corrigé. C’est maintenant {nearest}.",
    "refused-article": "« {written} » : l’article le dit d’autre chose : « {said} »",
    "refused-otherwise": "« {written} » : l’article le dit autrement : « {said} ». Écrivez-le ainsi.",
    "fact-of-year": "l’année",
    "refused-contrary": "« {written} » : votre texte dit « {word} », l’article non : « {said} »",
    "refused-unreadable": "« {written} » est un chiffre sans nombre. Dites-le sans, ou avec son nombre.",
    "refused-no-fact": "Il n’y a pas de fait {written}. Le plus proche : {nearest}",
    "refused-reads-otherwise": "Avec les faits du livre, le texte dirait autre chose. Écrivez les chiffres en nombres.",
    "wrong-in-book": "Le chiffre du livre est-il faux ? Corrigez-le avec /correct : toutes ses réponses suivent.",
    "no-article-file": "Le livre ne nomme pas le fichier de son article (article: text:) : rien ne peut en être pris.",
    "write-in": "En {name}",
    "leave-out": "Sans version en {name}",
    "remove-question": "Retirer une question",
    "related-questions": "Questions liées",
    "which-related": "Quelles questions sont proposées avec elle ? Touchez-en une pour l’ajouter ou l’enlever.",
    "choose-topic": "Thème",
    "which-topic": "Sous quel thème les lecteurs la trouvent-ils ?",
    "preview-topic": "Thème : {topic}",
    "preview-related": "Proposées avec elle :",
    "which-question": "Quelle question retirer ?",
    "take-fact": "Prendre {figure}",
    "publish": "Publier",
    "change": "Modifier",
    "drop": "Abandonner",
    "preview": "Voici ce que recevront les lecteurs. Publier ?",
    "preview-questions": "Y mènent désormais :",
    "preview-removed": "Ne sera plus une façon de demander :",
    "preview-moved": "Chiffres qui changent :",
    "preview-answers": "Réponses qui les donnent : {count}",
    "preview-title": "Le titre devient : {title}",
    "preview-without": "Sans version en : {languages}",
    "preview-left-out": "Laissées de côté, car elles tromperaient les lecteurs :",
    "preview-leap-up": "De {old} à {new} : {times} fois plus grand. Est-ce exact ?",
    "preview-leap-down": "De {old} à {new} : {times} fois plus petit. Est-ce exact ?",
    "preview-leap-zero": "De {old} à {new} : l’un des deux chiffres est zéro. Est-ce exact ?",
    "it-is-so": "Oui, c’est exact",
    "preview-remarks": "Le fichier de l’article doit être corrigé aussi : {what}.",
    "preview-doubts": "L’article ne le dit pas avec ces mots. Est-ce exact ?",
    "preview-doubt": "{written} : {words}. L’article : « {said} »",
    "preview-warnings": "À regarder encore une fois :",
    "preview-waiting": "Lecteurs qui attendent et seront prévenus : {count}",
    "preview-review": "Quelqu’un d’autre de la rédaction publie.",
    "book-unreadable": "Le fichier du livre ne peut pas être lu tel qu’il est. Rien n’a été changé :",
    "cannot-be-published": "Impossible de publier ceci :",
    "problem-of-answer": "« {question} » : {said}",
    "reword-first": (
        "Changez d’abord cette réponse, avec /edit {name} : écrivez-y « {figure} » en ces "
        "termes, et elle suivra la correction"
    ),
    "rule-altered-rate": "L’article ne donne pas à ce chiffre cette fréquence (par jour, par mois), ou une autre.",
    "rule-further-figure": "L’article ne donne pas ce chiffre comme un de plus.",
    "rule-unborne-extent": "Ni l’article ni un chiffre ne dit combien (la plupart, tous, personne).",
    "rule-part-above-whole": "Une partie est plus grande que le tout.",
    "rule-misplaced-figure": "Le chiffre est celui d’autre chose.",
    "rule-swapped-figures": "Deux chiffres sont l’un à la place de l’autre.",
    "rule-other-month": "L’article nomme un autre mois.",
    "rule-contrary-statement": "Le texte dit le contraire de l’article, ou le nie.",
    "rule-contrary-direction": "Le texte fait d’une hausse une baisse, ou l’inverse.",
    "rule-altered-qualifier": "L’article nuance le chiffre autrement (environ, plus de, exactement).",
    "rule-altered-figure": "Ce qui est à côté du chiffre en fait un autre.",
    "rule-gap-with-figure": "Là où il est dit que l’article n’en parle pas, il n’y a pas de chiffre.",
    "rule-false-gap": "Le livre a un fait qui répond à cela.",
    "rule-another-subject": "La question porte sur un autre lieu, une autre année ou un autre sujet que le chiffre.",
    "rule-misleading-phrasing": "Qui pose cette question aurait une autre réponse.",
    "rule-same-phrasing": "Une autre réponse a déjà cette question.",
    "rule-language-mismatch": "Les langues ne donnent pas les mêmes chiffres.",
    "rule-cross-check": "Les chiffres de l’article ne s’accordent plus entre eux.",
    "rule-other": "Le contrôle du livre a trouvé quelque chose, qu’il dit en anglais :",
    "draft-changed": "Le livre a changé entre-temps. Regardez encore une fois :",
    "changed-by": "{name} a publié : {text}",
    "draft-went-on": "Ce message n’est plus ouvert. Le brouillon en est là :",
    "draft-gone": "Ce n’est plus ouvert.",
    "draft-own": "C’est votre texte. Quelqu’un d’autre de la rédaction doit le publier.",
    "draft-dropped": "✗ Abandonné par {name}",
    "published-by": "✓ Publié par {name}",
    "undone-by": "✗ Retiré par {name}",
    "review-anonymous": (
        "Ici, quelqu’un d’autre publie ce que l’on écrit. Écrivez sous votre nom, pas de façon anonyme."
    ),
    "outsider-tapped": "Quelqu’un qui n’est pas de la rédaction a touché un bouton de la rédaction ; rien n’a été fait",
    "outsider-replied": "Quelqu’un qui n’est pas de la rédaction a répondu à un brouillon ; rien n’a été fait",
    "outsider-commanded": "Quelqu’un qui n’est pas de la rédaction a essayé {command} ; rien n’a été fait",
    "an-editor": "la rédaction",
    "text-too-long": "C’est trop long : je lis {most} caractères d’un message.",
    "text-with-link": (
        "Les liens ne sont pas pris : "
        "les lecteurs trouvent celui de l’article sous chaque réponse. Répondez encore, sans lien."
    ),
    "text-wanted": "Je ne peux lire que du texte.",
    "edit-usage": "Répondez à l’une de mes réponses par /edit, ou écrivez ensuite le nom de la réponse.",
    "correct-by-words": "Les autres : écrivez le chiffre ou quelques mots après /correct.",
    "correct-figure": "Corriger le chiffre",
    "correct-too": "Corriger aussi : {figure}",
    "correct-which": "Quel chiffre est faux ?",
    "correct-derived": "{figure} : c’est un calcul, {sum}. Lequel de ses chiffres est faux ?",
    "correct-no-figure": "{name} n’a pas de chiffre. Modifiez les réponses qui le disent.",
    "correct-again": "Le corriger encore",
    "no-such-name": "Il n’y a pas de {name}.",
    "nearest-name": "Le plus proche est {name}.",
    "/answer": "Écrire une nouvelle réponse",
    "/gap": "Dire que l’article ne parle pas de quelque chose",
    "/edit": "Modifier une réponse",
    "/correct": "Corriger un chiffre",
}
