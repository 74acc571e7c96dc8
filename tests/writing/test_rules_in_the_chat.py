"""The lines in the editors' language about what the check finds."""

from __future__ import annotations

from bot.check import manual
from bot.check.rules import RULES, rule_name
from bot.language import LANGUAGES

KNOWN = {"another-subject", "false-gap", "other"}  # of the chat alone


def test_each_line_is_about_a_rule() -> None:
    """No line is left over from a rule that is gone or has another name."""
    rules = {rule for rule, _ in manual()} | KNOWN
    for language in LANGUAGES.values():
        told = {key.removeprefix("rule-") for key in language.messages if key.startswith("rule-")}
        assert told <= rules and len(told) > len(KNOWN)


def test_each_rule_about_what_stands_round_a_figure_has_a_line() -> None:
    """What editors meet in the chat is told in its language."""
    every = {rule_name(rule) for rule in RULES if rule.__module__.startswith("bot.check.around.")}
    assert {f"rule-{rule}" for rule in every - {"other-speaker"}} <= LANGUAGES["es"].messages.keys()
    assert len(every) >= 8
