package spoor.decode.fast;

import spoor.decode.DecodedEvent;
import spoor.decode.FileReport;
import spoor.decode.IdentityFields;
import spoor.decode.MemberName;
import spoor.decode.MemberNames;
import spoor.decode.RecordAssembler;
import spoor.decode.RecordAssembler.Span;
import spoor.event.Field;
import spoor.hidden.HiddenRules;
import spoor.json.JsonSyntaxException;
import spoor.text.JsonEscapes;

/// Reads one record's members into the columns' fields, byte by byte.
///
/// All methods take the place where something begins and return the place behind it.
final class FastRecordReader {
    private final RecordAssembler fields;
    private final DecodedEvent event;
    private final IdentityFields identity;

    FastRecordReader(HiddenRules rules) {
        fields = new RecordAssembler(new HiddenInText(rules));
        event = fields.event;
        identity = fields.identity;
    }

    /// Reads the object at `start` and hands it on, or the reason why it is no event.
    ///
    /// @param base where the text begins in the file's
    int record(JsonBytes text, int start, long base, FileReport report) throws JsonSyntaxException {
        fields.begin(base + start);
        int at = text.first(start, '}');
        while (at >= 0) {
            int behind = text.name(at);
            MemberName name = name(text, at, behind);
            at = text.next(member(name, text, text.value(behind)), '}');
        }
        fields.end(base + ~at, text.bytes(), base, report);
        return ~at;
    }

    private int member(MemberName name, JsonBytes text, int at) {
        return switch (name) {
            case EVENT_VERSION -> {
                int start = event.position();
                int behind = text(text, at);
                fields.hasVersion = event.position() > start;
                yield behind;
            }
            case USER_IDENTITY -> userIdentity(text, at);
            case EVENT_TIME -> span(fields.eventTime, text, at);
            case EVENT_SOURCE -> field(Field.SERVICE, text, at);
            case EVENT_NAME -> field(Field.EVENT, text, at);
            case AWS_REGION -> field(Field.REGION, text, at);
            case SOURCE_IP_ADDRESS -> field(Field.IP, text, at);
            case USER_AGENT -> field(Field.AGENT, text, at);
            case ERROR_CODE -> {
                int behind = field(Field.ERROR, text, at);
                fields.hasError |= event.length(Field.ERROR) > 0;
                yield behind;
            }
            case ERROR_MESSAGE -> {
                int start = event.position();
                int behind = text(text, at);
                fields.hasError |= event.position() > start;
                yield behind;
            }
            case EVENT_ID -> field(Field.ID, text, at);
            case AGGREGATED_ID -> span(fields.aggregatedId, text, at);
            case READ_ONLY -> field(Field.READ_ONLY, text, at);
            case EVENT_TYPE -> field(Field.KIND, text, at);
            case RECIPIENT_ACCOUNT_ID -> field(Field.ACCOUNT, text, at);
            case ACCOUNT_ID -> span(fields.aggregatedAccount, text, at);
            case EVENT_CATEGORY -> field(Field.CATEGORY, text, at);
            case INSIGHT_DETAILS -> insightDetails(text, at);
            case TIME_WINDOW -> timeWindow(text, at);
            default -> text.skip(at);
        };
    }

    private int userIdentity(JsonBytes text, int start) {
        identity.clear();
        if (text.at(start) != '{') {
            return text.skip(start);
        }
        int at = text.first(start, '}');
        while (at >= 0) {
            int behind = text.name(at);
            MemberName name = name(text, at, behind);
            at = text.next(identityMember(name, text, text.value(behind)), '}');
        }
        return ~at;
    }

    private int identityMember(MemberName name, JsonBytes text, int at) {
        return switch (name) {
            case TYPE -> part(IdentityFields.TYPE, text, at);
            case USER_NAME -> part(IdentityFields.USER_NAME, text, at);
            case PRINCIPAL_ID -> part(IdentityFields.PRINCIPAL_ID, text, at);
            case ARN -> part(IdentityFields.ARN, text, at);
            case ACCOUNT_ID -> part(IdentityFields.ACCOUNT_ID, text, at);
            case ACCESS_KEY_ID -> part(IdentityFields.ACCESS_KEY_ID, text, at);
            case INVOKED_BY -> part(IdentityFields.INVOKED_BY, text, at);
            case IDENTITY_PROVIDER -> part(IdentityFields.IDENTITY_PROVIDER, text, at);
            case ON_BEHALF_OF ->
                    innerPart(IdentityFields.ON_BEHALF_OF, MemberName.USER_ID, text, at);
            case SESSION_CONTEXT -> sessionContext(text, at);
            default -> text.skip(at);
        };
    }

