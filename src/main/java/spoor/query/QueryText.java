package spoor.query;

/// The text of a query and how far it is read.
final class QueryText {
    private final String text;
    private int at;

    QueryText(String text) {
        this.text = text;
    }

    int at() {
        return at;
    }

    void goTo(int place) {
        at = place;
    }

    String since(int start) {
        return text.substring(start, at);
    }

    boolean isAtEnd() {
        return at == text.length();
    }

    boolean isNext(char c) {
        return at < text.length() && text.charAt(at) == c;
    }

    /// Steps over that character, if it is the next.
    boolean take(char c) {
        boolean next = isNext(c);
        at += next ? 1 : 0;
        return next;
    }

    void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    /// Whether the next word is that one, in any case; it ends at a blank, quote or parenthesis.
    boolean isKeyword(String keyword) {
        int end = at + keyword.length();
        return text.regionMatches(true, at, keyword, 0, keyword.length())
                && (end == text.length()
                        || Character.isWhitespace(text.charAt(end))
                        || "()\"".indexOf(text.charAt(end)) >= 0);
    }

    boolean takeKeyword(String keyword) {
        boolean next = isKeyword(keyword);
        at += next ? keyword.length() : 0;
        return next;
    }

    /// What stands up to a blank, or to a parenthesis that the word has not opened itself.
    String word() {
        int start = at;
        int open = 0;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
            char c = text.charAt(at);
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (open < 0) {
                break;
            }
            at++;
        }
        return since(start);
    }

    /// A field's name: what stands before a blank, a colon, a comparison or a parenthesis. Names of
    /// a path may stand in quotes, with all of these in them.
    String name() {
        int start = at;
        boolean quoted = false;
        while (at < text.length() && (quoted || !endsName(text.charAt(at)))) {
            if (quoted && text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
            } else {
                quoted ^= text.charAt(at) == '"';
            }
            at++;
        }
        return since(start);
    }

    private static boolean endsName(char c) {
        return Character.isWhitespace(c) || ":<>()".indexOf(c) >= 0;
    }

    /// The text in quotes that begins here; a backslash takes the next character as it is.
    String quoted() throws QuerySyntaxException {
        int start = at++;
        StringBuilder value = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"') {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
            }
            value.append(text.charAt(at++));
        }
        if (isAtEnd()) {
            throw new QuerySyntaxException(start, "query.unclosedQuote");
        }
        at++;
        return value.toString();
    }
}
