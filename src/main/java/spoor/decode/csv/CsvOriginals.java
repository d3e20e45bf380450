package spoor.decode.csv;

import spoor.decode.TrailFormat;
import spoor.decode.csv.CsvColumn.Form;
import spoor.event.Original;
import spoor.io.ByteSpan;
import spoor.message.Message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes originals of the rows of a table.
record CsvOriginals(CsvLayout layout) implements TrailFormat.Originals {
    @Override
    public Optional<Original> of(ByteSpan found) {
        CsvRowScanner row = layout.scanner();
        int end = row.scan(found.array(), found.start(), found.end(), true);
        if (end != found.end() || row.isUnclosed() || row.cells() > layout.columns().size()) {
            return Optional.empty();
        }
        List<Original.Cell> cells = new ArrayList<>();
        CsvCells.read(row, layout, (path, value) -> cells.add(new Original.Cell(path, value)));
        return Optional.of(new Original.PartialRow(found, cells, loss(row, cells.size())));
    }

    private Message loss(CsvRowScanner row, int fields) {
        return Message.of(isWithoutZone(row) ? "partial.utc" : "partial.columns", fields);
    }

    private boolean isWithoutZone(CsvRowScanner row) {
        for (int cell = 0; cell < row.cells(); cell++) {
            if (layout.columns().get(cell).form() == Form.TIME
                    && CsvValues.isWithoutZone(row.value(cell))) {
                return true;
            }
        }
        return false;
    }
}
