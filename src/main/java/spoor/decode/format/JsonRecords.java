package spoor.decode.format;

import spoor.decode.RecordPaths;
import spoor.decode.TrailFormat;
import spoor.event.Original;
import spoor.event.RecordSchema;
import spoor.hidden.HiddenRules;
import spoor.io.ByteSpan;
import spoor.text.Ascii;
import spoor.text.Escapes;

import java.util.Optional;

/// CloudTrail records in JSON of any form: trail files as CloudTrail delivers them, and records in
/// lists, lines, other objects and their strings.
///
/// @param walkOnly whether files are never read in one pass, which is only slower
public record JsonRecords(boolean walkOnly) implements TrailFormat {
    /// Strings in strings; see [spoor.decode.fast.RecordWalker].
    private static final int MAX_QUOTED = 4;

    @Override
    public boolean matches(ByteSpan head) {
        if (head.length() == 0) {
            return false;
        }
        byte first = head.array()[head.start()];
        return first == '{' || first == '[' || first == '"';
    }

    @Override
    public Reader reader(RecordSchema schema, HiddenRules rules) {
        return new JsonRecordsReader(new RecordPaths(schema), rules, walkOnly);
    }

    @Override
    public Originals originals(ByteSpan head) {
        return JsonRecords::original;
    }

    private static Optional<Original> original(ByteSpan found) {
        ByteSpan record = found;
        for (int level = 0; level <= MAX_QUOTED; level++) {
            boolean object =
                    record.length() > 1
                            && record.array()[record.start()] == '{'
                            && record.array()[record.end() - 1] == '}';
            if (!object) {
                return Optional.empty();
            }
            if (!isQuoted(record)) {
                return Optional.of(new Original.JsonRecord(record, level > 0));
            }
            record = unquoted(record);
        }
        return Optional.empty();
    }

    /// Whether it is a part of a JSON string: then the first quote is escaped, or the white space
    /// before it.
    private static boolean isQuoted(ByteSpan record) {
        int at = record.start() + 1;
        while (at < record.end() && Ascii.isSpace(record.array()[at])) {
            at++;
        }
        return at < record.end() && record.array()[at] == '\\';
    }

    private static ByteSpan unquoted(ByteSpan quoted) {
        byte[] text = new byte[quoted.length()];
        int length = Escapes.resolve(quoted.array(), quoted.start(), quoted.end(), text, 0);
        return new ByteSpan(text, 0, length);
    }
}
