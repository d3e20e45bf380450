package spoor.decode;

import spoor.event.Problem;
import spoor.json.JsonSyntaxException;
import spoor.redact.HiddenRules;
import spoor.source.Bytes;

/// Reads trail files of the usual form in one pass over their bytes.
///
/// It reads a file only if all of it is `{"Records":[…]}`, once or several times, in well-formed
/// JSON and UTF-8; then it says what the reader by tokens would say. One thread at a time.
final class TrailScanner {
    private final MemberScanner members;

    /// @param rules by which hidden values are found
    TrailScanner(HiddenRules rules) {
        members = new MemberScanner(rules);
    }

    /// Reads the text from `start` on, or gives up.
    ///
    /// @return whether it was read to its end; if not, what was reported until then is void
    boolean scan(Bytes file, int start, FileReport report) {
        JsonText text = new JsonText(file.array(), file.length());
        try {
            int at = text.space(start);
            while (at < file.length()) {
                at = text.space(root(text, at, report));
            }
            return true;
        } catch (JsonText.GivenUp | JsonSyntaxException e) {
            return false;
        }
    }

    private int root(JsonText text, int start, FileReport report) throws JsonSyntaxException {
        if (text.at(start) != '{') {
            throw JsonText.givenUp();
        }
        boolean trail = false;
        int at = text.first(start, '}');
        while (at >= 0) {
            int behind = text.name(at);
            MemberName name = members.name(text, at, behind);
            int value = text.value(behind);
            if (name == MemberName.RECORDS && text.at(value) == '[') {
                trail = true;
                report.trail();
                behind = records(text, value, report);
            } else {
                report.member(name.spelling());
                behind = text.skip(value);
            }
            at = text.next(behind, '}');
        }
        if (!trail) {
            report.otherRoot(start);
        }
        return ~at;
    }

    private int records(JsonText text, int start, FileReport report) throws JsonSyntaxException {
        int at = text.first(start, ']');
        while (at >= 0) {
            report.item();
            int behind;
            if (text.at(at) == '{') {
                behind = members.record(text, at, report);
            } else {
                behind = text.skip(at);
                report.problem(
                        new Problem.SkippedRecord(
                                report.path(),
                                at,
                                "this item of Records is not an object, so it is not an event"));
            }
            at = text.next(behind, ']');
        }
        report.trailEnd();
        return ~at;
    }
}
