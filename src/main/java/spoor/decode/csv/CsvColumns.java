package spoor.decode.csv;

import spoor.decode.csv.CsvColumn.Form;
import spoor.io.TextResource;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The columns that are known, by their names in any case and with any white space. They are in
/// `columns.txt`.
final class CsvColumns {
    /// The column of Spoor's own tables with the display name of the identity.
    static final String IDENTITY = "identity";

    /// The column of Spoor's own tables that tells how the call ended.
    static final String OUTCOME = "outcome";

    /// The column of Spoor's own tables that lists the resources.
    static final String RESOURCE = "resource";

    private static final Pattern GAP = Pattern.compile(" +");
    private static final Map<String, CsvColumn> BY_NAME = byName();

    private CsvColumns() {}

    private static Map<String, CsvColumn> byName() {
        Map<String, CsvColumn> columns = new HashMap<>();
        for (String line : TextResource.lines(CsvColumns.class, "columns.txt")) {
            String[] cells = GAP.split(line, 3);
            CsvColumn column =
                    new CsvColumn(cells[0], Form.valueOf(cells[1].toUpperCase(Locale.ROOT)));
            columns.putIfAbsent(key(column.path()), column);
            for (String name :
                    cells.length < 3 ? List.<String>of() : List.of(cells[2].split("\\|", -1))) {
                columns.put(key(name), column);
            }
        }
        return Map.copyOf(columns);
    }

    /// The column with that name in a file.
    static CsvColumn named(String name) {
        CsvColumn known = BY_NAME.get(key(name));
        return known == null ? new CsvColumn(name.strip(), Form.OTHER) : known;
    }

    /// The columns of a table with these names.
    ///
    /// Another name of a member, such as `region`, is an extra column where a column has the name
    /// of the member itself or of an object around it: as a partition of Athena's tables beside
    /// `awsRegion`, and `arn` of a resource beside `userIdentity`. The first of several other names
    /// counts.
    static List<CsvColumn> of(List<String> names) {
        Set<String> taken = new HashSet<>();
        for (String name : names) {
            CsvColumn column = named(name);
            if (isOwnName(name, column)) {
                taken.add(column.path());
            }
        }
        List<CsvColumn> columns = new ArrayList<>();
        for (String name : names) {
            CsvColumn column = named(name);
            boolean extra =
                    column.isKnown()
                            && !isOwnName(name, column)
                            && (isWithin(column.path(), taken) || !taken.add(column.path()));
            columns.add(extra ? new CsvColumn(name.strip(), Form.OTHER) : column);
        }
        return columns;
    }

    private static boolean isOwnName(String name, CsvColumn column) {
        return key(name).equals(key(column.path()));
    }

    /// Whether the member at a path, or an object around it, is one of these.
    private static boolean isWithin(String path, Set<String> members) {
        int end = path.length();
        while (end > 0 && !members.contains(path.substring(0, end))) {
            end = path.lastIndexOf('.', end - 1);
        }
        return end > 0;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "");
    }
}
