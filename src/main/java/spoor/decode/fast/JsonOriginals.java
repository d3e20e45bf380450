package spoor.decode.fast;

import spoor.event.Original;
import spoor.io.ByteSpan;
import spoor.text.Ascii;
import spoor.text.Escapes;

import java.util.Optional;

/// Makes originals of records in JSON, also of those that are a string in other JSON.
public final class JsonOriginals {
    /// Strings in strings; see [RecordWalker].
    private static final int MAX_QUOTED = 4;

    private JsonOriginals() {}

    /// The record in the text; empty where it is none.
    ///
    /// @param decoded whether the text was decoded from what the file has
    public static Optional<Original> of(ByteSpan found, boolean decoded) {
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
                return Optional.of(new Original.JsonRecord(record, decoded || level > 0));
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
