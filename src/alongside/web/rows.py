"""The statements that every save needs, written out: to build a query Django's way costs ten times what the query does.

Values go through the models' own fields, so that a row reads back the same whichever way it was written.  A statement
is put together once for each model and its columns.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any, NamedTuple
from uuid import UUID

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.models import Field, Model


class Statement(NamedTuple):
    """SQL, and the fields of the values that it takes, in their order."""

    sql: str
    fields: tuple[Field[Any, Any], ...]


def one(model: type[Model], name: str, id_: UUID) -> Any:
    """One value of the row with this id; None when there is no such row."""
    row = _done(_look(model, name), [id_])  # type: ignore[arg-type] # a class is hashable
    return None if row is None else model._meta.get_field(name).to_python(row[0])


def add(model: type[Model], **values: Any) -> None:
    """A new row."""
    _done(_add(model, tuple(values)), values.values())  # type: ignore[arg-type]


def change(model: type[Model], id_: UUID, **values: Any) -> None:
    """These values of the row with this id."""
    _done(_change(model, tuple(values)), [*values.values(), id_])  # type: ignore[arg-type]


def _done(statement: Statement, values: Iterable[Any]) -> Any:
    """Run it; the first row, where there is one.

    On SQLite's own connection, with Django's errors: Django's cursor and its wrappers cost more than the statement.
    """
    connection = connections[DEFAULT_DB_ALIAS]  # once: each look through Django's proxy costs more than a value
    connection.ensure_connection()
    prepared = [
        field.get_db_prep_save(value, connection) for field, value in zip(statement.fields, values, strict=True)
    ]
    with connection.wrap_database_errors:
        return connection.connection.execute(statement.sql, prepared).fetchone()


@cache
def _look(model: type[Model], name: str) -> Statement:
    sql = f"SELECT {_column(model, name)} FROM {_table(model)} WHERE {_column(model, 'id')} = ?"  # noqa: S608
    return Statement(sql, _fields(model, "id"))


@cache
def _add(model: type[Model], names: tuple[str, ...]) -> Statement:
    columns, places = ", ".join(_column(model, name) for name in names), ", ".join(["?"] * len(names))
    sql = f"INSERT INTO {_table(model)} ({columns}) VALUES ({places})"  # noqa: S608 - names of ours, no values
    return Statement(sql, _fields(model, *names))


@cache
def _change(model: type[Model], names: tuple[str, ...]) -> Statement:
    sets = ", ".join(f"{_column(model, name)} = ?" for name in names)
    sql = f"UPDATE {_table(model)} SET {sets} WHERE {_column(model, 'id')} = ?"  # noqa: S608
    return Statement(sql, _fields(model, *names, "id"))


def _fields(model: type[Model], *names: str) -> tuple[Field[Any, Any], ...]:
    return tuple(model._meta.get_field(name) for name in names)


def _table(model: type[Model]) -> str:
    return str(connections[DEFAULT_DB_ALIAS].ops.quote_name(model._meta.db_table))


def _column(model: type[Model], name: str) -> str:
    return str(connections[DEFAULT_DB_ALIAS].ops.quote_name(model._meta.get_field(name).column))
