"""Turns a `$filter` into SQL: tokens, recursive descent, types checked, nodes counted as the real server does."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from tests.standin.moments import midnight, ticks
from tests.standin.refusal import invalid, unknown_property
from tests.standin.schema import EntityType, Nav
from tests.standin.schema import entity_type as type_named
from tests.standin.tokens import Token, tokens

NODE_LIMIT = 100
_OPERATORS = {
    "eq": ("Equal", "IS"),
    "ne": ("NotEqual", "IS NOT"),
    "gt": ("GreaterThan", ">"),
    "ge": ("GreaterThanOrEqual", ">="),
    "lt": ("LessThan", "<"),
    "le": ("LessThanOrEqual", "<="),
}
_LITERALS = {"guid": "Guid", "moment": "DateTimeOffset", "date": "Date", "number": "Int32", "string": "String"}
_PARTS = {"year": (1, 4), "month": (6, 2), "day": (9, 2)}


@dataclass(slots=True)
class Expression:
    """SQL with its parameters, its Edm type (`Null` for null) and the nodes that it costs."""

    sql: str
    edm: str
    nodes: int
    parameters: list[object] = field(default_factory=list)
    text_sql: str = ""  # of a moment: its text as printed, for year(), month(), day()


@dataclass(frozen=True, slots=True)
class Scope:
    """What a path starts from: an entity type and the alias of its table."""

    kind: EntityType
    alias: str


def where(text: str, kind: EntityType, alias: str, version: str) -> Expression:
    """Return the SQL condition of a filter on the table `alias`; raise Refusal as the server does."""
    parser = _Parser(tokens(text), version, {"": Scope(kind, alias)})
    found = parser.disjunction()
    parser.expect("end", "")
    if found.nodes > NODE_LIMIT:
        raise invalid(f"The node count limit of '{NODE_LIMIT}' has been exceeded.")
    return found


class _Parser:
    """Recursive descent over the tokens of one filter."""

    def __init__(self, found: list[Token], version: str, scopes: dict[str, Scope]) -> None:
        self.tokens = found
        self.at = 0
        self.version = version
        self.scopes = scopes
        self.aliases = 0

    @property
    def token(self) -> Token:
        return self.tokens[self.at]

    def take(self) -> Token:
        self.at += 1
        return self.tokens[self.at - 1]

    def follows(self, kind: str, text: str) -> bool:
        return self.token.kind == kind and self.token.text.lower() == text

    def expect(self, kind: str, text: str) -> None:
        if not self.follows(kind, text):
            raise invalid(f"Syntax error at position {self.token.position}: '{text or kind}' is expected.")
        self.at += 1

    def disjunction(self) -> Expression:
        return self._chain("or", self.conjunction)

    def conjunction(self) -> Expression:
        return self._chain("and", self.negation)

    def _chain(self, word: str, inner: Callable[[], Expression]) -> Expression:
        left = inner()
        while self.follows("word", word):
            self.take()
            right = inner()
            sql = f"({left.sql} {word.upper()} {right.sql})"
            left = Expression(sql, "Boolean", left.nodes + right.nodes + 1, left.parameters + right.parameters)
        return left

    def negation(self) -> Expression:
        if not self.follows("word", "not"):
            return self.comparison()
        self.take()
        inner = self.negation()
        return Expression(f"(NOT {inner.sql})", "Boolean", inner.nodes + 1, inner.parameters)

    def comparison(self) -> Expression:
        left = self.operand()
        word = self.token.text.lower() if self.token.kind == "word" else ""
        if word == "in":
            self.take()
            return self._within(left)
        if word not in _OPERATORS:
            return left
        self.take()
        return _compared(left, self.operand(), *_OPERATORS[word])

    def _within(self, left: Expression) -> Expression:
        self.expect("mark", "(")
        parts = [self.operand()]
        while self.follows("mark", ","):
            self.take()
            parts.append(self.operand())
        self.expect("mark", ")")
        each = [_compared(left, part, *_OPERATORS["eq"]) for part in parts]
        parameters = [p for one in each for p in one.parameters]
        return Expression(f"({' OR '.join(e.sql for e in each)})", "Boolean", 3 + len(parts), parameters)

    def operand(self) -> Expression:
        token = self.take()
        if token.kind == "mark" and token.text == "(":
            inner = self.disjunction()
            self.expect("mark", ")")
            return inner
        if token.kind in _LITERALS:
            return _literal(token)
        if token.kind != "word":
            raise invalid(f"Syntax error at position {token.position}.")
        if token.text in ("true", "false"):
            return Expression("?", "Boolean", 1, [token.text == "true"])
        if token.text == "null":
            return Expression("NULL", "Null", 1)
        return self._call(token.text.lower()) if self.follows("mark", "(") else self._path(token.text)

    def _call(self, name: str) -> Expression:
        self.expect("mark", "(")
        given = [self.operand()]
        while self.follows("mark", ","):
            self.take()
            given.append(self.operand())
        self.expect("mark", ")")
        parameters = [p for one in given for p in one.parameters]
        nodes = sum(one.nodes for one in given) + 1
        if name in ("contains", "startswith", "endswith"):
            return Expression(f"has('{name}', {given[0].sql}, {given[1].sql})", "Boolean", nodes, parameters)
        if name == "concat":
            return Expression(f"({given[0].sql} || {given[1].sql})", "String", nodes, parameters)
        if name in ("tolower", "toupper"):
            return Expression(f"lowered({given[0].sql})", "String", nodes, parameters)
        if name in _PARTS:
            start, length = _PARTS[name]
            return Expression(f"CAST(substr({given[0].text_sql}, {start}, {length}) AS INTEGER)", "Int32", nodes)
        raise invalid(f"An unknown function with name '{name}' was found.")

    def _path(self, name: str) -> Expression:
        scope = self.scopes.get(name)
        if scope and name:
            self.expect("mark", "/")
            name = self.take().text
        else:
            scope = self.scopes[""]
        if found := scope.kind.property(name, self.version):
            column = f'{scope.alias}."{found.name}"'
            moment = found.edm == "DateTimeOffset"
            sql = f'{scope.alias}."{found.name}@"' if moment else column
            return Expression(
                sql, found.edm, 3 if found.edm in ("DateTimeOffset", "Guid", "Boolean") else 2, [], column
            )
        nav = scope.kind.nav(name)
        if nav is None or not self.follows("mark", "/"):
            raise unknown_property(name, scope.kind.name)
        self.take()
        return self._any(scope, nav) if nav.many else self._single(scope, nav)

    def _join(self, scope: Scope, nav: Nav) -> tuple[Scope, str]:
        target = type_named(nav.target)
        assert target
        self.aliases += 1
        inner = Scope(target, f"{scope.alias}_{self.aliases}")
        return inner, f'FROM "{target.name}" {inner.alias} WHERE {condition(scope, nav, inner.alias)}'

    def _single(self, scope: Scope, nav: Nav) -> Expression:
        inner, join = self._join(scope, nav)
        outer, self.scopes = self.scopes, {"": inner}
        found = self._path(self.take().text)
        self.scopes = outer
        return Expression(
            f"(SELECT {found.sql} {join})",
            found.edm,
            found.nodes + 1,
            found.parameters,
            f"(SELECT {found.text_sql} {join})",
        )

    def _any(self, scope: Scope, nav: Nav) -> Expression:
        word = self.take().text.lower()
        if word not in ("any", "all"):
            raise invalid(f"'{word}' is not a property or a function of a collection.")
        inner, join = self._join(scope, nav)
        self.expect("mark", "(")
        body = Expression("1", "Boolean", 0)
        if not self.follows("mark", ")"):
            name = self.take().text
            self.expect("mark", ":")
            self.scopes[name] = inner
            body = self.disjunction()
            del self.scopes[name]
        self.expect("mark", ")")
        sql = f"EXISTS (SELECT 1 {join} AND {body.sql})"
        if word == "all":
            sql = f"NOT EXISTS (SELECT 1 {join} AND NOT {body.sql})"
        return Expression(sql, "Boolean", body.nodes + 5, body.parameters)


def condition(scope: Scope, nav: Nav, alias: str) -> str:
    """Return the SQL that joins the table `alias` to what a navigation of `scope` leads to."""
    if nav.way == "<":
        return f'{alias}."{nav.key}" = {scope.alias}.Id'
    if nav.way == ">":
        return f'{alias}.Id = {scope.alias}."{nav.key}"'
    name = f"{scope.kind.name}/{nav.name}"
    return f"{alias}.Id IN (SELECT other FROM links WHERE nav = '{name}' AND links.id = {scope.alias}.Id)"


def _literal(token: Token) -> Expression:
    edm = _LITERALS[token.kind]
    value: object = token.text
    if edm == "Int32":
        value = float(token.text) if "." in token.text else int(token.text)
    elif edm == "Guid":
        value = token.text.lower()
    return Expression("?", edm, 1, [value])


def _compared(left: Expression, right: Expression, operator: str, sign: str) -> Expression:
    """Return a comparison; raise Refusal where the types do not go together."""
    types = {left.edm, right.edm}
    if "DateTimeOffset" in types:
        left, right = _moment(left), _moment(right)
    if len({left.edm, right.edm} - {"Null"}) > 1:
        raise invalid(
            "A binary operator with incompatible types was detected. Found operand types "
            f"'Edm.{left.edm}' and 'Edm.{right.edm}' for operator kind '{operator}'."
        )
    nodes, parameters = left.nodes + right.nodes + 1, left.parameters + right.parameters
    if "String" in types and sign in ("IS", "IS NOT") and "?" in (left.sql, right.sql):
        return Expression(f"({left.sql} {sign} {right.sql} COLLATE folded)", "Boolean", nodes, parameters)
    return Expression(f"({left.sql} {sign} {right.sql})", "Boolean", nodes, parameters)


def _moment(side: Expression) -> Expression:
    """Return a date or moment literal as ticks: a bare date is local midnight."""
    if side.sql != "?" or side.edm not in ("Date", "DateTimeOffset"):
        return side
    text = str(side.parameters[0])
    if side.edm == "Date":
        text = midnight(date.fromisoformat(text))
    elif len(text) > 16 and text[16] != ":":  # seconds may be left out
        text = f"{text[:16]}:00{text[16:]}"
    return Expression("?", "DateTimeOffset", side.nodes, [ticks(text)])
