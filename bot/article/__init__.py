"""An article as it was published, read from its file: its headline and paragraphs, and what it says of itself.

`text` cuts plain text into paragraphs, `page` finds them in a saved web page; `read` takes a file of either kind.
"""

from bot.article.read import ArticleFile, read_article
from bot.article.text import ArticleText, squeezed

__all__ = ["ArticleFile", "ArticleText", "read_article", "squeezed"]
