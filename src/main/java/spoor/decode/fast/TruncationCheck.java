package spoor.decode.fast;

/// Estimates whether JSON that cannot be read is only cut off at the end of a window.
///
/// A wrong result costs only time: more content, or the slower reader, is tried in vain.
final class TruncationCheck {
    /// No step needs more than a name, its colon and the beginning of its value.
    private static final int MAX_VALUES = 3;

    /// No number or literal in an event is longer.
    private static final int MAX_BARE = 64;

    private TruncationCheck() {}

    static boolean mayContinue(byte[] text, int start, int end) {
        int depth = 0;
        int values = 0;
        int bare = 0;
        int at = start;
        while (at < end) {
            byte b = text[at++];
            switch (b) {
                case ' ', '\n', '\r', '\t' -> {}
                case '"' -> {
                    at = string(text, at, end);
                    values += depth == 0 ? 1 : 0;
                }
                case '{', '[' -> depth++;
                case '}', ']' -> {
                    depth--;
                    if (depth <= 0) {
                        return false;
                    }
                }
                default -> bare += depth == 0 ? 1 : 0;
            }
            if (depth == 0 && (values >= MAX_VALUES || bare > MAX_BARE)) {
                return false;
            }
        }
        return true;
    }

    /// The end of the string whose first character is at `start`.
    private static int string(byte[] text, int start, int end) {
        int at = start;
        while (at < end && text[at] != '"') {
            at += text[at] == '\\' ? 2 : 1;
        }
        return at + 1;
    }
}
