package spoor.record;

import org.jspecify.annotations.Nullable;

import spoor.aws.ResourceName;
import spoor.hidden.HiddenValueFinder;
import spoor.json.JsonValue;
import spoor.json.JsonValue.JsonArray;
import spoor.json.JsonValue.JsonLiteral;
import spoor.json.JsonValue.JsonNumber;
import spoor.json.JsonValue.JsonObject;
import spoor.json.JsonValue.JsonString;
import spoor.json.JsonValue.Member;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The resources that an event was about, as its record names them: by ids, names and ARNs.
///
/// They are those of the member `resources`, and what members of the request and of the response
/// name by [ResourceMembers].
public final class Resources {
    /// How many an event can have; a crafted one may name thousands.
    public static final int MOST = 50;

    /// The longest ARN of AWS has 2,048 bytes.
    public static final int LONGEST = 2_048;

    /// How many levels of objects are looked into.
    public static final int LEVELS = 5;

    /// EC2 wraps texts of some requests: `{"tag":1,"content":"nat-0a1b"}`.
    public static final String WRAPPED = "content";

    /// The members of an item of `resources` that name it, in small letters.
    public static final List<String> NAMING = List.of("arn", "arnprefix", "resourcename");

    private final ResourceMembers members;
    private final Set<String> found = new LinkedHashSet<>();

    private Resources(ResourceMembers members) {
        this.members = members;
    }

    /// The resources of a record.
    ///
    /// @param service of the event, by its short name
    public static List<String> of(RecordNode event, String service, String eventName) {
        Resources resources = new Resources(ResourceMembers.of(service, eventName));
        resources.list(event.at("resources").value());
        resources.part(event.at("requestParameters").value(), false);
        if (event.at("eventType").isText("AwsServiceEvent")) {
            resources.part(event.at("serviceEventDetails").value(), false);
            resources.part(event.at("additionalEventData").value(), false);
        }
        resources.part(event.at("responseElements").value(), true);
        return List.copyOf(resources.found);
    }

    private void list(@Nullable JsonValue value) {
        if (value instanceof JsonArray(_, _, List<JsonValue> items)) {
            for (JsonValue item : items) {
                if (item instanceof JsonObject object) {
                    for (Member member : object.members()) {
                        boolean naming = NAMING.stream().anyMatch(member.name()::equalsIgnoreCase);
                        scalar(member.name(), member.value(), naming);
                    }
                }
            }
        }
    }

    private void part(@Nullable JsonValue value, boolean response) {
        if (value instanceof JsonObject object) {
            object(object, response, 0, false);
        }
    }

    private void object(JsonObject object, boolean response, int level, boolean inNamed) {
        for (Member member : object.members()) {
            ResourceMemberName name = ResourceMemberName.of(member.name());
            if (response && name.isList()) {
                continue;
            }
            boolean named =
                    members.namesResource(name, level == 0) || (inNamed && name.isWrapped());
            value(member.name(), member.value(), response, level, named);
        }
    }

    private void value(String name, JsonValue value, boolean response, int level, boolean named) {
        List<JsonValue> values = new ArrayList<>();
        if (value instanceof JsonArray array) {
            values.addAll(array.items());
        } else {
            values.add(value);
        }
        for (JsonValue single : values) {
            if (single instanceof JsonObject object) {
                if (level < LEVELS) {
                    object(object, response, level + 1, named);
                }
            } else {
                scalar(name, single, named);
            }
        }
    }

    private void scalar(String name, JsonValue value, boolean named) {
        if (!named) {
            return;
        }
        switch (value) {
            case JsonString string -> add(name, string.text());
            case JsonNumber number -> add(name, number.text());
            case JsonLiteral _, JsonObject _, JsonArray _ -> {}
        }
    }

    private void add(String name, String text) {
        if (found.size() < MOST && isName(text) && !HiddenValueFinder.isHiddenByAws(name, text)) {
            found.add(text);
        }
    }

    /// Whether a text stands for any number of resources, as in policies: it is only wildcards, or
    /// has some in or after the id of an ARN. The ARN of a log group ends with `:*` and is none.
    public static boolean isPattern(String text) {
        if (text.indexOf('*') < 0) {
            return false;
        }
        boolean isArn = ResourceName.isArn(text);
        String named = isArn && text.endsWith(":*") ? text.substring(0, text.length() - 2) : text;
        return named.endsWith("/*")
                || (isArn && named.indexOf('*') >= 0)
                || named.chars().allMatch(c -> c == '*' || c == '?');
    }

    /// Whether a text can be a name: it is not blank, on one line, no document, and no pattern.
    private static boolean isName(String text) {
        return text.chars().anyMatch(c -> c > ' ')
                && !isPattern(text)
                && text.chars().allMatch(c -> c >= ' ')
                && !text.startsWith("{")
                && text.getBytes(StandardCharsets.UTF_8).length <= LONGEST;
    }
}
