"""Quizzes for readers: five questions in the private chat, one at a time in a group, one for the channel by an editor.

`asking` picks what is asked next; `game` goes with a reader through the questions; `group` asks one; `offering` puts
one before the editors, who post it in the channel; `counting` keeps how often each option was chosen.
"""
