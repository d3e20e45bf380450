package spoor.decode;

import spoor.event.Field;
import spoor.io.ByteSpan;
import spoor.json.JsonSyntaxException;
import spoor.json.JsonTree;
import spoor.json.JsonValue;
import spoor.json.JsonValue.JsonObject;
import spoor.json.JsonValue.JsonString;
import spoor.json.JsonValue.Member;
import spoor.record.ErrorRules;
import spoor.record.Outcome;
import spoor.record.OutcomeRules;
import spoor.record.RecordNode;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Sets the outcome of an event, by [OutcomeRules].
///
/// It needs the record's tree only if a reader suspects that the response tells a failure.
final class EventOutcome {
    private static final RecordPart[] PARTS = {
        RecordPart.RESPONSE, RecordPart.SERVICE_DETAILS, RecordPart.ADDITIONAL_DATA
    };

    /// A crafted trail may have any number of codes.
    private static final int MAX_CODES = 1_000;

    private final DecodedEvent event;
    private final Map<String, Outcome> byCode = new HashMap<>();
    private final byte[][] texts = new byte[Outcome.values().length][];

    EventOutcome(DecodedEvent event) {
        this.event = event;
        for (Outcome outcome : Outcome.values()) {
            texts[outcome.ordinal()] = outcome.text().getBytes(StandardCharsets.US_ASCII);
        }
    }

    /// Completes the event of a record of JSON, which is from `start` to before `end`.
    void complete(byte[] text, int start, int end) throws JsonSyntaxException {
        Outcome outcome = byError();
        if (outcome == Outcome.OK && (event.failureSuspected || isAnyPartText())) {
            outcome = byRules(JsonTree.parse(new ByteSpan(text, start, end - start)).root());
        }
        set(outcome == Outcome.OK && event.partial ? Outcome.NONE : outcome);
    }

    /// Completes the event of a table row, whose cells may have parts of a record as JSON.
    ///
    /// @param told the outcome that the row has; empty where it has none
    void completeRow(String told) {
        Outcome outcome = byError();
        if (outcome == Outcome.OK && isAnyPartText()) {
            List<Member> members = new ArrayList<>();
            members.add(member(Field.EVENT.cloudTrailName(), event.value(Field.EVENT)));
            for (RecordPart part : PARTS) {
                members.add(member(part.path(), event.value(part)));
            }
            outcome = byRules(new JsonObject(0, 0, members));
        }
        // A row without an error may lack the member that has it.
        set(outcome == Outcome.OK ? Outcome.of(told) : outcome);
    }

    private static Member member(String name, String text) {
        return new Member(0, 0, name, new JsonString(0, 0, text));
    }

    private static Outcome byRules(JsonValue record) {
        return OutcomeRules.of(RecordNode.root(record)).outcome();
    }

    private Outcome byError() {
        if (event.summary) {
            return Outcome.NONE;
        }
        if (event.length(Field.ERROR) == 0 && event.length(Field.ERROR_MESSAGE) == 0) {
            return Outcome.OK;
        }
        String code = event.value(Field.ERROR);
        Outcome byCode = byCode(code);
        if (byCode == Outcome.OK) {
            return byCode;
        }
        String message = event.value(Field.ERROR_MESSAGE);
        return code.isBlank() && message.isBlank() ? Outcome.OK : ErrorRules.outcome(code, message);
    }

    /// The outcome of a code without a message. There are few codes.
    private Outcome byCode(String code) {
        Outcome known = byCode.get(code);
        if (known == null) {
            known = ErrorRules.outcome(code, "");
            if (byCode.size() < MAX_CODES) {
                byCode.put(code, known);
            }
        }
        return known;
    }

    /// Whether a part is a text that may be JSON, as in some exports.
    private boolean isAnyPartText() {
        for (RecordPart part : PARTS) {
            if (event.length(part) > 1) {
                return true;
            }
        }
        return false;
    }

    private void set(Outcome outcome) {
        event.outcome = outcome;
        byte[] text = texts[outcome.ordinal()];
        int start = event.position();
        event.append(text, 0, text.length);
        event.put(Field.OUTCOME, start, text.length);
    }
}
