package spoor.record;

import spoor.json.JsonSyntaxException;
import spoor.json.JsonTree;
import spoor.json.JsonValue;
import spoor.json.JsonValue.JsonObject;
import spoor.json.JsonValue.JsonString;
import spoor.json.JsonValue.Member;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A record with its objects as CloudTrail writes them, where another tool wrote them as text in
/// JSON or their members with names such as `userIdentity.type`.
final class OpenedRecord {
    /// The objects of a record.
    private static final Set<String> OBJECTS =
            Set.of(
                    "userIdentity",
                    "requestParameters",
                    "responseElements",
                    "serviceEventDetails",
                    "additionalEventData",
                    "insightDetails",
                    "timeWindow");

    private OpenedRecord() {}

    /// The same record where there is nothing to open.
    static JsonValue of(JsonValue record) {
        if (!(record instanceof JsonObject object)
                || object.members().stream().noneMatch(OpenedRecord::isToOpen)) {
            return record;
        }
        JsonObject opened = new JsonObject(object.start(), object.end(), new ArrayList<>());
        for (Member member : object.members()) {
            String[] names = isFlat(member) ? member.name().split("\\.") : new String[] {""};
            if (names.length > 1) {
                put(opened, List.of(names), member);
            } else {
                opened.members().add(isText(member) ? opened(member) : member);
            }
        }
        return opened;
    }

    private static boolean isToOpen(Member member) {
        return isFlat(member) || isText(member);
    }

    private static boolean isFlat(Member member) {
        int dot = member.name().indexOf('.');
        return dot > 0 && OBJECTS.contains(member.name().substring(0, dot));
    }

    private static boolean isText(Member member) {
        return member.value() instanceof JsonString string
                && string.text().startsWith("{")
                && OBJECTS.contains(member.name());
    }

    /// A text that is not JSON stays as it is.
    private static Member opened(Member member) {
        try {
            String text = ((JsonString) member.value()).text();
            JsonValue value = JsonTree.parse(text.getBytes(StandardCharsets.UTF_8)).root();
            return new Member(member.start(), member.end(), member.name(), value);
        } catch (JsonSyntaxException _) {
            return member;
        }
    }

    /// Puts a member into the objects that its name leads through.
    private static void put(JsonObject record, List<String> names, Member member) {
        JsonObject at = record;
        for (String name : names.subList(0, names.size() - 1)) {
            JsonObject inner = new JsonObject(member.start(), member.end(), new ArrayList<>());
            if (at.get(name) instanceof JsonObject known) {
                inner.members().addAll(known.members());
                at.members().removeIf(other -> other.name().equals(name));
            }
            at.members().add(new Member(member.start(), member.end(), name, inner));
            at = inner;
        }
        at.members().add(new Member(member.start(), member.end(), names.getLast(), member.value()));
    }
}
