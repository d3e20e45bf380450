package spoor.decode.fast;

import spoor.decode.FileReport;
import spoor.decode.MemberTable;
import spoor.decode.content.SlidingBuffer;
import spoor.json.JsonSyntaxException;
import spoor.text.Ascii;

import java.io.IOException;

/// Reads JSON with [JsonBytes] over a sliding buffer. A step is one call of a method of it, such as
/// reading a value; the buffer advances if the step does not end in it.
///
/// Offsets are those of the content. Only the bytes after the start of the last step are certain to
/// be in the buffer.
final class SlidingJson {
    /// How many bytes before a step stay in the buffer.
    private static final int LOOK_BACK = 4;

    private final SlidingBuffer window;
    private JsonBytes text;
    private int windowEnd;
    private boolean last;
    private int nameIndex = MemberTable.OTHER;
    private long stepStart;
    private long lookedAhead;
    private long failedAt;

    SlidingJson(SlidingBuffer window) {
        this.window = window;
        this.text = currentWindow();
    }

    private JsonBytes currentWindow() {
        windowEnd = window.length();
        last = window.isLast();
        return new JsonBytes(window.array(), windowEnd);
    }

    private int index(long offset) {
        return (int) (offset - window.base());
    }

    /// The buffer, to look at the bytes of the last step.
    SlidingBuffer window() {
        return window;
    }

    /// The byte at an offset that a step has returned, or 0 at the end.
    byte at(long offset) {
        return text.at(index(offset));
    }

    /// Whether the content ends there.
    boolean isEnd(long offset) {
        return last && index(offset) >= windowEnd;
    }

    /// The start of the last step.
    long stepStart() {
        return stepStart;
    }

    /// Where the last step failed, if it did.
    long failedAt() {
        return failedAt;
    }

    private int begin(long start) {
        stepStart = start;
        return index(start);
    }

    long space(long from) throws IOException {
        int at = text.space(begin(from));
        while (at == windowEnd && !last) {
            at = text.space(advance(at));
        }
        return window.base() + at;
    }

    long first(long open, char close) throws IOException {
        int at = begin(open);
        while (true) {
            int found = text.first(at, close);
            if (isDecided(found < 0 ? ~found : found)) {
                return offset(found);
            }
            at = advance(at);
        }
    }

    long next(long valueEnd, char close) throws IOException {
        int at = begin(valueEnd);
        while (true) {
            try {
                int found = text.next(at, close);
                if (isDecided(found < 0 ? ~found : found)) {
                    return offset(found);
                }
            } catch (InvalidJson e) {
                checkCutOff(e);
            }
            at = advance(at);
        }
    }

    /// The offset in the content of an index in the buffer; `~offset` of `~index`.
    long offset(int found) {
        return found < 0 ? ~(window.base() + ~found) : window.base() + found;
    }

    /// Reads the name at `start`, whose index [#nameIndex()] then returns.
    ///
    /// @return the offset of its value
    long value(long start, MemberTable names) throws IOException {
        int at = begin(start);
        while (true) {
            try {
                int end = text.name(at);
                int value = text.value(end);
                if (isDecided(value)) {
                    nameIndex = text.indexOfName(names, at, end);
                    return offset(value);
                }
            } catch (InvalidJson e) {
                checkCutOff(e);
            }
            at = advance(at);
        }
    }

    /// The index of the last name in its table, or [MemberTable#OTHER].
    int nameIndex() {
        return nameIndex;
    }

    long skip(long start) throws IOException {
        int at = begin(start);
        while (true) {
            try {
                int end = text.skip(at);
                if (isDecided(end)) {
                    return offset(end);
                }
            } catch (InvalidJson e) {
                checkCutOff(e);
            }
            at = advance(at);
        }
    }

    /// The offset of the colon after the string at `start`, or -1 if none follows.
    long colonAfter(long start) throws IOException {
        int at = begin(start);
        while (true) {
            try {
                int next = text.space(text.skip(at));
                if (isDecided(next)) {
                    return next < windowEnd && window.array()[next] == ':' ? offset(next) : -1;
                }
            } catch (InvalidJson e) {
                checkCutOff(e);
            }
            at = advance(at);
        }
    }

    long record(long start, FastRecordReader members, FileReport report)
            throws IOException, JsonSyntaxException {
        int at = begin(start);
        while (true) {
            try {
                return withFollowing(at, members.record(text, at, window.base(), report));
            } catch (InvalidJson e) {
                checkCutOff(e);
            }
            at = advance(at);
        }
    }

