package spoor.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The way from a text's root to a value: names and array positions.
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

    /// The same way through any position of each array: names only.
    public JsonPath withoutPositions() {
        return new JsonPath(steps.stream().filter(String.class::isInstance).toList());
    }

    /// Dots between names, positions in brackets: `requestParameters.tags[0].key`. A name that is
    /// more than letters, digits, `_`, `-`, `$` and `@` stands in quotes: `tags."cost centre"`.
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Object step : steps) {
            if (step instanceof Integer) {
                text.append('[').append(step).append(']');
            } else {
                text.append(text.isEmpty() ? "" : ".").append(quoted(step.toString()));
            }
        }
        return text.toString();
    }

    private static String quoted(String name) {
        if (!name.isEmpty() && name.chars().allMatch(JsonPath::isPlain)) {
            return name;
        }
        return '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static boolean isPlain(int c) {
        return Character.isLetterOrDigit(c) || "_-$@".indexOf(c) >= 0;
    }

    /// Reads what [#toString] writes; nothing where the text is no path.
    public static Optional<JsonPath> parse(String text) {
        Reader reader = new Reader(text);
        return reader.read() ? Optional.of(new JsonPath(reader.steps)) : Optional.empty();
    }

    private static final class Reader {
        final List<Object> steps = new ArrayList<>();
        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        boolean read() {
            while (at < text.length()) {
                char c = text.charAt(at);
                boolean good;
                if (c == '[') {
                    good = position();
                } else if (steps.isEmpty() == (c == '.')) {
                    good = false;
                } else {
                    at += steps.isEmpty() ? 0 : 1;
                    good = at < text.length() && (text.charAt(at) == '"' ? inQuotes() : plain());
                }
                if (!good) {
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
            while (at < text.length() && isPlain(text.charAt(at))) {
                at++;
            }
            steps.add(text.substring(start, at));
            return at > start;
        }

        private boolean inQuotes() {
            StringBuilder name = new StringBuilder();
            for (at++; at < text.length() && text.charAt(at) != '"'; at++) {
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
