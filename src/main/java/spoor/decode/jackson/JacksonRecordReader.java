package spoor.decode.jackson;

import spoor.decode.DecodedEvent;
import spoor.decode.FileReport;
import spoor.decode.IdentityFields;
import spoor.decode.RecordAssembler;
import spoor.decode.RecordAssembler.Span;
import spoor.event.Field;
import spoor.event.Problem;
import spoor.hidden.HiddenRules;
import spoor.json.JsonCursor;
import spoor.json.JsonCursor.Token;
import spoor.json.JsonSyntaxException;
import spoor.message.Message;

/// Reads one record of a trail file of any form into the columns' fields, token by token.
///
/// One thread at a time.
final class JacksonRecordReader {
    private final RecordAssembler fields;
    private final DecodedEvent event;
    private final IdentityFields identity;

    JacksonRecordReader(HiddenRules rules) {
        fields = new RecordAssembler(new HiddenInTree(rules));
        event = fields.event;
        identity = fields.identity;
    }

    /// Reads the object at the cursor and hands it on, or the reason why it is no event.
    ///
    /// @param text the text that the cursor walks over
    void scan(JsonCursor cursor, RetainedBytes text, FileReport report) throws JsonSyntaxException {
        long start = cursor.tokenStart();
        fields.begin(start);
        text.keepFrom(start);
        while (cursor.next() == Token.NAME) {
            member(cursor);
        }
        if (text.isKept()) {
            fields.end(cursor.position(), text.array(), text.base(), report);
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

    private void member(JsonCursor cursor) throws JsonSyntaxException {
        String name = cursor.name();
        Token value = cursor.next();
        switch (name) {
            case "eventVersion" -> fields.hasVersion = text(cursor, value) > 0;
            case "userIdentity" -> userIdentity(cursor, value);
            case "eventTime" -> span(fields.eventTime, cursor, value);
            case "eventSource" -> field(Field.SERVICE, cursor, value);
            case "eventName" -> field(Field.EVENT, cursor, value);
            case "awsRegion" -> field(Field.REGION, cursor, value);
            case "sourceIPAddress" -> field(Field.IP, cursor, value);
            case "userAgent" -> field(Field.AGENT, cursor, value);
            case "errorCode" -> {
                field(Field.ERROR, cursor, value);
                fields.hasError |= event.length(Field.ERROR) > 0;
            }
            case "errorMessage" -> fields.hasError |= text(cursor, value) > 0;
            case "eventID" -> field(Field.ID, cursor, value);
            case "eventId" -> span(fields.aggregatedId, cursor, value);
            case "readOnly" -> field(Field.READ_ONLY, cursor, value);
            case "eventType" -> field(Field.KIND, cursor, value);
            case "recipientAccountId" -> field(Field.ACCOUNT, cursor, value);
            case "accountId" -> span(fields.aggregatedAccount, cursor, value);
            case "eventCategory" -> field(Field.CATEGORY, cursor, value);
            case "insightDetails" -> insightDetails(cursor, value);
            case "timeWindow" -> timeWindow(cursor, value);
            default -> cursor.skipChildren();
        }
    }

    private void userIdentity(JsonCursor cursor, Token value) throws JsonSyntaxException {
        identity.clear();
        if (value != Token.OBJECT_START) {
            cursor.skipChildren();
            return;
        }
        while (cursor.next() == Token.NAME) {
            String name = cursor.name();
            Token inner = cursor.next();
            switch (name) {
                case "type" -> part(IdentityFields.TYPE, cursor, inner);
                case "userName" -> part(IdentityFields.USER_NAME, cursor, inner);
                case "principalId" -> part(IdentityFields.PRINCIPAL_ID, cursor, inner);
                case "arn" -> part(IdentityFields.ARN, cursor, inner);
                case "accountId" -> part(IdentityFields.ACCOUNT_ID, cursor, inner);
                case "accessKeyId" -> part(IdentityFields.ACCESS_KEY_ID, cursor, inner);
                case "invokedBy" -> part(IdentityFields.INVOKED_BY, cursor, inner);
                case "identityProvider" -> part(IdentityFields.IDENTITY_PROVIDER, cursor, inner);
                case "onBehalfOf" ->
                        innerPart(IdentityFields.ON_BEHALF_OF, "userId", cursor, inner);
                case "sessionContext" -> sessionContext(cursor, inner);
                default -> cursor.skipChildren();
            }
        }
    }

    private void sessionContext(JsonCursor cursor, Token value) throws JsonSyntaxException {
        if (value != Token.OBJECT_START) {
            cursor.skipChildren();
            return;
        }
        while (cursor.next() == Token.NAME) {
            String name = cursor.name();
            Token inner = cursor.next();
            if (name.equals("sessionIssuer")) {
                innerPart(IdentityFields.ISSUER_NAME, "userName", cursor, inner);
            } else {
                cursor.skipChildren();
            }
        }
    }

    private void innerPart(int part, String wanted, JsonCursor cursor, Token value)
            throws JsonSyntaxException {
        if (value != Token.OBJECT_START) {
            cursor.skipChildren();
            return;
        }
        while (cursor.next() == Token.NAME) {
            boolean found = cursor.name().equals(wanted);
            Token inner = cursor.next();
            if (found) {
                part(part, cursor, inner);
            } else {
                cursor.skipChildren();
            }
        }
    }

    private void insightDetails(JsonCursor cursor, Token value) throws JsonSyntaxException {
        if (value != Token.OBJECT_START) {
            fields.hasInsight |= text(cursor, value) > 0;
            return;
        }
        fields.hasInsight = true;
        while (cursor.next() == Token.NAME) {
            String name = cursor.name();
            Token inner = cursor.next();
            switch (name) {
                case "eventSource" -> span(fields.insightSource, cursor, inner);
                case "eventName" -> span(fields.insightName, cursor, inner);
                default -> cursor.skipChildren();
            }
        }
    }

    private void timeWindow(JsonCursor cursor, Token value) throws JsonSyntaxException {
        if (value != Token.OBJECT_START) {
            cursor.skipChildren();
            return;
        }
        while (cursor.next() == Token.NAME) {
            boolean start = cursor.name().equals("windowStart");
            Token inner = cursor.next();
            if (start) {
                span(fields.windowStart, cursor, inner);
            } else {
                cursor.skipChildren();
            }
        }
    }

    private void field(Field field, JsonCursor cursor, Token value) throws JsonSyntaxException {
        int start = event.position();
        event.put(field, start, text(cursor, value));
    }

    private void part(int part, JsonCursor cursor, Token value) throws JsonSyntaxException {
        int start = event.position();
        identity.put(part, start, text(cursor, value));
    }

    private void span(Span span, JsonCursor cursor, Token value) throws JsonSyntaxException {
        int start = event.position();
        span.set(start, text(cursor, value));
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
