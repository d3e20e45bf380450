package spoor.sql;

import java.util.ArrayList;
import java.util.List;

/// Reads the literals of a statement, as the grammar of Trino has them.
final class SqlTokens {
    private final String sql;
    private final List<String> literals = new ArrayList<>();
    private int open;

    private SqlTokens(String sql) {
        this.sql = sql;
    }

    /// The texts of all literals; fails where a literal or name is not closed, or brackets outside
    /// of them do not match.
    static List<String> literals(String sql) {
        SqlTokens tokens = new SqlTokens(sql);
        tokens.read();
        return tokens.literals;
    }

    private void read() {
        int at = 0;
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (c == '\'') {
                boolean unicode = sql.startsWith("U&", at - 2);
                int end = end(at, '\'');
                String body = sql.substring(at + 1, end).replace("''", "'");
                literals.add(unicode ? decoded(body) : body);
                at = end + 1;
            } else if (c == '"') {
                at = end(at, '"') + 1;
            } else {
                if (c == ';' || sql.startsWith("--", at) || sql.startsWith("/*", at)) {
                    throw new AssertionError("a statement or comment begins at " + at);
                }
                open += c == '(' ? 1 : c == ')' ? -1 : 0;
                if (open < 0) {
                    throw new AssertionError("a bracket is closed at " + at);
                }
                at++;
            }
        }
        if (open != 0) {
            throw new AssertionError("brackets are open");
        }
    }

    /// The last quote of what begins with a quote.
    private int end(int start, char quote) {
        int at = start + 1;
        while (at < sql.length()) {
            if (sql.charAt(at) == quote) {
                if (at + 1 == sql.length() || sql.charAt(at + 1) != quote) {
                    return at;
                }
                at++;
            }
            at++;
        }
        throw new AssertionError("a quote is open at " + start);
    }

    private static String decoded(String body) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < body.length(); at++) {
            if (body.charAt(at) != '\\') {
                text.append(body.charAt(at));
            } else if (body.charAt(at + 1) == '\\') {
                text.append('\\');
                at++;
            } else {
                text.appendCodePoint(Integer.parseInt(body.substring(at + 2, at + 8), 16));
                at += 7;
            }
        }
        return text.toString();
    }
}
