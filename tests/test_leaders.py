"""A vector finds the leader that comparing it with all finds, to the last digit."""

import math

from hypothesis import given
from hypothesis import strategies as st

from embeddings.leaders import Leaders
from embeddings.nearest import product

WORDS = ["sluis", "pomp", "dijk", "molen", "toren", "brug", "gemaal", "polder"]
# Few weights, so that many products are equal, or equal but for rounding.
WEIGHTS = st.one_of(st.sampled_from([0.1, 0.3, 1.0]), st.floats(0.01, 1.0))
VECTORS = st.lists(st.dictionaries(st.sampled_from(WORDS), WEIGHTS, max_size=6), max_size=25)


@given(VECTORS, st.floats(0.05, 0.95))
def test_the_leader_found_is_the_one_of_comparing_all(drawn: list[dict[str, float]], least: float) -> None:
    vectors = [{w: x / math.hypot(*v.values()) for w, x in v.items()} for v in drawn]
    leaders = Leaders(least)
    for number, vector in enumerate(vectors):
        scores = [product(vector, other) for other in vectors[:number]]
        greatest = max(scores, default=0.0)
        assert leaders.most_like(vector) == (scores.index(greatest) if greatest >= least else None)
        assert leaders.add(vector) == number
