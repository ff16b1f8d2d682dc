"""A day's change leads to the same database as building anew: random days, drawn by seed, one after another."""

import json
import random
import shutil
import sqlite3
from datetime import date
from pathlib import Path

import pytest

from tests.searched import searched
from tests.standin.samples import finished
from tests.test_end_to_end import contents
from tkdocs.api.versions import VERSIONS
from tkdocs.models import Summary
from tkdocs.rules import vendors
from tkdocs.stages import embed, encoders, group, judge, parse, publish, status, tag
from tkdocs.store.workplace import Workplace

TODAY = date(2026, 11, 24)
DAYS = 3
# Of each entity, so much is deleted in a day, or comes back.
SHARES = {"Document": 0.08, "Zaak": 0.05, "Besluit": 0.1, "Stemming": 0.02, "Persoon": 0.05}


def stages(place: Workplace) -> dict[str, Summary]:
    """Run all stages that work on what is mirrored."""
    done = [finished(parse.run(place, today=TODAY)), finished(tag.run(place)), finished(embed.run(place))]
    done.append(finished(judge.run(place, encoder=encoders.active_encoder(place))))
    done += [finished(group.run(place)), finished(publish.run(place))]
    return {summary.stage: summary for summary in done}


def copied(place: Workplace, folder: Path) -> Workplace:
    """Return a mirror of the same rows, files and encoder in which nothing has been made of them."""
    folder.mkdir()
    with sqlite3.connect(place.sources_path) as one, sqlite3.connect(folder / "sources.db") as other:
        one.backup(other)
    shutil.copytree(place.encoder_path, folder / "encoder")
    if place.corrections_path.exists():
        shutil.copy(place.corrections_path, folder)
    return Workplace(folder)


class Day:
    """A day's change at the source, drawn by lot."""

    def __init__(self, place: Workplace, seed: int) -> None:
        self.random = random.Random(seed)
        self.moment = f"2026-11-{seed % 20 + 1:02d}T12:00:00.0000000Z"
        self.sources = place.sources()

    def change(self) -> None:
        """Delete and restore rows, replace files, move papers to other cases, and change subjects and days."""
        with self.sources.atomic():
            for entity, share in {
                "Document": 0.08,
                "Zaak": 0.05,
                "Besluit": 0.1,
                "Stemming": 0.02,
                "Persoon": 0.05,
            }.items():
                for id_ in self._some(entity, share):
                    deleted = "UPDATE records SET deleted = 1 - deleted WHERE entity = ? AND id = ?"
                    self.sources.execute(deleted, [entity, id_])
                    self._stamp(entity, id_)
            for id_ in self._some("Document", 0.08):
                self._replace_file(id_)
            for entity in ("Document", "Zaak"):
                for id_ in self._some(entity, 0.08):
                    self._alter(entity, id_)
        self.sources.close()

    def _some(self, entity: str, share: float) -> list[str]:
        ids = [id_ for (id_,) in self.sources.execute("SELECT id FROM records WHERE entity = ? ORDER BY id", [entity])]
        return self.random.sample(ids, max(1, round(share * len(ids))))

    def _stamp(self, entity: str, id_: str) -> None:
        self.sources.execute(
            "UPDATE records SET changed_at = ?, content_key = NULL WHERE entity = ? AND id = ?",
            [self.moment, entity, id_],
        )

    def _replace_file(self, id_: str) -> None:
        """Give a document the file of another."""
        (other,) = self._some("Document", 0)
        self.sources.execute(
            "INSERT OR REPLACE INTO bodies (document_id, version, media_type, sha256, size, bytes) "
            "SELECT ?, ?, media_type, sha256, size, bytes FROM bodies WHERE document_id = ? LIMIT 1",
            [id_, self.moment, other],
        )

    def _alter(self, entity: str, id_: str) -> None:
        """Give a row the subject, title, day, cases, kind or number of another, or a kind that is not mirrored."""
        (other,) = self._some(entity, 0)
        select = "SELECT api_version, payload FROM records WHERE entity = ? AND id = ?"
        (version, own), (_, others) = (self.sources.execute(select, [entity, one]).fetchone() for one in (id_, other))
        numbered = {"Document": VERSIONS[version].field("Document", "DocumentNummer"), "Zaak": "Nummer"}[entity]
        keys = {"Document": ["Onderwerp", "Titel", "Datum", "Zaak"], "Zaak": ["Onderwerp", "GestartOp"]}[entity]
        key = self.random.choice([*keys, "Soort", numbered])
        value = json.loads(others)[key] if self.random.random() < 0.9 else {"Soort": "Amendement"}.get(key)
        update = "UPDATE records SET payload = ? WHERE entity = ? AND id = ?"
        self.sources.execute(update, [json.dumps(json.loads(own) | {key: value}), entity, id_])
        self._stamp(entity, id_)


