"""The fictional chamber: complete, rich enough to show the product, marked as fictional, the same in every build."""

import io
import json
import zipfile
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

import docx
import numpy as np
import pypdfium2
import pytest

from tests.chamber import build
from tests.chamber.bodies import DOCX, PDF, body
from tests.chamber.content import Case, Chamber, Paper, load
from tests.chamber.moments import changes, guid
from tests.chamber.rows import Row, paper_rows, subject_of
from tests.chamber.stamp import COLOUR
from tests.chamber.votes import decision_rows
from tests.chamber.wording import NOTICE, addressees, day, listed, members, numbers, session
from tests.standin.schema import MODEL

VENDORS = ("Hikvision", "Dahua", "DJI", "Nuctech", "Huawei", "Kaspersky", "TikTok", "Palantir", "Microsoft", "Google")


class Recorder:
    """Keeps what is put into it, in order."""

    def __init__(self) -> None:
        self.rows: list[Row] = []
        self.files: dict[str, tuple[bytes, str | None]] = {}

    def put(self, entity: str, row: Mapping[str, Any], links: Mapping[str, Sequence[str]] | None = None) -> None:
        self.rows.append(Row(entity, dict(row), {nav: list(ids) for nav, ids in (links or {}).items()}))

    def put_body(self, document_id: str, content: bytes, media_type: str | None = None) -> None:
        self.files[document_id] = (content, media_type)

    def of(self, entity: str) -> list[dict[str, Any]]:
        return [row.values for row in self.rows if row.entity == entity]


@pytest.fixture(scope="module")
def chamber() -> Chamber:
    return load()


@pytest.fixture(scope="module")
def built() -> Recorder:
    recorder = Recorder()
    build(recorder)
    return recorder


def papers(chamber: Chamber, *kinds: str) -> list[tuple[Case, Paper]]:
    return [(case, paper) for case in chamber.cases for paper in case.papers if not kinds or paper.kind in kinds]


def blocks(chamber: Chamber) -> list[Any]:
    return [block for _, paper in papers(chamber, "answer") for block in paper.blocks]


# --- content


def test_the_chamber_is_large_enough_to_show_the_product(chamber: Chamber) -> None:
    kinds = Counter(case.kind for case in chamber.cases)
    assert len(chamber.cases) >= 38
    assert kinds["question"] >= 30
    assert kinds["motion"] >= 8
    assert kinds["letter"] >= 4
    assert {case.date.year for case in chamber.cases} == set(range(2017, 2027))


def test_parties_hold_150_seats(chamber: Chamber) -> None:
    assert sum(party.seats for party in chamber.parties.values()) == 150


def test_every_reference_leads_somewhere(chamber: Chamber) -> None:
    voters = {party.short for party in chamber.parties.values()} | set(chamber.members)
    for case in chamber.cases:
        assert set(case.members) <= set(chamber.members), case.number
        assert set(case.to) <= set(chamber.ministers), case.number
        assert case.dossier is None or case.dossier in chamber.dossiers, case.number
        assert not case.replaces or chamber.case(case.replaces).kind == "motion", case.number
        for decision in case.decisions:
            assert {*decision.against, *decision.absent, *decision.mistaken} <= voters, case.number
        for paper in case.papers:
            assert {*paper.by, *paper.also} <= set(chamber.ministers), paper.number
            assert {chamber.case(number).kind for number in paper.cases} <= {"question"}, paper.number


def test_numbers_are_unique_and_out_of_the_real_range(chamber: Chamber) -> None:
    for found in ([case.number for case in chamber.cases], [paper.number for _, paper in papers(chamber)]):
        assert len(found) == len(set(found))
        assert all(number[5] == "9" and len(number) == 10 for number in found)
    items = [(case.dossier, case.item) for case in chamber.cases if case.item]
    assert len(items) == len(set(items))
    appendices = [(session(p.date), p.appendix) for _, p in papers(chamber) if p.appendix]
    assert len(appendices) == len(set(appendices))


def test_each_number_is_of_its_own_year(chamber: Chamber) -> None:
    assert all(case.number[:4] == str(case.date.year) for case in chamber.cases)
    assert all(paper.number[:4] == str(paper.date.year) for _, paper in papers(chamber))


