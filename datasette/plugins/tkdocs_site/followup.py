"""`/zaak/<number>/vervolg`: a help for asking on, where what was asked is not given, or not yet.

It quotes, cites and suggests neutral questions; it says nothing of its own about who answered. The source decides.
"""

from typing import Any

from datasette import NotFound, Response

from . import annotations as annotated
from . import dialogue, doubts, following, marks, precedents, related, unmet, wording, words
from .followup_files import FILES
from .outline import Outline, outlined
from .pages import Page
from .rows import OF_CASE, Row, row, rows

_CASE = """
    SELECT c.*, m.name AS ministry_name FROM cases c LEFT JOIN ministries m ON m.slug = c.ministry
    WHERE c.number = ? AND c.kind = 'question'
"""
_DOCUMENTS = "SELECT document_number FROM case_documents WHERE case_number = ?"
_SENTENCES = f"""
    SELECT p.id, p.text, p.answer_id, j.category, a.numbers, d.dated_on, d.url
    FROM passages p JOIN answers a ON a.id = p.answer_id JOIN documents d ON d.number = p.document_number
    LEFT JOIN judgements j ON j.passage_id = p.id
    WHERE p.{OF_CASE} ORDER BY d.dated_on, p.document_number, p.position
"""


async def page(datasette: Any, request: Any) -> Page:
    """Return the kit of a set of questions; raise NotFound where no set has the number."""
    kit = await _kit(datasette, request)
    case = kit["case"]
    files = [(datasette.urls.path(f"{kit['path']}.{name}"), label) for name, (label, _, _) in FILES.items()]
    context = {**kit, "files": files, "kit": wording.kit()}
    return Page(
        "followup.html",
        f"Vervolgvragen bij {case['number']}: {case['subject'] or ''}",
        context,
        description=f"Wat bij {case['number']} niet gegeven is, op welke grond, en wat eerder is gevraagd.",
        data=_data(kit),
        indexed=bool(kit["parts"]),
    )


async def download(datasette: Any, request: Any) -> Response:
    """Return the kit as a file: DOCX or Markdown, with its sources as notes."""
    kit = await _kit(datasette, request)
    name = request.url_vars["file"]
    _, media_type, write = FILES[name]
    headers = {"content-disposition": f'attachment; filename="vervolgvragen-{kit["case"]["number"]}.{name}"'}
    return Response(write(_outline(datasette, request, kit)), content_type=media_type, headers=headers)


def _outline(datasette: Any, request: Any, kit: Row) -> Outline:
    return outlined(kit, datasette.absolute_url(request, datasette.urls.path(kit["path"])))


async def _kit(datasette: Any, request: Any) -> Row:
    """Return all that the kit of the case in the address says; `parts` is empty where everything is given."""
    number = request.url_vars["number"]
    case = await row(datasette, _CASE, [number])
    if case is None:
        raise NotFound(f"Er zijn geen schriftelijke vragen met nummer {number}.")
    blocks = await _blocks(datasette, number)
    fellows = await related.fellows(datasette, number)
    parts = unmet.parts(blocks)
    waiting = case["state"] in following.WAITING
    used: set[str] = set()
    for part in parts:
        part["attempts"] = [each for each in fellows if _links(each, part)]
        used.update(each["case_number"] for each in part["attempts"])
        part["precedents"] = await precedents.of_questions(datasette, part["asked"], number)
        # Of a question that is waited for, it is asked when the answer comes, not the question anew.
        part["suggestions"] = [] if waiting and part["answer"] is None else suggestions(part, case)
    parts = [each for each in parts if each["suggestions"] or each["attempts"] or each["precedents"]]
    promised = await _promises(datasette, number)
    return {
        "case": case,
        "path": f"/zaak/{number}/vervolg",
        "state": words.state(case),
        "read": any(block.questions for block in blocks),
        "waiting": waiting,
        "parts": parts,
        "reminders": wording.all_filled(wording.kit()["unanswered"], _values(case)) if waiting else [],
        "promises": [{**each, "suggestion": _about_promise(each)} for each in promised],
        "others": [each for each in fellows if each["case_number"] not in used] if parts or waiting else [],
        "closing": wording.kit()["closing"],
    }


async def _blocks(datasette: Any, number: str) -> list[Any]:
    """Return the questions beside their answers, with their marks and doubts."""
    documents = [each["document_number"] for each in await rows(datasette, _DOCUMENTS, [number])]
    explained = {each: await marks.of_document(datasette, each) for each in documents}
    annotations = await annotated.of_case(datasette, number)
    found = await doubts.of_case(datasette, number)
    blocks, _ = await dialogue.of_case(datasette, number, explained, annotations, found)
    return blocks


