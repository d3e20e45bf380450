package spoor.hidden;

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
    public static List<HiddenValue> in(JsonTree event, HiddenRules rules) {
        List<HiddenValue> found = new ArrayList<>();
        Deque<Step> rest = new ArrayDeque<>();
        rest.push(new Step(HiddenPlace.ROOT, "", event.root()));
        while (!rest.isEmpty()) {
            Step step = rest.pop();
            switch (step.value()) {
                case JsonString string ->
                        rules.ruleOf(
                                        step.nearestName(),
                                        string.text(),
                                        () -> eventSource(event),
                                        step.place()::text)
                                .ifPresent(rule -> found.add(step.hidden(rule)));
                case JsonObject object -> {
                    if (step.place().isMemberOfRoot() && isOmission(object)) {
                        found.add(step.hidden(HiddenMark.TOO_LARGE));
                    } else {
                        // Pushed from the last to the first, so that the first comes off first.
                        for (Member member : object.members().reversed()) {
                            rest.push(step.then(member.name(), member.name(), member.value()));
                        }
                    }
                }
                case JsonArray array -> {
                    for (int i = array.items().size() - 1; i >= 0; i--) {
                        rest.push(step.then(i, step.nearestName(), array.items().get(i)));
                    }
                }
                case JsonNumber _, JsonLiteral _ -> {}
            }
        }
        return found;
    }

    private static String eventSource(JsonTree event) {
        return event.root() instanceof JsonObject record
                        && record.get("eventSource") instanceof JsonString source
                ? source.text()
                : "";
    }

    /// Whether a single value, of which no more is known, has one of AWS's marks.
    ///
    /// @param name the name of the member that holds it
    public static boolean isHiddenByAws(String name, String value) {
        return HiddenMarks.markOf(name, value, () -> "")
                .filter(mark -> mark.kind() == HiddenKind.HIDDEN_BY_AWS)
                .isPresent();
    }

    /// How many of the values are of that kind.
    public static int count(List<HiddenValue> values, HiddenKind kind) {
        return (int) values.stream().filter(value -> value.kind() == kind).count();
    }

    /// What CloudTrail puts in place of a part of the record that is too large:
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

    private record Step(HiddenPlace place, String nearestName, JsonValue value) {
        Step then(Object step, String name, JsonValue inner) {
            return new Step(place.then(step), name, inner);
        }

        HiddenValue hidden(HiddenRule rule) {
            return new HiddenValue(place, value.start(), value.end(), rule);
        }
    }
}
