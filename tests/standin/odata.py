"""The two OData services: paths to answers."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl, quote
from xml.sax.saxutils import quoteattr

from tests.standin.answers import Answer, error, json_answer
from tests.standin.faults import Fault, NextLink, PageCap
from tests.standin.options import options
from tests.standin.queries import Reader, context, top_within
from tests.standin.refusal import Refusal
from tests.standin.schema import MODEL, EntityType, entity_type
from tests.standin.world import World

PAGE = 250
TOP_LIMIT = {"v4": 250, "v5": 100}
BASES = {"v4": "/OData/v4/2.0", "v5": "/OData/v5"}
_PATH = re.compile(r"(?P<set>\w+)(?:\((?P<id>[0-9a-fA-F-]{36})\))?(?:/(?P<rest>[\w$.()]+))?")


@dataclass(frozen=True, slots=True)
class Service:
    """One version of the API on one origin."""

    world: World
    version: str
    origin: str

    @property
    def base(self) -> str:
        """Where the service stands."""
        return self.origin + BASES[self.version]

    def answer(self, path: str, query: str, faults: Sequence[Fault]) -> Answer:
        """Return the answer to a path below the base."""
        try:
            return self._answer(path.strip("/"), query, faults)
        except Refusal as refusal:
            return error(refusal.status, refusal.message)

    def _answer(self, path: str, query: str, faults: Sequence[Fault]) -> Answer:
        if not path:
            sets = [{"name": name, "kind": "EntitySet", "url": name} for name in MODEL]
            return json_answer({"@odata.context": f"{self.base}/$metadata", "value": sets})
        if path == "$metadata":
            return Answer(200, self._metadata().encode(), "application/xml; charset=utf-8")
        found = _PATH.fullmatch(path)
        kind = entity_type(found["set"]) if found else None
        if found is None or kind is None:
            raise Refusal(404, "Not found.")
        if found["id"]:
            return self._entity(kind, found["id"].lower(), found["rest"] or "", query)
        if found["rest"] == "$count":
            number = Reader(self.world, self.version).count(kind, options(parse_qsl(query)))
            return Answer(200, str(number).encode(), "text/plain; charset=utf-8")
        return self._collection(kind, query, faults)

    def _collection(self, kind: EntityType, query: str, faults: Sequence[Fault]) -> Answer:
        asked = options(parse_qsl(query, keep_blank_values=True))
        top = top_within(asked, TOP_LIMIT[self.version])
        cap = next((f.rows for f in faults if isinstance(f, PageCap)), None)
        start = int(asked.skiptoken) if asked.skiptoken else asked.skip or 0
        size = min(n for n in (top, PAGE, cap) if n is not None)
        found = Reader(self.world, self.version).page(kind, asked, size, start)
        content: dict[str, Any] = {"@odata.context": f"{self.base}/$metadata#{context(kind, asked, self.version)}"}
        if found.count is not None:
            content["@odata.count"] = found.count
        content["value"] = found.rows
        link = next((f.url for f in faults if isinstance(f, NextLink)), None)
        if found.more and (top is None or cap is not None):
            link = link or self._next(kind, query, start + len(found.rows))
        if link:
            content["@odata.nextLink"] = link
        return json_answer(content)

    def _next(self, kind: EntityType, query: str, start: int) -> str:
        kept = [pair for pair in parse_qsl(query) if pair[0].lower() not in ("$skip", "$skiptoken")]
        pairs = [
            f"{quote(name, safe='$')}={quote(value, safe='')}" for name, value in [*kept, ("$skiptoken", str(start))]
        ]
        return f"{self.base}/{kind.name}?{'&'.join(pairs)}"

    def _entity(self, kind: EntityType, guid: str, rest: str, query: str) -> Answer:
        reader, asked = Reader(self.world, self.version), options(parse_qsl(query))
        if rest.lower().removeprefix("tk.da.ggm.odata.").removesuffix("()") == "resource":
            return self._file(kind, guid)
        row = reader.one(kind, guid, asked)
        if row is None:
            raise Refusal(404, "Not found.")
        nav = kind.nav(rest) if rest else None
        if not rest:
            return json_answer({"@odata.context": f"{self.base}/$metadata#{kind.name}/$entity"} | row)
        if nav is None:
            raise Refusal(404, "Not found.")
        rows = reader.related(kind, guid, nav, asked)
        if nav.many:
            return json_answer({"@odata.context": f"{self.base}/$metadata#{nav.target}", "value": rows})
        if not rows:
            return Answer(204)
        return json_answer({"@odata.context": f"{self.base}/$metadata#{nav.target}/$entity"} | rows[0])

    def _file(self, kind: EntityType, guid: str) -> Answer:
        found = self.world.body(guid)
        if found is None:
            raise Refusal(404, "Not found.")
        named = [p.name for p in kind.properties if p.name == "ContentType"]
        announced = self.world.select(f'SELECT {named[0]} FROM "{kind.name}" WHERE Id = ?', [guid]) if named else []
        media_type = announced[0][0] if announced and announced[0][0] else found[1]
        return Answer(200, found[0], media_type or "application/octet-stream")

    def _metadata(self) -> str:
        types = "".join(_described(kind, self.version) for kind in MODEL.values())
        sets = "".join(f'<EntitySet Name="{name}" EntityType="TK.DA.GGM.OData.{name}" />' for name in MODEL)
        return (
            '<?xml version="1.0" encoding="utf-8"?><edmx:Edmx Version="4.0" '
            'xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx"><edmx:DataServices><Schema '
            'Namespace="TK.DA.GGM.OData" xmlns="http://docs.oasis-open.org/odata/ns/edm">'
            f'{types}<EntityContainer Name="Container">{sets}</EntityContainer></Schema>'
            "</edmx:DataServices></edmx:Edmx>"
        )


def _described(kind: EntityType, version: str) -> str:
    properties = "".join(
        f'<Property Name={quoteattr(kind.shown(p, version))} Type="Edm.{p.edm}"'
        + (' Nullable="false" />' if p.name == "Id" else " />")
        for p in kind.properties
    )
    navs = "".join(
        f'<NavigationProperty Name="{n.name}" Type="'
        + (f"Collection(TK.DA.GGM.OData.{n.target})" if n.many else f"TK.DA.GGM.OData.{n.target}")
        + '" />'
        for n in kind.navs
    )
    return f'<EntityType Name="{kind.name}"><Key><PropertyRef Name="Id" /></Key>{properties}{navs}</EntityType>'
