package spoor.decode.fast;

import spoor.decode.FileReport;
import spoor.decode.MemberTable;
import spoor.decode.content.SlidingBuffer;
import spoor.json.JsonSyntaxException;

import java.io.IOException;

/// The steps of [JsonBytes] over a sliding buffer, which advances where a step does not end in it.
///
/// Offsets index the buffer and are invalid after the next step.
final class SlidingJson {
    private final SlidingBuffer window;
    private JsonBytes text;
    private int windowEnd;
    private boolean last;
    private int nameIndex = MemberTable.OTHER;

    SlidingJson(SlidingBuffer window) {
        this.window = window;
        this.text = currentWindow();
    }

    private JsonBytes currentWindow() {
        windowEnd = window.length();
        last = window.isLast();
        return new JsonBytes(window.array(), windowEnd);
    }

    byte at(int at) {
        return text.at(at);
    }

    /// The offset in the content of an offset in the buffer.
    long offset(int at) {
        return window.base() + at;
    }

    int space(int from) throws IOException {
        int at = text.space(from);
        while (at == windowEnd && !last) {
            at = text.space(advance(at));
        }
        return at;
    }

    int first(int open, char close) throws IOException {
        int at = open;
        while (true) {
            int found = text.first(at, close);
            if (isDecided(found < 0 ? ~found : found)) {
                return found;
            }
            at = advance(at);
        }
    }

    int next(int valueEnd, char close) throws IOException {
        int at = valueEnd;
        while (true) {
            try {
                int found = text.next(at, close);
                if (isDecided(found < 0 ? ~found : found)) {
                    return found;
                }
            } catch (JsonBytes.GivenUp e) {
                checkTruncated(at, e);
            }
            at = advance(at);
        }
    }

    /// Reads the name at `start`, whose index [#nameIndex()] then returns.
    ///
    /// @return the offset of its value
    int value(int start, MemberTable names) throws IOException {
        int at = start;
        while (true) {
            try {
                int end = text.name(at);
                int value = text.value(end);
                if (isDecided(value)) {
                    nameIndex = text.indexOfName(names, at, end);
                    return value;
                }
            } catch (JsonBytes.GivenUp e) {
                checkTruncated(at, e);
            }
            at = advance(at);
        }
    }

    /// The index of the last name in its table, or [MemberTable#OTHER].
    int nameIndex() {
        return nameIndex;
    }

    int skip(int start) throws IOException {
        int at = start;
        while (true) {
            try {
                int end = text.skip(at);
                if (isDecided(end)) {
                    return end;
                }
            } catch (JsonBytes.GivenUp e) {
                checkTruncated(at, e);
            }
            at = advance(at);
        }
    }

    int record(int start, FastRecordReader members, FileReport report)
            throws IOException, JsonSyntaxException {
        int at = start;
        while (true) {
            try {
                return members.record(text, at, window.base(), report);
            } catch (JsonBytes.GivenUp e) {
                checkTruncated(at, e);
            }
            at = advance(at);
        }
    }

    /// Whether bytes after the window cannot change a step that ended there.
    private boolean isDecided(int stepEnd) {
        return stepEnd < windowEnd || last;
    }

    private void checkTruncated(int at, JsonBytes.GivenUp e) {
        if (last || !TruncationCheck.mayContinue(window.array(), at, windowEnd)) {
            throw e;
        }
    }

    /// Advances the window.
    ///
    /// @return the new offset of the byte at `at`
    private int advance(int at) throws IOException {
        long offset = window.base() + at;
        if (!window.advance(at)) {
            throw JsonBytes.givenUp();
        }
        text = currentWindow();
        return (int) (offset - window.base());
    }
}
