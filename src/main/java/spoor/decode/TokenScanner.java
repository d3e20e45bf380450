package spoor.decode;

import spoor.event.Problem;
import spoor.json.JsonCursor;
import spoor.json.JsonCursor.Token;
import spoor.json.JsonSyntaxException;
import spoor.redact.HiddenRules;

/// Reads trail files of any form, token by token. One thread at a time.
final class TokenScanner {
    private final RecordScanner scanner;

    /// @param rules by which hidden values are found
    TokenScanner(HiddenRules rules) {
        scanner = new RecordScanner(rules);
    }

    /// Reads a text to its end.
    ///
    /// @param text the text that the cursor walks over
    void scan(JsonCursor cursor, WalkedText text, FileReport report) throws JsonSyntaxException {
        for (Token token = cursor.next(); token != Token.END; token = cursor.next()) {
            if (token == Token.OBJECT_START) {
                root(cursor, text, report);
            } else {
                report.otherRoot(cursor.tokenStart());
                cursor.skipChildren();
            }
        }
    }

    private void root(JsonCursor cursor, WalkedText text, FileReport report)
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

    private void records(JsonCursor cursor, WalkedText text, FileReport report)
            throws JsonSyntaxException {
        for (Token item = cursor.next(); item != Token.ARRAY_END; item = cursor.next()) {
            report.item();
            if (item == Token.OBJECT_START) {
                scanner.scan(cursor, text, report);
            } else {
                report.problem(
                        new Problem.SkippedRecord(
                                report.path(),
                                cursor.tokenStart(),
                                "this item of Records is not an object, so it is not an event"));
                cursor.skipChildren();
            }
        }
        report.trailEnd();
    }
}