    private int sessionContext(JsonBytes text, int start) {
        if (text.at(start) != '{') {
            return text.skip(start);
        }
        int at = text.first(start, '}');
        while (at >= 0) {
            int behind = text.name(at);
            MemberName name = name(text, at, behind);
            int value = text.value(behind);
            behind =
                    name == MemberName.SESSION_ISSUER
                            ? innerPart(
                                    IdentityFields.ISSUER_NAME, MemberName.USER_NAME, text, value)
                            : text.skip(value);
            at = text.next(behind, '}');
        }
        return ~at;
    }

    private int innerPart(int part, MemberName wanted, JsonBytes text, int start) {
        if (text.at(start) != '{') {
            return text.skip(start);
        }
        int at = text.first(start, '}');
        while (at >= 0) {
            int behind = text.name(at);
            MemberName name = name(text, at, behind);
            int value = text.value(behind);
            behind = name == wanted ? part(part, text, value) : text.skip(value);
            at = text.next(behind, '}');
        }
        return ~at;
    }

    private int insightDetails(JsonBytes text, int start) {
        if (text.at(start) != '{') {
            int before = event.position();
            int behind = text(text, start);
            fields.hasInsight |= event.position() > before;
            return behind;
        }
        fields.hasInsight = true;
        int at = text.first(start, '}');
        while (at >= 0) {
            int behind = text.name(at);
            MemberName name = name(text, at, behind);
            int value = text.value(behind);
            behind =
                    switch (name) {
                        case EVENT_SOURCE -> span(fields.insightSource, text, value);
                        case EVENT_NAME -> span(fields.insightName, text, value);
                        default -> text.skip(value);
                    };
            at = text.next(behind, '}');
        }
        return ~at;
    }

    private int timeWindow(JsonBytes text, int start) {
        if (text.at(start) != '{') {
            return text.skip(start);
        }
        int at = text.first(start, '}');
        while (at >= 0) {
            int behind = text.name(at);
            MemberName name = name(text, at, behind);
            int value = text.value(behind);
            behind =
                    name == MemberName.WINDOW_START
                            ? span(fields.windowStart, text, value)
                            : text.skip(value);
            at = text.next(behind, '}');
        }
        return ~at;
    }

    private int field(Field field, JsonBytes text, int at) {
        int start = event.position();
        int behind = text(text, at);
        event.put(field, start, event.position() - start);
        return behind;
    }

    private int part(int part, JsonBytes text, int at) {
        int start = event.position();
        int behind = text(text, at);
        identity.put(part, start, event.position() - start);
        return behind;
    }

    private int span(Span span, JsonBytes text, int at) {
        int start = event.position();
        int behind = text(text, at);
        span.set(start, event.position() - start);
        return behind;
    }

    /// Appends the text of a value: nothing for null, objects and arrays.
    private int text(JsonBytes text, int at) {
        int behind = text.skip(at);
        switch (text.at(at)) {
            case '"' -> {
                if (text.escaped(at)) {
                    event.appendString(text.bytes(), at + 1, behind - at - 2);
                } else {
                    event.append(text.bytes(), at + 1, behind - at - 2);
                }
            }
            case '{', '[', 'n' -> {}
            default -> event.append(text.bytes(), at, behind - at);
        }
        return behind;
    }

    /// The name between the quotes at `start` and before `behind`.
    MemberName name(JsonBytes text, int start, int behind) {
        int length = behind - start - 2;
        if (!text.escaped(start)) {
            return MemberNames.of(text.bytes(), start + 1, length);
        }
        byte[] resolved = new byte[length];
        int end = JsonEscapes.resolve(text.bytes(), start + 1, behind - 1, resolved, 0);
        return MemberNames.of(resolved, 0, end);
    }
}
