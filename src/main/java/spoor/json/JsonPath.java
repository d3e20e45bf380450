package spoor.json;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The path from the root of a JSON text to a value: names and positions in arrays.
///
/// @param steps each a `String` (a name) or an `Integer` (a position, from 0)
public record JsonPath(List<Object> steps) {
    public static final JsonPath ROOT = new JsonPath(List.of());

    public JsonPath {
        steps = List.copyOf(steps);
    }

    public JsonPath then(Object step) {
        List<Object> longer = new ArrayList<>(steps);
        longer.add(step);
        return new JsonPath(longer);
    }

    /// The path with its names only; it leads through all items of arrays.
    public JsonPath withoutPositions() {
        return new JsonPath(steps.stream().filter(String.class::isInstance).toList());
    }

    /// The path as [PathText] writes it: `requestParameters.tags[0]."cost centre"`.
    @Override
    public String toString() {
        PathText text = PathText.complete();
        for (Object step : steps) {
            if (step instanceof Integer position) {
                text.position(position);
            } else {
                text.name(step.toString());
            }
        }
        return text.toString();
    }

    /// Parses what [#toString] writes; empty if the text is not a path.
    public static Optional<JsonPath> parse(String text) {
        Reader reader = new Reader(text);
        return reader.read() ? Optional.of(new JsonPath(reader.steps)) : Optional.empty();
    }

    private static final class Reader {
        private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{4}");

        final List<Object> steps = new ArrayList<>();
        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        boolean read() {
            while (at < text.length()) {
                char c = text.charAt(at);
                boolean valid;
                if (c == '[') {
                    valid = position();
                } else if (steps.isEmpty() == (c == '.')) {
                    valid = false;
                } else {
                    at += steps.isEmpty() ? 0 : 1;
                    valid = at < text.length() && (text.charAt(at) == '"' ? inQuotes() : plain());
                }
                if (!valid) {
                    return false;
                }
            }
            return true;
        }

        private boolean position() {
            int end = text.indexOf(']', at);
            String digits = end < 0 ? "" : text.substring(at + 1, end);
            if (!digits.matches("[0-9]{1,9}")) {
                return false;
            }
            steps.add(Integer.valueOf(digits));
            at = end + 1;
            return true;
        }

        private boolean plain() {
            int start = at;
            while (at < text.length() && PathText.isPlain(text.charAt(at))) {
                at++;
            }
            steps.add(text.substring(start, at));
            return at > start;
        }

        private boolean inQuotes() {
            StringBuilder name = new StringBuilder();
            for (at++; at < text.length() && text.charAt(at) != '"'; at++) {
                if (text.startsWith("\\u", at)
                        && HEX.matcher(text).region(at + 2, text.length()).lookingAt()) {
                    name.append((char) HexFormat.fromHexDigits(text, at + 2, at + 6));
                    at += 5;
                    continue;
                }
                if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                    at++;
                }
                name.append(text.charAt(at));
            }
            steps.add(name.toString());
            return at++ < text.length();
        }
    }
}
