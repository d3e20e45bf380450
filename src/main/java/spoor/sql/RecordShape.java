package spoor.sql;

import spoor.json.JsonPath;

import java.util.List;
import java.util.Optional;

/// How a table has the parts of a record: which SQL reads them.
///
/// The expressions are over the rows of [#from]. Those of texts are never NULL, except where it is
/// unknown what the record has.
sealed interface RecordShape permits TextShape, ColumnShape {
    /// The name of the column with the file's address in [#from].
    String FILE = "\"$path\"";

    /// The rows with one record each: the table, or the table with its arrays unnested.
    String from();

    /// What distinguishes records of a file that have no id.
    String place();

    /// The text of the member at a path: empty if it is missing, null, an object or an array.
    /// Nothing if the table cannot have it.
    Optional<String> member(String path);

    /// The JSON text of the whole record, or of all that the table has of it.
    String text();

    /// The JSON with the values of a path that begins with a name, and the rest of the path;
    /// nothing if the table cannot have it.
    Optional<JsonPart> json(JsonPath path);

    /// The members of a record, as AWS documents them, that the table cannot have.
    List<String> missing();

    /// A part of a record.
    ///
    /// @param json an expression of a JSON text; empty where there is none
    /// @param rest the steps within it
    record JsonPart(String json, List<Object> rest) {}

    /// A table that has a known shape.
    ///
    /// @return nothing if the table has no records
    static Optional<RecordShape> of(EngineTable table) {
        Optional<RecordShape> text = TextShape.of(table).map(RecordShape.class::cast);
        return text.or(() -> ColumnShape.of(table));
    }
}
