"""What the program says in English to editors who write, change and correct in their chat."""

from __future__ import annotations

from typing import Final

EDITING: Final = {
    "write-answer": "Write an answer",
    "write-gap": "Say that the article does not tell",
    "change-answer": "Change this answer",
    "ask-answer": "Reply to this message with the answer in {name}. Write figures as the article has them.",
    "ask-gap": "Reply to this message in {name}: say that the article does not tell, and name no figure.",
    "ask-with-question": (
        "First the question, on a line that ends with a question mark; more such lines are more ways to ask it. "
        "Below them the answer."
    ),
    "ask-better-question": (
        "It answers: “{question}”\nIf readers should see another wording, put it first, on a line that ends with a "
        "question mark."
    ),
    "ask-question": (
        "One line is missing: the question. Reply with it in {name}, ending with a question mark. The answer stays."
    ),
    "ask-question-plain": (
        "“{question}” has the figure {figure}, and buttons show the first question. "
        "Reply with one that has no figure, in {name}, ending with a question mark. Yours stays behind it."
    ),
    "ask-too": (
        "Now the same in {name}: reply to this message with the answer, and above it the question on a line that "
        "ends with a question mark."
    ),
    "reads-now": "It reads now, in {name}:",
    "missing-in": "There is nothing in {name} yet. Leave it out, or reply below.",
    "ask-again": (
        "Reply to this message with the new text in {name}. Lines at the top that end with a question mark "
        "become more ways to ask."
    ),
    "ask-why": "Why was the figure wrong? Reply with one sentence in {name}, with no figure in it.",
    "ask-why-too": "And why, in {name}? Reply with one sentence, with no figure in it.",
    "ask-figure": (
        "{figure} ({where}: “{excerpt}”)\nReply to this message: on the first line the right figure, as the article "
        "has it now; on the second line why, in one sentence with no figure in it."
    ),
    "ask-choice": "The book has no such figure, but the article has. Take it as a new fact?",
    "ask-counts": (
        "What does {figure} count? Reply with a few words in {name} that can be read right after the figure. "
        "The article: “{excerpt}”"
    ),
    "counts-something-else": "“{written}” is not what the figure counts in the article: “{said}”. Use its words.",
    "no-one-figure": (
        "“{written}” is not taken. The first line has one figure, of the kind and with the sign of {figure}. "
        "After it stands what that counts, or nothing."
    ),
    "correction-unclear": (
        "“{written}”: I cannot tell whether that mark stands before thousands or decimals. Write it as {figure}."
    ),
    "correction-words": (
        "“{written}” is not taken. The first line holds the figure alone, without: {said}. Say why on the second line."
    ),
    "correction-elsewhere": (
        "“{written}”: the article says that of something else: “{said}”. Is it right here too? "
        "Correct the files of the article and the book."
    ),
    "correction-over-whole": "“{written}”: that is more than the whole of which {figure} is a part.",
    "not-taken": "This is not taken as it stands:",
    "reply-again": "Reply to this message with the text as it should be; a tap copies yours:",
    "refused-unknown": "“{written}”: neither the book nor the article says that. Nearest: {nearest}",
    "refused-unknown-alone": "“{written}”: neither the book nor the article says that.",
    "refused-unknown-book": "“{written}”: the book does not say that. Nearest: {nearest}",
    "refused-unknown-book-alone": "“{written}”: the book does not say that.",
    "refused-qualifier": "“{written}”: the article says {nearest}. Write it so.",
    "refused-counts": "“{written}” counts something else: {nearest}",
    "refused-several": (
        "“{written}” may be one of these; put the name of the right one in braces in its place: {nearest}"
    ),
    "refused-corrected": "“{written}” was corrected. It is now {nearest}.",
    "refused-article": "“{written}”: the article says that of something else: “{said}”",
    "refused-otherwise": "“{written}”: the article says it otherwise: “{said}”. Write it so.",
    "fact-of-year": "the year",
    "refused-contrary": "“{written}”: your text says “{word}”, the article does not: “{said}”",
    "refused-unreadable": "“{written}” is a figure without a number. Say it without, or with its number.",
    "refused-no-fact": "There is no fact {written}. Nearest: {nearest}",
    "refused-reads-otherwise": "With the facts of the book the text would read otherwise. Write the figures in digits.",
    "wrong-in-book": "Is the book’s own figure wrong? Correct it with /correct: all answers that show it follow.",
    "no-article-file": "The book does not name its article’s file (article: text:), so I cannot look there.",
    "write-in": "In {name}",
    "leave-out": "Leave out {name}",
    "remove-question": "Remove a question",
    "related-questions": "Related questions",
    "which-related": "Which questions are offered with it? A tap turns one on or off.",
    "choose-topic": "Topic",
    "which-topic": "Under which topic do readers find it?",
    "preview-topic": "Topic: {topic}",
    "preview-related": "Offered with it:",
    "which-question": "Which question is to be removed?",
    "take-fact": "Take {figure}",
    "publish": "Publish",
    "change": "Change",
    "drop": "Drop",
    "preview": "This is what readers will get. Publish it?",
    "preview-questions": "These lead to it from now on:",
    "preview-removed": "No longer a way to ask:",
    "preview-moved": "Figures that change:",
    "preview-answers": "Answers that show them: {count}",
    "preview-title": "The headline becomes: {title}",
    "preview-without": "Left out: {languages}",
    "preview-left-out": "Left out, since these would mislead readers:",
    "preview-leap-up": "From {old} to {new}: {times} times as much. Is it so?",
    "preview-leap-down": "From {old} to {new}: the old figure is {times} times as much. Is it so?",
    "preview-leap-zero": "From {old} to {new}: one of them is nothing at all. Is it so?",
    "it-is-so": "Yes, it is so",
    "preview-remarks": "The article’s file has to be corrected too: {what}.",
    "preview-doubts": "This the article does not say in these words. Is it so?",
    "preview-doubt": "{written}: {words}. The article: “{said}”",
    "preview-warnings": "Worth another look:",
    "preview-waiting": "Readers who wait and will be told: {count}",
    "preview-review": "Another editor publishes it.",
    "book-unreadable": "The book’s file cannot be read as it is. Nothing was changed:",
    "cannot-be-published": "This cannot be published:",
    "problem-of-answer": "“{question}”: {said}",
    "reword-first": (
        "Change that answer first, with /edit {name}: write “{figure}” there in these words, then it follows"
    ),
    "rule-altered-rate": "The article gives this figure no such rate (a day, a month), or another one.",
    "rule-further-figure": "The article does not give this figure as one more.",
    "rule-unborne-extent": "Neither the article nor a figure bears out how many are meant (most, all, nobody).",
    "rule-part-above-whole": "A part is larger than its whole.",
    "rule-misplaced-figure": "The figure belongs to something else.",
    "rule-swapped-figures": "Two figures stand in each other’s place.",
    "rule-other-month": "The article names another month.",
    "rule-contrary-statement": "The text says the opposite of the article, or denies it.",
    "rule-contrary-direction": "The text turns a rise or a fall round.",
    "rule-altered-qualifier": "The article qualifies the figure otherwise (about, more than, exactly).",
    "rule-altered-figure": "What stands beside the figure makes another one of it.",
    "rule-gap-with-figure": "What says that the article does not tell something names no figure.",
    "rule-false-gap": "The book has a fact that tells this.",
    "rule-another-subject": "The question is about another place, year or subject than the figure.",
    "rule-misleading-phrasing": "Who asks this would be taken to mean another answer.",
    "rule-same-phrasing": "Another answer has this question already.",
    "rule-language-mismatch": "The languages do not give the same figures.",
    "rule-cross-check": "The figures of the article no longer agree with each other.",
    "rule-other": "The check of the book has found something; its words are English:",
    "draft-changed": "The book has changed since. Look once more:",
    "changed-by": "{name} has published: {text}",
    "draft-went-on": "That message is no longer open. The draft stands here:",
    "draft-gone": "That is no longer open.",
    "draft-own": "You wrote this. Another editor has to publish it.",
    "draft-dropped": "✗ Dropped by {name}",
    "published-by": "✓ Published by {name}",
    "undone-by": "✗ Taken back by {name}",
    "review-anonymous": "Here another editor publishes what one writes. Write under your own name, not anonymously.",
    "outsider-tapped": "Somebody who is no editor tapped an editors' button; nothing was done",
    "outsider-replied": "Somebody who is no editor replied to a draft; nothing was done",
    "outsider-commanded": "Somebody who is no editor tried {command}; nothing was done",
    "an-editor": "an editor",
    "text-too-long": "That is too long: I read {most} characters of a message.",
    "text-with-link": (
        "A link is not taken: readers find the article’s under each answer. Reply once more without it."
    ),
    "text-wanted": "I can only read text.",
    "edit-usage": "Reply to one of my answers with /edit, or write the answer’s name after it.",
    "correct-by-words": "Others: write its figure or a few words of it after /correct.",
    "correct-figure": "Correct the figure",
    "correct-too": "Correct too: {figure}",
    "correct-which": "Which figure is wrong?",
    "correct-derived": "{figure}: that is computed, {sum}. Which of its figures is wrong?",
    "correct-no-figure": "{name} has no figure. Change the answers that state it.",
    "correct-again": "Correct it again",
    "no-such-name": "There is no {name}.",
    "nearest-name": "The nearest is {name}.",
    "/answer": "Write a new answer",
    "/gap": "Say that the article does not tell something",
    "/edit": "Change an answer",
    "/correct": "Correct a figure",
}
