package spoor.json;

import spoor.json.JsonValue.JsonArray;
import spoor.json.JsonValue.JsonLiteral;
import spoor.json.JsonValue.JsonNumber;
import spoor.json.JsonValue.JsonObject;
import spoor.json.JsonValue.JsonString;
import spoor.json.JsonValue.Member;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Finds what stands at a path.
///
/// The case of names does not count. A name goes through all items of an array, so that `tags.key`
/// is the key of every tag; a position, `tags[0].key`, takes one. A path goes on into JSON that is
/// written in a string, URL-encoded or not.
public final class JsonPathValues {
    private JsonPathValues() {}

    /// What one value is as text.
    ///
    /// @param text a string's text, a number's spelling, `true`, `false`, or an object's or array's
    ///   source; empty for null, as in columns
    /// @param scalar whether it is no object or array
    public record Found(String text, boolean scalar) {}

    /// What stands there, in the order of the text; of equal names all.
    public static List<Found> in(JsonTree tree, JsonPath path) {
        List<Place> places = List.of(new Place(tree, tree.root()));
        for (Object step : path.steps()) {
            List<Place> next = new ArrayList<>();
            for (Place place : places) {
                if (step instanceof Integer position) {
                    item(place, position, next);
                } else {
                    members(place, step.toString().toLowerCase(Locale.ROOT), next);
                }
            }
            places = next;
        }
        List<Found> found = new ArrayList<>();
        places.forEach(place -> add(place, found));
        return found;
    }

    private record Place(JsonTree tree, JsonValue value) {
        Place at(JsonValue other) {
            return new Place(tree, other);
        }
    }

    private static void item(Place place, int position, List<Place> into) {
        switch (place.value()) {
            case JsonArray array -> {
                if (position < array.items().size()) {
                    into.add(place.at(array.items().get(position)));
                }
            }
            case JsonString string ->
                    embedded(string).ifPresent(inner -> item(inner, position, into));
            case JsonObject _, JsonNumber _, JsonLiteral _ -> {}
        }
    }

    // A list of what is left in place of recursion: arrays may be nested deeper than the stack.
    private static void members(Place start, String name, List<Place> into) {
        List<Place> rest = new ArrayList<>(List.of(start));
        while (!rest.isEmpty()) {
            Place place = rest.removeLast();
            switch (place.value()) {
                case JsonObject object -> {
                    for (Member member : object.members()) {
                        if (member.name().toLowerCase(Locale.ROOT).equals(name)) {
                            into.add(place.at(member.value()));
                        }
                    }
                }
                case JsonArray array ->
                        array.items().reversed().forEach(item -> rest.add(place.at(item)));
                case JsonString string -> embedded(string).ifPresent(rest::add);
                case JsonNumber _, JsonLiteral _ -> {}
            }
        }
    }

    private static java.util.Optional<Place> embedded(JsonString string) {
        return EmbeddedText.json(string.text())
                .or(() -> EmbeddedText.fromUrl(string.text()).flatMap(EmbeddedText::json))
                .map(tree -> new Place(tree, tree.root()));
    }

    /// An array of plain values is found value by value.
    private static void add(Place place, List<Found> found) {
        switch (place.value()) {
            case JsonString string -> found.add(new Found(string.text(), true));
            case JsonNumber number -> found.add(new Found(number.text(), true));
            case JsonLiteral literal ->
                    found.add(new Found(literal.text().equals("null") ? "" : literal.text(), true));
            case JsonObject object -> found.add(source(place, object));
            case JsonArray array -> {
                if (array.items().isEmpty()
                        || !array.items().stream().allMatch(JsonPathValues::isScalar)) {
                    found.add(source(place, array));
                } else {
                    array.items().forEach(item -> add(place.at(item), found));
                }
            }
        }
    }

    private static Found source(Place place, JsonValue value) {
        return new Found(place.tree().source(value.start(), value.end()), false);
    }

    private static boolean isScalar(JsonValue value) {
        return !(value instanceof JsonObject) && !(value instanceof JsonArray);
    }
}
