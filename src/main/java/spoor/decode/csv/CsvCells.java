package spoor.decode.csv;

import spoor.decode.csv.CsvColumn.Form;

import java.util.Optional;
import java.util.function.BiConsumer;

/// The cells of a row as members of a record.
final class CsvCells {
    private CsvCells() {}

    /// Passes on the path and value of each cell that is not empty.
    static void read(CsvRowScanner row, CsvLayout layout, BiConsumer<String, String> members) {
        int cells = Math.min(row.cells(), layout.columns().size());
        for (int cell = 0; cell < cells; cell++) {
            CsvColumn column = layout.columns().get(cell);
            String value = CsvValues.clean(row.value(cell), column, layout.own());
            if (value.isEmpty()) {
                continue;
            }
            read(column, value, members);
        }
    }

    /// Passes on the value of a cell, or the members of an object in it.
    static void read(CsvColumn column, String value, BiConsumer<String, String> members) {
        Optional<JsonStruct> json =
                column.form() == Form.STRUCT ? JsonStruct.of(value) : Optional.empty();
        if (json.isPresent()) {
            json.get().read(column.path(), members);
        } else if (column.form() == Form.STRUCT && AthenaStruct.isStruct(value)) {
            AthenaStruct.read(value, column.path(), members);
        } else {
            members.accept(column.path(), value);
        }
    }
}
