package spoor.event;

import spoor.message.Message;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the values of a field look like, so that a value that no event can have is recognised.
///
/// AWS adds values, and edited trails have others: a value that occurs is valid in any case.
public sealed interface ValueForm {
    /// Any text.
    record AnyText() implements ValueForm {}

    /// Times, which can be compared.
    record Time() implements ValueForm {}

    /// Numbers, which can be compared.
    record Numeric() implements ValueForm {}

    /// IP addresses, which can be compared, and names of services.
    record Address() implements ValueForm {
        private static final Pattern NAME =
                Pattern.compile(
                        "(?=.*[a-z])[a-z0-9_-]+(\\.[a-z0-9_-]+)+|aws\\sinternal(/.*)?",
                        Pattern.CASE_INSENSITIVE);

        /// Whether a text that is no address can be the name of a service.
        public static boolean isName(String text) {
            return NAME.matcher(text).matches();
        }
    }

    /// Ids, names and ARNs of resources; an ARN has the value of the id or name in it.
    record Resource() implements ValueForm {}

    /// One of these texts, in any case.
    record OneOf(List<String> values) implements ValueForm {
        public OneOf {
            values = List.copyOf(values);
        }
    }

    /// Texts of one form, in any case.
    ///
    /// @param expected says what the form is
    /// @param whole matches a value
    /// @param part matches any part of a value
    record Shape(Message expected, Pattern whole, Pattern part) implements ValueForm {
        /// Whether some value consists of these parts in this order, with anything between them.
        ///
        /// @param parts at least one; if it is the only one, it is the whole value
        // Only hitEnd() tells whether a further text could make the whole match.
        @SuppressWarnings("JdkObsolete")
        public boolean mayHave(List<String> parts) {
            Matcher begin = whole.matcher(parts.getFirst());
            boolean begins = begin.matches() || (parts.size() > 1 && begin.hitEnd());
            return begins && parts.stream().allMatch(one -> part.matcher(one).matches());
        }
    }

    static ValueForm anyText() {
        return new AnyText();
    }

    static ValueForm oneOf(String... values) {
        return new OneOf(List.of(values));
    }

    /// @param key the key of the text that says what the form is
    /// @param example a value, for that text
    static ValueForm shape(String key, String example, String whole, String characters) {
        return new Shape(
                Message.of(key, example),
                Pattern.compile(whole, Pattern.CASE_INSENSITIVE),
                Pattern.compile("[" + characters + "]*", Pattern.CASE_INSENSITIVE));
    }

    /// Whether values can be compared by `<` and similar signs.
    default boolean isComparable() {
        return switch (this) {
            case Time _, Numeric _, Address _ -> true;
            case AnyText _, Resource _, OneOf _, Shape _ -> false;
        };
    }
}
