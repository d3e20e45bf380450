package spoor.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Texts that are searched for, compared by [CaseFolding]; any of them is a hit.
///
/// @param folded texts that are folded and not empty
public record SoughtTexts(List<String> folded) {
    public static final SoughtTexts NONE = new SoughtTexts(List.of());

    public SoughtTexts {
        folded = List.copyOf(folded);
    }

    public static SoughtTexts of(String text) {
        return text.isEmpty() ? NONE : new SoughtTexts(List.of(CaseFolding.fold(text)));
    }

    public boolean isEmpty() {
        return folded.isEmpty();
    }

    public boolean isIn(String text) {
        String searched = isEmpty() ? "" : CaseFolding.fold(text);
        return folded.stream().anyMatch(searched::contains);
    }

    /// The hits in a text, in its order; hits that overlap are one.
    public List<TextRange> in(String text) {
        String searched = isEmpty() ? "" : CaseFolding.fold(text);
        List<TextRange> found = new ArrayList<>();
        for (String one : folded) {
            int start = searched.indexOf(one);
            while (start >= 0) {
                found.add(new TextRange(start, start + one.length()));
                start = searched.indexOf(one, start + one.length());
            }
        }
        return joined(found);
    }

    /// Ranges in the order of the text, with those that overlap joined.
    public static List<TextRange> joined(List<TextRange> ranges) {
        List<TextRange> joined = new ArrayList<>();
        for (TextRange next :
                ranges.stream().sorted(Comparator.comparingInt(TextRange::start)).toList()) {
            if (!joined.isEmpty() && next.start() < joined.getLast().end()) {
                TextRange last = joined.removeLast();
                joined.add(new TextRange(last.start(), Math.max(last.end(), next.end())));
            } else {
                joined.add(next);
            }
        }
        return List.copyOf(joined);
    }
}