def test_papers_come_in_order_of_their_dates(chamber: Chamber) -> None:
    for case in chamber.cases:
        dates = [case.date, *(paper.date for paper in case.papers)]
        assert dates == sorted(dates), case.number


def test_every_question_is_answered_once(chamber: Chamber) -> None:
    for case, paper in papers(chamber, "answer"):
        answered = [number for block in paper.blocks for number in block.to]
        assert Counter(answered) == Counter(case.questions.keys()), paper.number


def test_at_least_half_of_the_blocks_simply_answer(chamber: Chamber) -> None:
    verdicts = Counter(block.verdict for block in blocks(chamber))
    assert set(verdicts) == {"answers", "partly", "evades"}
    assert verdicts["answers"] * 2 >= sum(verdicts.values())


def test_every_category_of_the_rules_has_an_example(chamber: Chamber) -> None:
    found = {block.category for block in blocks(chamber) if block.category}
    assert found == {
        "no_overview", "not_registered", "no_figures", "disproportionate", "no_cause", "individual_cases",
        "confidential", "sub_judice", "no_statement", "awaits", "not_responsible", "refers_elsewhere",
    }  # fmt: skip


def test_a_category_stands_with_each_verdict_but_answers(chamber: Chamber) -> None:
    assert all(bool(block.category) == (block.verdict != "answers") for block in blocks(chamber))


@pytest.mark.parametrize("vendor", VENDORS)
def test_vendors_are_asked_about(chamber: Chamber, vendor: str) -> None:
    assert any(vendor in " ".join(case.questions.values()) + case.subject for case in chamber.cases)


def test_the_founding_chain_runs_from_2019_to_a_figure_in_2024(chamber: Chamber) -> None:
    chain = [case for case in chamber.cases if case.chain == "cameras"]
    assert [case.date.year for case in chain] == [2019, 2020, 2020, 2021, 2022, 2023, 2023, 2024]
    assert chain[0].kind == "motion"
    assert chain[0].decisions[-1].kind == "Stemmen - aangenomen"
    figure = chain[-1].papers[-1].blocks[1]
    assert (figure.to, figure.verdict) == (("2",), "answers")


@pytest.mark.parametrize("chain", ["scanners", "algorithms", "waiting"])
def test_other_chains_have_three_cases(chamber: Chamber, chain: str) -> None:
    assert sum(case.chain == chain for case in chamber.cases) == 3


def test_dji_is_a_prison_service_a_maker_and_both(chamber: Chamber) -> None:
    texts = {case.number: " ".join([*case.questions.values()]) for case in chamber.cases}
    prison = {n for n, text in texts.items() if "DJI" in text and ("Inrichtingen" in text or "gedetineerden" in text)}
    maker = {n for n, text in texts.items() if "fabrikant DJI" in text}
    assert (len(prison), len(maker), len(prison & maker)) == (3, 2, 1)


def test_answers_come_in_every_form(chamber: Chamber) -> None:
    forms = {(paper.body, paper.layout) for _, paper in papers(chamber, "answer")}
    assert forms == {
        ("pdf", "appendix"), ("docx", "ministry"), ("docx", "registry"), ("html", "appendix"), ("xml", "appendix"),
        ("scan", "appendix"), ("damaged", "appendix"),
    }  # fmt: skip


def test_answers_join_questions_in_every_way(chamber: Chamber) -> None:
    joins = {(numbers(block.to), block.joined) for block in blocks(chamber)}
    assert {("2 en 3", True), ("3 en 4", False), ("1, 2 en 4", False)} <= joins
    assert any(block.to == ("3a",) for block in blocks(chamber))


def test_cases_end_in_every_way(chamber: Chamber) -> None:
    kinds = Counter(paper.kind for _, paper in papers(chamber))
    assert min(kinds[kind] for kind in ("postponement", "transfer", "withdrawal", "further_answer")) >= 1
    assert any(paper.cases for _, paper in papers(chamber, "answer"))
    assert any(Counter(paper.kind for paper in case.papers)["postponement"] == 2 for case in chamber.cases)
    unanswered = [c for c in chamber.cases if not c.closed and c.kind == "question"]
    assert {len(case.papers) for case in unanswered} == {1, 2}
    assert (
        min(case.date for case in unanswered) < date(2026, 10, 1) < date(2026, 11, 15) < max(c.date for c in unanswered)
    )


