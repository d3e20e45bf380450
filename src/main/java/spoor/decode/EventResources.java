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

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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

    private final DecodedEvent event;
    private final boolean areRead;
    private final ResourceFinder finder;

    EventResources(DecodedEvent event, RecordPaths paths, ResourceFinder finder) {
        this.event = event;
        this.areRead = paths.readsResources();
        this.finder = finder;
    }

    /// Completes the event of a record of JSON, which is from `start` to before `end`.
    void complete(byte[] text, int start, int end) throws JsonSyntaxException {
        if (!areRead) {
            return;
        }
        if (isAnyPartText()) {
            set(JsonTree.parse(new ByteSpan(text, start, end - start)).root());
        } else {
            finder.find(text, end, event);
        }
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
        } else if (isAnyPartText()) {
            List<Member> members = new ArrayList<>();
            members.add(member(Field.KIND.cloudTrailName(), event.value(Field.KIND)));
            for (RecordPart part : PARTS) {
                members.add(member(part.path(), event.value(part)));
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
