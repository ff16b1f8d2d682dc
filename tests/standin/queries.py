"""Answers a query on a collection: options, rows, expansions, the context that names them."""

from dataclasses import dataclass
from typing import Any

from tests.standin.filters import Scope, condition, where
from tests.standin.options import Options
from tests.standin.refusal import invalid, unknown_property
from tests.standin.schema import EntityType, Nav, entity_type
from tests.standin.world import World, ids, values


@dataclass(slots=True)
class Found:
    """The rows of one page, whether more follow, and the number of all where it was asked for."""

    rows: list[dict[str, Any]]
    more: bool = False
    count: int | None = None


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads a world in the names of one version of the API."""

    world: World
    version: str

    def page(self, kind: EntityType, options: Options, size: int, start: int = 0) -> Found:
        """Return up to `size` rows from `start` on; raise Refusal where the query is wrong."""
        condition_sql, parameters = self._where(kind, options)
        order = self._order(kind, options)
        sql = f'SELECT {_columns(kind)} FROM "{kind.name}" t WHERE {condition_sql} ORDER BY {order} LIMIT ? OFFSET ?'
        with self.world.lock:
            cells = self.world.select(sql, [*parameters, size + 1, start])
            rows = [values(kind, row, self.version) for row in cells[:size]]
            found = Found(self._shaped(kind, options, rows), len(cells) > size)
            if options.count:
                found.count = self.count(kind, options)
        return found

    def count(self, kind: EntityType, options: Options) -> int:
        """Return the number of rows that match the filter."""
        condition_sql, parameters = self._where(kind, options)
        return self.world.select(f'SELECT count(*) FROM "{kind.name}" t WHERE {condition_sql}', parameters)[0][0]

    def one(self, kind: EntityType, guid: str, options: Options) -> dict[str, Any] | None:
        """Return one row, or None."""
        cells = self.world.select(f'SELECT {_columns(kind)} FROM "{kind.name}" t WHERE Id = ?', [guid.lower()])
        rows = [values(kind, row, self.version) for row in cells]
        return next(iter(self._shaped(kind, options, rows)), None)

    def related(self, kind: EntityType, guid: str, nav: Nav, options: Options) -> list[dict[str, Any]]:
        """Return the rows that a navigation of one row leads to."""
        return self._expanded(kind, [guid.lower()], nav, options).get(guid.lower(), [])

    def _where(self, kind: EntityType, options: Options) -> tuple[str, list[object]]:
        if not options.filter:
            return "1", []
        found = where(options.filter, kind, "t", self.version)
        return found.sql, found.parameters

    def _order(self, kind: EntityType, options: Options) -> str:
        parts: list[str] = []
        for name, descending in options.orderby:
            sql = self._sort_key(Scope(kind, "t"), name.split("/"))
            parts.append(f"{sql} DESC" if descending else sql)
        if not parts and self.version == "v4":
            parts.append("t.Verwijderd DESC")  # without an order, deleted rows came first; version 5 changed that
        return ", ".join([*parts, 't."Id@"'])

    def _sort_key(self, scope: Scope, path: list[str]) -> str:
        if found := scope.kind.property(path[0], self.version):
            own = found.edm == "DateTimeOffset" or found.name == "Id"
            return f'{scope.alias}."{found.name}{"@" if own else ""}"'
        nav = scope.kind.nav(path[0])
        target = entity_type(nav.target) if nav and not nav.many and len(path) > 1 else None
        if nav is None or target is None:
            raise unknown_property(path[0], scope.kind.name)
        inner = Scope(target, f"{scope.alias}_")
        key = self._sort_key(inner, path[1:])
        return f'(SELECT {key} FROM "{target.name}" {inner.alias} WHERE {condition(scope, nav, inner.alias)})'

    def _shaped(self, kind: EntityType, options: Options, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """Return the rows with only the selected properties, and with what is expanded."""
        whole = rows
        if options.select:
            names = self._selected(kind, options)
            rows = [{name: row[name] for name in names} for row in whole]
        for name, inner in options.expand:
            nav = kind.nav(name)
            if nav is None:
                raise unknown_property(name, kind.name)
            related = self._expanded(kind, [row["Id"] for row in whole], nav, inner)
            for row, full in zip(rows, whole, strict=True):
                others = related.get(full["Id"], [])
                row[nav.name] = others if nav.many else next(iter(others), None)
        return rows

    def _selected(self, kind: EntityType, options: Options) -> list[str]:
        for name in options.select:
            if kind.property(name, self.version) is None and kind.nav(name) is None:
                raise unknown_property(name, kind.name)
        wanted = {name.lower() for name in options.select}
        shown = [kind.shown(p, self.version) for p in kind.properties]
        return [name for name in shown if name.lower() in wanted]

    def _expanded(
        self, kind: EntityType, guids: list[str], nav: Nav, options: Options
    ) -> dict[str, list[dict[str, Any]]]:
        """Return the related rows by id of the row that they belong to."""
        target = entity_type(nav.target)
        assert target
        condition_sql, parameters = self._where(target, options)
        parent = f'FROM json_each(?) j JOIN "{kind.name}" p ON p.Id = j.value'
        join = condition(Scope(kind, "p"), nav, "t")
        sql = (
            f'SELECT p.Id, {_columns(target)} {parent} JOIN "{target.name}" t ON {join} '
            f"WHERE {condition_sql} ORDER BY {self._order(target, options)}"
        )
        cells = self.world.select(sql, [ids(dict.fromkeys(guids)), *parameters])
        rows = [values(target, row[1:], self.version) for row in cells]
        related: dict[str, list[dict[str, Any]]] = {}
        for (parent_id, *_), row in zip(cells, self._shaped(target, options, rows), strict=True):
            related.setdefault(parent_id, []).append(row)
        first, last = options.skip or 0, None if options.top is None else (options.skip or 0) + options.top
        return {guid: others[first:last] for guid, others in related.items()}


def context(kind: EntityType, options: Options, version: str) -> str:
    """Return what follows `$metadata#` for a collection: the set, and what is selected and expanded."""
    return kind.name + (f"({shape})" if (shape := _shape(kind, options, version)) else "")


def _shape(kind: EntityType, options: Options, version: str) -> str:
    parts = [kind.shown(p, version) for n in options.select if (p := kind.property(n, version))]
    for name, inner in options.expand:
        nav = kind.nav(name)
        target = entity_type(nav.target) if nav else None
        if nav and target:
            parts.append(f"{nav.name}({_shape(target, inner, version)})")
    return ",".join(parts)


def _columns(kind: EntityType) -> str:
    return ", ".join(f't."{p.name}"' for p in kind.properties)


def top_within(options: Options, limit: int) -> int | None:
    """Return `$top`; raise Refusal where it is above what the version allows."""
    if options.top is not None and options.top > limit:
        raise invalid(
            f"The limit of '{limit}' for Top query has been exceeded. "
            f"The value from the incoming request is '{options.top}'."
        )
    return options.top