    /// Reads on until the buffer has both the record at `at` and what follows it.
    private long withFollowing(int at, int end) throws IOException {
        long following = offset(end);
        int start = at;
        while (text.space(index(following)) == windowEnd && !last && window.advance(start)) {
            text = currentWindow();
            start = 0;
        }
        return following;
    }

    /// Looks ahead at the object at `start`.
    ObjectGlance glance(long start) throws IOException {
        int at = begin(start);
        while (true) {
            ObjectGlance glance = ObjectGlance.at(text, at, last);
            if (glance.isDecided() || !window.advance(at)) {
                lookedAhead += glance.end() - at;
                return glance;
            }
            text = currentWindow();
            at = index(start);
        }
    }

    /// Looks only at the first name of the object at `start`.
    ObjectGlance firstName(long start) throws IOException {
        int at = begin(start);
        if (at + ObjectGlance.FIRST_NAME_LENGTH > windowEnd && !last && window.advance(at)) {
            text = currentWindow();
            at = index(start);
        }
        return ObjectGlance.ofFirstName(text, at);
    }

    /// How many bytes all calls of [#glance(long)] have looked at.
    long lookedAhead() {
        return lookedAhead;
    }

    /// The next `{`.
    ///
    /// @param at its offset, or the end of the content
    /// @param before the last byte before it that is not white space
    /// @param others whether other bytes than commas and closing brackets come before it
    record Brace(long at, byte before, boolean others) {}

    /// @param before the last byte before `from` that is not white space
    Brace brace(long from, byte before) throws IOException {
        byte lastByte = before;
        boolean others = false;
        int at = begin(from);
        while (true) {
            while (at < windowEnd) {
                byte b = text.at(at);
                if (b == '{') {
                    return new Brace(offset(at), lastByte, others);
                }
                if (!Ascii.isSpace(b)) {
                    lastByte = b;
                    others |= b != ',' && b != ']' && b != '}';
                }
                at++;
            }
            if (last) {
                return new Brace(offset(windowEnd), lastByte, others);
            }
            at = advance(at);
        }
    }

    /// The last byte before an offset in the buffer that is not white space, or 0.
    byte byteBefore(long offset) {
        int at = lastBefore(index(offset), 0);
        return at < 0 ? 0 : text.at(at);
    }

    /// The offset of a `{` before the quote that ends before `end`; -1 if there is none.
    long braceBeforeQuote(long end) {
        int quote = index(end) - 1;
        if (quote < 1 || text.at(quote) != '"') {
            return -1;
        }
        int at = lastBefore(quote, Math.max(0, quote - LOOK_BACK + 1));
        return at >= 0 && text.at(at) == '{' ? offset(at) : -1;
    }

    private int lastBefore(int end, int start) {
        int at = end - 1;
        while (at >= start && Ascii.isSpace(text.at(at))) {
            at--;
        }
        return at;
    }

    /// The end of the string at an offset in the buffer, or -1 if it has none there.
    long stringEnd(long start) {
        try {
            return offset(text.string(index(start)));
        } catch (InvalidJson e) {
            return -1;
        }
    }

    /// The offset of the next `{` on the line, or of the next line.
    long lineRest(long start) throws IOException {
        int at = begin(start);
        while (true) {
            while (at < windowEnd) {
                byte b = text.at(at);
                if (b == '{' || b == '\n') {
                    return offset(b == '{' ? at : at + 1);
                }
                at++;
            }
            if (last) {
                return offset(windowEnd);
            }
            at = advance(at);
        }
    }

    /// The end of the content, if the window reaches to it.
    long contentEnd() {
        return offset(windowEnd);
    }

    /// A fault at the start of a step.
    InvalidJson fault(long at, JsonFault fault) {
        failedAt = at;
        return new InvalidJson(begin(at), fault);
    }

    /// Whether bytes after the window cannot change a step that ended there.
    private boolean isDecided(int stepEnd) {
        return stepEnd < windowEnd || last;
    }

    /// Throws the error unless the text only continues after the window.
    private void checkCutOff(InvalidJson e) {
        failedAt = offset(e.at());
        if (last || e.at() < windowEnd) {
            throw e;
        }
    }

    /// Advances the window.
    ///
    /// @return the new index of the byte at `at`
    private int advance(int at) throws IOException {
        long offset = window.base() + at;
        if (!window.advance(Math.max(0, at - LOOK_BACK))) {
            failedAt = offset(windowEnd);
            throw new InvalidJson(windowEnd, window.isLast() ? JsonFault.END : JsonFault.SIZE);
        }
        text = currentWindow();
        return index(offset);
    }
}
