package spoor.text;

/// A text as a cell of CSV (RFC 4180), see [GuardedText]. No text of a log becomes a formula:
/// quotes do not prevent that, since they count only at the start of a cell.
public final class CsvCell {
    private CsvCell() {}

    public static String of(String value) {
        String text = GuardedText.encode(value);
        boolean quoted =
                GuardedText.startsFormula(value)
                        || !text.equals(text.strip())
                        || text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\'');
        return quoted ? quoted(text) : text;
    }

    public static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
