package spoor.sql;

import spoor.event.Field;
import spoor.event.RecordSchema;
import spoor.message.Message;
import spoor.query.Phrase;
import spoor.record.Outcome;
import spoor.text.CaseFolding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Searches for a text in records.
final class PhraseSql {
    private static final String URL_ENCODED = "%[0-9a-f]{2}";

    /// A part of a path that the text of a record does not have.
    private static final Pattern PATH = Pattern.compile("[a-z0-9_-]*(\\[\\*?]?|[.\\]])[\\S\\s]*");

    private final RecordSql record;
    private final FieldSql fields;
    private final RecordSchema schema;

    PhraseSql(RecordSql record, FieldSql fields, RecordSchema schema) {
        this.record = record;
        this.fields = fields;
        this.schema = schema;
    }

    /// Whether one of the columns contains the phrase.
    String inColumns(Phrase phrase) {
        if (isBroken(phrase)) {
            return Sql.UNKNOWN;
        }
        List<String> columns = new ArrayList<>();
        columns.add(contains(fields.value(Field.ID), phrase));
        for (Field field : schema.facets()) {
            if (field != Field.OUTCOME || isInOutcome(phrase)) {
                columns.add(contains(fields.value(field), phrase));
            }
        }
        return Sql.any(columns);
    }

    /// Whether the record, what is encoded in it, or one of its columns contains the phrase.
    String inRecord(Phrase phrase) {
        if (isBroken(phrase)) {
            return Sql.UNKNOWN;
        }
        List<String> found = new ArrayList<>();
        for (List<String> parts : spellings(phrase)) {
            found.add(Sql.like(folded(parts), parts, true));
        }
        found.addAll(inComputedColumns(phrase));
        found.add(mayBeEncoded(phrase));
        if (!record.shape().missing().isEmpty()) {
            String _ =
                    record.unexpressed(
                            Message.of(
                                    "sql.notSearched", Message.listed(record.shape().missing())));
        }
        return Sql.any(found);
    }

    private static boolean isBroken(Phrase phrase) {
        return phrase.parts().stream().anyMatch(ValueTestSql::isBroken);
    }

    /// As the value is, and as JSON spells it.
    private static Set<List<String>> spellings(Phrase phrase) {
        List<String> parts = phrase.parts().stream().map(CaseFolding::fold).toList();
        Set<List<String>> spellings = new LinkedHashSet<>();
        spellings.add(parts);
        spellings.add(
                parts.stream()
                        .map(part -> part.replace("\\", "\\\\").replace("\"", "\\\""))
                        .toList());
        return spellings;
    }

    private String folded(List<String> parts) {
        boolean ascii = parts.stream().allMatch(part -> part.chars().allMatch(c -> c < 0x80));
        return ascii ? record.foldedText() : "lower(upper(" + record.foldedText() + "))";
    }

    /// The other columns are in the text anyway.
    private List<String> inComputedColumns(Phrase phrase) {
        List<String> columns = new ArrayList<>();
        String all = String.join("", phrase.parts()).toLowerCase(Locale.ROOT);
        boolean mayJoin = phrase.parts().size() > 1;
        if (mayJoin || all.contains("/") || all.contains("@") || "root".contains(all)) {
            columns.add(contains(fields.value(Field.IDENTITY), phrase));
        }
        if (isInOutcome(phrase)) {
            columns.add(contains(fields.value(Field.OUTCOME), phrase));
        }
        if (mayJoin || PATH.matcher(all).matches()) {
            columns.add(inPaths(phrase));
        }
        return columns;
    }

    /// A path has names that the text has, too.
    private String inPaths(Phrase phrase) {
        List<String> conditions = new ArrayList<>();
        phrase.parts().stream()
                .flatMap(part -> Stream.of(CaseFolding.fold(part).split("[^a-z0-9_-]+")))
                .filter(name -> !name.isEmpty())
                .forEach(
                        name -> conditions.add(Sql.like(record.foldedText(), List.of(name), true)));
        conditions.add(contains(fields.value(Field.HIDDEN_AT), phrase));
        return Sql.all(conditions);
    }

    private static boolean isInOutcome(Phrase phrase) {
        List<String> parts = phrase.parts().stream().map(CaseFolding::fold).toList();
        for (Outcome outcome : Outcome.values()) {
            int start = 0;
            for (String part : parts) {
                int found = start < 0 ? -1 : outcome.text().indexOf(part, start);
                start = found < 0 ? -1 : found + part.length();
            }
            if (start >= 0 && !outcome.text().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static String contains(String text, Phrase phrase) {
        List<String> parts = phrase.parts().stream().map(CaseFolding::fold).toList();
        return Sql.like(ValueTestSql.folded(text, parts), parts, true);
    }

    /// Unknown where the phrase is in a text that is encoded, since only some of them are decoded.
    private String mayBeEncoded(Phrase phrase) {
        List<String> parts = phrase.parts().stream().map(CaseFolding::fold).toList();
        String text = record.foldedText();
        String decodedUrls = "lower(try(url_decode(replace(" + text + ", '+', '%2b'))))";
        return "((("
                + Sql.like(record.decodedText(), parts, true)
                + ") OR ("
                + Sql.matchesRegex(text, URL_ENCODED)
                + " AND coalesce("
                + Sql.like(decodedUrls, parts, true)
                + ", true)) OR ("
                + hasEscapes(parts)
                + ")) AND NULL)";
    }

    /// Whether the phrase has characters that JSON in strings, or the file itself, may spell in
    /// another way.
    private static String hasEscapes(List<String> parts) {
        boolean escapes =
                parts.stream()
                        .anyMatch(part ->
                                part.chars().anyMatch(c -> c < ' ' || c == '\\' || c == '"'));
        return escapes ? Sql.TRUE : Sql.FALSE;
    }
}
