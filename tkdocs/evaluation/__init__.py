"""How well answers are judged, and formulas and chains made: a module for each subject, `whole` for all together."""
