package spoor.decode.fast;

import org.jspecify.annotations.Nullable;

import spoor.decode.FileReport;
import spoor.decode.RecordPaths;
import spoor.decode.content.SlidingBuffer;
import spoor.event.FileForm;
import spoor.hidden.HiddenRules;
import spoor.io.ByteSpan;
import spoor.io.Bytes;

import java.io.IOException;
import java.util.Arrays;

/// Finds CloudTrail records anywhere in JSON: in lists, one after the other, as members of other
/// objects and in their strings. What is not JSON is passed over up to the next record.
///
/// One thread at a time.
public final class RecordWalker {
    /// Strings in strings: no tool quotes a record more often.
    private static final int MAX_QUOTED = 4;

    /// A buffer that grew beyond this for one file is released after it.
    private static final int KEPT_BUFFER = 1 << 20;

    private final FastRecordReader reader;
    private final FastRecordReader respelledReader;
    private final Bytes[] quoted = new Bytes[MAX_QUOTED];

    /// @param paths the members of a record that are read
    /// @param rules by which hidden values are found
    public RecordWalker(RecordPaths paths, HiddenRules rules) {
        reader = new FastRecordReader(paths, rules);
        respelledReader = FastRecordReader.ofRespelled(paths);
        for (int level = 0; level < MAX_QUOTED; level++) {
            quoted[level] = new Bytes(0);
        }
    }

    /// Reads the content to its end.
    ///
    /// @param window must be valid UTF-8
    /// @param prefixed the form of a file whose lines have other text before their record, or null
    public void read(
            SlidingBuffer window, long start, @Nullable FileForm prefixed, FileReport report)
            throws IOException {
        try {
            new RecordWalk(this, new SlidingJson(window), 0, prefixed, report).run(start);
        } finally {
            for (Bytes buffer : quoted) {
                buffer.shrinkTo(KEPT_BUFFER);
            }
        }
    }

    /// @param respelled whether it reads records with names in lower case
    FastRecordReader reader(boolean respelled) {
        return respelled ? respelledReader : reader;
    }

    /// Whether a record begins at `start`.
    ///
    /// @param text has [SlidingBuffer#PADDING] more bytes
    public static boolean isRecord(byte[] text, int start, int end) {
        return ObjectGlance.at(new JsonBytes(text, end), start, true).kind()
                == ObjectGlance.Kind.RECORD;
    }

    /// Whether a text is a record with names in lower case.
    public static boolean isRespelled(ByteSpan text) {
        JsonBytes first = new JsonBytes(text.array(), text.end());
        if (ObjectGlance.ofFirstName(first, text.start()).hasVersion()) {
            return false;
        }
        byte[] padded =
                Arrays.copyOfRange(text.array(), text.start(), text.end() + SlidingBuffer.PADDING);
        Arrays.fill(padded, text.length(), padded.length, (byte) 0);
        return ObjectGlance.at(new JsonBytes(padded, text.length()), 0, true).kind()
                == ObjectGlance.Kind.RESPELLED;
    }

    /// A buffer for the text of a string.
    ///
    /// @param level how many strings are around it
    Bytes buffer(int level) {
        return quoted[level];
    }

    /// Whether strings at that level are looked into.
    static boolean looksInto(int level) {
        return level < MAX_QUOTED;
    }
}
