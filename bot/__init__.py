"""Footnote: readers ask about an article, and get curated answers with every figure cited."""
