package spoor.text;

/// Makes text in UTF-8 readable where some of its bytes are not UTF-8.
public final class Utf8 {
    private Utf8() {}

    /// Replaces every byte that is no part of a well-formed character by `?`, so that all others
    /// keep their places.
    ///
    /// @return where the first such byte was, counted from the array's start, or -1
    public static int repair(byte[] text, int start, int end) {
        int first = -1;
        int at = start;
        while (at < end) {
            if (text[at] >= 0) {
                at++;
                continue;
            }
            int length = characterLength(text, at, end);
            if (length == 0) {
                first = first < 0 ? at : first;
                text[at++] = '?';
            } else {
                at += length;
            }
        }
        return first;
    }

    /// The length of the well-formed character at `at` that is not ASCII (Unicode 16, table 3-7),
    /// or 0 where there is none.
    public static int characterLength(byte[] text, int at, int end) {
        int lead = text[at] & 0xff;
        int length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
        if (length == 0 || at + length > end) {
            return 0;
        }
        int second = text[at + 1] & 0xff;
        int lowest =
                switch (lead) {
                    case 0xe0 -> 0xa0;
                    case 0xf0 -> 0x90;
                    default -> 0x80;
                };
        int highest =
                switch (lead) {
                    case 0xed -> 0x9f;
                    case 0xf4 -> 0x8f;
                    default -> 0xbf;
                };
        if (second < lowest || second > highest) {
            return 0;
        }
        for (int i = 2; i < length; i++) {
            if ((text[at + i] & 0xc0) != 0x80) {
                return 0;
            }
        }
        return length;
    }
}
