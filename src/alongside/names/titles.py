"""Titles before names."""

from __future__ import annotations

from alongside.names.listed import listed

# Courtesy titles say who somebody is to others; they leave with the name.
COURTESY = listed("titles.courtesy")
# Ranks and roles stay when the name goes.
RANKS = listed("titles.ranks")
# Letters that stand for offices, bodies and things in every office, and so are nobody's initials.
OFFICES = listed("titles.offices")
# Welsh verbs, which open their sentences: "Roedd Gethin yn hwyr".
VERBS_THAT_OPEN = listed("titles.verbs_that_open")
# What stands right before a name and is no part of it.
BEFORE_NAMES = RANKS | VERBS_THAT_OPEN
# Letters that somebody bears behind their name.
BORNE = listed("titles.borne")
