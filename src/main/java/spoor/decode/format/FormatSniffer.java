package spoor.decode.format;

import org.jspecify.annotations.Nullable;

import spoor.decode.content.SlidingBuffer;
import spoor.decode.fast.RecordWalker;
import spoor.event.FileForm;
import spoor.io.ByteSpan;
import spoor.io.Bytes;
import spoor.text.Ascii;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/// What the first bytes and the name of a file tell about its content.
public final class FormatSniffer {
    /// What CloudWatch Logs writes before a message when it exports to S3.
    private static final Pattern TIMESTAMP =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z\\s+");

    /// No program writes more before a record.
    private static final int LONGEST_PREFIX = 256;

    /// How many lines of a log may be before the first with a record.
    private static final int FIRST_LINES = 50;

    private FormatSniffer() {}

    /// Where the content begins: after a byte order mark and white space.
    public static int contentStart(Bytes text) {
        return contentStart(new ByteSpan(text.array(), 0, text.length()));
    }

    static int contentStart(ByteSpan text) {
        byte[] b = text.array();
        int at = 0;
        if (text.length() >= 3
                && b[0] == (byte) 0xef
                && b[1] == (byte) 0xbb
                && b[2] == (byte) 0xbf) {
            at = 3;
        }
        return space(b, at, text.length());
    }

    /// The index of the first byte from `from` that is not white space.
    static int space(Bytes text, int from) {
        return space(text.array(), from, text.length());
    }

    private static int space(byte[] b, int from, int end) {
        int at = from;
        while (at < end && Ascii.isSpace(b[at])) {
            at++;
        }
        return at;
    }

    /// Whether a file should have been readable: JSON by its name or by its first character.
    static boolean claimsToBeJson(String path, ByteSpan head) {
        String name = path.toLowerCase(Locale.ROOT);
        if (name.endsWith(".json") || name.endsWith(".json.gz")) {
            return true;
        }
        byte[] b = head.array();
        int at = head.start();
        if (at < head.end() && b[at] == '"') {
            // A record in a string.
            at = space(b, at + 1, head.end());
            return at < head.end() && b[at] == '{';
        }
        if (at == head.end() || b[at] != '[') {
            return at < head.end() && b[at] == '{';
        }
        // Sections of other texts are in brackets, too.
        at = space(b, at + 1, head.end());
        return at == head.end() || b[at] == '{' || b[at] == '[' || b[at] == '"' || b[at] == ']';
    }

    /// The form of a file whose lines have other text before their record, or null. The first few
    /// lines may have no record.
    static @Nullable FileForm prefixedForm(ByteSpan head) {
        int at = head.start();
        byte first = at < head.end() ? head.array()[at] : 0;
        int lines = "{[\"<".indexOf(first) < 0 ? FIRST_LINES : 1;
        for (int line = 0; line < lines && at < head.end(); line++) {
            ByteSpan rest = new ByteSpan(head.array(), at, head.end() - at);
            FileForm form = prefixedFormOfLine(rest);
            boolean bare = line > 0 && isBareRecord(rest);
            if (form != null || bare) {
                return form != null ? form : FileForm.JSON_LINES;
            }
            while (at < head.end() && head.array()[at] != '\n') {
                at++;
            }
            at = space(head.array(), at, head.end());
        }
        return null;
    }

    /// Whether a record begins here, after lines that are no JSON.
    private static boolean isBareRecord(ByteSpan line) {
        return line.array()[line.start()] == '{' && isRecord(line, line.start());
    }

    private static boolean isRecord(ByteSpan head, int brace) {
        byte[] line = Arrays.copyOfRange(head.array(), brace, head.end() + SlidingBuffer.PADDING);
        Arrays.fill(line, head.end() - brace, line.length, (byte) 0);
        return RecordWalker.isRecord(line, 0, head.end() - brace);
    }

    private static @Nullable FileForm prefixedFormOfLine(ByteSpan head) {
        int brace = head.start();
        int end = Math.min(head.end(), head.start() + LONGEST_PREFIX);
        while (brace < end && head.array()[brace] != '{' && head.array()[brace] != '\n') {
            brace++;
        }
        if (brace == head.start() || brace == end || head.array()[brace] != '{') {
            return null;
        }
        String prefix =
                new String(
                        head.array(), head.start(), brace - head.start(), StandardCharsets.UTF_8);
        if (TIMESTAMP.matcher(prefix).matches()) {
            return FileForm.CLOUDWATCH_LOGS;
        }
        boolean record = isRecord(head, brace);
        boolean inArray = prefix.lastIndexOf('[') > prefix.lastIndexOf(']');
        return record && !inArray && !prefix.contains("\"") ? FileForm.JSON_LINES : null;
    }
}
