package spoor.decode.token;

import spoor.decode.DecodedEvent;
import spoor.decode.FileReport;
import spoor.decode.RecordAssembler;
import spoor.decode.RecordPaths;
import spoor.event.Problem;
import spoor.hidden.HiddenRules;
import spoor.json.JsonCursor;
import spoor.json.JsonCursor.Token;
import spoor.json.JsonSyntaxException;
import spoor.message.Message;
import spoor.record.OutcomeHints;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Reads the members of one record of any valid JSON, token by token.
///
/// One thread at a time.
final class TokenRecordReader {
    private final RecordAssembler assembler;
    private final DecodedEvent event;
    private final RecordPaths.Member root;

    TokenRecordReader(RecordPaths paths, HiddenRules rules) {
        assembler = new RecordAssembler(paths, new HiddenInTree(rules));
        event = assembler.event();
        root = paths.root();
    }

    /// Reads the object at the cursor and reports the event, or why it is not an event.
    ///
    /// @param text the stream that the cursor reads
    void read(JsonCursor cursor, RetainingStream text, FileReport report)
            throws JsonSyntaxException {
        long start = cursor.tokenStart();
        assembler.begin(start);
        text.keepFrom(start);
        members(root, cursor);
        if (text.isKept()) {
            assembler.end(cursor.position(), text.array(), text.base(), report);
        } else {
            report.problem(
                    new Problem(
                            Problem.Kind.SKIPPED_RECORD,
                            report.path(),
                            start,
                            Message.of(
                                    "decode.recordTooLarge", (cursor.position() - start) >> 20)));
        }
        text.keepNothing();
    }

    private void members(RecordPaths.Member parent, JsonCursor cursor) throws JsonSyntaxException {
        while (cursor.next() == Token.NAME) {
            RecordPaths.Member member = parent.members().get(cursor.name());
            Token value = cursor.next();
            if (member == null) {
                cursor.skipChildren();
            } else {
                value(member, cursor, value);
            }
        }
    }

    /// Reads an object, and looks for members that may say how the event ended.
    private void outcomeMembers(Map<String, RecordPaths.Member> known, JsonCursor cursor)
            throws JsonSyntaxException {
        while (cursor.next() == Token.NAME) {
            String text = cursor.name();
            byte[] name = text.getBytes(StandardCharsets.UTF_8);
            Token value = cursor.next();
            if (OutcomeHints.nameMaySayFailure(name, 0, name.length)
                    || (value == Token.STRING && isFailureWord(cursor))) {
                event.suspectFailure();
            }
            RecordPaths.Member member = known.get(text);
            if (member != null) {
                value(member, cursor, value);
            } else if (value == Token.OBJECT_START
                    && OutcomeHints.mayContainOutcome(name, 0, name.length)) {
                outcomeMembers(Map.of(), cursor);
            } else {
                cursor.skipChildren();
            }
        }
    }

    private static boolean isFailureWord(JsonCursor cursor) throws JsonSyntaxException {
        // The hint reads the bytes of a JSON string to its quote.
        return OutcomeHints.isFailureWord(
                (cursor.text() + '"').getBytes(StandardCharsets.UTF_8), 0);
    }

    private void value(RecordPaths.Member member, JsonCursor cursor, Token value)
            throws JsonSyntaxException {
        // Where a member comes twice, the last one counts.
        event.clear(member.innerSlots());
        if ((member.isParent() || member.saysOutcome()) && value == Token.OBJECT_START) {
            if (member.isWanted()) {
                event.putObject(member.slot());
            }
            if (member.saysOutcome()) {
                outcomeMembers(member.members(), cursor);
            } else {
                members(member, cursor);
            }
        } else if (member.isWanted()) {
            int start = event.position();
            event.put(member.slot(), start, text(cursor, value));
        } else {
            cursor.skipChildren();
        }
    }

    /// Appends the text of a value: 0 bytes for null, objects and arrays.
    private int text(JsonCursor cursor, Token value) throws JsonSyntaxException {
        int start = event.position();
        switch (value) {
            case STRING, NUMBER, TRUE, FALSE ->
                    event.append(cursor.chars(), cursor.charsStart(), cursor.charsLength());
            case OBJECT_START, ARRAY_START -> cursor.skipChildren();
            case NULL, NAME, OBJECT_END, ARRAY_END, END -> {}
        }
        return event.position() - start;
    }
}
