package spoor.decode.csv;

import spoor.decode.TrailFormat;
import spoor.decode.fast.JsonOriginals;
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
        if (layout.recordColumn() >= 0 && isRecord(found)) {
            return record(found).map(RespelledOriginal::of);
        }
        CsvRowScanner row = layout.scanner();
        int end = row.scan(found.array(), found.start(), found.end(), true);
        if (end != found.end() || row.isUnclosed() || row.cells() > layout.columns().size()) {
            return Optional.empty();
        }
        List<Original.Cell> cells = new ArrayList<>();
        CsvCells.read(row, layout, (path, value) -> cells.add(new Original.Cell(path, value)));
        return Optional.of(new Original.PartialRow(found, cells, loss(row, cells.size())));
    }

    /// Whether it is a record in a cell and not a row: a row whose first cell has quotes begins
    /// with one.
    private static boolean isRecord(ByteSpan found) {
        byte[] text = found.array();
        int at = found.start() + 1;
        while (at < found.end() && Character.isWhitespace(text[at])) {
            at++;
        }
        return at < found.end()
                && text[found.start()] == '{'
                && (text[at] == '"' || text[at] == '\\');
    }

    private static Optional<Original> record(ByteSpan found) {
        if (!CellText.isQuoted(found)) {
            return JsonOriginals.of(found, false);
        }
        byte[] text = new byte[found.length()];
        int length = CellText.decode(found.array(), found.start(), found.end(), text);
        return JsonOriginals.of(new ByteSpan(text, 0, length), true);
    }

    private Message loss(CsvRowScanner row, int fields) {
        return Message.of(isWithoutZone(row) ? "partial.utc" : "partial.columns", fields);
    }

    private boolean isWithoutZone(CsvRowScanner row) {
        for (int cell = 0; cell < row.cells(); cell++) {
            if (layout.columns().get(cell).isTime()
                    && CsvValues.isWithoutZone(row.value(cell), layout.own())) {
                return true;
            }
        }
        return false;
    }
}
