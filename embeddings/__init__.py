"""Vectors, judgement of answers, recurring formulas: texts in, values out. Knows no SQL and no parliament."""
