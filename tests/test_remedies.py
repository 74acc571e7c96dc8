"""Every remedy that `check` prints works: it is applied as an editor would, and the problem is gone.

A case breaks the sample book in one way, and is told a remedy. What an editor does then is written as an edit at the
line that the problem names, with the words that the remedy gives.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from conftest import SAMPLE, SAMPLE_ARTICLE

from bot.book.corrections import figures_of
from bot.book.load import read_book
from bot.check import check_book, manual
from bot.problems import Problem, Refused

pytestmark = pytest.mark.slow

GOOD = SAMPLE.read_text(encoding="utf-8")
PUBLISHED = figures_of(read_book(SAMPLE).book)

Edit = Callable[[str, Problem, "re.Match[str]"], str]


@dataclass(frozen=True)
class Case:
    """A way to break the book, the remedy that is told (a regular expression), and what an editor does about it."""

    rule: str
    breaks: tuple[tuple[str, str], ...]
    remedy: str
    edit: Edit
    follows: str = ""  # a rule that finds something new in what was put right
    published: bool = False  # readers have been given the figures of the good book


def line_edit(change: Callable[[str, re.Match[str]], str]) -> Edit:
    """An edit of the line that the problem names."""

    def edit(text: str, problem: Problem, said: re.Match[str]) -> str:
        lines = text.split("\n")
        lines[problem.place.line - 1] = change(lines[problem.place.line - 1], said)
        return "\n".join(lines)

    return edit


def write(value: str = "{0}") -> Edit:
    """Write `value` after the colon, or after the hyphen; `{0}` is the first group of the remedy."""

    def change(line: str, said: re.Match[str]) -> str:
        start = re.match(r"\s*(?:- )?(?:[\w-]+:|(?<=- ))\s?", line)
        assert start, line
        return start[0].rstrip() + " " + value.format(*said.groups())

    return line_edit(change)


def swap(old: str, new: str = "{0}") -> Edit:
    """Replace `old` in the line; `{0}` in `new` is the first group of the remedy."""
    return line_edit(lambda line, said: line.replace(old, new.format(*said.groups()) if "{0}" in new else new, 1))


def add(lines: str) -> Edit:
    """Add `lines` below the line, two spaces further in than it."""

    def change(line: str, said: re.Match[str]) -> str:
        indent = " " * (len(line) - len(line.lstrip()) + 2)
        return "\n".join([line, *(indent + new.format(*said.groups()) for new in lines.split("\n"))])

    return line_edit(change)


def beside(line: str) -> Edit:
    """Add `line` below the line, no further in than it."""
    return line_edit(lambda own, said: f"{own}\n{' ' * (len(own) - len(own.lstrip()))}{line.format(*said.groups())}")


def note(text: str, problem: Problem, said: re.Match[str]) -> str:
    """Add the note that the remedy describes."""
    return text.replace(MODELS_TEXT, MODELS_TEXT + NOTE % (f'"{said[1]}"', "2026-12-20", "A slip."))


def delete(text: str, problem: Problem, _: re.Match[str]) -> str:
    """Delete the line, and what is indented below it."""
    lines = text.split("\n")
    start = problem.place.line - 1
    depth = len(lines[start]) - len(lines[start].lstrip())
    end = start + 1
    while end < len(lines) and lines[end].strip() and len(lines[end]) - len(lines[end].lstrip()) > depth:
        end += 1
    return "\n".join(lines[:start] + lines[end:])


def quote(text: str, problem: Problem, said: re.Match[str]) -> str:
    """Put quotes around the text after the first colon of the line."""
    return line_edit(lambda line, _: re.sub(r"^(\s*[\w-]+: )(.*)$", r'\1"\2"', line))(text, problem, said)


def everywhere(old: str, new: str) -> Edit:
    """Replace `old` throughout the book, as one does with a name."""
    return lambda text, problem, said: text.replace(old, new)


def sign(new: str) -> Edit:
    """Put `new` in the place of the sign that the problem names."""
    return line_edit(lambda line, _: line.replace("\ufeff", new).replace("\u00a0", new).replace("\u2028", new))


PUBLISHER = "publisher: The Daily Model"
REPLY = "en: There are {models} models, {share} of the total."
NOTE = "    corrected:\n      was: %s\n      date: 2026-11-20\n      until: %s\n      why: {en: %s, es: Un error.}\n"
MODELS_TEXT = "    text: {en: models in the land, es: modelos en el país}\n"
PHRASINGS_EN = "".join(re.findall("        - .*\n", GOOD.partition("answers:")[2].partition("      es:\n")[0]))
BARE = (
    ("article:\n", "careful: more\narticle:\n"),
    ("quantity built here", "how many machines are there here"),
    ("everything everywhere added up", "how many machines are there everywhere"),
)
RATIO = (
    ("derived:\n", "derived:\n  ratio:\n    formula: models / all-models\n    figure: 0.4\n    unit: parts\n"
     "    qualifier: about\n    text: {en: of them, es: de ellos}\n"),
    ("and {others} are", "and {others} are, {ratio},"),
    ("y {others} están", "y {others} están, {ratio},"),
)  # fmt: skip
SHARE = RATIO[0][1].replace("  ratio:", "  share:").replace("0.4", "2,255").replace("about", "fewer than")
SHARE = SHARE.replace("models / all-models", "all-models - models")
FORMULA = "formula: all-models - models"
STATEMENT = (
    ("derived:\n", "  paper:\n    attribution: {en: We, es: Nos}\n    where: 3\n    excerpt: The Daily Model\n"
     "    text: {en: who says so, es: quién lo dice}\n" + NOTE % ("1400", "2026-12-20", "A slip.") + "derived:\n"),
    ("There are {models}", "There{paper} are {models}"),
    ("Hay {models}", "Hay{paper} {models}"),
)  # fmt: skip
SHARE_CHECK = "  - formula: models / all-models\n    gives: 39.9%\n    agrees-with: share"
CHANGED = (
    *((f"{before}1,500", f"{before}1,501") for before in ("title: The land of the ", "figure: ", "more than ")),
    *(("value: 1500", "value: 1501"), ("figure: 2,255", "figure: 2,254"), ("gives: 39.9%", "gives: 40%")),
)


def noted(was: str = "1400", until: str = "2026-12-20", why: str = "A slip.") -> tuple[tuple[str, str], ...]:
    return ((MODELS_TEXT, MODELS_TEXT + NOTE % (was, until, why)),)


def formula(text: str, remedy: str, mended: str) -> Case:
    """A derived fact whose formula cannot be computed."""
    return Case("derived-mismatch", ((FORMULA, f"formula: {text}"),), remedy, write(mended))


def short(breaks: tuple[tuple[str, str], ...], remedy: str, edit: Edit, rule: str = "left-out") -> Case:
    """A fact of a book in format 2, which has the article's file, that leaves out what cannot be read."""
    newest = (("article:\n", "format: 2\narticle:\n"), ("language: en\n", "language: en\n  text: article.txt\n"))
    return Case(rule, (*newest, *breaks), remedy, edit)


