package spoor.query;

/// The text of a query and how far it is read.
final class QueryText {
    private final String text;
    private int position;

    QueryText(String text) {
        this.text = text;
    }

    int position() {
        return position;
    }

    void moveTo(int place) {
        position = place;
    }

    String textFrom(int start) {
        return text.substring(start, position);
    }

    boolean isAtEnd() {
        return position == text.length();
    }

    boolean isNext(char c) {
        return position < text.length() && text.charAt(position) == c;
    }

    /// Steps over that character, if it is the next.
    boolean take(char c) {
        boolean next = isNext(c);
        position += next ? 1 : 0;
        return next;
    }

    void skipBlanks() {
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
    }

    /// Whether the next word is that one, in any case; it ends at a blank, quote or parenthesis.
    boolean isKeyword(String keyword) {
        int end = position + keyword.length();
        return text.regionMatches(true, position, keyword, 0, keyword.length())
                && (end == text.length()
                        || Character.isWhitespace(text.charAt(end))
                        || "()\"".indexOf(text.charAt(end)) >= 0);
    }

    boolean takeKeyword(String keyword) {
        boolean next = isKeyword(keyword);
        position += next ? keyword.length() : 0;
        return next;
    }

    /// What stands up to a blank, or to a parenthesis that the word has not opened itself.
    String word() {
        int start = position;
        int open = 0;
        while (position < text.length() && !Character.isWhitespace(text.charAt(position))) {
            char c = text.charAt(position);
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (open < 0) {
                break;
            }
            position++;
        }
        return textFrom(start);
    }

    /// A field's name: what stands before a blank, a colon, a comparison or a parenthesis. Names of
    /// a path may stand in quotes, with all of these in them.
    String name() {
        int start = position;
        boolean quoted = false;
        while (position < text.length() && (quoted || !endsName(text.charAt(position)))) {
            if (quoted && text.charAt(position) == '\\' && position + 1 < text.length()) {
                position++;
            } else {
                quoted ^= text.charAt(position) == '"';
            }
            position++;
        }
        return textFrom(start);
    }

    private static boolean endsName(char c) {
        return Character.isWhitespace(c) || ":<>()".indexOf(c) >= 0;
    }

    /// The text in quotes that begins here; a backslash takes the next character as it is.
    String quoted() throws QuerySyntaxException {
        int start = position++;
        StringBuilder value = new StringBuilder();
        while (position < text.length() && text.charAt(position) != '"') {
            if (text.charAt(position) == '\\' && position + 1 < text.length()) {
                position++;
            }
            value.append(text.charAt(position++));
        }
        if (isAtEnd()) {
            throw new QuerySyntaxException(start, "query.unclosedQuote");
        }
        position++;
        return value.toString();
    }
}
