package spoor.decode.fast;

import spoor.decode.FileReport;
import spoor.decode.MemberTable;
import spoor.decode.RecordPaths;
import spoor.decode.gzip.SlidingBuffer;
import spoor.event.Problem;
import spoor.hidden.HiddenRules;
import spoor.json.JsonSyntaxException;
import spoor.message.Message;

import java.io.IOException;
import java.util.List;

/// Reads trail files of the usual form in one pass over their bytes.
///
/// It reads a file only if all of it is `{"Records":[…]}`, once or several times, in well-formed
/// JSON and UTF-8; then it says what the reader by tokens would say. One thread at a time.
public final class FastTrailReader {
    private static final String RECORDS = "Records";

    /// The members of a file that tell what it is.
    private static final List<String> KNOWN = List.of(RECORDS, FileReport.DIGEST_MEMBER);

    private final FastRecordReader members;
    private final MemberTable names = new MemberTable(KNOWN);

    /// @param paths the members of a record that are wanted
    /// @param rules by which hidden values are found
    public FastTrailReader(RecordPaths paths, HiddenRules rules) {
        members = new FastRecordReader(paths, rules);
    }

    /// Reads the text from a place in the window on, or gives up.
    ///
    /// @return whether it was read to its end; if not, what was reported until then is void
    public boolean scan(SlidingBuffer window, int start, FileReport report) throws IOException {
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
        long place = text.place(start);
        boolean trail = false;
        int at = text.first(start, '}');
        while (at >= 0) {
            int value = text.value(at, names);
            String name = text.name() < 0 ? "" : KNOWN.get(text.name());
            int behind;
            if (name.equals(RECORDS) && text.at(value) == '[') {
                trail = true;
                report.trail();
                behind = records(text, value, report);
            } else {
                report.member(name);
                behind = text.skip(value);
            }
            at = text.next(behind, '}');
        }
        if (!trail) {
            report.otherRoot(place);
        }
        return ~at;
    }

    private int records(SlidingJson text, int start, FileReport report)
            throws IOException, JsonSyntaxException {
        int at = text.first(start, ']');
        while (at >= 0) {
            report.item();
            int behind;
            if (text.at(at) == '{') {
                behind = text.record(at, members, report);
            } else {
                long place = text.place(at);
                behind = text.skip(at);
                report.problem(
                        new Problem(
                                Problem.Kind.SKIPPED_RECORD,
                                report.path(),
                                place,
                                Message.of("decode.notObject")));
            }
            at = text.next(behind, ']');
        }
        report.trailEnd();
        return ~at;
    }
}
