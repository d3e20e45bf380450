package spoor.decode.fast;

import spoor.decode.FileReport;
import spoor.decode.OffsetMap;
import spoor.decode.StringOffsets;
import spoor.decode.content.SlidingBuffer;
import spoor.event.FileForm;
import spoor.io.Bytes;
import spoor.text.Ascii;
import spoor.text.ByteSearch;
import spoor.text.Escapes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Finds records in strings of JSON: as messages, raw text or lines of other tools.
final class QuotedRecords {
    /// The members that every record has one of.
    private static final List<ByteSearch> NAMES =
            List.of(search("eventversion"), search("eventsource"));

    private final RecordWalker walker;
    private final int level;
    private final FileReport report;

    /// @param level how many strings are around the text
    QuotedRecords(RecordWalker walker, int level, FileReport report) {
        this.walker = walker;
        this.level = level;
        this.report = report;
    }

    private static ByteSearch search(String lower) {
        return new ByteSearch(lower.getBytes(StandardCharsets.US_ASCII));
    }

    /// Looks into a string.
    ///
    /// @param start of its quote, in the content of the window
    /// @param end after its last quote
    /// @return whether it resembles one with records
    boolean read(SlidingBuffer window, long start, long end, FileForm form) throws IOException {
        byte[] json = window.array();
        int from = (int) (start - window.base()) + 1;
        int to = (int) (end - window.base()) - 1;
        if (!RecordWalker.looksInto(level) || !mayHoldRecords(json, from, to)) {
            return false;
        }
        Bytes buffer = walker.buffer(level);
        buffer.ensureCapacity((long) to - from + SlidingBuffer.PADDING);
        buffer.length(Escapes.resolve(json, from, to, buffer.array(), 0));
        OffsetMap outer = report.map();
        report.map(new StringOffsets(json, from, to, window.base(), outer));
        try {
            SlidingJson text = new SlidingJson(SlidingBuffer.over(buffer));
            new RecordWalk(walker, text, level + 1, form, report).run(0);
        } finally {
            report.map(outer);
        }
        return true;
    }

    private static boolean mayHoldRecords(byte[] json, int start, int end) {
        int at = start;
        while (at < end && Ascii.isSpace(json[at])) {
            at++;
        }
        if (at == end || (json[at] != '{' && json[at] != '[' && json[at] != '\\')) {
            return false;
        }
        for (ByteSearch name : NAMES) {
            if (name.isFoundIn(json, at, end)) {
                return true;
            }
        }
        return false;
    }
}