def _links(fellow: Row, part: Row) -> bool:
    """Return whether it is this part that the other case asked too: by its answer, or by the words in common."""
    if part["answer"] and fellow["own_answer"]:
        return fellow["own_answer"] == part["answer"]["id"]
    return any(each["text"] in fellow["own_asked"] or fellow["own_asked"] in each["text"] for each in part["questions"])


async def _promises(datasette: Any, number: str) -> list[Row]:
    """Return the sentences of the answers that promise or announce something, with the words of time in them."""
    found = await rows(datasette, _SENTENCES, {"case": number})
    kept = [each for each in found if each["category"] == "awaits" or wording.promises(each["text"])]
    return [{**each, "moments": wording.moments(each["text"])} for each in kept]


def _about_promise(promise: Row) -> str | None:
    values = {"dag": words.day(promise["dated_on"]), "zin": promise["text"]}
    return wording.filled(wording.kit()["promised"], values) if wording.promises(promise["text"]) else None


def suggestions(part: Row, case: Row) -> list[Row]:
    """Return building blocks as `{"label", "texts"}`: an opening, then a group for each ground of the answer."""
    texts, values = wording.kit(), _values(case, part)
    again = [wording.filled(texts["again"], {"vraag": asked}) for asked in part["asked"]]
    if part["answer"] is None:
        return [{"label": "Alsnog vragen", "texts": again}]
    opening = next(filter(None, (wording.filled(texts["opening"][key], values) for key in ("quoted", "plain"))), None)
    earlier = wording.filled(texts["earlier"], values)
    found = [{"label": "Inleiding", "texts": [each for each in (opening, *again, earlier) if each]}]
    for category, label in {each["category"]: each["label"] for each in part["grounds"]}.items():
        found.append({"label": label, "texts": wording.all_filled(texts["categories"][category], values)})
    if not part["grounds"]:
        found.append({"label": "Zonder genoemde grond", "texts": wording.all_filled(texts["none"], values)})
    return found


def _values(case: Row, part: Row | None = None) -> dict[str, str | None]:
    """Return what may be filled in; `eerder_*` is the last earlier attempt that was answered."""
    values: dict[str, str | None] = {
        "zaak": case["number"],
        "onderwerp": case["subject"] or case["title"],
        "gevraagd": words.day(case["asked_on"] or case["started_on"]),
    }
    answer = part and part["answer"]
    if part and answer:
        before = [each for each in part["attempts"] if not each["later"] and each["answered_on"]]
        numbers = answer["numbers"] or part["numbers"]
        values |= {
            "nummers": words.asked(numbers) if numbers else None,
            "dag": words.day(answer["dated_on"]),
            "zin": max(part["grounds"], key=lambda each: each["score"])["text"] if part["grounds"] else None,
            "eerder_zaak": before[-1]["case_number"] if before else None,
            "eerder_dag": words.day(before[-1]["answered_on"]) if before else None,
        }
    return values


_ATTEMPT = {"zaak": "case_number", "datum": "dated_on", "gevraagd": "asked", "oordeel": "verdict", "zin": "passage",
            "uitslag": "result", "bron": "answer_url"}  # fmt: skip
_PRECEDENT = {"zaak": "case_number", "vraag": "text", "antwoord": "answer_id", "gegeven": "given",
              "gedeelde_woorden": "shared", "bron": "url"}  # fmt: skip


def _data(kit: Row) -> Row:
    """Return what the JSON of the kit says."""
    return {
        "zaak": kit["case"]["number"],
        "stand": kit["case"]["state"],
        "onderdelen": [_part(each) for each in kit["parts"]],
        "toezeggingen": [
            {"zin": each["text"], "momenten": each["moments"], "bron": each["url"], "bouwsteen": each["suggestion"]}
            for each in kit["promises"]
        ],
        "nog_niet_beantwoord": kit["reminders"],
        "ook_gevraagd": _under(kit["others"], _ATTEMPT),
    }


def _part(part: Row) -> Row:
    return {
        "vragen": [each["id"] for each in part["questions"]],
        "niet_gegeven": part["asked"],
        "hele_vraag": part["whole"],
        "aanwijzing": part["silent"],
        "onzeker": part["doubtful"],
        "antwoord": part["answer"] and part["answer"]["id"],
        "oordeel": part["answer"] and part["answer"]["verdict"],
        "gronden": _under(part["grounds"], {"categorie": "category", "naam": "label", "zin": "text"}),
        "eerder_en_later": _under(part["attempts"], _ATTEMPT),
        "wel_beantwoord": _under(part["precedents"], _PRECEDENT),
        "bouwstenen": {each["label"]: each["texts"] for each in part["suggestions"]},
    }


def _under(found: list[Row], names: dict[str, str]) -> list[Row]:
    """Return columns of rows under their Dutch names."""
    return [{dutch: each[name] for dutch, name in names.items()} for each in found]
