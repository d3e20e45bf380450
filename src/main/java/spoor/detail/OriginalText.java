package spoor.detail;

import spoor.hidden.HiddenValue;
import spoor.json.JsonTokens;
import spoor.text.Utf8;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// An event's text in its file, with the offsets of its tokens and hidden values.
///
/// @param text bytes that are not UTF-8 are replaced by `?`
/// @param hidden the ranges of hidden values, in the order of the text
public record OriginalText(String text, JsonTokens tokens, List<HiddenRange> hidden) {
    public static final OriginalText NONE = new OriginalText("", JsonTokens.of(""), List.of());

    public OriginalText {
        hidden = List.copyOf(hidden);
    }

    /// The range of a hidden value, in characters.
    public record HiddenRange(int start, int end, HiddenValue value) {}

    public static OriginalText of(byte[] bytes, List<HiddenValue> values) {
        byte[] readable = bytes.clone();
        Utf8.replaceInvalid(readable, 0, readable.length);
        String text = new String(readable, StandardCharsets.UTF_8);
        return new OriginalText(text, JsonTokens.of(text), ranges(readable, values));
    }

    /// The offset in characters of an offset in bytes.
    public int character(int byteOffset) {
        int bytes = 0;
        int at = 0;
        while (at < text.length() && bytes < byteOffset) {
            int point = text.codePointAt(at);
            bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
            at += Character.charCount(point);
        }
        return at;
    }

    /// The offset in bytes of an offset in characters.
    int byteOffset(int character) {
        return text.substring(0, Math.min(character, text.length()))
                .getBytes(StandardCharsets.UTF_8)
                .length;
    }

    private static List<HiddenRange> ranges(byte[] text, List<HiddenValue> values) {
        List<HiddenRange> ranges = new ArrayList<>();
        int bytes = 0;
        int characters = 0;
        for (HiddenValue value :
                values.stream().sorted(Comparator.comparingInt(HiddenValue::start)).toList()) {
            characters += characters(text, bytes, value.start());
            int length = characters(text, value.start(), value.end());
            ranges.add(new HiddenRange(characters, characters + length, value));
            bytes = value.start();
        }
        return ranges;
    }

    /// The number of UTF-16 characters that some bytes encode.
    private static int characters(byte[] text, int start, int end) {
        int count = 0;
        for (int i = start; i < end; i++) {
            int b = text[i] & 0xff;
            count += b >= 0xf0 ? 2 : b < 0x80 || b >= 0xc0 ? 1 : 0;
        }
        return count;
    }
}
