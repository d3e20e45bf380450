package spoor.decode.fast;

import spoor.decode.FileReport;
import spoor.decode.MemberTable;
import spoor.decode.RecordPaths;
import spoor.decode.content.SlidingBuffer;
import spoor.event.Problem;
import spoor.hidden.HiddenRules;
import spoor.json.JsonSyntaxException;
import spoor.message.Message;

import java.io.IOException;
import java.util.List;

/// Reads trail files of the usual form in one pass over their bytes.
///
/// It reads a file only if all of it is `{"Records":[…]}`, once or several times, in well-formed
/// JSON and UTF-8. Then it reports the same as the Jackson reader. One thread at a time.
public final class FastTrailReader {
    private static final String RECORDS = "Records";

    /// The members of a file by which its kind is recognised.
    private static final List<String> KNOWN = List.of(RECORDS, FileReport.DIGEST_MEMBER);

    private final FastRecordReader recordReader;
    private final MemberTable names = new MemberTable(KNOWN);

    /// @param paths the members of a record that are read
    /// @param rules by which hidden values are found
    public FastTrailReader(RecordPaths paths, HiddenRules rules) {
        recordReader = new FastRecordReader(paths, rules);
    }

    /// Reads the content from an offset in the window.
    ///
    /// @return false where it cannot be read this way; then discard what was reported
    public boolean read(SlidingBuffer window, int start, FileReport report) throws IOException {
        SlidingJson text = new SlidingJson(window);
        try {
            int at = text.space(start);
            while (at < window.length()) {
                at = text.space(root(text, at, report));
            }
            return true;
        } catch (JsonBytes.GivenUp | JsonSyntaxException e) {
            return false;
        }
    }

    private int root(SlidingJson text, int start, FileReport report)
            throws IOException, JsonSyntaxException {
        if (text.at(start) != '{') {
            throw JsonBytes.givenUp();
        }
        long offset = text.offset(start);
        boolean hasRecords = false;
        int at = text.first(start, '}');
        while (at >= 0) {
            int value = text.value(at, names);
            String name = text.nameIndex() < 0 ? "" : KNOWN.get(text.nameIndex());
            int end;
            if (name.equals(RECORDS) && text.at(value) == '[') {
                hasRecords = true;
                report.beginRecords();
                end = records(text, value, report);
            } else {
                report.otherMember(name);
                end = text.skip(value);
            }
            at = text.next(end, '}');
        }
        if (!hasRecords) {
            report.otherContent(offset);
        }
        return ~at;
    }

    private int records(SlidingJson text, int start, FileReport report)
            throws IOException, JsonSyntaxException {
        int at = text.first(start, ']');
        while (at >= 0) {
            report.beginRecord();
            int end;
            if (text.at(at) == '{') {
                end = text.record(at, recordReader, report);
            } else {
                long offset = text.offset(at);
                end = text.skip(at);
                report.problem(
                        new Problem(
                                Problem.Kind.SKIPPED_RECORD,
                                report.path(),
                                offset,
                                Message.of("decode.notObject")));
            }
            at = text.next(end, ']');
        }
        report.endRecords();
        return ~at;
    }
}
