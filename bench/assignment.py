"""The best pairing of two sides, each row with one column at most."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

Pair = tuple[int, int]


def best_assignment(worth: Mapping[Pair, float]) -> list[Pair]:
    """The pairs of the pairing that is worth most in all; pairs that are not in `worth` are worth nothing.

    Rows and columns that hang together by some pair are solved apart from the others: there are many small heaps.
    """
    found: list[Pair] = []
    for rows, columns in _heaps(worth):
        turned = len(rows) > len(columns)
        short, long = (columns, rows) if turned else (rows, columns)
        costs = [[-worth.get((b, a) if turned else (a, b), 0.0) for b in long] for a in short]
        pairs = ((short[at], long[other]) for at, other in enumerate(_cheapest(costs)))
        found += [pair for pair in (((b, a) if turned else (a, b)) for a, b in pairs) if pair in worth]
    return sorted(found)


def _heaps(worth: Mapping[Pair, float]) -> Iterator[tuple[list[int], list[int]]]:
    by_row: dict[int, list[int]] = {}
    by_column: dict[int, list[int]] = {}
    for row, column in worth:
        by_row.setdefault(row, []).append(column)
        by_column.setdefault(column, []).append(row)
    seen: set[int] = set()
    for begin in sorted(by_row):
        if begin in seen:
            continue
        rows, columns, ahead = {begin}, set[int](), [begin]
        while ahead:
            for column in by_row[ahead.pop()]:
                columns.add(column)
                ahead += [row for row in by_column[column] if row not in rows]
                rows.update(by_column[column])
        seen |= rows
        yield sorted(rows), sorted(columns)


def _cheapest(costs: list[list[float]]) -> list[int]:
    """For each row its column in the cheapest pairing of all rows; there are at least as many columns as rows.

    Method: shortest augmenting paths with potentials (Kuhn 1955, Munkres 1957), rows taken in one by one.
    """
    rows, columns = len(costs), len(costs[0])
    row_price, column_price = [0.0] * (rows + 1), [0.0] * (columns + 1)
    row_of = [0] * (columns + 1)  # counted from 1; 0 is nobody
    for row in range(1, rows + 1):
        row_of[0], at = row, 0
        least, before, visited = [float("inf")] * (columns + 1), [0] * (columns + 1), [False] * (columns + 1)
        while row_of[at]:
            visited[at] = True
            here, step, following = row_of[at], float("inf"), 0
            for column in range(1, columns + 1):
                if visited[column]:
                    continue
                cost = costs[here - 1][column - 1] - row_price[here] - column_price[column]
                if cost < least[column]:
                    least[column], before[column] = cost, at
                if least[column] < step:
                    step, following = least[column], column
            for column in range(columns + 1):
                if visited[column]:
                    row_price[row_of[column]] += step
                    column_price[column] -= step
                else:
                    least[column] -= step
            at = following
        while at:
            row_of[at] = row_of[before[at]]
            at = before[at]
    columns_of = {row: column for column, row in enumerate(row_of) if row and column}
    return [columns_of[row] - 1 for row in range(1, rows + 1)]
