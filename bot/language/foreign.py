"""Languages that readers write in and no book does: enough words to know them by, and to be civil in them.

Whoever writes in one of them gets the book's answer, if that is sure, and one line of their own language which says
what the bot speaks. A book in one of them makes it a language of the program: a folder beside this file. To a book
that is not in it, a language of the program is as foreign (`tongue.strangers`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from bot.language.base import listed


@dataclass(frozen=True, slots=True)
class Foreign:
    """A language by its `script` (a range of Unicode names' first word) or the words of its grammar."""

    code: str
    speaks: str  # which languages the bot speaks, in this one
    near: str  # the program's language whose speakers it understands best, where there is one
    script: str = ""
    tell: frozenset[str] = frozenset()
    greetings: frozenset[str] = frozenset()
    thanks: frozenset[str] = frozenset()
    partings: frozenset[str] = frozenset()
    leave: frozenset[str] = frozenset()
    itself: tuple[str, ...] = ()  # what the language calls itself


FOREIGN: Final = (
    Foreign(
        "de", "Ich antworte in diesen Sprachen: {languages}.", "en",
        tell=listed(
            "sprichst sprechen spricht der die das den dem des ein eine einen einem einer und ist sind war waren wie "
            "viele viel was wer "
            "wen wo wann warum wieso welche welcher welches "
            "nicht kein keine hat haben im in an auf aus bei mit nach von vom zu zum zur fur uber es er sie ich "
            "du wir ihr man gibt so auch noch nur oder wieviel wieviele niemand nichts jemand alle alles jeder jede "
            "andere anderen hier dort woher wohin wofur womit bei uber unter zwischen seit bis wird werden "
            "wurde wurden kann konnen soll mehr sagt macht dieser diese dieses"
        ),
        greetings=frozenset({"hallo", "guten tag", "guten morgen", "guten abend", "moin", "servus"}),
        thanks=frozenset({"danke", "danke schon", "vielen dank", "dankeschon"}),
        partings=frozenset({"tschuss", "auf wiedersehen", "entschuldigung", "bis bald", "gute nacht"}),
        leave=frozenset({"stopp", "aufhoren", "abmelden", "abbestellen"}),
        itself=("deutsch",),
    ),
    Foreign(
        "it", "Rispondo in queste lingue: {languages}.", "es",
        tell=listed(
            "parli parla parlate il lo la i gli le un uno una e sono di del dello della dei degli delle da dal in "
            "nel nella con su "
            "per tra quanti quante quanto quanta chi che cosa "
            "come dove quando perche quale quali ci non ha hanno ho questo questa quello quella piu anche si al "
            "alla e c cos dell l nell nessuno niente qualcuno tutto tutti tutta tutte ogni altro altra altri altre se "
            "ma o sul sulla nei negli dai dalla dalle agli alle fa dice puo va sta stato stati stata"
        ),
        greetings=frozenset({"ciao", "buongiorno", "buonasera", "salve"}),
        thanks=frozenset({"grazie", "grazie mille", "molte grazie"}),
        partings=frozenset({"arrivederci", "a presto", "scusa", "scusi", "buonanotte"}),
        leave=frozenset({"basta", "fermati", "disiscrivimi"}),
        itself=("italiano",),
    ),
    Foreign(
        "zh", "我用这些语言回答：{languages}。", "en", script="CJK",
        greetings=frozenset({"你好", "您好", "早上好", "嗨"}),
        thanks=frozenset({"谢谢", "谢谢你", "多谢", "感谢"}),
        partings=frozenset({"再见", "对不起", "抱歉", "拜拜"}),
        leave=frozenset({"停", "停止", "退订"}),
        itself=("中文", "汉语", "普通话"),
    ),
    Foreign(
        "ar", "أجيب بهذه اللغات: {languages}.", "en", script="ARABIC",
        greetings=frozenset({"مرحبا", "السلام عليكم", "اهلا", "صباح الخير"}),
        thanks=frozenset({"شكرا", "شكرا جزيلا", "شكرا لك"}),
        partings=frozenset({"مع السلامة", "وداعا", "اسف", "عفوا"}),
        leave=frozenset({"توقف", "قف", "الغاء الاشتراك"}),
        itself=("العربية", "عربي"),
    ),
    Foreign(
        "ru", "Я отвечаю на этих языках: {languages}.", "en", script="CYRILLIC",
        greetings=frozenset({"привет", "здравствуйте", "добрый день", "доброе утро"}),
        thanks=frozenset({"спасибо", "большое спасибо", "благодарю"}),
        partings=frozenset({"пока", "до свидания", "извините", "прости"}),
        leave=frozenset({"стоп", "хватит", "отписаться"}),
        itself=("русски", "русском"),
    ),
    Foreign(
        "hi", "मैं इन भाषाओं में जवाब देता हूँ: {languages}।", "en", script="DEVANAGARI",
        greetings=frozenset({"नमस्ते", "नमस्कार"}),
        thanks=frozenset({"धन्यवाद", "शुक्रिया"}),
        partings=frozenset({"अलविदा", "माफ़ कीजिए", "क्षमा"}),
        leave=frozenset({"रुको", "बंद करो"}),
        itself=("हिंदी", "हिन्दी"),
    ),
)  # fmt: skip
