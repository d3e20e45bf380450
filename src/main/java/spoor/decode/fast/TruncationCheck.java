package spoor.decode.fast;

/// Tells, without checking it, whether a piece of JSON may go on behind an end.
///
/// A wrong answer costs time only: more is read in vain, or read by tokens in vain.
final class TruncationCheck {
    /// A name, its colon and a beginning of its value are as much as a step needs.
    private static final int STEP = 3;

    /// No number or literal in an event is longer.
    private static final int LONGEST_BARE = 64;

    private TruncationCheck() {}

    static boolean isCut(byte[] text, int start, int end) {
        int depth = 0;
        int things = 0;
        int bare = 0;
        int at = start;
        while (at < end) {
            byte b = text[at++];
            switch (b) {
                case ' ', '\n', '\r', '\t' -> {}
                case '"' -> {
                    at = string(text, at, end);
                    things += depth == 0 ? 1 : 0;
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
            if (depth == 0 && (things >= STEP || bare > LONGEST_BARE)) {
                return false;
            }
        }
        return true;
    }

    /// Behind the string whose inside begins at `at`.
    private static int string(byte[] text, int start, int end) {
        int at = start;
        while (at < end && text[at] != '"') {
            at += text[at] == '\\' ? 2 : 1;
        }
        return at + 1;
    }
}
