package spoor.decode.fast;

import spoor.decode.FileReport;
import spoor.decode.RecordPaths;
import spoor.decode.content.SlidingBuffer;
import spoor.event.FileForm;
import spoor.hidden.HiddenRules;
import spoor.json.JsonSyntaxException;

import java.io.IOException;

/// Reads trail files of the usual form in one pass over their bytes.
///
/// It reads a file only if all of it is `{"Records":[…]}`, once or several times, in well-formed
/// JSON and UTF-8, with records only. Then it reports the same as [RecordWalker]. One thread at a
/// time.
public final class FastTrailReader {
    private final FastRecordReader recordReader;

    /// @param paths the members of a record that are read
    /// @param rules by which hidden values are found
    public FastTrailReader(RecordPaths paths, HiddenRules rules) {
        recordReader = new FastRecordReader(paths, rules);
    }

    /// Reads the content from an offset on.
    ///
    /// @return false where it cannot be read this way; then discard what was reported
    public boolean read(SlidingBuffer window, long start, FileReport report) throws IOException {
        SlidingJson text = new SlidingJson(window);
        try {
            long at = text.space(start);
            while (!text.isEnd(at)) {
                at = text.space(root(text, at, report));
            }
            return !report.hasRefusals();
        } catch (InvalidJson | JsonSyntaxException e) {
            return false;
        }
    }

    private long root(SlidingJson text, long start, FileReport report)
            throws IOException, JsonSyntaxException {
        if (text.at(start) != '{') {
            throw new InvalidJson(0, JsonFault.VALUE);
        }
        report.document();
        boolean hasRecords = false;
        long at = text.first(start, '}');
        while (at >= 0) {
            long value = text.value(at, RootMember.TABLE);
            RootMember member = RootMember.of(text.nameIndex());
            long end;
            if (member == RootMember.RECORDS && text.at(value) == '[') {
                hasRecords = true;
                report.form(FileForm.TRAIL);
                end = records(text, value, report);
            } else {
                if (mayHoldRecords(text.at(value))) {
                    throw new InvalidJson(0, JsonFault.VALUE);
                }
                report.otherMember(at);
                end = text.skip(value);
            }
            at = text.next(end, '}');
        }
        if (!hasRecords) {
            throw new InvalidJson(0, JsonFault.VALUE);
        }
        return ~at;
    }

    private static boolean mayHoldRecords(byte first) {
        return first == '{' || first == '[';
    }

    private long records(SlidingJson text, long start, FileReport report)
            throws IOException, JsonSyntaxException {
        long at = text.first(start, ']');
        while (at >= 0) {
            if (text.at(at) != '{') {
                throw new InvalidJson(0, JsonFault.VALUE);
            }
            report.beginRecord();
            at = text.next(text.record(at, recordReader, report), ']');
        }
        report.endRecords();
        return ~at;
    }
}
