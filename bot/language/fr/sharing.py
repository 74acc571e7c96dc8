"""What the program says in French on the pages of answers and in the newsroom's channel."""

from __future__ import annotations

from typing import Final

SHARING: Final = {
    # On the page of an answer, and about it
    "page-ask": "Demander sur Telegram",
    "page-about": "La rédaction a écrit cette réponse. Chaque chiffre est dans l’article ou s’en déduit par un calcul.",
    "page-archived": "Cet article est dans les archives. Ce qui a changé depuis n’est pas dans cette réponse.",
    "page-missing": "Il n’y a pas de réponse ici",
    "page-missing-why": "Elle a peut-être été retirée, ou le lien est incomplet. Vous pouvez poser la question.",
    "page-copy": "Copier le lien de cette réponse",
    "page-open": "Ouvrir en page web",
    # Posts for the newsroom's channel, as its readers see them
    "channel-asked": "Ce que les lecteurs ont demandé cette semaine",
    "channel-ask-me": "Posez-moi une question",
    "channel-correction": "Correction",
    # ... and what editors are told of them
    "post-asked": "Publier le plus demandé",
    "post-answer": "Publier sur le canal",
    "post-correction": "Publier la correction sur le canal",
    "post-preview": "Pour le canal. Rien n’est publié avant que vous ne touchiez « Publier maintenant ».",
    "post-it": "Publier maintenant",
    "post-choose": "Que mettre dans le message ? Touchez une question pour l’enlever ou la remettre.",
    "post-picture": "Cette image accompagne le message.",
    "post-goes-with": "Il part avec l’image ci-dessus.",
    "post-goes-without": "Il part sans l’image ci-dessus.",
    "post-below": "Le message est montré plus bas, avec son image.",
    "post-with-picture": "Avec l’image",
    "post-without-picture": "Sans l’image",
    "post-on-its-way": "Le message part pour le canal.",
    "post-posted": "✓ Publié sur le canal par {name}",
    "post-see": "Voir sur le canal",
    "post-nothing": "Ces sept derniers jours, aucun lecteur n’a reçu de réponse du livre : il n’y a rien à publier.",
    "post-made-up": "Un programme a inventé ces questions. Rien n’en est publié.",
    "post-empty": "Il ne reste rien dans ce message.",
    "post-last": "Il faut une question au message : celle-ci reste.",
    "post-again": "Déjà publié ces sept derniers jours : {questions}.",
    "post-no-channel": (
        "Je ne connais pas votre canal. La personne qui gère le bot met son numéro dans CHANNEL_ID et m’y "
        "nomme administrateur, avec le droit de publier."
    ),
    "post-refused": (
        "Telegram n’a pas pris le message. Nommez-moi administrateur du canal avec le droit de publier, "
        "vérifiez que CHANNEL_ID est son numéro, et touchez de nouveau."
    ),
    "post-unsure": "Je ne sais pas si le message est arrivé. Regardez le canal. S’il n’y est pas, touchez de nouveau.",
    "channel-outdated": (
        "Sur le canal, ceci montre encore l’ancien chiffre. Modifiez-le ou supprimez-le sur place, ou publiez "
        "la correction :"
    ),
    "channel-taken-back": "Sur le canal, ceci montre encore ce qui a été retiré. Modifiez-le ou supprimez-le :",
    "channel-quiz-ended": "Quiz, fermé à présent : {question}",
    "did-posted": "a publié sur le canal",
    "/post": "Préparer un message avec le plus demandé",
}
