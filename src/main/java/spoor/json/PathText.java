package spoor.json;

/// Writes paths in JSON: `requestParameters.tags[0].key`, or with `[*]` for all items of an array.
///
/// A name that is more than letters, digits, `_`, `-`, `$` and `@` is in quotes. Control characters
/// are written as `\\u000a`.
public final class PathText {
    /// Longer paths are cut: an event may nest 100,000 levels deep.
    private static final int MAX_LENGTH = 400;

    private final StringBuilder text = new StringBuilder();
    private final int limit;

    private PathText(int limit) {
        this.limit = limit;
    }

    /// A path of any length.
    static PathText complete() {
        return new PathText(Integer.MAX_VALUE - 1);
    }

    /// A path that is cut after 400 characters.
    public static PathText shortened() {
        return new PathText(MAX_LENGTH);
    }

    /// Adds a step to a member of an object.
    public void name(String name) {
        if (text.length() <= limit) {
            text.append(text.isEmpty() ? "" : ".");
            int shown = Math.min(name.length(), limit + 1);
            if (isPlain(name)) {
                text.append(name, 0, shown);
            } else {
                quote(name, shown);
            }
        }
    }

    /// Adds a step to one item of an array.
    void position(int position) {
        text.append('[').append(position).append(']');
    }

    /// Adds a step to all items of an array.
    public void items() {
        if (text.length() <= limit) {
            text.append("[*]");
        }
    }

    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (!isPlain(name.charAt(i))) {
                return false;
            }
        }
        return !name.isEmpty();
    }

    static boolean isPlain(int c) {
        return Character.isLetterOrDigit(c) || "_-$@".indexOf(c) >= 0;
    }

    private void quote(String name, int shown) {
        text.append('"');
        for (int i = 0; i < shown; i++) {
            char c = name.charAt(i);
            if (Character.isISOControl(c)) {
                text.append(String.format("\\u%04x", (int) c));
            } else {
                text.append(c == '"' || c == '\\' ? "\\" : "");
                // JSON may contain unpaired surrogates, UTF-8 may not.
                text.append(Character.isSurrogate(c) && !isPaired(name, i) ? '\ufffd' : c);
            }
        }
        text.append('"');
    }

    private static boolean isPaired(String name, int at) {
        return Character.isHighSurrogate(name.charAt(at))
                ? at + 1 < name.length() && Character.isLowSurrogate(name.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(name.charAt(at - 1));
    }

    @Override
    public String toString() {
        if (text.length() <= limit) {
            return text.toString();
        }
        int end = Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
        return text.substring(0, end) + "\u2026";
    }
}