def test_motions_end_in_every_way(chamber: Chamber) -> None:
    last = Counter(
        case.decisions[-1].kind if case.decisions else None for case in chamber.cases if case.kind == "motion"
    )
    assert set(last) == {
        "Stemmen - aangenomen", "Stemmen - verworpen", "Stemmen - aangehouden", "Stemmen - ingetrokken",
        "Stemmen - vervallen", "Overgenomen", None,
    }  # fmt: skip


# --- rows


def test_every_row_has_only_known_properties_and_links(built: Recorder) -> None:
    for row in built.rows:
        kind = MODEL[row.entity]
        assert set(row.values) <= {prop.name for prop in kind.properties}, row
        for name in row.links:
            nav = kind.nav(name)
            assert nav is not None, name
            assert nav.way == "~", name


def test_ids_are_unique_and_every_link_and_key_leads_to_a_row(built: Recorder) -> None:
    ids = {(row.entity, row.values["Id"]) for row in built.rows}
    assert len(ids) == len(built.rows)
    for row in built.rows:
        kind = MODEL[row.entity]
        for name, others in row.links.items():
            nav = kind.nav(name)
            assert nav is not None
            assert {(nav.target, other) for other in others} <= ids, (row.entity, name)
        keys = {name: value for name, value in row.values.items() if name.endswith("_Id") and value}
        for name, value in keys.items():
            target = {"HuidigeDocumentVersie_Id": "DocumentVersie"}.get(name, name.removesuffix("_Id"))
            assert (target, value) in ids, (row.entity, name)


def test_every_document_has_a_file_of_the_size_and_type_that_its_row_says(built: Recorder) -> None:
    live = [row for row in built.of("Document") if not row["Verwijderd"]]
    assert {row["Id"] for row in live} == set(built.files)
    for row in live:
        content, media_type = built.files[row["Id"]]
        assert (row["ContentLength"], row["ContentType"]) == (len(content), media_type)


def test_deleted_rows_and_placeholders_are_all_but_empty(built: Recorder) -> None:
    for entity, count in {"Zaak": 1, "Document": 2, "Besluit": 1, "Stemming": 2, "Activiteit": 1}.items():
        gone = [row for row in built.of(entity) if row["Verwijderd"]]
        assert len(gone) == count
        assert all(set(row) - {"Vergissing"} == {"Id", "ApiGewijzigdOp", "Verwijderd"} for row in gone)
    placeholders = [row for row in built.of("Persoon") if "Achternaam" not in row]
    assert [set(row) for row in placeholders] == [{"Id", "Verwijderd", "GewijzigdOp", "ApiGewijzigdOp"}]


def test_texts_have_the_roughness_of_the_source(built: Recorder) -> None:
    texts = json.dumps([row.values for row in built.rows], ensure_ascii=False)
    for sign in ("’", "«", "–", "ë", "&", "<strong>", ' "'):
        assert sign in texts
    assert [row["Roepnaam"] for row in built.of("Persoon") if str(row.get("Roepnaam")).endswith(" ")]
    assert [row["Onderwerp"] for row in built.of("Zaak") if str(row.get("Onderwerp")).endswith(" ")]


def test_days_around_the_change_of_the_clock_have_their_own_offset(built: Recorder) -> None:
    started = {row["GestartOp"] for row in built.of("Zaak") if not row["Verwijderd"]}
    assert {"2018-03-30T00:00:00+02:00", "2017-03-28T00:00:00+02:00", "2025-03-31T00:00:00+02:00"} <= started
    assert {"2021-10-26T00:00:00+02:00", "2026-10-26T00:00:00+01:00"} <= started
    assert "2021-02-09T00:00:00+01:00" in started


def test_moments_have_decimals_as_the_api_has_them(built: Recorder) -> None:
    moments = [row.values["ApiGewijzigdOp"] for row in built.rows]
    decimals = {len(moment.removesuffix("Z").partition(".")[2]) for moment in moments}
    assert decimals == {2, 3, 4, 5, 6, 7}
    assert all(
        datetime.fromisoformat(moment[:19] + "+00:00") < datetime.fromisoformat("2026-11-24T00:00+00:00")
        for moment in moments
    )
    assert not [moment for moment in moments if moment.endswith("0Z")]


