"""What the program says in English on the pages of answers and in the newsroom's channel."""

from __future__ import annotations

from typing import Final

SHARING: Final = {
    # On the page of an answer, and about it
    "page-ask": "Ask on Telegram",
    "page-about": "An editor wrote this answer. Each figure stands in the article or follows from it by arithmetic.",
    "page-archived": "This article is in the archive. What has changed since is not in this answer.",
    "page-missing": "There is no answer here",
    "page-missing-why": "Perhaps it was taken away, or the link is incomplete. You can ask the question itself.",
    "page-copy": "Copy a link to this answer",
    "page-open": "Open as a page",
    # Posts for the newsroom's channel, as its readers see them
    "channel-asked": "What readers asked this week",
    "channel-ask-me": "Ask me",
    "channel-correction": "Correction",
    # ... and what editors are told of them
    "post-asked": "Post what was asked most",
    "post-answer": "Post to the channel",
    "post-correction": "Post the correction to the channel",
    "post-preview": "For the channel. Nothing is posted before you tap “Post it”.",
    "post-it": "Post it",
    "post-choose": "What should be in the post? A tap takes a question out or puts it in.",
    "post-picture": "This picture goes with the post.",
    "post-goes-with": "It goes with the picture above.",
    "post-goes-without": "It goes without the picture above.",
    "post-below": "The post is shown below, with its picture.",
    "post-with-picture": "With the picture",
    "post-without-picture": "Without the picture",
    "post-on-its-way": "It is on its way to the channel.",
    "post-posted": "✓ Posted to the channel by {name}",
    "post-see": "See the post",
    "post-nothing": "In the last week no reader was given an answer of the book: there is nothing to post.",
    "post-made-up": "The questions were made up by a program. Nothing of them is posted.",
    "post-empty": "There is nothing left in this post.",
    "post-last": "A post needs one question: this one stays.",
    "post-again": "Posted in the last week already: {questions}.",
    "post-no-channel": (
        "I do not know your channel. The operator sets CHANNEL_ID to its number and makes me an administrator"
        " there who may post."
    ),
    "post-refused": (
        "Telegram did not take the post. Make me an administrator of the channel who may post, see that "
        "CHANNEL_ID is its number, and tap again."
    ),
    "post-unsure": "I do not know whether the post arrived. Look at the channel. If it is not there, tap again.",
    "channel-outdated": (
        "In the channel this still shows the old figure. Edit or delete it there, or post the correction:"
    ),
    "channel-taken-back": "In the channel this still shows what was taken back. Edit or delete it there:",
    "channel-quiz-ended": "Quiz, which has ended now: {question}",
    "did-posted": "posted to the channel",
    "/post": "Draft a post of what readers asked most",
}