CASES = [
    # The file
    Case("duplicate-key", ((PUBLISHER, f"{PUBLISHER}\n  {PUBLISHER}"),), "merge them", delete),
    Case("hidden-character", ((PUBLISHER, "publisher: The\ufeffDaily Model"),), "write a plain space", sign(" ")),
    Case("hidden-character", ((PUBLISHER, f"{PUBLISHER}\u2028"),), "Delete it", sign("")),
    Case("hidden-character", ((f"  {PUBLISHER}", f"\u00a0 {PUBLISHER}"),), "write a plain space", sign(" ")),
    Case("swallowed-text", ((PUBLISHER, "publisher: &Co News"),), "Put quotes around the text", quote),
    Case("swallowed-text", ((PUBLISHER, "publisher: !Co News"),), "or remove the sign", swap("!", "")),
    Case("unreadable", ((PUBLISHER, "publisher: The Model: Daily"),), "with a colon in it", quote),
    Case("unreadable", ((REPLY, "en: {models} models exist, {share} of all."),), "starts with a brace", quote),
    Case("unreadable", ((f"  {PUBLISHER}", f"\t{PUBLISHER}"),), "spaces, not with tabs", swap("\t", "  ")),
    Case("unreadable", ((PUBLISHER, "publisher: *Daily* Model"),), "starts with \\*", quote),
    Case("unreadable", ((PUBLISHER, "publisher: @daily"),), "starts with @", quote),
    Case("unreadable", ((PUBLISHER, "publisher: % Daily"),), "starts with %", quote),
    Case(
        "unreadable",
        ((PUBLISHER, 'publisher: "The Daily Model'),),
        '^Put " at the end',
        line_edit(lambda line, said: f'{line}"'),
    ),
    Case(
        "unreadable",
        ((PUBLISHER, "publisher: 'The Daily Model"),),
        "^Put ' at the end",
        line_edit(lambda line, said: f"{line}'"),
    ),
    Case("unreadable", (("    where: 2", "     where: 2"),), "Check the indentation", swap("     ", "    ")),
    Case("unreadable", ((f"  {PUBLISHER}", f" {PUBLISHER}"),), "Check the indentation", swap(" ", "  ")),
    Case(
        "unreadable",
        ((PUBLISHER, "? [a, b]\n  : c\n  " + PUBLISHER),),
        "before the colon",
        everywhere("? [a, b]\n  : c", "link: https://c.org"),
    ),
    Case("unreadable", ((PUBLISHER, f"publisher: {'[' * 40}{']' * 40}"),), "the schema names", write("The Model")),
    Case(
        "unreadable",
        (
            ("text: {en: models in the land,", "text: &t {en: models in the land,"),
            ("    text: {en: models in the world, es: modelos en el mundo}", "    text: *t"),
        ),
        "^Write it out",
        write("{{en: models in the world, es: modelos en el mundo}}"),
        follows="swallowed-text",
    ),
    # Shapes
    Case("missing-key", ((f"  {PUBLISHER}\n", ""),), "^Add publisher:", add("publisher: The Daily Model")),
    Case("missing-key", (("    where: 2\n", ""),), "^Add (where:)", add("{0} 2")),
    Case("missing-key", (("    agrees-with: share\n", ""),), "^Add (agrees-with:)", add("{0} share")),
    Case("unknown-key", (("language: en", "langauge: en"),), "^Write (language),", swap("langauge")),
    Case("unknown-key", ((PUBLISHER, f"{PUBLISHER}\n  colour: red"),), "or remove it$", delete),
    Case("unknown-key", (("article:\n", "notes: x\narticle:\n"),), "or remove it$", delete),
    Case("unknown-key", (("es: Modelos}", "es: Modelos, xx: M}"),), "or remove it$", swap(", xx: M", "")),
    Case("bad-name", (("  share:\n", "  the share:\n"),), "a letter first", swap("the share", "share")),
    Case("empty", ((PUBLISHER, "publisher:"),), "Write something", write("The Daily Model")),
    Case("empty", ((PUBLISHER, f"{PUBLISHER}\n  link:"),), "or remove the line", delete),
    Case("empty", ((SHARE_CHECK, ""),), "^Write something below it, or remove the line", delete),
    Case("bad-value", (("qualifier: about", "qualifier: roughly"),), "^Use exact, (about)", write()),
    Case("bad-value", (("language: en", "language: tlh"),), "^Use (en) or", write()),
    Case("bad-value", (("    where: 2", "    where: second"),), "^Needed: the paragraph's number", write("2")),
    Case("bad-value", (("value: 1500", "value: 1,500"),), "^Write it as (1500),", write()),
    Case("bad-value", ((PUBLISHER, f"{PUBLISHER}\n  date: 30 July"),), "(2025-07-30)$", write()),
    Case("bad-value", ((PUBLISHER, f"{PUBLISHER}\n  date: 2025-02-30"),), "(2025-07-30)$", write()),
    Case("bad-value", ((PUBLISHER, f"{PUBLISHER}\n  link: www.daily.org"),), "(https://)", swap("www.", "{0}www.")),
    Case(
        "bad-value", (("related: [all-models]", "related: all-models"),), "with a hyphen", write("\n      - all-models")
    ),
    Case(
        "bad-value",
        (("attribution: {en: The Academy, es: La Academia}", "attribution: The Academy"),),
        "Indent them",
        write("\n      en: The Academy\n      es: La Academia"),
    ),
    Case("bad-value", ((REPLY, "en: [There are, models]"),), "on one line", write("There are {{models}}, {{share}}.")),
    Case("bad-value", (("figure: 40%", f"figure: {'4' * 61}"),), "^Shorten it", write("40%")),
    Case("bad-value", ((FORMULA, f"{FORMULA}\n    round: 0"),), "such as (1) or", write()),
    Case("bad-value", (("article:\n", "careful: very\narticle:\n"),), "^Use less, (usual)", write()),
    Case("bad-value", (("value: 40\n", f"value: {'4' * 30}\n"),), "^Write it as 1500,", write("40")),
    Case("unfinished", ((PUBLISHER, "publisher: TODO"),), "in the place of TODO", write("The Daily Model")),
    # What format 2 leaves out
    Case(
        "missing-key",
        (("    attribution: {en: The Academy, es: La Academia}\n", ""),),
        "or (format: 2) above article:",
        lambda text, problem, said: text.replace("article:\n", f"{said[1]}\narticle:\n", 1),
    ),
    Case(
        "bad-value",
        (("text: {en: models in the land, es: modelos en el país}", "text: models in the land"),),
        "or add (format: 2) above article:",
        lambda text, problem, said: text.replace("article:\n", f"{said[1]}\narticle:\n", 1),
        follows="language-missing",
    ),
    Case("newer-format", (("article:\n", "format: 3\narticle:\n"),), "or write format: (2)", write()),
    short(
        (("    where: 1\n    excerpt: more than", "    excerpt:"),), "^Add where: headline or (where: 1),", add("{0}")
    ),
    short(
        (("    where: 1\n    excerpt: more than", "    excerpt:"),),
        "or copy more words with it",
        everywhere("excerpt: 1,500 models", "excerpt: than 1,500 models"),
    ),
    short(
        (
            ("    unit: models\n    qualifier: exact\n", ""),
            ("text: {en: models in the world", "text: {en: of the world"),
        ),
        "^Add unit: with what is counted",
        add("unit: models"),
    ),
    short(
        (("    where: 1\n    excerpt: of 3,755 in the", "    excerpt: of 3,755 in this"),),
        "^Copy the excerpt letter by letter",
        everywhere("in this world", "in the world"),
    ),
    short(
        (('    value: 40\n    unit: "%"\n', ""), ("figure: 40%", "figure: 40")),
        "^Write figure: (40%),",
        everywhere("figure: 40\n", "figure: 40%\n"),
    ),
    short(
        (("    value: 40\n", ""), ("excerpt: about 40%", "excerpt: That is")),
        "^Copy the words round the figure",
        everywhere("excerpt: That is", "excerpt: about 40%"),
    ),
    short(
        (("    value: 40\n", ""), ("    where: 2", "    where: 9")), "^Delete where:", everywhere("    where: 9\n", "")
    ),
    short(
        (("    value: 40\n", ""), ("    where: 2", "    where: 1")),
        "^Delete where:",
        everywhere("    where: 1\n    excerpt: about", "    excerpt: about"),
    ),
    short(
        (("    where: 2\n", ""), ("  text: article.txt\n", "")), "^Add text: with the name", add("text: article.txt")
    ),
    short(
        (("    where: 2\n", ""), ("text: article.txt", "text: gone.txt")),
        "^Name a file that exists, beside the book$",
        write("article.txt"),
        rule="article-not-found",
    ),
    # Names
    Case("unknown-fact", ((REPLY, REPLY.replace("{models}", "{modells}")),), "^Write (models),", swap("modells")),
    Case(
        "unknown-fact",
        ((REPLY, REPLY.replace("{models}", "{x} {models}")),),
        r"^Use one of: ([\w-]+)",
        swap("{x}", "{{{0}}}"),
        follows="language-mismatch",
    ),
    Case("unknown-fact", ((REPLY, f"{REPLY} {{}}"),), "nothing else in braces", swap(" {}", "")),
    Case(
        "article-not-found",
        (("  language: en\n", "  language: en\n  text: gone.txt\n"),),
        "^Name a file that exists, beside the book, or delete the line$",
        delete,
    ),
    Case("unknown-answer", (("[all-models]", "[al-models]"),), "^Write (all-models),", swap("al-models")),
    Case("unknown-answer", (("[all-models]", "[models]"),), "^Write (all-models),", swap("models")),
    Case("unknown-answer", (("[all-models]", "[xyz]"),), "^Use one of: (all-models)", swap("xyz")),
    Case("unknown-topic", (("    topic: models\n", "    topic: model\n"),), "^Write (models),", write()),
    Case("unknown-topic", (("topics:\n", "topics:\n  more: {en: More, es: Más}\n"),), "^Delete it", delete),
    Case("same-name", (("  elsewhere:\n", "  models:\n"),), "another name", swap("models", "elsewhere")),
    Case("same-name", (("derived:\n", SHARE),), "another name", swap("share", "rest"), follows="never-cited"),
    Case(
        "gap-with-figure",
        (("en: The article does not say what", "en: There are {models} here, but not what"),),
        "under related: instead",
        swap("There are {models} here, but not", "The article does not say"),
    ),
    # Arithmetic
    Case("derived-mismatch", (("figure: 2,255", "figure: 2,200"),), "^Write (2,255),", write()),
    Case(
        "derived-mismatch",
        (("figure: 2,255", "figure: 2,200"), (FORMULA, f"{FORMULA}\n    round: 0.1")),
        "^Write (2,255),",
        write(),
    ),
    Case("derived-mismatch", (("qualifier: fewer than", "qualifier: exact"),), "^Write (fewer than)$", write()),
    Case(
        "derived-mismatch",
        (("    figure: 2,255\n    unit: models", '    figure: 2,255\n    unit: "%"'),),
        "only for them$",
        write("models"),
    ),
    formula("all-models - model", "Name a fact that has a figure", "all-models - models"),
    formula("all-models-models", "a minus needs spaces", "all-models - models"),
    formula("all-models - (models", "^Add the missing \\)", "all-models - (models)"),
    formula("all-models -", "^Complete it", "all-models - models"),
    formula("all-models models", "^Put an operator before it", "all-models - models"),
    formula("all-models - )", "^Put a fact or a number there", "all-models - models"),
    formula("all-models - models & 1", "^Use fact names, numbers", "all-models - models"),
    formula("all-models - models / 0", "^Correct the formula", "all-models - models / 1"),
    formula("all-models - models + 40%", "^Multiply the percentage by its whole", "all-models - models"),
    formula("others + 1", "^Break the circle", "all-models - models"),
    formula(f"all-models - models{' + 0' * 60}", "^Split it", "all-models - models"),
    Case(
        "derived-mismatch",
        ((FORMULA, f"{FORMULA}\n    round: 10"),),
        "^Write (round: 1),",
        lambda text, problem, said: text.replace("round: 10", said[1]),
    ),
    Case("derived-mismatch", RATIO, "^Add (round: 0.1)", beside("{0}")),
    Case("cross-check", (("gives: 39.9%", "gives: 41.2%"),), "^Write (39.9%),", write()),
    Case("cross-check", (("gives: 39.9%", "gives: 0.4"),), "^Write (39.9%|40%),", write()),
    Case("cross-check", (("agrees-with: share", "agrees-with: shar"),), "^Write (share),", write()),
    Case(
        "cross-check",
        (("agrees-with: share", "agrees-with: all-models"),),
        "^Name a fact in %, such as (share),",
        write(),
    ),
    Case(
        "cross-check",
        (("gives: 39.9%", "gives: 45 %"), ("agrees-with: share", "agrees-with: models")),
        "^Name a fact in %, such as (share),",
        write(),
        follows="cross-check",
    ),
    Case("cross-check", (("gives: 39.9%", "gives: many"),), "^Write (39.9%|40%),", write()),
    Case(
        "cross-check",
        (("formula: models / all-models", "formula: models / all"),),
        "a fact that has a figure",
        write("models / all-models"),
    ),
    Case(
        "cross-check",
        (
            ("    value: 40\n", "    value: 45\n"),
            ("figure: 40%", "figure: 45%"),
            ("excerpt: about 40%", "excerpt: about 45%"),
        ),
        "compare both with the article",
        everywhere("45", "40"),
    ),
    # Corrections
    Case("correction-mismatch", noted(was="some"), "^Write it as (1,500),", swap("some", "1,400")),
    Case("correction-mismatch", noted(was='"more than 1,500"'), "as it was before", swap('"more than 1,500"', "1,400")),
    Case(
        "correction-mismatch",
        noted(was='"more than 1,500"'),
        "or delete the note",
        lambda text, *_: text.replace(noted(was='"more than 1,500"')[0][1], MODELS_TEXT),
    ),
    Case(
        "correction-mismatch", STATEMENT, "^Delete the note", everywhere(NOTE % ("1400", "2026-12-20", "A slip."), "")
    ),
    Case("correction-dates", noted(until="2026-11-01"), "a later day", swap("2026-11-01", "2026-12-20")),
    Case("figure-in-note", noted(why="It was not 1400."), "^Leave it out", swap(" not 1400", " not that")),
    Case("figure-in-note", noted(why='"A slip {models}."'), "^Leave it out", swap(" {models}", "")),
    Case("changed-without-note", CHANGED, r"^Add corrected: below it, with .* was: ([^;]+);", note, published=True),
    Case(
        "changed-without-note",
        (*CHANGED, *noted(was="1300")),
        "^Write was: (.*)",
        swap("was: 1300", "was: {0}"),
        published=True,
    ),
    # Figures
    Case(
        "title-figure",
        (("title: The land of the 1,500", "title: The land of the 1,600"),),
        "^Correct the title",
        swap("1,600", "1,500"),
    ),
    Case("incomplete-figure", (("    value: 40\n", ""),), "^Add (value:)", add("{0} 40")),
    Case("incomplete-figure", (("    qualifier: about\n", ""),), "^Add (qualifier:)", add("{0} about")),
    Case("figure-mismatch", (("value: 1500", "value: 1600"),), "^Write the value (1500),", write()),
    Case("figure-mismatch", (("figure: 40%", "figure: 41%"),), "or correct the figure$", write("40%")),
    Case("figure-mismatch", (("figure: 40%", "figure: many"),), "^Write (40%)$", write()),
    Case(
        "figure-mismatch",
        (
            ("figure: 1,500", "figure: many"),
            ("excerpt: more than 1,500 models", "excerpt: 1,500 models here, of 3,755"),
        ),
        "^Write it in digits, as (1,500) or",
        write(),
    ),
    Case("figure-mismatch", (('unit: "%"', "unit: models"),), '^Write ("%")$', write()),
    Case(
        "qualifier-mismatch",
        (("qualifier: about", "qualifier: between"),),
        "^Write exact, or as the article",
        write("about"),
    ),
    Case(
        "figure-mismatch",
        (("excerpt: about 40%", "excerpt: about 41%"),),
        "^Correct the one that is wrong$",
        swap("about 41%", "about 40%"),
    ),
    Case(
        "figure-mismatch",
        (("excerpt: about 40%", "excerpt: That is"),),
        "^Copy the words round the figure with it$",
        swap("That is", "about 40%"),
    ),
    Case("qualifier-mismatch", (("    qualifier: about\n", "    qualifier: exact\n"),), "^Write (about)$", write()),
    Case(
        "undeclared-figure",
        ((REPLY, "en: There are 1,500 models, {share} of the total."),),
        "name it here: {fact-name}",
        swap("1,500", "{{models}}"[1:-1]),
    ),
    Case(
        "undeclared-figure",
        (("text: {en: models in the land,", "text: {en: models in the 32 regions,"),),
        "^Make it the figure of a fact of its own, and leave it out here$",
        swap("the 32 regions", "the land"),
    ),
    Case(
        "undeclared-figure",
        (("text: {en: models elsewhere,", "text: {en: models in 32 places,"),),
        "^Say it without the figure$",
        swap("32 places", "other places"),
    ),
    Case(
        "undeclared-figure",
        (("{en: Models, es: Modelos}", "{en: The 1500 models, es: Modelos}"),),
        "^Say it without the figure$",
        swap("The 1500 models", "Models"),
    ),
    Case(
        "undeclared-figure",
        (("attribution: {en: The Academy,", "attribution: {en: The 2 Academies,"),),
        "^Say it without the figure$",
        swap("The 2 Academies", "The Academies"),
    ),
    Case(
        "undeclared-figure",
        (("- How many models are there?", "- Are there 1,500 models?"),),
        "^Put a phrasing without it first$",
        lambda text, problem, said: text.replace(
            "- Are there 1,500 models?", "- How many models are there?\n        - Are there 1,500 models?"
        ),
    ),
    Case(
        "contrary-direction",
        (
            ("excerpt: more than 1,500 models", "excerpt: rose to more than 1,500 models"),
            (REPLY, "en: They fell to {models} models, {share} of the total."),
        ),
        "^Say it as the article does, or cite the figure that is meant$",
        swap("fell", "rose"),
        follows="excerpt-not-in-article",
    ),
    Case(
        "contrary-direction",
        (
            ("excerpt: more than 1,500 models", "excerpt: rose to more than 1,500 models"),
            (REPLY, "en: They did not rise to {models} models, {share} of the total."),
        ),
        "^Say it as the article does, or cite the figure that is meant$",
        swap("did not rise", "rose"),
        follows="excerpt-not-in-article",
    ),
    Case(
        "contrary-statement",
        (
            ("{en: models in the land,", "{en: public models in the land,"),
            (REPLY, REPLY.replace("{models}", "{models} private")),
        ),
        "^Say it as the article does, or cite the figure that is meant$",
        swap("private", "public"),
    ),
    Case(
        "contrary-statement",
        ((REPLY, "en: There never were {models} models, {share} of the total."),),
        "^Say it as the article does, or cite the figure that is meant$",
        swap("never were", "are"),
    ),
    Case(
        "other-month",
        (
            ("{en: models in the land,", "{en: models of May,"),
            (REPLY, "en: There are {models} models of March, {share} of the total."),
        ),
        "^Name the month that the article has, or cite the figure that is meant$",
        swap("March", "May"),
    ),
    Case(
        "altered-rate",
        ((REPLY, "en: There are {models} models a week, {share} of the total."),),
        "^Say how often as the article does$",
        swap(" a week", ""),
    ),
    Case(
        "further-figure",
        ((REPLY, "en: There are another {models} models, {share} of the total."),),
        "^Say it as the article does$",
        swap("another ", ""),
    ),
    Case(
        "unborne-extent",
        ((REPLY, "en: Most of the models in the land are these {models}, {share} of the total."),),
        "^Say it as the article does, or give the figure alone$",
        swap("Most of the models in the land are these", "There are"),
    ),
    Case(
        "part-above-whole",
        ((REPLY, "en: Of the {models} models, {all-models} are here, {share} of the total."),),
        "^Cite the figures that are meant, each in its place$",
        swap("Of the {models} models, {all-models} are here", "There are {models} models"),
    ),
    Case(
        "misplaced-figure",
        ((REPLY, "en: There are {models} in the world, {share} of the total."),),
        r"^Write (\{all-models\}) if it is meant, or word it as the article does$",
        swap("in the world", "models"),
    ),
    Case(
        "other-speaker",
        (
            ("attribution: {en: The Academy, es: La Academia}", "attribution: {en: The Bureau, es: La Oficina}"),
            (REPLY, "en: The Institute counts {models} models. They are {share} of the total."),
            *(("{en: The Academy, es: La Academia}", "{en: The Institute, es: El Instituto}"),) * 2,
        ),
        "^Name who says so, or nobody$",
        swap("The Institute counts", "There are"),
    ),
    Case(
        "swapped-figures",
        ((REPLY, "en: The world has {models} models, {share} of them. The land has {all-models}."),),
        "^Put each in the place of the other, or word it as the article does$",
        lambda text, problem, said: text.replace(
            "The world has {models} models, {share} of them. The land has {all-models}.",
            "The world has {all-models} models, {share} of them. The land has {models}.",
        ),
        follows="language-mismatch",
    ),
    Case(
        "language-mismatch",
        (("es: El mundo tiene {all-models}, y {others}", "es: El mundo tiene {models}, y {others}"),),
        r"^In es name (\{all-models\}) and leave out \{models\}, or do the contrary in en$",
        swap("{models}"),
    ),
    Case(
        "language-mismatch",
        (("es: Hay {models} modelos, {share} del total.", "es: Es {share} del total, {models} modelos."),),
        "^Cite the facts in the order of en, if it reads well$",
        swap("Es {share} del total, {models} modelos.", "Hay {models} modelos, {share} del total."),
    ),
    Case(
        "altered-figure",
        ((REPLY, REPLY.replace("{models}", "{models}bn")),),
        r"^Leave \{models\} between spaces, with no sign, unit or number beside it$",
        swap("{models}bn", "{models}"),
    ),
    Case(
        "altered-figure",
        (('text: {en: "of the models', 'text: {en: "% of the models'),),
        "^Begin it with what the figure counts$",
        swap('"% of the models', '"of the models'),
    ),
    Case(
        "altered-figure",
        (("{en: models in the land,", "{en: hours of work,"), (REPLY, REPLY.replace("{models}", "{models} days,"))),
        r"^Leave \{models\} between spaces, with no sign, unit or number beside it$",
        swap("{models} days,", "{models}"),
    ),
    Case(
        "altered-qualifier",
        ((REPLY, REPLY.replace("{models}", "{models:figure}")),),
        r"^Write (\{models\}), with no other bound beside it$",
        swap("{models:figure}"),
    ),
    Case(
        "altered-qualifier",
        (("en: The world has {all-models}", "en: The world has at least {all-models}"),),
        r"^Write (\{all-models\}), with no other bound beside it$",
        swap("at least {all-models}"),
    ),
    Case(
        "altered-qualifier",
        (("text: {en: models in the world,", 'text: {en: "or more models in the world",'),),
        "^Begin it with what the figure counts$",
        swap('"or more models in the world"', "models in the world"),
    ),
    # What readers see
    Case(
        "doubled-words", ((REPLY, REPLY.replace("are {models}", "are over {models}")),), "^Delete it", swap("over ", "")
    ),
    Case(
        "doubled-words",
        ((REPLY, REPLY.replace("are {models}", "are over {models}")),),
        r"or write (\{models:figure\})$",
        swap("{models}"),
    ),
    Case(
        "doubled-words",
        (("es: Hay {models} modelos, {share}", "es: Hay {models} modelos, el {share}"),),
        "^Delete it",
        swap("el {share}", "{share}"),
    ),
    Case(
        "excerpt-too-long",
        (("excerpt: more than 1,500 models", "excerpt: There are more than 1,500 models here, of them"),),
        "the eight that prove",
        write("There are more than 1,500 models here"),
    ),
    Case(
        "never-cited",
        (("and {others} are", "and the others are"), ("y {others} están", "y los otros están")),
        r"^Name (\{others\}) in a reply",
        lambda text, problem, said: text.replace("the others", said[1]).replace("los otros", said[1]),
    ),
    Case(
        "never-cited",
        (("and {others} are", "and the others are"), ("y {others} están", "y los otros están")),
        "or delete it$",
        delete,
        follows="empty",
    ),
    Case(
        "language-missing",
        (("{en: Models, es: Modelos}", "{en: Models}"),),
        "^Add (es:) below it",
        line_edit(lambda line, said: line.replace("Models}", f"Models, {said[1]} Modelos}}")),
    ),
    Case(
        "language-missing",
        ((f"      {REPLY}\n      es: Hay {{models}} modelos, {{share}} del total.\n", ""),),
        "^Add (en:) below it",
        add("{0} There are {{models}}, {{share}}."),
        follows="language-missing",
    ),
    Case(
        "label-too-long",
        (("- How many models are there?", f"- How many models {'do you think ' * 4}are there?"),),
        "at most 60 first",
        write("How many models are there?"),
    ),
    Case("same-phrasing", (("- worldwide total", "- how many MODELS are there"),), "^Delete one", delete),
    Case(
        "same-phrasing",
        (("- worldwide total", "- how many MODELS are there"),),
        "word it so that they differ",
        write("worldwide total"),
    ),
    Case(
        "alike-phrasings",
        (("- count of the land's models", "- how many MODELS are there"),),
        "^Write “(.+?)” instead",
        write(),
    ),
    Case(
        "alike-phrasings", (("- count of the land's models", "- how many MODELS are there"),), "or delete it$", delete
    ),
    Case(
        "misleading-phrasing",
        (("- worldwide total", "- how many models here are there"),),
        "fits its own answer only",
        write("worldwide total"),
    ),
    Case(
        "bare-question",
        BARE,
        "^Add “(.+?)” to the phrasings of the one",
        lambda text, problem, said: text.replace("- how many machines are there here", f"- {said[1]}"),
    ),
    Case(
        "too-few-phrasings",
        ((PHRASINGS_EN, "        - How many models are there?\n"),),
        "^Add 2 in other words, such as “(.+?)” or “(.+?)” or",
        beside("  - {0}\n        - {1}"),
    ),
    Case(
        "reply-too-long",
        ((REPLY, f"{REPLY} {'And so on. ' * 400}"),),
        "^Shorten it",
        write("There are {{models}} models, {{share}} of the total."),
    ),
    Case("cut-text", ((REPLY, f"{REPLY} We are #first"),), "quotes around the whole text", quote),
    # The article
    Case(
        "title-not-in-article",
        (("title: The land of the 1,500 models", "title: A land of models"),),
        "^Copy the headline",
        write("The land of the 1,500 models"),
    ),
    Case(
        "excerpt-not-in-article",
        (("excerpt: of 3,755 in the world", "excerpt: of 3,755 in this world"),),
        "letter by letter",
        write("of 3,755 in the world"),
    ),
    Case(
        "excerpt-not-in-article", (("    where: 2", "    where: 9"),), "Count the lines that are not empty", write("2")
    ),
    Case(
        "excerpt-not-in-article",
        (("    where: 2", "    where: 1"),),
        r"^It stands in paragraph (2)",
        lambda text, problem, said: text.replace(
            "where: 1\n    excerpt: about", f"where: {said[1]}\n    excerpt: about"
        ),
        follows="figure-not-in-article",
    ),
    Case(
        "figure-not-in-article",
        (("    where: 2", "    where: 1"),),
        r"^It stands in paragraph (2)",
        lambda text, problem, said: text.replace(
            "where: 1\n    excerpt: about", f"where: {said[1]}\n    excerpt: about"
        ),
    ),
    Case(
        "currency-not-in-article",
        (("    value: 3755\n    unit: models", "    value: 3755\n    unit: JPY"),),
        "^Write what is counted$",
        write("models"),
    ),
    Case(
        "qualifier-not-in-article",
        (("    qualifier: about\n", "    qualifier: exact\n"), ("excerpt: about 40%", "excerpt: 40% of them")),
        "^Write (about)$",
        write(),
    ),
    Case(
        "no-quiz",
        (("gaps:", "quiz:\n  shares: {question: {en: What part is it?}}\ngaps:"),),
        r"^Write (share), if",
        swap("shares"),
    ),
    Case(
        "no-quiz",
        (("gaps:", "quiz:\n  report: {}\n  models: {}\ngaps:"),),
        "or delete it here$",
        swap("  report: {}", ""),
    ),
    Case(
        "quiz-figure",
        (("gaps:", "quiz:\n  models:\n    wrong: [600, 900, 1600]\ngaps:"),),
        "a quarter apart that are false",
        swap("1600", "1200"),
    ),
    Case(
        "quiz-figure",
        (("gaps:", "quiz:\n  models:\n    wrong: [600, 700, 1200]\ngaps:"),),
        "a quarter apart that are false",
        swap("700", "900"),
    ),
    Case(
        "quiz-question",
        (("gaps:", "quiz:\n  models:\n    question: {en: Are there 1600 models?}\ngaps:"),),
        "^Ask without figures$",
        swap("Are there 1600 models?", "How many models are there?"),
    ),
    Case(
        "quiz-question",
        (("gaps:", f"quiz:\n  models:\n    question: {{en: How many {'very ' * 80}models?}}\ngaps:"),),
        "^Shorten it$",
        swap("very " * 80, ""),
    ),
]


