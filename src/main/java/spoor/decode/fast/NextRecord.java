package spoor.decode.fast;

import spoor.decode.fast.ObjectGlance.Kind;
import spoor.text.Ascii;

import java.io.IOException;

/// Finds the next record, or the next object around one, after a place that is not JSON.
///
/// An object counts by its members, whatever their order. A string cannot look like an object: its
/// quotes are escaped.
final class NextRecord {
    /// How often each byte may be looked at on average: more is needed only for a text that is made
    /// to take time. In such a text only objects that begin like most records count.
    private static final int MAX_EFFORT = 16;

    private static final int FREE_EFFORT = 1 << 20;

    private final SlidingJson text;
    private final boolean inRecord;
    private final boolean wrapped;

    /// Where reading continues.
    ///
    /// @param at the offset, or the end of the content
    /// @param lost whether more than commas and closing brackets are passed over
    record Found(long at, boolean lost) {}

    /// @param inRecord whether a record is broken: then objects within it do not count
    /// @param wrapped whether records are within other objects
    NextRecord(SlidingJson text, boolean inRecord, boolean wrapped) {
        this.text = text;
        this.inRecord = inRecord;
        this.wrapped = wrapped;
    }

    /// @param start of what cannot be read
    /// @param failedAt the first byte that is wrong
    Found after(long start, long failedAt) throws IOException {
        if (!inRecord) {
            long opened = text.braceBeforeQuote(start);
            return opened >= 0 && isNext(glance(opened), ',')
                    ? new Found(opened, true)
                    : scan(start);
        }
        long within = within(start, failedAt);
        return within >= 0 ? new Found(within, true) : scan(Math.max(failedAt, start + 1));
    }

    /// The next record within what looks like the broken one. Where a quote is missing, it is at
    /// the end of what looks like a string: `"…},{"eventVersion`. Where a bracket is missing, it
    /// looks like an item of a list. Where a line ends after a name's colon, the record on the next
    /// line looks like its value.
    ///
    /// @return its offset, or -1
    long within(long start, long failedAt) throws IOException {
        long at = start + 1;
        byte before = '{';
        boolean newLine = false;
        while (at < failedAt) {
            byte b = text.at(at);
            long end = b == '"' ? text.stringEnd(at) : at + 1;
            if (end < 0 || end > failedAt) {
                return -1;
            }
            long brace = b == '"' ? text.braceBeforeQuote(end) : b == '{' ? at : -1;
            boolean item = before == ',' || before == '[' || (before == ':' && newLine);
            if (brace > start
                    && (b == '"' ? isNext(glance(brace), ',') : item && isRecord(glance(brace)))) {
                return brace;
            }
            boolean space = Ascii.isSpace(b);
            newLine = space && (newLine || b == '\n');
            before = space ? before : b;
            at = end;
        }
        return -1;
    }

    private ObjectGlance glance(long at) throws IOException {
        boolean exhausted = text.lookedAhead() > FREE_EFFORT + MAX_EFFORT * at;
        return exhausted ? text.firstName(at) : text.glance(at);
    }

    private Found scan(long from) throws IOException {
        boolean lost = inRecord;
        long at = from;
        byte before = text.byteBefore(from);
        while (true) {
            SlidingJson.Brace brace = text.brace(at, before);
            lost |= brace.others();
            at = brace.at();
            if (text.isEnd(at)) {
                return new Found(at, lost);
            }
            ObjectGlance glance = glance(at);
            if (isNext(glance, brace.before())) {
                return new Found(at, lost);
            }
            lost = true;
            boolean passed = glance.kind() == Kind.OTHER;
            before = (byte) (passed ? '}' : '{');
            at = passed ? text.offset(glance.end()) : at + 1;
        }
    }

    private static boolean isRecord(ObjectGlance glance) {
        return glance.isRecord() || (glance.kind() == Kind.INVALID && glance.hasVersion());
    }

    /// @param before the last byte before the object that is not white space
    private boolean isNext(ObjectGlance glance, int before) {
        boolean isMember = before == ':';
        return switch (glance.kind()) {
            case RECORD, RESPELLED -> !isMember || !inRecord;
            case INVALID -> glance.hasVersion() && !isMember;
            case OTHER, LARGE -> !inRecord || (wrapped && !isMember);
            case CUT_OFF -> false;
        };
    }
}
