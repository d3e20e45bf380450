package spoor.decode.csv;

import spoor.decode.csv.CsvColumn.Form;
import spoor.event.Field;
import spoor.io.ByteSpan;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What the first row of a table tells: the separator and the columns.
///
/// @param header the columns by their names alone
/// @param columns what the columns are beside one another
/// @param own whether Spoor wrote the table: its texts are spelled as in `GuardedText`
record CsvLayout(byte separator, List<CsvColumn> header, List<CsvColumn> columns, boolean own) {
    private static final byte[] SEPARATORS = {',', ';', '\t'};

    /// Excel takes a first line such as `sep=;` for the separator.
    private static final Pattern SEPARATOR_LINE = Pattern.compile("(?i)\"?sep=.\"?\\r?\\n");

    private static final int LONGEST_SEPARATOR_LINE = 10;

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
        int names = head.start() + separatorLine(head);
        for (byte separator : SEPARATORS) {
            CsvRowScanner row = new CsvRowScanner(separator);
            if (row.scan(head.array(), names, head.end(), true) < 0 || row.isUnclosed()) {
                return Optional.empty();
            }
            List<String> named = IntStream.range(0, row.cells()).mapToObj(row::value).toList();
            List<CsvColumn> columns = CsvColumns.of(named);
            CsvLayout layout =
                    new CsvLayout(
                            separator,
                            named.stream().map(CsvColumns::named).toList(),
                            columns,
                            isOwn(columns));
            if (layout.hasEvents() || (layout.recordColumn() >= 0 && hasRecords(head))) {
                return Optional.of(layout);
            }
        }
        return Optional.empty();
    }

    /// The length of the line that names the separator, or 0. It is read like a row with the names
    /// of the columns, which may come twice.
    private static int separatorLine(ByteSpan head) {
        int length = Math.min(head.length(), LONGEST_SEPARATOR_LINE);
        Matcher line =
                SEPARATOR_LINE.matcher(
                        new String(
                                head.array(), head.start(), length, StandardCharsets.ISO_8859_1));
        return line.lookingAt() ? line.end() : 0;
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
