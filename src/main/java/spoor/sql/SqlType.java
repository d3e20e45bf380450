package spoor.sql;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The type of a column or of a part of one, as far as questions need it.
public sealed interface SqlType {
    /// A text, a number or the like; also a map.
    record Scalar(String name) implements SqlType {
        public boolean isText() {
            return name.startsWith("varchar") || name.startsWith("char") || name.equals("string");
        }
    }

    record ArrayOf(SqlType item) implements SqlType {}

    /// @param members by their names in lower case
    record RowOf(Map<String, SqlType> members) implements SqlType {
        public RowOf {
            members = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }
    }

    /// Reads what `information_schema.columns` has: `array(row(type varchar, "user name"
    /// varchar))`.
    ///
    /// @return empty where it is malformed
    static Optional<SqlType> parse(String text) {
        return new Parser(text).whole();
    }

    /// The text of a type with a read position.
    final class Parser {
        /// A hostile type must not exhaust the stack.
        private static final int MAX_DEPTH = 50;

        private final String text;
        private int at;
        private int depth;

        private Parser(String text) {
            this.text = text.strip();
        }

        private Optional<SqlType> whole() {
            try {
                SqlType type = type();
                return at == text.length() ? Optional.of(type) : Optional.empty();
            } catch (IllegalArgumentException _) {
                // The type is malformed.
                return Optional.empty();
            }
        }

        private SqlType type() {
            if (++depth > MAX_DEPTH) {
                throw new IllegalArgumentException("too deep");
            }
            String name = word().toLowerCase(Locale.ROOT);
            SqlType type =
                    switch (name) {
                        case "row" -> row();
                        case "array" -> array();
                        default -> scalar(name);
                    };
            depth--;
            return type;
        }

        private SqlType array() {
            expect('(');
            SqlType item = type();
            expect(')');
            return new ArrayOf(item);
        }

        private SqlType row() {
            Map<String, SqlType> members = new LinkedHashMap<>();
            expect('(');
            do {
                String name = isNext('"') ? quoted() : word();
                members.put(name.toLowerCase(Locale.ROOT), type());
            } while (take(','));
            expect(')');
            return new RowOf(members);
        }

        /// Also `timestamp(3) with time zone` and `map(varchar, varchar)`.
        private SqlType scalar(String name) {
            StringBuilder words = new StringBuilder(name);
            if (isNext('(')) {
                words.append(inBrackets());
            }
            while (at < text.length() && text.charAt(at) == ' ') {
                words.append(' ').append(word());
            }
            return new Scalar(words.toString());
        }

        private String inBrackets() {
            int start = at;
            int open = 0;
            do {
                if (at == text.length()) {
                    throw new IllegalArgumentException("a bracket is open");
                }
                char c = text.charAt(at++);
                open += c == '(' ? 1 : c == ')' ? -1 : 0;
            } while (open > 0);
            return text.substring(start, at);
        }

        private String word() {
            skipBlanks();
            int start = at;
            while (at < text.length() && " (),\"".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            if (at == start) {
                throw new IllegalArgumentException("a name is missing");
            }
            return text.substring(start, at);
        }

        private String quoted() {
            StringBuilder name = new StringBuilder();
            for (at++; at < text.length(); at++) {
                if (text.charAt(at) == '"') {
                    if (!text.startsWith("\"\"", at)) {
                        at++;
                        return name.toString();
                    }
                    at++;
                }
                name.append(text.charAt(at));
            }
            throw new IllegalArgumentException("a quote is open");
        }

        private void skipBlanks() {
            while (at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
        }

        private boolean isNext(char c) {
            int before = at;
            skipBlanks();
            boolean next = at < text.length() && text.charAt(at) == c;
            at = next ? at : before;
            return next;
        }

        private boolean take(char c) {
            boolean next = isNext(c);
            at += next ? 1 : 0;
            return next;
        }

        private void expect(char c) {
            if (!take(c)) {
                throw new IllegalArgumentException("expected " + c);
            }
        }
    }
}