@pytest.mark.parametrize("entity", ["Zaak", "Document", "Stemming"])
def test_some_rows_share_their_moment(built: Recorder, entity: str) -> None:
    moments = Counter(row["ApiGewijzigdOp"] for row in built.of(entity))
    assert max(moments.values()) == 2


def test_old_cases_share_one_moment_of_change(built: Recorder) -> None:
    stamped = [row for row in built.of("Zaak") if row.get("GewijzigdOp") == "2024-02-19T10:59:02.367+01:00"]
    assert len(stamped) >= 20
    assert len({row["ApiGewijzigdOp"] for row in stamped}) == len(stamped)


def test_a_show_of_hands_counts_150_seats(chamber: Chamber) -> None:
    votes = [row.values for row in decision_rows(chamber, chamber.case("2019Z90341")) if row.entity == "Stemming"]
    assert sum(vote["FractieGrootte"] for vote in votes) == 150
    assert {vote["ActorFractie"] for vote in votes if vote["Soort"] == "Tegen"} == {"Volksbelang", "Lijst Waterbolk"}
    assert {vote["Persoon_Id"] for vote in votes} == {None}


def test_a_roll_call_has_a_row_for_each_member(chamber: Chamber) -> None:
    rows = list(decision_rows(chamber, chamber.case("2024Z90199")))
    votes = [row.values for row in rows if row.entity == "Stemming"]
    decision = next(row.values for row in rows if row.values.get("StemmingsSoort") == "Hoofdelijk")
    count = Counter(vote["Soort"] for vote in votes)
    assert len(votes) == len(chamber.members) >= 20
    assert decision["BesluitTekst"] == f"Verworpen. ({count['Voor']}-{count['Tegen']})"
    assert count["Niet deelgenomen"] == sum(vote["Vergissing"] for vote in votes) == 1
    assert "Zandvoorde, I. van" in {vote["ActorNaam"] for vote in votes}


def test_a_motion_that_replaces_another_says_so(chamber: Chamber) -> None:
    case = chamber.case("2023Z90158")
    rows = list(paper_rows(chamber, case, case.papers[0], b"", PDF))
    assert rows[0].values["Soort"] == "Motie (gewijzigd/nader)"
    assert subject_of(chamber, case).endswith("(t.v.v. 99501-44)")


def test_one_answer_hangs_on_two_cases(built: Recorder) -> None:
    links = {row.values["Id"]: row.links["Zaak"] for row in built.rows if row.entity == "Document" and row.links}
    assert links[guid("Document", "2024D90733")] == [guid("Zaak", "2024Z90310"), guid("Zaak", "2024Z90311")]


# --- files


def visible_text(content: bytes, media_type: str) -> str:
    """Return what a reader sees: pages of a PDF, paragraphs and footer of a DOCX, the source of the others."""
    if media_type == PDF:
        return "\n".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(content))
    if media_type == DOCX:
        document = docx.Document(io.BytesIO(content))
        footers = [p.text for section in document.sections for p in section.footer.paragraphs]
        return "\n".join([p.text for p in document.paragraphs] + footers)
    return content.decode()


def stamped(page: pypdfium2.PdfPage) -> bool:
    """Tell whether the stamp covers at least a hundredth of a page."""
    pixels = np.asarray(page.render(scale=1).to_pil().convert("RGB"))
    colour = [round(255 * share) for share in COLOUR]
    return float((pixels == colour).all(axis=2).mean()) > 0.01


def test_every_file_says_that_it_is_fictional(chamber: Chamber) -> None:
    for case, paper in papers(chamber):
        content, media_type = body(chamber, case, paper)
        if paper.body == "damaged":
            assert content.startswith(b"%PDF-1.3\n% FICTIEF")
        elif media_type == PDF:
            document = pypdfium2.PdfDocument(content)
            assert document.get_metadata_dict()["Subject"] == NOTICE
            assert all(stamped(page) for page in document), paper.number
        else:
            assert NOTICE in visible_text(content, media_type), paper.number


def test_the_stamp_is_no_part_of_the_text(chamber: Chamber) -> None:
    case = chamber.case("2020Z90217")
    assert "FICTIEF" not in visible_text(*body(chamber, case, case.papers[-1]))


