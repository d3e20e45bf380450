package spoor.hidden;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The table of records whose hidden values were found by hand: `hidden-values.txt`.
public final class HiddenTable {
    private HiddenTable() {}

    /// A record and its hidden values.
    ///
    /// @param json the record, in JSON
    /// @param findings each `mark path kind`, in the order of the text
    public record Row(int line, String json, List<String> findings) {
        @Override
        public String toString() {
            return "line " + line + ": " + json;
        }

        /// The paths of values that AWS hid or omitted, each once.
        public List<String> paths() {
            return findings.stream()
                    .filter(finding -> !finding.endsWith(" masked"))
                    .map(finding ->
                            finding.substring(finding.indexOf(' ') + 1, finding.lastIndexOf(' ')))
                    .distinct()
                    .toList();
        }

        /// How many findings are of that kind: `hidden`, `omitted` or `masked`.
        public int count(String kind) {
            return (int) findings.stream().filter(one -> one.endsWith(" " + kind)).count();
        }
    }

    /// All records, in their order.
    public static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        List<String> lines = lines();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("{")) {
                rows.add(new Row(i + 1, line.replace('\'', '"'), new ArrayList<>()));
            } else if (!line.isBlank() && !line.startsWith("#") && !line.equals("nothing")) {
                rows.getLast().findings().add(line);
            }
        }
        return rows;
    }

    private static List<String> lines() {
        try (InputStream table =
                Objects.requireNonNull(
                        HiddenTable.class.getResourceAsStream("hidden-values.txt"))) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
