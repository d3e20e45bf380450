package spoor.decode.content;

import spoor.decode.gzip.GzipInflater;
import spoor.decode.parquet.ParquetText;
import spoor.text.Ascii;

/// What content may be wrapped in: the first bytes tell.
enum Layer {
    NONE,
    GZIP,
    /// As PowerShell writes text.
    UTF_16_LITTLE,
    UTF_16_BIG,
    /// Base64 in JSON or on lines, as Kinesis and subscriptions of CloudWatch Logs pass on records.
    ENCODED,
    /// Parquet. Only files with events are taken apart; see [ParquetText#open].
    PARQUET;

    /// How far the first base64 text is looked for.
    private static final int LOOKAHEAD = 2048;

    /// The byte order mark of UTF-8.
    private static final int MARK_LENGTH = 3;

    /// The outermost layer of bytes.
    static Layer of(byte[] head, int length) {
        if (GzipInflater.isGzip(head, length)) {
            return GZIP;
        }
        if (isUtf16(head, length, 0)) {
            return UTF_16_LITTLE;
        }
        if (isUtf16(head, length, 1)) {
            return UTF_16_BIG;
        }
        if (ParquetText.isParquet(head, length)) {
            return PARQUET;
        }
        return isEncoded(head, Math.min(length, LOOKAHEAD)) ? ENCODED : NONE;
    }

    /// Whether there is a byte order mark, or two letters of ASCII with zeros between them.
    ///
    /// @param first the index of a unit's lower byte
    private static boolean isUtf16(byte[] head, int length, int first) {
        if (length < 4) {
            return false;
        }
        int second = 1 - first;
        boolean mark = head[first] == (byte) 0xff && head[second] == (byte) 0xfe;
        boolean utf32 = head[2] == 0 && head[3] == 0;
        return (mark && !utf32)
                || (head[second] == 0
                        && head[2 + second] == 0
                        && isPrinted(head[first])
                        && isPrinted(head[2 + first]));
    }

    private static boolean isPrinted(byte b) {
        return Ascii.isSpace(b) || b >= ' ';
    }

    /// Whether base64 is a member `data` or `value`, or comes first.
    private static boolean isEncoded(byte[] head, int length) {
        int start = space(head, isMark(head, length) ? MARK_LENGTH : 0, length);
        if (start == length) {
            return false;
        }
        if (head[start] != '{' && head[start] != '[') {
            return EncodedText.mayBegin(head, start, length);
        }
        for (int at = start; at + 1 < length; at++) {
            if (head[at] == '"' && isDataName(head, at)) {
                int colon = space(head, at + 1, length);
                int quote = space(head, colon + 1, length);
                if (quote < length
                        && head[colon] == ':'
                        && head[quote] == '"'
                        && EncodedText.mayBegin(head, quote + 1, length)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isMark(byte[] head, int length) {
        return length >= MARK_LENGTH
                && head[0] == (byte) 0xef
                && head[1] == (byte) 0xbb
                && head[2] == (byte) 0xbf;
    }

    /// Whether the name that ends before the quote at `end` is that of a member with data.
    private static boolean isDataName(byte[] head, int end) {
        return end > 4
                && ((head[end - 1] == 'a' && head[end - 2] == 't' && head[end - 3] == 'a')
                        || (head[end - 1] == 'e' && head[end - 2] == 'u' && head[end - 3] == 'l'));
    }

    private static int space(byte[] text, int from, int end) {
        int at = from;
        while (at < end && Ascii.isSpace(text[at])) {
            at++;
        }
        return at;
    }
}
