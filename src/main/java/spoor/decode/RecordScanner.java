package spoor.decode;

import spoor.event.EventTime;
import spoor.event.Field;
import spoor.event.Problem;
import spoor.event.Verbs;
import spoor.json.JsonCursor;
import spoor.json.JsonCursor.Token;
import spoor.json.JsonSyntaxException;
import spoor.json.JsonTree;
import spoor.redact.HiddenHint;
import spoor.redact.HiddenKind;
import spoor.redact.HiddenValue;
import spoor.redact.HiddenValues;

/// Reads one record of a trail file into the columns' fields.
///
/// One thread at a time.
final class RecordScanner {
    private final ScannedEvent event = new ScannedEvent();
    private final IdentityFields identity = new IdentityFields();

    // Spans of texts that become columns only when the whole record is known.
    private final Span insightSource = new Span();
    private final Span insightName = new Span();
    private final Span aggregatedId = new Span();
    private final Span aggregatedAccount = new Span();
    private final Span windowStart = new Span();
    private final Span eventTime = new Span();
    private boolean hasVersion;
    private boolean hasInsight;
    private boolean hasError;

    private static final class Span {
        int start;
        int length;

        void set(int start, int length) {
            this.start = start;
            this.length = length;
        }
    }

    /// Reads the object at the cursor and hands it on, or the reason why it is no event.
    ///
    /// @param text the text that the cursor walks over
    void scan(JsonCursor cursor, byte[] text, FileReport report) throws JsonSyntaxException {
        clear();
        event.offset = cursor.tokenStart();
        while (cursor.next() == Token.NAME) {
            member(cursor);
        }
        event.length = (int) (cursor.position() - event.offset);
        complete();
        String source = event.value(Field.SERVICE);
        if (source.startsWith("aws:")) {
            report.notification(event.offset, source);
            return;
        }
        String refusal = refusal();
        if (!refusal.isEmpty()) {
            report.problem(new Problem.SkippedRecord(report.path(), event.offset, refusal));
            return;
        }
        if (event.time == EventTime.NONE) {
            report.problem(
                    new Problem.InvalidTime(
                            report.path(),
                            event.offset,
                            eventTime.length == 0
                                    ? "the event has no eventTime"
                                    : "the eventTime is not a time"));
        }
        findHiddenValues(text);
        report.event(event);
    }

    private void clear() {
        event.clear();
        identity.clear();
        for (Span span :
                new Span[] {
                    insightSource,
                    insightName,
                    aggregatedId,
                    aggregatedAccount,
                    windowStart,
                    eventTime
                }) {
            span.set(0, 0);
        }
        hasVersion = false;
        hasInsight = false;
        hasError = false;
    }

    private void member(JsonCursor cursor) throws JsonSyntaxException {
        String name = cursor.name();
        Token value = cursor.next();
        switch (name) {
            case "eventVersion" -> hasVersion = text(cursor, value) > 0;
            case "userIdentity" -> userIdentity(cursor, value);
            case "eventTime" -> span(eventTime, cursor, value);
            case "eventSource" -> field(Field.SERVICE, cursor, value);
            case "eventName" -> field(Field.EVENT, cursor, value);
            case "awsRegion" -> field(Field.REGION, cursor, value);
            case "sourceIPAddress" -> field(Field.IP, cursor, value);
            case "userAgent" -> field(Field.AGENT, cursor, value);
            case "errorCode" -> {
                field(Field.ERROR, cursor, value);
                hasError |= event.length(Field.ERROR) > 0;
            }
            case "errorMessage" -> hasError |= text(cursor, value) > 0;
            case "eventID" -> field(Field.ID, cursor, value);
            case "eventId" -> span(aggregatedId, cursor, value);
            case "readOnly" -> field(Field.READ_ONLY, cursor, value);
            case "eventType" -> field(Field.KIND, cursor, value);
            case "recipientAccountId" -> field(Field.ACCOUNT, cursor, value);
            case "accountId" -> span(aggregatedAccount, cursor, value);
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
            hasInsight |= text(cursor, value) > 0;
            return;
        }
        hasInsight = true;
        while (cursor.next() == Token.NAME) {
            String name = cursor.name();
            Token inner = cursor.next();
            switch (name) {
                case "eventSource" -> span(insightSource, cursor, inner);
                case "eventName" -> span(insightName, cursor, inner);
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
                span(windowStart, cursor, inner);
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

    private void complete() {
        identity.complete(event);
        preferIfThere(Field.SERVICE, insightSource);
        preferIfThere(Field.EVENT, insightName);
        if (event.value(Field.CATEGORY).equals("Aggregated")) {
            // Aggregated events spell the id and the account their own way, and have a window.
            useIfEmpty(Field.ID, aggregatedId);
            useIfEmpty(Field.ACCOUNT, aggregatedAccount);
            if (eventTime.length == 0) {
                eventTime.set(windowStart.start, windowStart.length);
            }
        }
        event.put(Field.TIME, eventTime.start, eventTime.length);
        event.time = EventTime.parse(event.text(), eventTime.start, eventTime.length);
        event.failure = hasError;
        event.change = Verbs.isChange(event.value(Field.EVENT), event.value(Field.READ_ONLY));
    }

    private void preferIfThere(Field field, Span span) {
        if (span.length > 0) {
            event.put(field, span.start, span.length);
        }
    }

    private void useIfEmpty(Field field, Span span) {
        if (event.length(field) == 0) {
            event.put(field, span.start, span.length);
        }
    }

    /// Why the record is not a CloudTrail event, or empty where it is one.
    private String refusal() {
        if (!hasVersion) {
            return "the record has no eventVersion, so it is not a CloudTrail event";
        }
        boolean named =
                event.length(Field.EVENT) > 0
                        || event.length(Field.SERVICE) > 0
                        || event.length(Field.KIND) > 0
                        || hasInsight;
        return named
                ? ""
                : "the record has no eventName, eventSource, eventType or insightDetails, so it is"
                        + " not a CloudTrail event";
    }

    private void findHiddenValues(byte[] text) throws JsonSyntaxException {
        int start = (int) event.offset;
        if (!HiddenHint.mayHide(text, start, start + event.length)) {
            return;
        }
        for (HiddenValue value : HiddenValues.in(JsonTree.parse(text, start, event.length))) {
            if (value.kind() == HiddenKind.HIDDEN_BY_AWS) {
                event.hiddenValues++;
            } else if (value.kind() == HiddenKind.OMITTED) {
                event.omittedValues++;
            }
        }
    }
}
