"""The command line explains itself, fails in one line, and prints one line a stage."""

import json
import re
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from tests.conftest import tkdocs
from tests.standin import World, serve
from tests.standin.faults import Status
from tkdocs.cli import main
from tkdocs.models import Progress, Summary
from tkdocs.progress import line, show

ANSWER = """2026Z00001
Antwoord van minister Verzonnen (Justitie en Veiligheid) (ontvangen 20 maart 2026)

Vraag 1
Hoeveel camera's van Hikvision zijn in gebruik bij gemeenten?

Antwoord 1
Er bestaat geen centraal overzicht van het aantal camera's bij gemeenten.

Vraag 2
Bent u bekend met dit bericht?

Antwoord 2
Ja.
"""


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def commands() -> list[str]:
    assert isinstance(main, click.Group)
    return list(main.commands)


def test_every_stage_is_a_verb_in_the_order_in_which_they_run() -> None:
    stages = ["sync", "download", "parse", "tag", "embed", "judge", "group", "publish"]
    assert commands() == [*stages, "build", "review", "serve", "status", "read", "train", "evaluate"]


@pytest.mark.parametrize("command", commands())
def test_help_says_what_a_command_does_and_shows_an_example(command: str) -> None:
    result = run(command, "--help")
    assert result.exit_code == 0
    assert "Example" in result.output
    assert f"tkdocs {command}" in result.output


def test_only_verbs_that_keep_it_ask_of_which_chamber_a_mirror_is() -> None:
    asking = [command for command in commands() if "--notice" in run(command, "--help").output]
    assert asking == ["sync", "build"]
    assert [command for command in commands() if "--site-url" in run(command, "--help").output] == asking


def test_help_comes_without_loading_the_heavy_libraries() -> None:
    code = "import sys, tkdocs.cli; sys.exit(any(name in sys.modules for name in ('torch', 'datasette', 'sklearn')))"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0


def test_an_api_that_cannot_be_reached_is_one_line(tmp_path: Path) -> None:
    result = run("--data", tmp_path, "sync", "--api-url", "ftp://kamer.example")
    assert result.exit_code == 1
    assert result.output.startswith("Error: ")
    assert len(result.output.splitlines()) == 1


def test_a_server_that_fails_once_is_told_and_asked_again(tmp_path: Path) -> None:
    world = World()
    with serve(world) as server:
        server.faults.add(Status(503), times=1)
        result = run("--data", tmp_path, "sync", "--api-url", server.origin, "--rate", "1000")
    world.close()
    assert result.exit_code == 0, result.output
    assert [line.split(":")[0] for line in result.stderr.splitlines()] == ["HTTP 503"]
    assert "asking again in" in result.stderr


def test_a_bad_date_is_explained(tmp_path: Path) -> None:
    result = run("--data", tmp_path, "build", "--since", "gisteren")
    assert result.exit_code == 2
    assert "'gisteren' does not match the format" in result.output


@pytest.mark.parametrize(("option", "command"), [("--rate", "sync"), ("--document-seconds", "parse")])
@pytest.mark.parametrize("value", ["nan", "inf"])
def test_what_is_no_number_to_reckon_with_is_refused(tmp_path: Path, command: str, option: str, value: str) -> None:
    result = run("--data", tmp_path, command, option, value)
    assert result.exit_code == 2
    assert f"Invalid value for '{option}'" in result.output
    assert not list(tmp_path.iterdir())


def test_read_prints_one_object_a_line(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ANSWER, "utf-8")
    (tmp_path / "b.txt").write_text(ANSWER.replace("Ja.", "Nee."), "utf-8")
    result = run("read", "--json", tmp_path / "a.txt", tmp_path / "b.txt")
    assert result.exit_code == 0
    first, second = (json.loads(text) for text in result.output.splitlines())
    assert [first["file"], second["file"]] == ["a.txt", "b.txt"]
    assert first["kind"] == "answer"
    assert first["received"] == "2026-03-20"
    assert [question["number"] for question in first["questions"]] == ["1", "2"]
    assert [answer["to"] for answer in first["answers"]] == [["1"], ["2"]]
    [flag] = first["answers"][0]["flags"]
    assert flag["category"] == "no_overview"
    assert flag["sentence"] == "Er bestaat geen centraal overzicht van het aantal camera's bij gemeenten."
    assert 0 < flag["score"] <= 1
    assert first["answers"][0]["verdict"] == "evades"
    assert [first["answers"][1]["flags"], first["answers"][1]["verdict"]] == [[], "answers"]
    assert {"kind": "vendor", "slug": "hikvision", "matched": ["Hikvision"]} in first["tags"]
    assert first["encoder"] is None


def test_read_prints_a_report_for_people(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ANSWER, "utf-8")
    result = run("read", tmp_path / "a.txt")
    assert result.exit_code == 0
    for words in ("a.txt", "Question 1", "what was asked is not given", "no_overview", "hikvision", "words alone"):
        assert words in result.output


def test_read_goes_on_after_a_file_that_it_cannot_read(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7 broken")
    (tmp_path / "b.txt").write_text(ANSWER, "utf-8")
    result = run("read", "--json", tmp_path / "a.pdf", tmp_path / "b.txt")
    assert result.exit_code == 1
    broken, whole = (json.loads(text) for text in result.stdout.splitlines())
    assert "PDF" in broken["error"]
    assert whole["kind"] == "answer"
    assert "a.pdf" in result.stderr


@pytest.mark.parametrize("form", [(), ("--json",)])
def test_read_prints_no_control_signs_of_a_file_or_its_name(tmp_path: Path, form: tuple[str, ...]) -> None:
    page = "<html><body><p>Beste,</p><p>Hierbij \x1b[31mstuur ik u\x9b2J de stand van zaken.</p></body></html>"
    for name in ("a\x1b[31m.html", "b\udcff.html", "c\x1b.zip"):
        (tmp_path / name).write_text(page if name.endswith("html") else "PK", "utf-8")
    result = tkdocs("read", *form, *sorted(tmp_path.iterdir()), PYTHONIOENCODING="utf-8:strict")
    assert result.returncode == 1
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]|\\u00[0189]", result.stdout + result.stderr)
    assert "a[31m.html" in result.stdout
    assert "b\ufffd.html" in result.stdout
    assert "c.zip: no reader for .zip" in result.stderr
    assert form or "Hierbij [31mstuur ik u2J de stand van zaken." in result.stdout


def test_a_model_that_cannot_be_had_is_an_error_and_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ANSWER, "utf-8")
    result = tkdocs("read", "--encoder", "nobody/no-such-model", tmp_path / "a.txt", HF_HUB_OFFLINE="1")
    assert result.returncode == 1
    assert result.stdout == ""
    assert "Error: " in result.stderr
    assert "nobody/no-such-model" in result.stderr


def test_a_stage_ends_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    def stage() -> object:
        yield Progress(1, 2)
        yield Progress(2, 2)
        return Summary("parse", done=2)

    show(stage())  # type: ignore[arg-type]
    assert capsys.readouterr().out == "parse     2 done\n"


def test_the_line_leaves_out_what_did_not_happen() -> None:
    assert line(Summary("parse", done=1204, failed=3, unchanged=17)) == "parse     1,204 done, 3 failed, 17 unchanged"
    assert line(Summary("tag", note="rules 1a2b")) == "tag       nothing to do (rules 1a2b)"
