package spoor.json;

import java.util.List;
import java.util.Random;

/// Random JSON texts: nested, with escapes, many scripts and varied white space.
public final class RandomJson {
    private static final List<String> NUMBERS =
            List.of(
                    "0",
                    "-0",
                    "7",
                    "-12",
                    "1732751999",
                    "1.7e9",
                    "1E+5",
                    "-2.50",
                    "0.1e-07",
                    "100000000000000000000000000001",
                    "1.0",
                    "1e400",
                    "9007199254740993");

    /// JSON allows it; Jackson does in values, but not in names.
    private static final String HALF_A_PAIR = "\\uD800";

    private static final List<String> CHARACTERS =
            List.of(
                    "a",
                    "Z",
                    "0",
                    " ",
                    "*",
                    "ß",
                    "é",
                    "Ω",
                    "王",
                    "🙂",
                    "\u2028",
                    "/",
                    "'",
                    "{",
                    "]",
                    ",",
                    ":",
                    "\\\"",
                    "\\\\",
                    "\\/",
                    "\\b",
                    "\\f",
                    "\\n",
                    "\\r",
                    "\\t",
                    "\\u0041",
                    "\\u00e9",
                    "\\u202E",
                    "\\ud83d\\ude42",
                    "\\u0000",
                    "\\u002a",
                    HALF_A_PAIR);
    private static final List<String> NAME_CHARACTERS =
            CHARACTERS.subList(0, CHARACTERS.size() - 1);
    private static final List<String> SPACES =
            List.of("", "", "", " ", "  ", "\n", "\r\n\t", "\t ");

    private final Random random;
    private final StringBuilder text = new StringBuilder();

    private RandomJson(Random random) {
        this.random = random;
    }

    /// An object or array, with white space around its tokens.
    public static String text(Random random) {
        RandomJson json = new RandomJson(random);
        json.space();
        json.container(6);
        json.space();
        return json.text.toString();
    }

    /// Any value, without white space around it.
    public static String value(Random random) {
        RandomJson json = new RandomJson(random);
        json.value(4);
        return json.text.toString();
    }

    /// A string with its quotes.
    public static String string(Random random) {
        RandomJson json = new RandomJson(random);
        json.string(CHARACTERS);
        return json.text.toString();
    }

    private void value(int levels) {
        switch (random.nextInt(levels > 0 ? 7 : 4)) {
            case 0, 1 -> string(CHARACTERS);
            case 2 -> text.append(pick(NUMBERS));
            case 3 -> text.append(pick(List.of("true", "false", "null")));
            default -> container(levels);
        }
    }

    private void container(int levels) {
        boolean object = random.nextInt(3) > 0;
        text.append(object ? '{' : '[');
        int size = random.nextInt(6);
        space();
        for (int i = 0; i < size; i++) {
            if (i > 0) {
                text.append(',');
                space();
            }
            if (object) {
                // The number makes names distinct, since oracles treat repeated names differently.
                string(NAME_CHARACTERS);
                text.insert(text.length() - 1, i);
                space();
                text.append(':');
                space();
            }
            value(levels - 1);
            space();
        }
        text.append(object ? '}' : ']');
    }

    private void string(List<String> characters) {
        text.append('"');
        for (int left = random.nextInt(12); left > 0; left--) {
            text.append(pick(characters));
        }
        text.append('"');
    }

    private void space() {
        text.append(pick(SPACES));
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
