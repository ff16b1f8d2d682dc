"""The SyncFeed, minimally but truly: entries in order of their moment, tokens with gaps, `next` and `resume`."""

import re
from urllib.parse import parse_qs
from xml.sax.saxutils import escape, quoteattr

from tests.standin.answers import Answer
from tests.standin.moments import local
from tests.standin.schema import MODEL, EntityType, entity_type
from tests.standin.world import World, values

PAGE = 50
GAP = 7  # tokens ascend, but not by one
_ATOM = "http://www.w3.org/2005/Atom"
_TK = "http://www.tweedekamer.nl/xsd/tkData/v1-0"
_XSI = "http://www.w3.org/2001/XMLSchema-instance"
_PREFIXED = ("Vergadering", "Verslag")  # these come with an `ns1:` prefix, and with an offset in `bijgewerkt`


def answer(world: World, origin: str, path: str, query: str) -> Answer:
    """Return `/Feed`, `/Entiteiten/<id>` or `/Resources/<id>`; a resource that is not there is an error with 500."""
    verb, _, guid = path.removeprefix("/SyncFeed/2.0/").partition("/")
    if verb == "Feed":
        return _feed(world, origin, {name: found[0] for name, found in parse_qs(query).items()})
    if verb == "Entiteiten":
        for kind in MODEL.values():
            if rows := _rows(world, kind, "t.Id = ?", [guid.lower()]):
                return _xml(_entity(world, kind, rows[0][1]))
    if verb == "Resources" and (found := world.body(guid)):
        return Answer(200, found[0], found[1] or "application/octet-stream")
    status = 500 if verb == "Resources" else 404
    return _xml("<Error><Message>An error has occurred.</Message></Error>", status)


def _feed(world: World, origin: str, asked: dict[str, str]) -> Answer:
    kind = entity_type(asked.get("category", "Document"))
    if kind is None:
        return _xml("<Error><Message>An error has occurred.</Message></Error>", 404)
    start = -(-int(asked.get("skiptoken", "0")) // GAP)
    rows = _rows(world, kind, "1", [], PAGE + 1, start)
    base, category = f"{origin}/SyncFeed/2.0", f"&category={kind.name}"
    entries = [_entry(world, kind, row, base, (start + n + 1) * GAP) for n, (_, row) in enumerate(rows[:PAGE])]
    rel = "next" if len(rows) > PAGE else "resume"
    end = f"{base}/Feed?skiptoken={(start + len(entries)) * GAP}{category}"
    return _xml(
        f'<?xml version="1.0" encoding="utf-8"?><feed xmlns="{_ATOM}"><title>Gegevensmagazijn SyncFeed (category: '
        f"{kind.name})</title><link rel={quoteattr(rel)} href={quoteattr(end)}/>"
        f"<updated>{local(world.latest)}</updated>"
        f"<author><name>Fictieve kamer</name></author>{''.join(entries)}</feed>"
    )


def _entry(world: World, kind: EntityType, row: dict, base: str, token: int) -> str:
    guid = row["Id"]
    following = f"{base}/Feed?skiptoken={token}&category={kind.name}"
    file = f'<link rel="enclosure" href="{base}/Resources/{guid}"/>' if world.body(guid) else ""
    return (
        f"<entry><title>{guid}</title><id>{base}/Entiteiten/{guid}</id><updated>{row['ApiGewijzigdOp']}</updated>"
        f'<category term="{_camel(kind.name)}"/><link rel="next" href={quoteattr(following)}/>{file}'
        f'<content type="application/xml">{_entity(world, kind, row)}</content></entry>'
    )


def _entity(world: World, kind: EntityType, row: dict) -> str:
    """Return the row as an XML element; a deleted one is empty."""
    prefix = "ns1:" if kind.name in _PREFIXED else ""
    space = f'xmlns:ns1="{_TK}"' if prefix else f'xmlns="{_TK}"'
    changed = row["GewijzigdOp"] if prefix else re.sub(r"(Z|[+-]\d\d:\d\d)$", "", row["GewijzigdOp"])
    deleted = str(row["Verwijderd"]) if prefix else str(row["Verwijderd"]).lower()
    head = (
        f'<{prefix}{_camel(kind.name)} xmlns:tk="{_TK}" xmlns:xsi="{_XSI}" {space} id="{row["Id"]}" '
        f'tk:bijgewerkt="{changed}" tk:verwijderd="{deleted}"'
    )
    if row["Verwijderd"]:
        return head + " />"
    skipped = ("Id", "GewijzigdOp", "ApiGewijzigdOp", "Verwijderd", "ContentType", "ContentLength")
    parts = [_element(prefix, name, cell) for name, cell in row.items() if name not in skipped]
    parts += [f'<{prefix}{_camel(name)} ref="{other}"/>' for name, other in _links(world, kind, row["Id"])]
    return f"{head}>{''.join(parts)}</{prefix}{_camel(kind.name)}>"


def _element(prefix: str, name: str, cell: object) -> str:
    tag = prefix + _camel(name.removesuffix("_Id"))
    if cell is None:
        return f'<{tag} xsi:nil="true" />'
    if name.endswith("_Id"):
        return f'<{tag} ref="{cell}"/>'
    return f"<{tag}>{escape(str(cell).lower() if isinstance(cell, bool) else str(cell))}</{tag}>"


def _links(world: World, kind: EntityType, guid: str) -> list[tuple[str, str]]:
    """Return (nav, id) of the many-to-many links: they live on the document's side."""
    if kind.name != "Document":
        return []
    sql = "SELECT nav, other FROM links WHERE id = ? AND nav LIKE 'Document/%' ORDER BY nav, other"
    return [(nav.removeprefix("Document/"), other) for nav, other in world.select(sql, [guid])]


def _rows(
    world: World, kind: EntityType, condition: str, parameters: list, limit: int = 1, start: int = 0
) -> list[tuple[int, dict]]:
    columns = ", ".join(f't."{p.name}"' for p in kind.properties)
    order = 't."ApiGewijzigdOp@", t."Id@"'
    sql = f'SELECT {columns} FROM "{kind.name}" t WHERE {condition} ORDER BY {order} LIMIT ? OFFSET ?'
    return [(n, values(kind, row)) for n, row in enumerate(world.select(sql, [*parameters, limit, start]))]


def _camel(name: str) -> str:
    return name[0].lower() + name[1:]


def _xml(text: str, status: int = 200) -> Answer:
    return Answer(status, text.encode(), "application/xml; charset=utf-8")
