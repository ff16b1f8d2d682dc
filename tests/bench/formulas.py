"""How well formulas agree with pairs labelled by hand, and how their making grows.

`python -m tests.bench.formulas` prints precision, recall and F1 over the written pairs of `tkdocs/rules`, and over the
real ones: marked sentences of the dev answers and of debates that developers have beside the project, kept here as
digests. The fresh ones were labelled when the ways were already written, and nothing was changed after. `--wrong` lists
the pairs on which formulas and labels differ, `--groups` the formulas among all real sentences of the pairs, for
reading, and `--growth` the seconds for more and more sentences.
"""

import gzip
import hashlib
import json
import random
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace
from pathlib import Path

import click

from embeddings.agreement import Agreement, Pair, agreement
from embeddings.formulas import Said, formulas
from embeddings.skeletons import vocabulary
from tkdocs.parse import read, sentences
from tkdocs.rules import evasion
from tkdocs.rules import formulas as rules

SHARED = Path(__file__).parents[3] / "shared"
DIGESTS = Path(__file__).with_name("formula_pairs.jsonl")
FRESH = Path(__file__).with_name("formula_pairs_fresh.jsonl")
SIZES = (5_000, 10_000, 20_000, 40_000)


def digest(text: str) -> str:
    """Return what stands for a sentence in the file of real pairs."""
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()[:16]


def real_sentences() -> Iterator[str]:
    """Yield the sentences of the dev answers, as labelled and as cut here, and of what was said in debates."""
    for path in sorted((SHARED / "evaluation/dev/gold").glob("*.json")):
        for block in json.loads(path.read_text("utf-8"))["evasion"]:
            yield from (flag["quote"] for flag in block["flags"])
    texts = [
        answer.text
        for path in sorted((SHARED / "evaluation/dev/docs").glob("*.txt"))
        for answer in read(path.read_bytes(), name=path.name).answers
    ]
    with gzip.open(SHARED / "data/corpus_parliament.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = map(json.loads, lines)
        texts += [row["text"] for row in rows if row["type"] in ("debat", "antwoord")]
    for text in texts:
        yield from (text[span.start : span.end] for span in sentences(text))


def real_pairs(path: Path) -> list[Pair]:
    """Return the pairs of a file whose texts are found, with them."""
    pairs = [Pair(**json.loads(line)) for line in path.read_text("utf-8").splitlines()]
    wanted = {key for pair in pairs for key in (pair.one, pair.other)}
    texts = {key: " ".join(text.split()) for text in real_sentences() if (key := digest(text)) in wanted}
    found = [pair for pair in pairs if pair.one in texts and pair.other in texts]
    if len(found) < len(pairs):
        click.echo(
            f"{len(pairs) - len(found)} of {len(pairs)} pairs are left out: their sentences are cut otherwise now"
        )
    return [replace(pair, one=texts[pair.one], other=texts[pair.other]) for pair in found]


def tell(name: str, pairs: Sequence[Pair], wrong: bool) -> None:
    """Print how formulas agree with some pairs."""
    for kind in ("near", "random", ""):
        if not (some := [pair for pair in pairs if kind in ("", pair.kind)]):
            continue
        result = agreement(some, rules.load(), vocabulary(evasion.load()))
        same = sum(pair.same for pair in some)
        click.echo(
            f"{name}, {kind or 'all'}: {len(some)} pairs, {same} the same: precision {result.precision:.3f}, "
            f"recall {result.recall:.3f}, F1 {result.f1:.3f}"
        )
    if wrong:
        _list(result)


def _list(result: Agreement) -> None:
    """Print the pairs that are wrongly together, and those wrongly apart."""
    for title, pairs in (("wrongly together", result.together), ("wrongly apart", result.apart)):
        for pair in pairs:
            click.echo(f"{title} ({pair.category}; {pair.reason})\n  {pair.one}\n  {pair.other}")


def print_groups(pairs: Sequence[Pair]) -> None:
    """Print the formulas among the sentences of some pairs."""
    texts = sorted({(pair.category, text) for pair in pairs for text in (pair.one, pair.other)})
    said = [Said(str(at), str(at), "", category, text) for at, (category, text) in enumerate(texts)]
    for formula in formulas(said, rules.load(), vocabulary(evasion.load())):
        click.echo(f"{formula.category}: {formula.label} ({len(formula.members)})")
        for member in formula.members:
            click.echo(f"    {said[int(member)].text}")


def print_growth() -> None:
    """Print the seconds for sentences made of the rules' examples with random words put among them."""
    known = vocabulary(evasion.load())
    examples = [(c.slug, example.text.split()) for c in evasion.load().categories for example in c.examples]
    words = sorted(known)
    for size in SIZES:
        rng = random.Random(size)
        said = []
        for at in range(size):
            category, text = rng.choice(examples)
            mixed = rng.sample(text, max(1, len(text) * 2 // 3)) + rng.choices(words, k=4)
            said.append(Said(str(at), str(at), "", category, " ".join(mixed)))
        start = time.process_time()
        found = formulas(said, rules.load(), known)
        click.echo(f"{size} sentences: {time.process_time() - start:.1f} s, {len(found)} formulas")


@click.command()
@click.option("--wrong", is_flag=True, help="List the pairs on which formulas and labels differ.")
@click.option("--groups", is_flag=True, help="Print the formulas among the real sentences of the pairs.")
@click.option("--growth", is_flag=True, help="Print the seconds for more and more sentences.")
@click.option("--write", type=click.Path(path_type=Path), help="Write the real pairs, for `tkdocs evaluate --pairs`.")
def main(wrong: bool, groups: bool, growth: bool, write: Path | None) -> None:
    """Print the agreement."""
    if write:
        pairs = [pair for path in (DIGESTS, FRESH) for pair in real_pairs(path)]
        write.write_text("".join(json.dumps(asdict(pair), ensure_ascii=False) + "\n" for pair in pairs), "utf-8")
        return
    if growth:
        print_growth()
        return
    tell("written", rules.pairs(), wrong)
    if not SHARED.exists():
        sys.exit(f"The real pairs need the documents that developers have beside the project, in {SHARED.name}/.")
    for path in (DIGESTS, FRESH):
        tell(f"real ({path.stem})", pairs := real_pairs(path), wrong)
        if groups:
            print_groups(pairs)


if __name__ == "__main__":
    main()
