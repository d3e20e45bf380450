package spoor.query;

/// The text of a query with a read position.
final class QueryText {
    private final String text;
    private int position;

    QueryText(String text) {
        this.text = text;
    }

    /// The read position, in characters from 0.
    int position() {
        return position;
    }

    void moveTo(int newPosition) {
        position = newPosition;
    }

    /// The text between `start` and the read position.
    String textFrom(int start) {
        return text.substring(start, position);
    }

    boolean isAtEnd() {
        return position == text.length();
    }

    boolean isNext(char c) {
        return position < text.length() && text.charAt(position) == c;
    }

    /// Moves past a character if it is next.
    ///
    /// @return whether it was
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

    /// Whether the next word is a keyword, in any case. A blank, quote or parenthesis ends it.
    boolean isKeyword(String keyword) {
        int end = position + keyword.length();
        return text.regionMatches(true, position, keyword, 0, keyword.length())
                && (end == text.length()
                        || Character.isWhitespace(text.charAt(end))
                        || "()\"".indexOf(text.charAt(end)) >= 0);
    }

    /// Moves past a keyword if it is next.
    ///
    /// @return whether it was
    boolean takeKeyword(String keyword) {
        boolean next = isKeyword(keyword);
        position += next ? keyword.length() : 0;
        return next;
    }

    /// Whether a term cannot begin here: at the end, a closing parenthesis, or an operator.
    boolean isEndOfTerms() {
        return isAtEnd() || isNext(')') || isKeyword("and") || isKeyword("or");
    }

    /// Reads up to a blank, or to a closing parenthesis that was not opened inside the word.
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

    /// Reads a field's name: up to a blank, colon, comparison sign or parenthesis. Names in a path
    /// may be in quotes and then contain these characters.
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

    /// Reads a text in quotes. A backslash escapes the next character.
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