def problems_of(file: Path, text: str, published: bool) -> list[Problem]:
    file.write_text(text, encoding="utf-8")
    (file.parent / "article.txt").write_text(SAMPLE_ARTICLE, encoding="utf-8")
    try:
        return check_book(file, None if published else SAMPLE_ARTICLE, PUBLISHED if published else None)
    except Refused as refused:
        return list(refused.problems)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.rule}: {case.remedy}")
def test_the_remedy_works(case: Case, tmp_path: Path) -> None:
    """With what the remedy says written where the problem stands, the problem is gone, and nothing else is wrong."""
    text, file = GOOD, tmp_path / "book.yaml"
    for old, new in case.breaks:
        assert old in text, old
        text = text.replace(old, new, 1)
    found = problems_of(file, text, case.published)
    told = [problem for problem in found if problem.rule == case.rule and re.search(case.remedy, problem.remedy)]
    assert told, [str(problem) for problem in found]
    said = re.search(case.remedy, told[0].remedy)
    assert said is not None
    after = problems_of(file, case.edit(text, told[0], said), case.published)
    assert [str(problem) for problem in after if problem.rule != case.follows] == []
    assert told[0].what not in [problem.what for problem in after]


def test_every_rule_has_its_remedies_tried() -> None:
    """Each rule of the manual has a case, so that no new rule comes in with a remedy that is untried."""
    assert {rule for rule, _ in manual()} == {case.rule for case in CASES}
