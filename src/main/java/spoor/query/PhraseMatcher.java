package spoor.query;

import spoor.event.Original;
import spoor.io.ByteSpan;
import spoor.text.ByteSearch;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;

/// Matches records whose text contains a phrase.
///
/// ASCII letters match in either case. Other letters match as typed, all in lower case, or all in
/// upper case. Characters that JSON can escape (quotes, backslashes, and all beyond ASCII) match
/// escaped or not.
final class PhraseMatcher implements RecordMatcher {
    /// For each part of the phrase, its spellings in JSON.
    private final List<List<ByteSearch>> parts;

    PhraseMatcher(Phrase phrase) {
        parts = phrase.parts().stream().map(PhraseMatcher::spellings).toList();
    }

    @Override
    public boolean matches(Original original) {
        ByteSpan text = original.text();
        int start = text.start();
        for (List<ByteSearch> spellings : parts) {
            start = endOfFirst(spellings, text.array(), start, text.end());
            if (start < 0) {
                return false;
            }
        }
        return true;
    }

    /// The end of the spelling that is found first, or -1.
    private static int endOfFirst(List<ByteSearch> spellings, byte[] text, int start, int end) {
        int first = -1;
        for (ByteSearch spelling : spellings) {
            int endOfMatch = spelling.endOfFirst(text, start, first < 0 ? end : first);
            first = endOfMatch < 0 ? first : endOfMatch;
        }
        return first;
    }

    private static List<ByteSearch> spellings(String text) {
        Set<String> spellings = new LinkedHashSet<>();
        for (IntUnaryOperator letterCase :
                List.<IntUnaryOperator>of(
                        IntUnaryOperator.identity(),
                        Character::toLowerCase,
                        Character::toUpperCase)) {
            String cased = withCase(text, letterCase);
            spellings.add(cased);
            spellings.add(escaped(cased, false));
            spellings.add(escaped(cased, true));
        }
        return spellings.stream()
                .map(spelling -> new ByteSearch(spelling.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    /// ASCII letters in lower case, which [ByteSearch] requires; other letters in the given case.
    private static String withCase(String text, IntUnaryOperator caseBeyondAscii) {
        return text.codePoints()
                .map(c -> c < 128 ? Character.toLowerCase(c) : caseBeyondAscii.applyAsInt(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String escaped(String text, boolean asciiOnly) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                escaped.append('\\').append(c);
            } else if (asciiOnly && c > 126) {
                escaped.append("\\u").append("%04x".formatted((int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
