"""What readers asked and nobody could answer, and what the newsroom makes of it.

groups       unanswered questions grouped by what they ask
noise        what is near-certainly no question at all
corrections  figures that were replaced by others, and how many replies gave the old ones
"""
