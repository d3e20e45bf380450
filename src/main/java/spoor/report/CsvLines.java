package spoor.report;

import spoor.text.CsvCell;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/// Writes rows of CSV (RFC 4180).
record CsvLines(Appendable out) {
    /// @param cells texts and numbers
    void write(List<?> cells) throws IOException {
        out.append(
                cells.stream()
                        .map(cell -> CsvCell.of(String.valueOf(cell)))
                        .collect(Collectors.joining(",", "", "\r\n")));
    }
}
