package spoor.decode.content;

import spoor.decode.gzip.GzipInflater;
import spoor.text.Ascii;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// What content may be wrapped in: the first bytes tell.
enum Layer {
    NONE,
    GZIP,
    /// As PowerShell writes text.
    UTF_16_LITTLE,
    UTF_16_BIG,
    /// CloudWatch Logs as a Lambda function receives them: gzip in base64 in a JSON object.
    AWS_LOGS;

    private static final List<byte[]> AWS_LOGS_TOKENS =
            List.of(
                    token("{"),
                    token("\"awslogs\""),
                    token(":"),
                    token("{"),
                    token("\"data\""),
                    token(":"),
                    token("\""));

    private static byte[] token(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

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
        return base64Start(head, length) > 0 ? AWS_LOGS : NONE;
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

    /// Where the base64 text of [#AWS_LOGS] begins, or -1.
    static int base64Start(byte[] head, int length) {
        int at = 0;
        for (byte[] token : AWS_LOGS_TOKENS) {
            while (at < length && Ascii.isSpace(head[at])) {
                at++;
            }
            if (at + token.length > length
                    || !Arrays.equals(head, at, at + token.length, token, 0, token.length)) {
                return -1;
            }
            at += token.length;
        }
        return at;
    }
}
