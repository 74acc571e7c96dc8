"""What the program says in English; what an editor says stands in the book. Short sentences, no jargon."""

from __future__ import annotations

from typing import Final

MESSAGES: Final = {
    # What readers are told
    "about": "about {figure}",
    "more than": "more than {figure}",
    "fewer than": "fewer than {figure}",
    "at least": "at least {figure}",
    "at most": "at most {figure}",
    "about %": "about {figure}",
    "more than %": "more than {figure}",
    "fewer than %": "less than {figure}",
    "at least %": "at least {figure}",
    "at most %": "at most {figure}",
    "fewer than USD": "less than {figure}",
    "sources": "Sources",
    "paragraph": "paragraph {number}",
    "in-language": "in {name}",
    "headline": "headline",
    "byline": "byline",
    "arithmetic": "our own arithmetic",
    "corrected": "Corrected on {date}: the figure {mark} was {was}, it is {figure}. {why}",
    "corrected-behind": (
        "Corrected on {date}: {mark} is computed from a figure that was {was}, and is {figure} {counted}. {why}"
    ),
    "from": "from {marks}",
    "nothing-about": "I have nothing about “{word}”. Did you mean one of these?",
    "not-sure": "I am not sure what you are asking. Did you mean one of these?",
    "unknown": "I have no answer to that. I only know what the article says.",
    "no-article-answers": "I have no answer to that in any of my articles.",
    "which-article": "Several articles may say that. Which one do you mean?",
    "recent-articles": "Recent articles:",
    "article-gone": "I no longer have that article.",
    "no-answers-there": "I have no answers about that page.",
    "no-article-meant": "Then I have nothing that fits.",
    "other-article-says": "Another article may say that. Is it the one that you mean?",
    "instead": "You can ask:",
    "related": "Ask next:",
    "no-reply-yet": "This is a draft: {answer} has no reply yet.",
    "draft-unchecked": "This is a draft: no figure in it was held against an article.",
    "quiz-begin": (
        "A quiz about the article. Questions: {questions}. Tap the figure that you think is right. /stop ends it."
    ),
    "quiz-score": "You got {right} of {questions} right.",
    "quiz-again": "Another quiz",
    "quiz-more": "More about this",
    "quiz-none": "I have no quiz about this article.",
    "quiz-later": "Enough quizzes for now in this group. Ask me again in an hour.",
    "quiz-open": "This one is still open. Ask me for the next in a minute.",
    "quiz-over": "The quiz is over.",
    "quiz-gap": "Fill the gap: “… {text}”",
    "quiz-says": "The article says {fact}.",
    "quiz-makes": "That makes {fact}.",
    "quiz-which": "{question} Which figure does the article give?",
    "quiz-which-computed": "{question} Which figure follows from the article?",
    "quiz-source": "Source: {who}, {where}",
    "empty": "Ask me a question about the article, in your own words.",
    "start": (
        "Hello! Ask me about the article “{title}”, in your own words, in {languages}. I give you the figure "
        "and where it comes from."
    ),
    "help": "Write your question, and I look for the answer in the article “{title}”. For example:",
    "about-me": (
        "I answer questions about one article. Editors wrote the {answers} answers, and each of the {figures}"
        " figures names its source. When I have no answer, I say so. I make nothing up."
    ),
    "privacy": (
        "I keep the text of your questions for {days} days, without your name or number, so that the editors "
        "learn what readers want to know. I keep the language that you chose, and for ten minutes what I said "
        "last, so that you can go on from it. Your messages as they came are deleted after a day; one that I "
        "could not answer, after a week. If I am to tell you something later, I keep the number of this chat "
        "until then, 14 days at most, and for a week more, in case I have to correct it. During a quiz I keep "
        "which answers were right, without your name, until its end, an hour at most. /forget deletes all of it "
        "now. What the editors have read stays, without your name."
    ),
    "forgotten": (
        "Done. I have deleted your questions, my notes on my replies, what I was to tell you, the quiz that was "
        "under way, and the language that you chose."
    ),
    "too-much": "That is more than I can answer at once. Give me a minute, please, and ask again.",
    "not-text": "I can only read text. Write me a question about the article, or choose one here.",
    "unknown-command": "I do not know that command. Write me a question, or choose one here.",
    "not-asked": "Not what I asked",
    "tell-me": "Tell me when you know",
    "tell-me-changes": "Tell me of changes",
    "watching": "I will tell you here, once, if there is news within 14 days. Tap again if you no longer want that.",
    "not-watching": "All right, I will not tell you.",
    "watch-too-old": "That was too long ago. Please ask again.",
    "news": "You asked: “{question}”. Now I have an answer.",
    "news-corrected": "You asked: “{question}”. My answer was corrected.",
    "sorry": "Sorry, then I misread you. The editors will see your question. Is it one of these?",
    "none-of-these": "None of these",
    "none-chosen": "Then put it in other words, please, or look through the topics:",
    "changed": "This answer has changed. Here is what I can tell you now:",
    "topics": "What would you like to know about?",
    "topic": "Choose a question:",
    "all-topics": "‹ All topics",
    "to-topics": "Topics",
    "to-figures": "All figures",
    "figures": "Every figure, with its source",
    "no-figures": "There are no figures yet.",
    "language": "Which language shall I speak?",
    "language-kept": "I keep to it, whatever language you write in; automatic follows your words.",
    "automatic": "Automatic",
    "ask-in-private": "Ask me in private",
    "open-in-private": "Open in private",
    "more-in-private": "Ask more in private",
    "invitation": "Questions about “{title}”? Ask me here by my name, @{name}, or tap one:",
    "group-help": "Ask me about the article: name me in your question, or write it after /ask.",
    "group-not-sure": "I am not sure which question you mean.",
    "group-list": "I show that in private.",
    "bot-description": (
        "Ask me about the article “{title}” ({publisher}), in {languages}. Every figure in my answers names "
        "its source. When I have no answer, I say so."
    ),
    "bot-short-description": "Answers about one article, with the source of every figure.",
    # ... of a newsroom with several articles
    "all-articles": "All articles",
    "other-articles": "Choose another article",
    "articles": "Our articles, the newest first. Tap the number of one to ask about it:",
    "article-chosen": "Now we speak of “{title}”. Ask in your own words, or choose a question:",
    "article-now": "Right now we speak of “{title}”.",
    "newsroom-start": (
        "Hello! Ask me about the articles of {newsroom}, in your own words. I give you the figure and where it "
        "comes from."
    ),
    "newsroom-help": (
        "Write your question, and I look for the answer in the articles of {newsroom}. Or choose an article first."
    ),
    "newsroom-about": (
        "I answer questions about the articles of {newsroom}; I know {articles} of them now. Editors wrote the "
        "answers, and each figure names its source. When I have no answer, I say so. I make nothing up."
    ),
    "newsroom-contact": "To reach a human being: {contact}",
    "newsroom-unnamed": "our newsroom",
    "ask-about-article": "Ask about this article",
    "channel-comment": "Do you have questions about “{title}”? I answer them, with the source of every figure.",
    "newsroom-description": (
        "Ask me about the articles of {newsroom}. Every figure in my answers names its source. When I have no "
        "answer, I say so."
    ),
    "newsroom-short-description": "Answers about the articles of {newsroom}, with the source of every figure.",
    "empty of all": "Ask me a question about one of our articles, in your own words, or choose an article:",
    "not-text of all": "I can only read text. Write me a question about one of our articles, or choose an article:",
    "unknown-command of all": "I do not know that command. Write me a question, or choose an article:",
    "insulted of all": (
        "I am only a program, and I am sorry if I was no help. Write me your question, or choose an article:"
    ),
    "here-i-am of all": "I am here. Ask me a question about one of our articles, or choose an article:",
    "goodbye of all": "All right. Write to me again whenever you have a question about our articles.",
    "group-help of all": "Ask me about our articles: name me in your question, or write it after /ask.",
    "/ask": "Ask a question",
    "/articles": "All articles, to choose one",
    "/topics": "All questions, by topic",
    "/figures": "Every figure with its source",
    "/language": "Choose your language",
    "/about": "What this bot is",
    "/privacy": "What I remember about you",
    "/forget": "Delete what I remember about you",
    "/chart": "The last figure as a picture, or what you write after it",
    "/quiz": "A quiz with the figures of the article",
    "/help": "How to ask",
    # How the bot goes on from what was said
    "article-says": "the article says {fact}",
    "own-sum": "by our own arithmetic, {fact}",
    "own-sum-is": "By our own arithmetic, {fact}.",
    "claim-yes": "Yes: {says}.",
    "claim-no": "No: {says}.",
    "claim-beyond": "No: {says}, out of {whole}.",
    "claim-near": "Roughly: {says}.",
    "claim-open": "That is not said: {says}. It neither confirms nor rules out {claim}.",
    "claim-said": "No: {says}. It does not rule out {claim}.",
    "claim-was": "It was {was} until it was corrected. Now {says}.",
    "claim-states": "This is what there is: {says}.",
    "no-such-figure": "The article does not give the figure {claim}.",
    "more-figures-yes": "Yes: {first}, against {second}.",
    "more-figures-no": "No: {first}, against {second}.",
    "understood": "About {subject}:\n",
    "no-share": "I have no percentage for that.",
    "no-number": "I have no number for that.",
    "no-why": "I can say no more as to why.",
    "no-footnote": "My last answer has no footnote {number}.",
    "more-of": "There is more:",
    "no-more": "That is all that I have. Ask in your own words, or look through /topics.",
    "which-one": "Which one do you mean?",
    "no-part": "I have no answer to: “{question}”",
    # Small talk, and what goes to the editors
    "speaks": "I answer in {languages}.",
    "choose-language": "To choose one, send /language.",
    "sure": (
        "An editor wrote each of my answers, and each figure stands in the article or follows from it by arithmetic."
    ),
    "goodbye": "All right. Write to me again whenever you have a question about the article.",
    "insulted": (
        "I am only a program, and I am sorry if I was no help. Write me your question about the article, or "
        "choose one here."
    ),
    "here-i-am": "I am here. Ask me a question about the article, or choose one here.",
    "leave-me": (
        "I only write when you write to me, or when you asked to be told something. /forget deletes what I "
        "keep of you, and what I was to tell you; to stop all messages, block me in Telegram’s menu."
    ),
    "article-link": "This is the article that I know:",
    "pass-on": (
        "Shall I pass your words on to the editors? They get them without your name, and can answer you here. "
        "For that I keep the number of this chat for 14 days at most."
    ),
    "pass-on-yes": "Pass it on to the editors",
    "pass-on-no": "No",
    "passed-on": "✓ The editors have your words. If they answer, I bring it to you here.",
    "not-passed-on": "All right, I pass nothing on.",
    "no-editors": "I cannot reach the editors from here. Please write to the paper itself: {publisher}.",
    "reader-writes": "A reader writes to you:\n“{text}”\nReply to this message, and I bring your answer to them.",
    "no-error": "Not an error",
    "found-no-error": "You wrote to the editors: “{question}”. They have looked at it, and found no error.",
    "reader-wrote": "A reader wrote to you:\n“{text}”",
    "settled": "✓ Settled: no error. The reader hears it.",
    "editors-answer": "You wrote to the editors: “{question}”. They answer:\n{answer}",
    "brought": "✓ I brought your answer to the reader.",
    "not-brought": "That reader no longer waits for an answer.",
    "more": "More…",
    "to-sources": "Sources",
    "share": "Share",
    "will-tell": "✓ I will tell you",
    "read-article": "Read the article",
    # What stands in pictures, and on the buttons to them
    "no-picture": "There is no picture of that.",
    "chart-of-what": (
        "I have just given no figure to draw. Ask for one after /chart, for example: /chart how many are there"
    ),
    "show-me": "Show me",
    "next-picture": "{number} of {count} · Next picture",
    "first-picture": "{number} of {count} · First picture",
    "picture-card": "Picture: {question}",
    "picture-title": "“{title}”, {publisher}",
    "picture-source": "Source: {source}",
    "edge-about": "About: the edge is soft.",
    "edge-more than": "More than: the end is open.",
    "edge-at least": "At least: the end is open.",
    "edge-fewer than": "Fewer than: the end is hollow.",
    "edge-at most": "At most: the end is hollow.",
    # What editors are told in their chat
    "editors-only": "Only administrators of the editors' chat decide that.",
    "editors-help": "This is the editors' chat. Its administrators can send me:",
    "quiz-for-channel": "A quiz for the channel",
    "quiz-offer": "A quiz for the channel. Nobody sees it before you post it.",
    "quiz-untitled": "The title is not above it, as it could help to guess: “{title}”",
    "quiz-post": "Post it",
    "quiz-another": "Another one",
    "quiz-unsure": (
        "I do not know whether the quiz arrived. Look at the channel. If it is not there, /quiz offers it again."
    ),
    "quiz-none-left": "There is no quiz left to post: every fact was asked about, or has none.",
    "digest-quizzes": "Quizzes. Answers: {votes}, right: {right}",
    "digest-quiz": "{question} Right: {right} of {votes}",
    "digest-believed": "{question} More chose “{option}” ({count}) than what is right ({right}).",
    "digest-hours": "What readers asked in the last {hours} hours",
    "digest-days": "What readers asked in the last {days} days",
    "digest-nothing": "Nobody asked anything.",
    "digest-counts": (
        "Questions: {asked} (readers: {readers})\nAnswered: {answered}, suggested: {suggested}, unanswered: {unknown}"
    ),
    "digest-missed": "Not what they asked: {wrong}, none of the suggested: {none}",
    "digest-top": "Asked most:",
    "digest-groups": "Different questions that have no answer yet: {groups}",
    "digest-gaps": "Different questions to which the book says that the article does not tell it: {gaps}",
    "digest-turn": (
        "‹ and › turn the page. Tap the question (=) whose answer fits, write an answer, or say that it is outside "
        "the article."
    ),
    "digest-no-groups": "No unanswered questions wait.",
    "digest-article": "{title}. Questions: {asked}, unanswered: {unknown}",
    "digest-waiting": "Readers who wrote to you and wait for an answer: {count}",
    "digest-closed": "There is a newer digest. Please decide there.",
    "reason-gap": "The book says that the article does not tell it.",
    "reason-refused": "Readers said that the answer they got is not what they asked.",
    "reason-subject": "It names a place or a time, or asks for a quantity, of which the nearest answer says nothing.",
    "reason-wording": "Perhaps only the wording is new.",
    "reason-fact": "The book seems to have no answer to it.",
    "another-answer": "Another answer…",
    "teach": "Teach",
    "back": "‹ Back",
    "teach-this": "These would get the answer to “{question}”",
    "teach-more": "So would these, which readers asked lately:",
    "teach-no-more": "Of the other questions that readers asked lately, none changes.",
    "teach-told": "Readers who wait and will be told: {count}",
    "undo-say": "Undo, and say so",
    "undo-late": "That was decided more than a week ago: it cannot be undone here any more.",
    "told-so": (
        "Undone. Readers who are told that it was wrong: {count}. Others who got it, whose chat I do not keep: {others}"
    ),
    "got-wrong": (
        "You asked: “{question}”. The answer that I gave you was taken back. I am sorry: please do not rely on it."
    ),
    "taken-back": (
        "You asked: “{question}”. The answer that I sent you later does not fit your question. I am sorry: "
        "please do not rely on it."
    ),
    "group-count": "Asked: {count} (readers: {readers})",
    "group-waiting": "Readers who wait for the answer: {count}",
    "which-article-tells": "In which article is the answer?",
    "outside": "Outside the article",
    "later": "Later",
    "undo": "Undo",
    "decided-wording": "✓ From now on these get the answer to “{question}”",
    "decided-outside": "✓ Outside the article",
    "decided-later": "✓ Later: not before a week from now",
    "editors-chat-moved": "This chat has a new number: {new} (it was {old}). I go on as before; the operator has "
    "to set EDITORS_CHAT_ID={new}.",
    "decided-already": "That is no longer open.",
    "would-mislead": "Not taught, because it would mislead readers:",
    "why-article": "“{article}”: meant in about {chance} of 100 such questions",
    "why-usage": "Write the question after /why.",
    "reloaded": "The book was loaded again. Answers: {answers}",
    "reload-refused": "A book was refused. Nothing changes for readers:",
    "reloaded-several": "Books loaded again:",
    "edit-conflict": "The file and the chat have changed the same entry. The file is served:",
    "figures-changed": "Figures have changed:",
    "figures-told": "Readers who asked to be told: {readers}",
    "and-more": "• and {count} more; the log has all",
    "exported": "The book with all that was changed in this chat. Put it in the place of {file}.",
    "export-empty": "The book’s file says all that was changed in this chat.",
    "log-title": "the headline",
    "log-empty": "Nobody has changed anything yet.",
    "did-quiz": "posted a quiz in the channel",
    "did-nobody": "(the bot, or no longer known)",
    "did-draft": "drafted",
    "did-published": "published",
    "did-dropped": "dropped",
    "did-undone": "undone",
    "did-merged": "now in the file",
    "did-conflict": "at odds with the file",
    "did-wording": "taught new wordings",
    "did-outside": "said that the article does not tell",
    "did-later": "put off a group",
    "did-open": "took a decision back",
    "week-of-questions": "in seven days (questions)",
    "stats-inbox": "Messages that wait for an answer: {waiting}, set aside: {aside}",
    "/digest": "What readers asked lately",
    "/stats": "Figures of a day, a week, a month",
    "/report": "The report as a page in a file",
    "/why": "Why a question gets its answer",
    "/reload": "Load the book again",
    "/log": "Who changed what, and when",
    "/export": "Take the changes as a file",
    # What the report tells the newsroom
    "report": "What readers asked",
    "report-of": "Questions about “{title}”, {publisher}",
    "report-of-all": "Questions to all articles; asked about: {count}",
    "no-article": "No article",
    "report-articles": "By article",
    "report-period": "{first} to {last}",
    "report-none": "Nobody has asked anything in this time. The first questions will be here.",
    "made-up": "Made up: a program wrote these questions. No reader asked them.",
    "report-asked": "questions",
    "report-readers": "from {readers} readers",
    "was-answered": "Answered",
    "was-suggested": "Asked back",
    "was-unknown": "No answer",
    "report-days": "Questions a day",
    "report-busiest": "The busiest: {day}, {count}.",
    "report-topics": "What it was about",
    "column-topic": "Topic",
    "report-answers": "What they wanted to know",
    "report-answers-note": "The answers given most, at once or after a tap.",
    "report-pictures": "The figures readers were given most",
    "report-places": "Where they asked",
    "report-languages": "In which language",
    "report-hours": "At what hour",
    "report-hours-note": "The busiest: {hour} to {next} o’clock.",
    "report-unanswered": "What nobody could answer",
    "report-unanswered-note": (
        "Questions that ask the same, together, the {count} asked most. The command “export groups” writes all."
    ),
    "report-all-answered": "There is nothing left to answer.",
    "report-gap": "The bot replies that the article does not say: {question}",
    "report-quizzes": "Quizzes: what readers believe",
    "report-quizzes-note": "How often readers chose, how often what is right, and which wrong figure most.",
    "column-chosen": "Chosen",
    "column-right": "Right",
    "column-believed": "Wrong, chosen most",
    "report-cut": "Of too many different texts, the {count} asked least are not grouped.",
    "report-noise": "Greetings, insults and single letters, {count} in all, are left out.",
    "report-signals": "Did they get what they wanted?",
    "after-suggested": "Asked back: {count} times",
    "after-answered": "Answered: {count} times",
    "then-tapped": "Chose a question offered",
    "then-none": "Message: none of these",
    "then-nothing": "Did nothing",
    "then-related": "Asked a related question",
    "then-wrong": "Message: not what I asked",
    "report-table": "The figures as a table",
    "column-day": "Day",
    "column-hour": "Hour",
    "column-outcome": "Reply",
    "column-place": "Place",
    "column-language": "Language",
    "column-article": "Article",
    "column-question": "Question",
    "column-wordings": "In readers’ words",
    "column-asked": "Asked",
    "column-readers": "Readers",
    "column-trend": "Trend",
    "column-last": "Last",
    "column-share": "Share",
    "column-what": "What they did",
    "trend-up": "more",
    "trend-down": "fewer",
    "trend-level": "as before",
    "place-private": "Private chat",
    "place-group": "Group",
    "place-comment": "Comments",
    "place-inline": "Inline",
    "place-guest": "Guest in a chat",
    "language-": "Not told",
    # Books
    "draft": "Draft",
    # Lists
    "or": "{first} or {last}",
}
