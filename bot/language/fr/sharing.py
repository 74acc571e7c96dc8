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
}
