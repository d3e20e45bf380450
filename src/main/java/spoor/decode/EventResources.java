package spoor.decode;

import spoor.aws.ServiceName;
import spoor.event.Field;
import spoor.io.ByteSpan;
import spoor.json.JsonSyntaxException;
import spoor.json.JsonTree;
import spoor.json.JsonValue;
import spoor.json.JsonValue.JsonObject;
import spoor.json.JsonValue.JsonString;
import spoor.json.JsonValue.Member;
import spoor.record.RecordNode;
import spoor.record.Resources;
import spoor.text.ByteSearch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Sets the resources of an event, by [Resources].
///
/// It needs the record's tree only where parts of the record are text that may be JSON.
public final class EventResources {
    private static final RecordPart[] PARTS = {
        RecordPart.RESOURCES,
        RecordPart.REQUEST,
        RecordPart.RESPONSE,
        RecordPart.SERVICE_DETAILS,
        RecordPart.ADDITIONAL_DATA
    };

    /// Longer texts are not looked into: no record of CloudTrail has more than 1 MB.
    public static final int LONGEST_TEXT = 1 << 20;

    private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");

    private static final String REQUEST = RecordPart.REQUEST.path() + ".";
    private static final String RESPONSE = RecordPart.RESPONSE.path() + ".";
    private static final ByteSearch FLAT_REQUEST = flat(REQUEST);
    private static final ByteSearch FLAT_RESPONSE = flat(RESPONSE);

    private final DecodedEvent event;
    private final boolean areRead;
    private final ResourceFinder finder;
    private final List<Member> cells = new ArrayList<>();

    EventResources(DecodedEvent event, RecordPaths paths, ResourceFinder finder) {
        this.event = event;
        this.areRead = paths.readsResources();
        this.finder = finder;
    }

    private static ByteSearch flat(String prefix) {
        return new ByteSearch(
                ('"' + prefix).toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII));
    }

    /// Completes the event of a record of JSON, which is from `start` to before `end`.
    void complete(byte[] text, int start, int end) throws JsonSyntaxException {
        if (!areRead) {
            return;
        }
        if (isAnyPartText() || isFlat(text, start, end)) {
            set(JsonTree.parse(new ByteSpan(text, start, end - start)).root());
        } else {
            finder.find(text, end, event);
        }
    }

    /// Whether a tool wrote members of the request or response beside those of the record. It would
    /// have left out the objects themselves.
    private boolean isFlat(byte[] text, int start, int end) {
        return event.placeOf(RecordPart.REQUEST) < 0
                && (FLAT_REQUEST.isFoundIn(text, start, end)
                        || FLAT_RESPONSE.isFoundIn(text, start, end));
    }

    /// Keeps a cell of a table row that is a member of the request or response.
    ///
    /// @param path such as `requestParameters.queueId`
    void cell(String path, String value) {
        if (areRead
                && !value.isEmpty()
                && (path.startsWith(REQUEST) || path.startsWith(RESPONSE))) {
            cells.add(member(path, value));
        }
    }

    /// Forgets the cells of the row before.
    void clear() {
        cells.clear();
    }

    /// Completes the event of a table row, whose cells may have parts of a record as JSON.
    ///
    /// @param told the resources that the row has; empty where it has none
    void completeRow(String told) {
        if (!areRead) {
            return;
        }
        if (!told.isEmpty()) {
            put(told);
        } else if (isAnyPartText() || !cells.isEmpty()) {
            List<Member> members = new ArrayList<>(cells);
            members.add(member(Field.KIND.cloudTrailName(), event.value(Field.KIND)));
            for (RecordPart part : PARTS) {
                if (event.length(part) > 0) {
                    members.add(member(part.path(), event.value(part)));
                }
            }
            set(new JsonObject(0, 0, members));
        }
    }

    private static Member member(String name, String text) {
        return new Member(0, 0, name, new JsonString(0, 0, text));
    }

    private void set(JsonValue record) {
        List<String> found =
                Resources.of(
                        RecordNode.root(record),
                        ServiceName.shortName(event.value(Field.SERVICE)),
                        event.value(Field.EVENT));
        if (!found.isEmpty()) {
            put(Field.RESOURCE.joined(found));
        }
    }

    private void put(String resources) {
        // Half of a surrogate pair is replaced as where it is read without a tree.
        byte[] text =
                LONE_SURROGATE
                        .matcher(resources)
                        .replaceAll("\uFFFD")
                        .getBytes(StandardCharsets.UTF_8);
        event.put(Field.RESOURCE, event.position(), text.length);
        event.append(text, 0, text.length);
    }

    private boolean isAnyPartText() {
        boolean any = false;
        for (RecordPart part : PARTS) {
            int length = event.length(part);
            if (length > LONGEST_TEXT) {
                return false;
            }
            any |= length > 1;
        }
        return any;
    }
}
