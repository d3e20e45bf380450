package spoor.decode.token;

import spoor.decode.FileReport;
import spoor.decode.RecordPaths;
import spoor.event.Problem;
import spoor.hidden.HiddenRules;
import spoor.json.JsonCursor;
import spoor.json.JsonCursor.Token;
import spoor.json.JsonSyntaxException;
import spoor.message.Message;

/// Reads trail files of any valid JSON, token by token. One thread at a time.
public final class TokenTrailReader {
    private final TokenRecordReader recordReader;

    /// @param paths the members of a record that are read
    /// @param rules by which hidden values are found
    public TokenTrailReader(RecordPaths paths, HiddenRules rules) {
        recordReader = new TokenRecordReader(paths, rules);
    }

    /// Reads the content to its end.
    ///
    /// @param text the stream that the cursor reads
    public void read(JsonCursor cursor, RetainingStream text, FileReport report)
            throws JsonSyntaxException {
        for (Token token = cursor.next(); token != Token.END; token = cursor.next()) {
            if (token == Token.OBJECT_START) {
                root(cursor, text, report);
            } else {
                report.otherContent(cursor.tokenStart());
                cursor.skipChildren();
            }
        }
    }

    private void root(JsonCursor cursor, RetainingStream text, FileReport report)
            throws JsonSyntaxException {
        long start = cursor.tokenStart();
        boolean hasRecords = false;
        while (cursor.next() == Token.NAME) {
            String name = cursor.name();
            Token value = cursor.next();
            if (name.equals("Records") && value == Token.ARRAY_START) {
                hasRecords = true;
                report.beginRecords();
                records(cursor, text, report);
            } else {
                report.otherMember(name);
                cursor.skipChildren();
            }
        }
        if (!hasRecords) {
            report.otherContent(start);
        }
    }

    private void records(JsonCursor cursor, RetainingStream text, FileReport report)
            throws JsonSyntaxException {
        for (Token item = cursor.next(); item != Token.ARRAY_END; item = cursor.next()) {
            report.beginRecord();
            if (item == Token.OBJECT_START) {
                recordReader.read(cursor, text, report);
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
        report.endRecords();
    }
}
