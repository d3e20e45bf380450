package spoor.decode.jackson;

import spoor.decode.FileReport;
import spoor.decode.RecordPaths;
import spoor.event.Problem;
import spoor.hidden.HiddenRules;
import spoor.json.JsonCursor;
import spoor.json.JsonCursor.Token;
import spoor.json.JsonSyntaxException;
import spoor.message.Message;

/// Reads trail files of any form, token by token. One thread at a time.
public final class JacksonTrailReader {
    private final JacksonRecordReader scanner;

    /// @param paths the members of a record that are wanted
    /// @param rules by which hidden values are found
    public JacksonTrailReader(RecordPaths paths, HiddenRules rules) {
        scanner = new JacksonRecordReader(paths, rules);
    }

    /// Reads a text to its end.
    ///
    /// @param text the text that the cursor walks over
    public void scan(JsonCursor cursor, RetainedBytes text, FileReport report)
            throws JsonSyntaxException {
        for (Token token = cursor.next(); token != Token.END; token = cursor.next()) {
            if (token == Token.OBJECT_START) {
                root(cursor, text, report);
            } else {
                report.otherRoot(cursor.tokenStart());
                cursor.skipChildren();
            }
        }
    }

    private void root(JsonCursor cursor, RetainedBytes text, FileReport report)
            throws JsonSyntaxException {
        long start = cursor.tokenStart();
        boolean trail = false;
        while (cursor.next() == Token.NAME) {
            String name = cursor.name();
            Token value = cursor.next();
            if (name.equals("Records") && value == Token.ARRAY_START) {
                trail = true;
                report.trail();
                records(cursor, text, report);
            } else {
                report.member(name);
                cursor.skipChildren();
            }
        }
        if (!trail) {
            report.otherRoot(start);
        }
    }

    private void records(JsonCursor cursor, RetainedBytes text, FileReport report)
            throws JsonSyntaxException {
        for (Token item = cursor.next(); item != Token.ARRAY_END; item = cursor.next()) {
            report.item();
            if (item == Token.OBJECT_START) {
                scanner.scan(cursor, text, report);
            } else {
                report.problem(
                        new Problem(
                                Problem.Kind.SKIPPED_RECORD,
                                report.path(),
                                cursor.tokenStart(),
                                Message.of("decode.notObject")));
                cursor.skipChildren();
            }
        }
        report.trailEnd();
    }
}