def test_a_page_without_a_stamp_is_told_from_one_with_it() -> None:
    document = pypdfium2.PdfDocument.new()
    assert not stamped(document.new_page(595, 842))


def test_a_scan_has_no_text(chamber: Chamber) -> None:
    content, media_type = next(body(chamber, case, paper) for case, paper in papers(chamber) if paper.body == "scan")
    assert visible_text(content, media_type).strip() == ""


def test_a_long_answer_runs_over_two_pages(chamber: Chamber) -> None:
    case = chamber.case("2020Z90217")
    content, _ = body(chamber, case, case.papers[-1])
    assert len(pypdfium2.PdfDocument(content)) == 2


def test_an_answer_is_printed_as_the_appendix_prints_it(chamber: Chamber) -> None:
    case = chamber.case("2020Z90217")
    text = " ".join(visible_text(*body(chamber, case, case.papers[-1])).split())
    for part in (
        "Vergaderjaar 2020–2021 Aanhangsel van de Handelingen Vragen gesteld door de leden der Kamer",
        "1031 Vragen van het lid Ooijevaar (GroenVerbond) aan de Minister van Binnenlandse Zaken en",
        "Antwoord van Minister Roodenhuis (Binnenlandse Zaken en Koninkrijksrelaties), mede namens de Minister van",
        "(ontvangen 21 januari 2021). Zie ook Aanhangsel Handelingen, vergaderjaar 2020–2021, nr. 900. Vraag 1 Bent u",
        "ah-tk-20202021-1031 ISSN 0921 - 7398 ’s-Gravenhage 2021 Tweede Kamer, vergaderjaar 2020–2021, Aanhangsel 1",
    ):
        assert part in text


def test_files_are_the_same_in_every_build(built: Recorder) -> None:
    again = Recorder()
    build(again)
    assert again.rows == built.rows
    assert again.files == built.files


def test_docx_files_hold_no_moment_of_their_making(chamber: Chamber) -> None:
    case, paper = next(pair for pair in papers(chamber) if pair[1].body == "docx")
    content, _ = body(chamber, case, paper)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(2020, 1, 1, 0, 0, 0)}


# --- wording


@pytest.mark.parametrize(
    ("labels", "printed"),
    [
        (["2"], "2"),
        (["2", "3"], "2 en 3"),
        (["2", "3", "4"], "2 t/m 4"),
        (["3", "5", "7"], "3, 5 en 7"),
        (["3a", "3b"], "3a en 3b"),
    ],
)
def test_numbers_are_joined_as_in_a_heading(labels: list[str], printed: str) -> None:
    assert numbers(labels) == printed


@pytest.mark.parametrize(
    ("when", "year"),
    [
        (date(2020, 9, 14), "2019-2020"),
        (date(2020, 9, 15), "2020-2021"),
        (date(2021, 9, 21), "2021-2022"),
        (date(2021, 1, 1), "2020-2021"),
    ],
)
def test_the_session_begins_on_the_third_tuesday_of_september(when: date, year: str) -> None:
    assert session(when) == year


def test_people_are_named_as_in_print(chamber: Chamber) -> None:
    people = chamber.members
    assert members([people["zandvoorde"]]) == "het lid Van Zandvoorde (GroenVerbond)"
    assert members([people["hellendorp"], people["brandsteen"]]) == "de leden Hellendorp en Brandsteen (beiden VM)"
    assert members([people["pwringer"], people["hwringer"]]) == "de leden Pim de Wringer (SAK) en Hanna de Wringer (VM)"
    ministers = chamber.ministers
    assert addressees([ministers["jv"], ministers["def"]]) == "de Ministers van Justitie en Veiligheid en van Defensie"
    assert (
        addressees([ministers["def"], ministers["fin"]])
        == "de Minister van Defensie en de Staatssecretaris van Financiën"
    )
    assert listed(["a", "b", "c"]) == "a, b en c"
    assert day(date(2026, 3, 30)) == "30 maart 2026"


def test_a_moment_that_is_given_is_kept() -> None:
    assert (
        changes("Document", "x", date(2026, 11, 16), "2026-11-17T09:14:05.12Z")["ApiGewijzigdOp"]
        == "2026-11-17T09:14:05.12Z"
    )
