package spoor.json;

import spoor.io.ByteSpan;
import spoor.text.Ascii;
import spoor.text.Escapes;
import spoor.text.Printable;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// A JSON text as an event's tree shows it: without escapes, and with the texts that [EmbeddedText]
/// decodes from a string after that string. Texts with invisible characters occur a second time, as
/// they are shown.
public final class ReadableText {
    /// Separates texts; nobody searches for it.
    private static final byte SEPARATOR = 0;

    private byte[] bytes;
    private int length;

    private ReadableText(int capacity) {
        bytes = new byte[capacity];
    }

    /// The readable text of well-formed JSON, in UTF-8.
    public static ByteSpan of(ByteSpan json) {
        ReadableText text = new ReadableText(json.length() + 64);
        text.addJson(json.array(), json.start(), json.end(), 0);
        return new ByteSpan(text.bytes, 0, text.length);
    }

    /// @param layers how many layers are already decoded
    private void addJson(byte[] json, int start, int end, int layers) {
        int at = start;
        while (at < end) {
            int quote = Ascii.indexOf(json, at, end, '"');
            int next = quote < 0 ? end : quote;
            add(json, at, next);
            at = quote < 0 ? end : addString(json, quote, end, layers);
        }
    }

    /// @return the offset after the string
    private int addString(byte[] json, int quote, int end, int layers) {
        int close = quote + 1;
        while (close < end && json[close] != '"') {
            close += json[close] == '\\' ? 2 : 1;
        }
        close = Math.min(close, end);
        reserve(close - quote + 1);
        bytes[length++] = '"';
        int start = length;
        length = Escapes.resolve(json, quote + 1, close, bytes, start);
        String text = new String(bytes, start, length - start, StandardCharsets.UTF_8);
        bytes[length++] = '"';
        addPrintable(text);
        if (!isName(json, close + 1, end)) {
            addDecoded(text, layers);
        }
        return close + 1;
    }

    private static boolean isName(byte[] json, int afterString, int end) {
        int at = afterString;
        while (at < end && json[at] <= ' ') {
            at++;
        }
        return at < end && json[at] == ':';
    }

    /// Adds what a text contains in encoded form.
    private void addDecoded(String encoded, int layers) {
        Optional<EmbeddedText> embedded = EmbeddedText.in(encoded, layers);
        if (embedded.isEmpty()) {
            return;
        }
        String text = embedded.get().text();
        if (embedded.get().tree() != null) {
            byte[] json = text.getBytes(StandardCharsets.UTF_8);
            addSeparator();
            addJson(json, 0, json.length, layers + 1);
            addSeparator();
        } else {
            add(text);
            addPrintable(text);
            text.lines().forEach(this::addPrintable);
            addDecoded(text, layers + 1);
        }
    }

    /// Adds a text as it is shown if it has invisible characters.
    private void addPrintable(String text) {
        String shown = Printable.of(text);
        if (!shown.equals(text)) {
            add(shown);
        }
    }

    private void add(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        addSeparator();
        add(utf8, 0, utf8.length);
        addSeparator();
    }

    private void addSeparator() {
        reserve(1);
        bytes[length++] = SEPARATOR;
    }

    private void add(byte[] text, int start, int end) {
        reserve(end - start);
        System.arraycopy(text, start, bytes, length, end - start);
        length += end - start;
    }

    private void reserve(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, 2 * bytes.length));
        }
    }
}
