package spoor.decode.csv;

import spoor.decode.csv.CsvColumn.Form;
import spoor.event.Field;
import spoor.io.ByteSpan;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What the row with the names tells of a table: the separator and the columns.
///
/// @param titles how many rows are above that row
/// @param header the columns by their names alone
/// @param columns what the columns are beside one another
/// @param own whether Spoor wrote the table: its texts are spelled as in `GuardedText`
record CsvLayout(
        byte separator, int titles, List<CsvColumn> header, List<CsvColumn> columns, boolean own) {
    private static final byte[] SEPARATORS = {',', ';', '\t', '|'};

    /// How many rows may be above the one with the names of the columns: a title, or a first line
    /// such as `sep=;`, which Excel takes for the separator.
    private static final int MAX_TITLES = 10;

    /// No row of names, and no title, has more bytes.
    private static final int MAX_NAMES = 1 << 16;

    /// Each record has one of these.
    private static final String RECORD_MARK = "eventversion";

    /// The last columns of Spoor's own tables.
    private static final Set<String> OWN = Set.of("hiddenValues", "file", "offset");

    CsvLayout {
        header = List.copyOf(header);
        columns = List.copyOf(columns);
    }

    /// The layout of a table with events; empty where it is something else.
    ///
    /// @param head the first bytes of the content, after a byte order mark and white space
    static Optional<CsvLayout> of(ByteSpan head) {
        if (head.length() == 0 || "{[<".indexOf(head.array()[head.start()]) >= 0) {
            return Optional.empty();
        }
        for (byte separator : SEPARATORS) {
            Optional<CsvLayout> layout = of(head, separator);
            if (layout.isPresent()) {
                return layout;
            }
        }
        return Optional.empty();
    }

    private static Optional<CsvLayout> of(ByteSpan head, byte separator) {
        CsvRowScanner row = new CsvRowScanner(separator);
        byte[] text = head.array();
        int at = head.start();
        for (int titles = 0; titles <= MAX_TITLES && at < head.end(); titles++) {
            int end = row.scan(text, at, head.end(), true);
            if (row.isUnclosed() || end - at > MAX_NAMES) {
                return Optional.empty();
            }
            List<String> named = IntStream.range(0, row.cells()).mapToObj(row::value).toList();
            List<CsvColumn> columns = CsvColumns.of(named);
            CsvLayout layout =
                    new CsvLayout(
                            separator,
                            titles,
                            named.stream().map(CsvColumns::named).toList(),
                            columns,
                            isOwn(columns));
            if (layout.hasEvents() || (layout.recordColumn() >= 0 && hasRecords(head))) {
                return Optional.of(layout);
            }
            at = afterLineBreak(text, end, head.end());
        }
        return Optional.empty();
    }

    private static int afterLineBreak(byte[] text, int rowEnd, int end) {
        int at = rowEnd < end && text[rowEnd] == '\r' ? rowEnd + 1 : rowEnd;
        return at < end && text[at] == '\n' ? at + 1 : at;
    }

    private static boolean isOwn(List<CsvColumn> columns) {
        return columns.stream().map(CsvColumn::path).collect(Collectors.toSet()).containsAll(OWN);
    }

    /// Whether the columns are those of events: the name and two more, or the id and two more.
    boolean hasEvents() {
        Set<String> paths =
                columns.stream()
                        .filter(CsvColumn::isKnown)
                        .map(CsvColumn::path)
                        .collect(Collectors.toSet());
        return paths.size() >= 3
                && paths.contains("eventName")
                && (paths.contains("eventTime")
                        || paths.contains("eventSource")
                        || paths.contains("eventID"));
    }

    private static boolean hasRecords(ByteSpan head) {
        return head.text().toLowerCase(java.util.Locale.ROOT).contains(RECORD_MARK);
    }

    /// The number of the column with whole records, or -1.
    int recordColumn() {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).form() == Form.RECORD) {
                return i;
            }
        }
        return -1;
    }

    /// Whether a row has an empty cell where a field would be: its event had none.
    boolean saysNo(Field field, CsvRowScanner row) {
        boolean empty = false;
        for (int cell = 0; cell < Math.min(row.cells(), columns.size()); cell++) {
            if (columns.get(cell).path().equals(field.cloudTrailName())) {
                if (!row.value(cell).isBlank()) {
                    return false;
                }
                empty = true;
            }
        }
        return empty;
    }

    CsvRowScanner scanner() {
        return new CsvRowScanner(separator);
    }
}
