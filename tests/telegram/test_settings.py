"""The environment: all mistakes at once, and no secret in any of them."""

import pytest

from bot.problems import Refused
from bot.settings import FORMS, Settings, read_settings

GOOD_TOKEN = "123456:" + "a" * 35


@pytest.fixture(autouse=True)
def empty(monkeypatch, tmp_path):
    """No setting in the environment, and no .env."""
    monkeypatch.chdir(tmp_path)
    for name in FORMS:
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.delenv("BOT_GROUPS", raising=False)


def test_without_anything_there_are_defaults():
    """No token: the sandbox; no address of a webhook: polling."""
    settings = read_settings()
    assert (settings.token, settings.webhook_url, settings.groups) == ("", None, "asked")
    assert str(settings.book) == "answers.yaml"


def test_all_mistakes_are_told_at_once(monkeypatch):
    """Each names the setting, its value unless it is secret, the form that it should have, and a remedy."""
    bad = {
        "TELEGRAM_BOT_TOKEN": "my-secret-token",
        "TELEGRAM_API_URL": "api.telegram.org",
        "WEBHOOK_URL": "http://example.org/hook",
        "PORT": "eighty",
        "WEBHOOK_SECRET": "white space",
        "LOG_LEVEL": "chatty",
        "GROUPS": "always",
    }
    for name, value in bad.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(Refused) as refused:
        read_settings()
    told = [str(problem) for problem in refused.value.problems]
    assert [line.split()[0] for line in told] == sorted(bad)
    assert "PORT 'eighty' is not a port, 0 to 65535. Correct it, or unset it. (setting)" in told
    assert "my-secret-token" not in str(refused.value) and "white space" not in str(refused.value)


def test_secrets_do_not_print(monkeypatch):
    """Settings that end up in a log by mistake show neither token nor secret."""
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", GOOD_TOKEN)
    monkeypatch.setenv("WEBHOOK_SECRET", "abcdefgh")
    settings = read_settings()
    assert GOOD_TOKEN not in f"{settings!r}{settings}" and "abcdefgh" not in f"{settings!r}{settings}"
    assert settings.token == GOOD_TOKEN


def test_each_start_has_a_new_webhook_secret():
    """Unset, it is made up, long and never the same."""
    first, second = (read_settings().secret for _ in range(2))
    assert first != second and len(first) >= 40


def test_env_file_is_read(tmp_path):
    """A line of `.env` counts as a setting."""
    (tmp_path / ".env").write_text(f"TELEGRAM_BOT_TOKEN={GOOD_TOKEN}\nGROUPS=confident\n")
    assert (read_settings().token, read_settings().groups) == (GOOD_TOKEN, "confident")


def test_every_setting_has_its_form():
    """The words of the errors cover every setting that there is."""
    assert set(FORMS) == set(Settings.model_fields)


def test_bash_has_its_own_groups(monkeypatch):
    """Where the shell keeps GROUPS for itself, BOT_GROUPS says the same, mistakes included."""
    monkeypatch.setenv("BOT_GROUPS", "confident")
    assert read_settings().groups == "confident"
    monkeypatch.setenv("BOT_GROUPS", "loud")
    with pytest.raises(Refused, match="GROUPS 'loud' is not one of asked, confident"):
        read_settings()
