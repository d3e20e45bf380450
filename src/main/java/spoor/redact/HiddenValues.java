package spoor.redact;

import spoor.json.JsonPath;
import spoor.json.JsonTree;
import spoor.json.JsonValue;
import spoor.json.JsonValue.JsonArray;
import spoor.json.JsonValue.JsonLiteral;
import spoor.json.JsonValue.JsonNumber;
import spoor.json.JsonValue.JsonObject;
import spoor.json.JsonValue.JsonString;
import spoor.json.JsonValue.Member;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// The values of one event that cannot be read.
public final class HiddenValues {
    private HiddenValues() {}

    /// Finds them all, in the order of the text.
    public static List<HiddenValue> in(JsonTree event) {
        List<HiddenValue> found = new ArrayList<>();
        Deque<Step> rest = new ArrayDeque<>();
        rest.push(new Step(null, null, "", event.root()));
        while (!rest.isEmpty()) {
            Step step = rest.pop();
            switch (step.value()) {
                case JsonString string ->
                        HiddenValueRules.kindOf(step.nearestName(), string.text())
                                .ifPresent(kind -> found.add(step.hidden(kind)));
                case JsonObject object -> {
                    if (isOmission(object)) {
                        found.add(step.hidden(HiddenKind.OMITTED));
                    } else {
                        // Pushed from the last to the first, so that the first comes off first.
                        for (Member member : object.members().reversed()) {
                            rest.push(new Step(step, member.name(), member.name(), member.value()));
                        }
                    }
                }
                case JsonArray array -> {
                    for (int i = array.items().size() - 1; i >= 0; i--) {
                        rest.push(new Step(step, i, step.nearestName(), array.items().get(i)));
                    }
                }
                case JsonNumber _, JsonLiteral _ -> {}
            }
        }
        return found;
    }

    /// Whether AWS hid a single value.
    ///
    /// @param name the name of the member that holds it
    public static boolean isHiddenByAws(String name, String value) {
        return HiddenValueRules.kindOf(name, value).equals(Optional.of(HiddenKind.HIDDEN_BY_AWS));
    }

    /// How many of the values are of that kind.
    public static int count(List<HiddenValue> values, HiddenKind kind) {
        return (int) values.stream().filter(value -> value.kind() == kind).count();
    }

    /// What CloudTrail puts in place of a part that is too large:
    /// `{"omitted":true,"originalSize":149893,"reason":"requestParameters too large"}`.
    private static boolean isOmission(JsonObject object) {
        boolean omitted =
                Optional.ofNullable(object.get("omitted"))
                        .filter(value ->
                                switch (value) {
                                    case JsonLiteral literal -> literal.text().equals("true");
                                    case JsonString string ->
                                            string.text().equalsIgnoreCase("true");
                                    case JsonNumber _, JsonObject _, JsonArray _ -> false;
                                })
                        .isPresent();
        return omitted && (object.get("originalSize") != null || object.get("reason") != null);
    }

    /// A value and the way to it; the way is written out only where something is found.
    private record Step(
            @org.jspecify.annotations.Nullable Step parent,
            @org.jspecify.annotations.Nullable Object step,
            String nearestName,
            JsonValue value) {
        HiddenValue hidden(HiddenKind kind) {
            Deque<Object> steps = new ArrayDeque<>();
            for (Step at = this; at != null; at = at.parent()) {
                if (at.step() != null) {
                    steps.push(at.step());
                }
            }
            return new HiddenValue(
                    new JsonPath(List.copyOf(steps)), value.start(), value.end(), kind);
        }
    }
}
