package spoor.pseudonym.find;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Replaces a part of a text.
public record Edit(int start, int end, byte[] replacement) {
    private static final Comparator<Edit> BY_START =
            Comparator.comparingInt(Edit::start)
                    .thenComparing(Edit::end, Comparator.reverseOrder());

    /// The same part with another replacement.
    public Edit with(byte[] other) {
        return new Edit(start, end, other);
    }

    /// The same edits, `by` bytes further on.
    public static List<Edit> shifted(List<Edit> edits, int by) {
        if (by == 0 || edits.isEmpty()) {
            return edits;
        }
        List<Edit> shifted = new ArrayList<>(edits.size());
        for (Edit edit : edits) {
            shifted.add(new Edit(edit.start + by, edit.end + by, edit.replacement));
        }
        return shifted;
    }

    /// Sorts edits by their start. Of two that overlap, the later one is cut.
    public static List<Edit> inOrder(List<Edit> edits) {
        if (edits.size() < 2) {
            return edits;
        }
        List<Edit> sorted = new ArrayList<>(edits);
        sorted.sort(BY_START);
        List<Edit> ordered = new ArrayList<>(sorted.size());
        int done = 0;
        for (Edit edit : sorted) {
            if (edit.end > done) {
                ordered.add(new Edit(Math.max(edit.start, done), edit.end, edit.replacement));
                done = edit.end;
            }
        }
        return ordered;
    }

    /// Applies edits that are in order to the text from `from` to before `to`.
    public static byte[] apply(List<Edit> edits, byte[] text, int from, int to) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(to - from + 64);
        int done = from;
        for (Edit edit : edits) {
            out.write(text, done, edit.start - done);
            out.writeBytes(edit.replacement);
            done = edit.end;
        }
        out.write(text, done, to - done);
        return out.toByteArray();
    }
}
