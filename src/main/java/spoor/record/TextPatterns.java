package spoor.record;

import spoor.io.TextResource;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Patterns such as `errors`, `failed*`, `*failures` and `*accessdenied*`; case is ignored.
///
/// They are read from a resource with lines of a kind and a pattern.
final class TextPatterns {
    private final List<String> sources = new ArrayList<>();
    private final Set<String> whole = new HashSet<>();
    private final List<String> starts = new ArrayList<>();
    private final List<String> ends = new ArrayList<>();

    /// The texts that may be anywhere, by a hash of their first two characters.
    private final Map<Integer, List<String>> parts = new HashMap<>();

    /// Whether a text begins with two characters of that hash.
    private final boolean[] begins = new boolean[1 << 8];

    private TextPatterns() {}

    /// The patterns of each kind.
    static Map<String, TextPatterns> read(String resource) {
        Map<String, TextPatterns> kinds = new HashMap<>();
        for (String line : TextResource.lines(TextPatterns.class, resource)) {
            int blank = line.indexOf(' ');
            kinds.computeIfAbsent(line.substring(0, blank), _ -> new TextPatterns())
                    .add(line.substring(blank).strip().toLowerCase(Locale.ROOT));
        }
        return Map.copyOf(kinds);
    }

    /// The patterns as they are written, in lower case.
    List<String> sources() {
        return List.copyOf(sources);
    }

    private void add(String pattern) {
        sources.add(pattern);
        boolean openStart = pattern.startsWith("*");
        boolean openEnd = pattern.endsWith("*");
        String text = pattern.substring(openStart ? 1 : 0, pattern.length() - (openEnd ? 1 : 0));
        if (text.contains("*")) {
            throw new IllegalArgumentException("a star within " + pattern);
        }
        if (openStart) {
            if (openEnd) {
                addPart(text);
            } else {
                ends.add(text);
            }
        } else if (openEnd) {
            starts.add(text);
        } else {
            whole.add(text);
        }
    }

    private void addPart(String part) {
        int hash = hash(part, 0);
        begins[hash] = true;
        parts.computeIfAbsent(hash, _ -> new ArrayList<>()).add(part);
    }

    private static int hash(String text, int at) {
        return (text.charAt(at) * 31 + text.charAt(at + 1)) & 0xff;
    }

    boolean match(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (whole.contains(lower)) {
            return true;
        }
        // Loops, because readers match the error of each event that has one.
        for (String start : starts) {
            if (lower.startsWith(start)) {
                return true;
            }
        }
        for (String end : ends) {
            if (lower.endsWith(end)) {
                return true;
            }
        }
        return hasPart(lower);
    }

    /// Whether one of the texts that may be anywhere is in the text.
    private boolean hasPart(String lower) {
        for (int at = 0; at < lower.length() - 1; at++) {
            int hash = hash(lower, at);
            if (begins[hash] && isPartAt(parts.getOrDefault(hash, List.of()), lower, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPartAt(List<String> parts, String lower, int at) {
        for (String part : parts) {
            if (lower.startsWith(part, at)) {
                return true;
            }
        }
        return false;
    }
}
