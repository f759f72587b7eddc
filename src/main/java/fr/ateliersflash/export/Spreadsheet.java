package fr.ateliersflash.export;

import java.util.List;

/// A list with the columns it is written in.
///
/// @param <R> a row
/// @param key of its words: its name under `<key>.title`, the headers of its columns under `<key>.<code>`
public record Spreadsheet<R>(String key, List<Column<R>> columns, Rows<R> rows) {}
