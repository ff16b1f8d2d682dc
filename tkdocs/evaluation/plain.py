"""An evaluation as JSON.

The schema, every share rounded to four digits:

- `made_from`: digests by name, as `tkdocs.rules.evaluation_file.current` returns them; `encoder`: its id, or null;
- `blocks`: how many written blocks there are, `held_out`: how many of them are;
- `rows`: `tkdocs.rules.evaluation_file.Row` as objects, keys that are null or empty left out;
- `calibration`: by part a list of `least`, `count`, `said`, `true`: by tenths of the score (from `least` on) the number
  of sentences, their mean score, and the share of them that withholds something;
- `confusion`: a list of `part`, `gold`, `found`, `n`: verdicts by label and by judge;
- `mistakes`: a list of `part`, `question`, `sentence`, `gold`, `found`, `score`, `rule`. Only those in written blocks:
  nothing is quoted from real documents.
"""

import json
from dataclasses import asdict
from typing import Any

from tkdocs.evaluation.whole import Evaluation

DIGITS = 4


def as_json(found: Evaluation) -> str:
    """Return the evaluation as text; the same figures give the same bytes."""
    return json.dumps(_rounded(as_object(found)), ensure_ascii=False, indent=1) + "\n"


def as_object(found: Evaluation) -> dict[str, Any]:
    """Return the evaluation as lists and dicts, by the schema above."""
    rows = [{key: value for key, value in asdict(row).items() if value not in (None, "")} for row in found.rows]
    return {
        "made_from": found.made_from,
        "encoder": found.encoder,
        "blocks": found.blocks,
        "held_out": found.held_out,
        "rows": rows,
        "calibration": {of.part.name: [asdict(one) for one in of.bins] for of in found.parts},
        "confusion": [asdict(one) for of in found.parts for one in of.confusion],
        "mistakes": [asdict(one) for of in found.parts if not of.part.real for one in of.mistakes],
    }


def _rounded(value: Any) -> Any:
    """Return a value with every number in it rounded."""
    if isinstance(value, float):
        return round(value, DIGITS)
    if isinstance(value, dict):
        return {key: _rounded(inner) for key, inner in value.items()}
    return [_rounded(inner) for inner in value] if isinstance(value, list | tuple) else value
