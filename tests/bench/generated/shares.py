"""How many of what, how long, how often: measured facts about the real chamber, each with its source.

"Reference" is the compiled reference of the API (its section on scale), which rests on real rows and files; "questions"
are 7,055 real questions of 729 sets, "answers" the 429 answers of 48 real documents that were labelled by hand. Where
nothing was measured, that is said.
"""

from datetime import date

FIRST, LAST = date(2008, 9, 1), date(2026, 11, 20)

# Sets of written questions, motions and letters that were begun in a year, in thousands (reference, 40,953 sets, 55,676
# motions and 85,468 letters up to October 2025). The first year began in September; the last two are as the one before.
YEARS = {
    "question": (1.134, 2.696, 2.299, 2.746, 2.299, 2.314, 2.193, 2.530, 2.377, 1.914, 2.538, 2.764, 2.669, 2.649,
                 2.457, 1.875, 1.942, 1.942, 1.720),
    "motion": (1.065, 2.321, 1.545, 3.322, 2.132, 2.822, 2.594, 3.240, 3.141, 2.246, 3.721, 4.056, 3.927, 3.999, 4.525,
               3.132, 3.934, 5.240, 4.640),
    "letter": (3.098, 5.392, 4.167, 4.811, 4.441, 4.778, 4.876, 4.808, 4.895, 4.040, 4.814, 5.109, 5.287, 5.287, 5.437,
               5.277, 5.045, 5.045, 4.470),
}  # fmt: skip
REAL_MIX = {"motion": 1.36, "letter": 2.09}
"""Motions and letters to each set of questions in the real chamber (reference)."""
MIX = {"motion": 0.15, "letter": 0.10}
"""The same here: fewer, since what is measured is the work on questions and their answers."""

# Documents of a set (a list of 2011-2024: 42,854 questions, 41,262 answers, 12,830 notices of delay, 170 further ones).
ANSWERED, POSTPONED, FURTHER = 0.96, 0.30, 0.004
WITHDRAWN = 0.01  # not measured
CHANGED_MOTIONS = 0.10  # 5,303 of 55,201
DELETED_DOCUMENTS = 0.143  # of all rows: 102,381 of 715,462 (reference)
DELETED_CASES = 0.003  # 581 of 182,678 real rows
DELETED_VOTES = 0.007  # 7,247 of 1,012,844 (reference)
CO_ASKED = 0.34  # sets with a second asker: 14,449 of 42,994 real ones; one in six of these with a third
ROLL_CALLS = 0.012  # 99 of 7,940 votes
# What was decided on a motion (reference, counts of a year of decisions).
DECISIONS = {
    "Stemmen - aangenomen": 4867,
    "Stemmen - verworpen": 3060,
    "Stemmen - aangehouden": 1097,
    "Overgenomen": 110,
    "Stemmen - ingetrokken": 199,
    "Stemmen - vervallen": 8,
}
DAYS_TO_ANSWER = (3.5, 0.6)  # mean and deviation of the logarithm: 33 days in the middle; not measured
OPEN_DAYS = 21  # sets of the last weeks have no answer yet, as 134 of 40,953 real ones had

# Files (reference and real rows): PDF 92.9 %, DOCX 5.0 %. What else there is are other Office files, of which the
# pipeline keeps an error row; here scans and broken files stand for these.
FORMATS = {"pdf": 0.937, "docx": 0.05, "html": 0.004, "xml": 0.004, "scan": 0.004, "damaged": 0.001}
# Bytes: 5, 50 and 95 in a hundred are smaller (reference). An answer grows with its questions instead.
SIZES = {
    "question": (21_193, 24_859, 30_364),
    "notice": (23_429, 25_960, 32_203),
    "motion": (20_047, 20_902, 22_441),
    "letter": (21_239, 31_707, 107_224),
}
ANSWER_SIZE, QUESTION_SIZE = 24_000, 1_100  # 33,000 bytes with 8 questions, 45,000 with 19: as real ones
DOCX_MOST, DOCX_MORE = 64_000, 28_000  # the empty DOCX of our writer has 37,000
SCAN_MORE = 400_000  # pictures of pages; the largest real answer has 334,508 bytes

# Mean and deviation of the logarithm of a count, with its least and most.
QUESTIONS = (2.08, 0.6, 1, 60)  # in a set: 3 / 8 / 19, mean 9.7 (questions)
QUESTION_WORDS = (3.0, 0.55, 6, 90)  # 196 characters in the middle (questions), one or two sentences
SENTENCES = (1.386, 0.72, 1, 53)  # in an answer: 1 / 4 / 13, mean 5.1 (answers)
LETTER = (2.7, 0.6, 3, 150)  # sentences; its files are as large as those of answers
SUBJECT = (4.16, 0.45, 20, 240)  # characters: 25 / 64 / 134 (reference)
CONSIDERATIONS = (1.0, 0.4, 1, 6)  # of a motion: 932 characters in the middle (reference)
TOGETHER = 0.06  # answers to more than one question (answers): 404 of 429 are to one
REFERENCES = 0.05  # answers that only say "Zie het antwoord op vraag 2." (answers: 23 in 429)
PLAIN = 0.10  # answers that begin with a plain yes or no (not measured)
WITHHELD = 0.084  # sentences in which what was asked is not given: 186 of 2,206 (answers)
VENDORS = 0.06  # sets about a vendor (not measured)
TOPICS = 0.4  # subjects with a term of a topic (not measured)
REPEATED = 0.08  # sets that ask what was asked before (not measured)
THREAD = 6  # sets in such a chain