def same(place: Workplace, folder: Path) -> None:
    """Hold a database against one that is made of the same sources from the beginning."""
    anew = copied(place, folder)
    stages(anew)
    found, wanted = (contents(path) | searched(path) for path in (place.derived_path, anew.derived_path))
    others = [table for table in wanted if found[table] != wanted[table]]
    assert not others, f"made otherwise than anew: {', '.join(others)}"


@pytest.fixture
def place(mirror: Path, tmp_path: Path) -> Workplace:
    found = copied(Workplace(mirror), tmp_path / "day-by-day")
    stages(found)
    return found


@pytest.mark.parametrize("seed", [1, 2])
def test_days_of_change_lead_to_what_building_anew_gives(place: Workplace, tmp_path: Path, seed: int) -> None:
    for day in range(DAYS):
        Day(place, 10 * seed + day).change()
        done = stages(place)
        assert done["parse"].done
        same(place, tmp_path / f"anew-{day}")
        assert {each.stage: each.pending for each in status.overview(place)[2:] if each.pending} == {}
        assert not any(summary.done or summary.removed for summary in stages(place).values())


def test_papers_of_which_only_the_title_changed_leave_nothing_to_do(place: Workplace, tmp_path: Path) -> None:
    db = place.sources()
    with db.atomic():
        db.execute(
            "UPDATE records SET payload = json_set(payload, '$.Titel', 'Een nieuwe titel'), content_key = 'new title' "
            "WHERE entity = 'Document'"
        )
    db.close()
    stages(place)
    same(place, tmp_path / "anew")
    assert not any(summary.done or summary.removed for summary in stages(place).values())


def test_other_rules_lead_to_what_building_anew_gives(
    place: Workplace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = vendors.load()
    monkeypatch.setattr(vendors, "load", lambda: tuple(each for each in known if each.slug != "hikvision"))
    for module in (judge, group, publish):
        monkeypatch.setattr(module, "VERSION", "next")
    Day(place, 7).change()
    done = stages(place)
    assert done["tag"].unchanged == done["judge"].unchanged == 0
    same(place, tmp_path / "anew")


def test_what_editors_decide_is_followed(place: Workplace, tmp_path: Path) -> None:
    db = place.derived()
    one = "SELECT j.document_number, p.text FROM judgements j JOIN passages p ON p.id = j.passage_id ORDER BY 1 LIMIT 1"
    document, sentence = db.execute(one).fetchone()
    db.close()
    columns = "document,sentence,category,direct,editor,decided_on,question,note"
    quoted = sentence.replace('"', '""')
    line = f'{document},"{quoted}",,no,redactie,2026-11-24,,'
    place.corrections_path.write_text(f"{columns}\n{line}\n", encoding="utf-8")
    assert judge.pending(place) == 1
    assert stages(place)["judge"].done == 1
    same(place, tmp_path / "decided")
    place.corrections_path.unlink()
    assert judge.pending(place) == 1
    assert stages(place)["judge"].done == 1
    same(place, tmp_path / "not-decided")
