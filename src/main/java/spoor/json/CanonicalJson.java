package spoor.json;

import spoor.io.ByteSpan;
import spoor.json.JsonValue.JsonArray;
import spoor.json.JsonValue.JsonLiteral;
import spoor.json.JsonValue.JsonNumber;
import spoor.json.JsonValue.JsonObject;
import spoor.json.JsonValue.JsonString;
import spoor.json.JsonValue.Member;
import spoor.text.UnpairedSurrogates;
import spoor.text.Utf8;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Spells JSON texts so that those of equal value have equal spellings, and others have not.
///
/// The order of members, white space, and the spelling of escapes and numbers do not count. Members
/// with the same name do, and so does their order: programs disagree about which one is meant.
public final class CanonicalJson {
    /// The length of a sign and 18 digits, with the `e`: such exponents fit into a long.
    private static final int MAX_EXPONENT = 20;

    /// Parts still to write, the next one first: values, and texts to write as they are.
    private final Deque<Object> rest = new ArrayDeque<>();

    private final StringBuilder text = new StringBuilder();

    private CanonicalJson() {}

    /// The spelling of one JSON value, in UTF-8; empty where the text is not JSON, or has bytes or
    /// escapes that are not Unicode.
    public static Optional<byte[]> of(ByteSpan json) {
        byte[] bytes = json.toByteArray();
        if (Utf8.replaceInvalid(bytes, 0, bytes.length) >= 0
                || UnpairedSurrogates.replace(bytes, 0, bytes.length) >= 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(new CanonicalJson().write(JsonTree.parse(bytes).root()));
        } catch (JsonSyntaxException e) {
            return Optional.empty();
        }
    }

    /// It does not recurse, so deep nesting cannot exhaust the stack.
    private byte[] write(JsonValue root) {
        rest.push(root);
        while (!rest.isEmpty()) {
            switch (rest.pop()) {
                case JsonObject object -> members(object.members());
                case JsonArray array -> items(array.items());
                case JsonString string -> string(string.text());
                case JsonNumber number -> text.append(number(number.text()));
                case JsonLiteral literal -> text.append(literal.text());
                case Member(_, _, String name, JsonValue value) -> {
                    string(name);
                    text.append(':');
                    rest.push(value);
                }
                case Object mark -> text.append(mark);
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void members(List<Member> members) {
        // The sort is stable: members with the same name keep their order.
        push('{', members.stream().sorted(Comparator.comparing(Member::name)).toList(), '}');
    }

    private void items(List<JsonValue> items) {
        push('[', items, ']');
    }

    private void push(char open, List<?> parts, char close) {
        text.append(open);
        rest.push(close);
        for (int i = parts.size() - 1; i >= 0; i--) {
            rest.push(parts.get(i));
            if (i > 0) {
                rest.push(',');
            }
        }
    }

    private void string(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\');
            }
            text.append(c);
        }
        text.append('"');
    }

    /// The digits without zeros at their ends, and the exponent of the last one. A number with an
    /// exponent of more than 18 digits keeps its spelling. Not by `BigDecimal`, which takes long
    /// for a million digits.
    private static String number(String number) {
        int e = Math.max(number.indexOf('e'), number.indexOf('E'));
        if (e >= 0 && number.length() - e > MAX_EXPONENT) {
            return number;
        }
        boolean negative = number.startsWith("-");
        String mantissa = number.substring(negative ? 1 : 0, e < 0 ? number.length() : e);
        int point = mantissa.indexOf('.');
        int decimals = point < 0 ? 0 : mantissa.length() - point - 1;
        String digits = mantissa.replace(".", "");
        int first = 0;
        while (first < digits.length() && digits.charAt(first) == '0') {
            first++;
        }
        int last = digits.length();
        while (last > first && digits.charAt(last - 1) == '0') {
            last--;
        }
        if (first == last) {
            return "0";
        }
        long exponent = e < 0 ? 0 : Long.parseLong(number.substring(e + 1));
        exponent += digits.length() - last - decimals;
        return (negative ? "-" : "") + digits.substring(first, last) + 'e' + exponent;
    }
}
