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

/// Finds the values of an event that cannot be read.
public final class HiddenValueFinder {
    private HiddenValueFinder() {}

    /// All hidden values, in the order of the text.
    public static List<HiddenValue> in(JsonTree event, HiddenRules rules) {
        List<HiddenValue> found = new ArrayList<>();
        Deque<Visit> pending = new ArrayDeque<>();
        pending.push(new Visit(HiddenPlace.ROOT, "", event.root()));
        while (!pending.isEmpty()) {
            Visit visit = pending.pop();
            switch (visit.value()) {
                case JsonString string ->
                        rules.ruleOf(
                                        visit.nearestName(),
                                        string.text(),
                                        () -> eventSource(event),
                                        visit.place()::text)
                                .ifPresent(rule -> found.add(visit.hidden(rule)));
                case JsonObject object -> {
                    if (visit.place().isMemberOfRoot() && isOmission(object)) {
                        found.add(visit.hidden(HiddenMark.TOO_LARGE));
                    } else {
                        // In reverse, so that the first member is visited first.
                        for (Member member : object.members().reversed()) {
                            pending.push(visit.then(member.name(), member.name(), member.value()));
                        }
                    }
                }
                case JsonArray array -> {
                    for (int i = array.items().size() - 1; i >= 0; i--) {
                        pending.push(visit.then(i, visit.nearestName(), array.items().get(i)));
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

    /// Whether a value has one of AWS's marks, in any event.
    ///
    /// @param name the name of the member that holds it
    public static boolean isHiddenByAws(String name, String value) {
        return MarkRecognizer.markOf(name, value, () -> "")
                .filter(mark -> mark.kind() == HiddenKind.HIDDEN_BY_AWS)
                .isPresent();
    }

    /// The number of values of a kind.
    public static int count(List<HiddenValue> values, HiddenKind kind) {
        return (int) values.stream().filter(value -> value.kind() == kind).count();
    }

    /// Whether an object replaces a part of the record that was too large:
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

    private record Visit(HiddenPlace place, String nearestName, JsonValue value) {
        Visit then(Object step, String name, JsonValue inner) {
            return new Visit(place.then(step), name, inner);
        }

        HiddenValue hidden(HiddenRule rule) {
            return new HiddenValue(place, value.start(), value.end(), rule);
        }
    }
}
