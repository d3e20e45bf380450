package spoor.sentence;

import spoor.json.JsonSyntaxException;
import spoor.json.JsonTree;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The table of records and the sentences that were written for them by hand.
final class SentenceTable {
    private static final Pattern NAME = Pattern.compile("\\$([a-z0-9]+)");

    private final Map<String, String> names = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();

    private SentenceTable() {}

    /// @param sentence as plain text
    record Row(String record, String sentence) {
        @Override
        public String toString() {
            return sentence.isEmpty() ? "nothing of " + record : sentence;
        }
    }

    static List<Row> rows() {
        SentenceTable table = new SentenceTable();
        String record = "";
        for (String line : lines()) {
            if (line.startsWith("let ")) {
                String[] parts = line.substring(4).split("=", 2);
                table.names.put(parts[0].strip(), table.filled(parts[1].strip()));
            } else if (line.startsWith("=")) {
                String sentence = table.filled(line.substring(1).strip());
                table.rows.add(new Row(record.replace('\'', '"'), sentence));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                record = table.filled(line);
            }
        }
        return table.rows;
    }

    static JsonTree tree(String json) {
        try {
            return JsonTree.parse(json.getBytes(StandardCharsets.UTF_8));
        } catch (JsonSyntaxException e) {
            throw new AssertionError(json, e);
        }
    }

    private static List<String> lines() {
        try (InputStream text =
                Objects.requireNonNull(SentenceTable.class.getResourceAsStream("sentences.txt"))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String filled(String text) {
        return NAME.matcher(text)
                .replaceAll((MatchResult name) ->
                        java.util.regex.Matcher.quoteReplacement(
                                Objects.requireNonNull(names.get(name.group(1)), name.group(1))));
    }
}
