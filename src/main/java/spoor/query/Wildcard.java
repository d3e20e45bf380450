package spoor.query;

import org.jspecify.annotations.Nullable;

import spoor.text.CaseFolding;

import java.util.ArrayList;
import java.util.List;

/// A pattern in which `*` matches any characters; case is ignored.
///
/// `*` alone matches every text except the empty one, so that it means “has a value”.
public final class Wildcard implements ValueTest {
    private final String source;
    private final List<String> parts;

    private Wildcard(String source, List<String> parts) {
        this.source = source;
        this.parts = parts;
    }

    /// The pattern written as `source`.
    public static Wildcard of(String source) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int star = source.indexOf('*'); star >= 0; star = source.indexOf('*', start)) {
            parts.add(CaseFolding.fold(source.substring(start, star)));
            start = star + 1;
        }
        parts.add(CaseFolding.fold(source.substring(start)));
        return new Wildcard(source, List.copyOf(parts));
    }

    /// The pattern that matches exactly `text`; `*` is an ordinary character.
    public static Wildcard literal(String text) {
        return new Wildcard(text, List.of(CaseFolding.fold(text)));
    }

    /// The texts between the stars, folded by [CaseFolding].
    public List<String> parts() {
        return parts;
    }

    /// Whether it is `*`, which matches every text except the empty one.
    @Override
    public boolean matchesAnyValue() {
        return parts.size() > 1 && parts.stream().allMatch(String::isEmpty);
    }

    @Override
    public boolean matches(String text) {
        String folded = CaseFolding.fold(text);
        String first = parts.getFirst();
        if (parts.size() == 1) {
            return folded.equals(first);
        }
        String last = parts.getLast();
        if (folded.isEmpty()
                || !folded.startsWith(first)
                || folded.length() < first.length() + last.length()
                || !folded.endsWith(last)) {
            return false;
        }
        int start = first.length();
        int end = folded.length() - last.length();
        for (String part : parts.subList(1, parts.size() - 1)) {
            int found = folded.indexOf(part, start);
            if (found < 0 || found + part.length() > end) {
                return false;
            }
            start = found + part.length();
        }
        return true;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Wildcard pattern && pattern.parts.equals(parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    @Override
    public String toString() {
        return source;
    }
}
