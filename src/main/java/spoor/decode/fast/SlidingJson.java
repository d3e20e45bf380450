package spoor.decode.fast;

import spoor.decode.FileReport;
import spoor.decode.MemberTable;
import spoor.decode.gzip.SlidingBuffer;
import spoor.json.JsonSyntaxException;

import java.io.IOException;

/// The steps of [JsonBytes] over a window, which moves on where a step does not end in it.
///
/// Places are those in the window's array; those from before a step are void after it.
final class SlidingJson {
    private final SlidingBuffer window;
    private JsonBytes text;
    private int end;
    private boolean last;
    private int name = MemberTable.OTHER;

    SlidingJson(SlidingBuffer window) {
        this.window = window;
        this.text = look();
    }

    private JsonBytes look() {
        end = window.length();
        last = window.isLast();
        return new JsonBytes(window.array(), end);
    }

    byte at(int at) {
        return text.at(at);
    }

    /// Where that is in the whole text.
    long place(int at) {
        return window.base() + at;
    }

    int space(int from) throws IOException {
        int at = text.space(from);
        while (at == end && !last) {
            at = text.space(moved(at));
        }
        return at;
    }

    int first(int open, char close) throws IOException {
        int at = open;
        while (true) {
            int found = text.first(at, close);
            if (isKnown(found < 0 ? ~found : found)) {
                return found;
            }
            at = moved(at);
        }
    }

    int next(int behind, char close) throws IOException {
        int at = behind;
        while (true) {
            try {
                int found = text.next(at, close);
                if (isKnown(found < 0 ? ~found : found)) {
                    return found;
                }
            } catch (JsonBytes.GivenUp e) {
                checkCut(at, e);
            }
            at = moved(at);
        }
    }

    /// Reads the name at `start`, whose index [#name()] then returns.
    ///
    /// @return where its value begins
    int value(int start, MemberTable names) throws IOException {
        int at = start;
        while (true) {
            try {
                int behind = text.name(at);
                int value = text.value(behind);
                if (isKnown(value)) {
                    name = text.indexOfName(names, at, behind);
                    return value;
                }
            } catch (JsonBytes.GivenUp e) {
                checkCut(at, e);
            }
            at = moved(at);
        }
    }

    /// The index of the last name in its table, or [MemberTable#OTHER].
    int name() {
        return name;
    }

    int skip(int start) throws IOException {
        int at = start;
        while (true) {
            try {
                int behind = text.skip(at);
                if (isKnown(behind)) {
                    return behind;
                }
            } catch (JsonBytes.GivenUp e) {
                checkCut(at, e);
            }
            at = moved(at);
        }
    }

    int record(int start, FastRecordReader members, FileReport report)
            throws IOException, JsonSyntaxException {
        int at = start;
        while (true) {
            try {
                return members.record(text, at, window.base(), report);
            } catch (JsonBytes.GivenUp e) {
                checkCut(at, e);
            }
            at = moved(at);
        }
    }

    /// Whether nothing behind the window can change a step that ended there.
    private boolean isKnown(int behind) {
        return behind < end || last;
    }

    private void checkCut(int at, JsonBytes.GivenUp e) {
        if (last || !TruncationCheck.isCut(window.array(), at, end)) {
            throw e;
        }
    }

    /// Moves the window on.
    ///
    /// @return where in it that now is what was at `at`
    private int moved(int at) throws IOException {
        long place = window.base() + at;
        if (!window.advance(at)) {
            throw JsonBytes.givenUp();
        }
        text = look();
        return (int) (place - window.base());
    }
}
