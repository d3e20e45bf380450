package spoor.pseudonym.find;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A part of a text and what stands in its place afterwards.
public record Edit(int start, int end, byte[] replacement) {
    private static final Comparator<Edit> BY_PLACE =
            Comparator.comparingInt(Edit::start)
                    .thenComparing(Edit::end, Comparator.reverseOrder());

    /// The same edits of a text that begins so many bytes further on.
    public static List<Edit> moved(List<Edit> edits, int by) {
        if (by == 0 || edits.isEmpty()) {
            return edits;
        }
        List<Edit> moved = new ArrayList<>(edits.size());
        for (Edit edit : edits) {
            moved.add(new Edit(edit.start + by, edit.end + by, edit.replacement));
        }
        return moved;
    }

    /// Puts edits in the text's order. Where two overlap, all that either covers is replaced.
    public static List<Edit> arranged(List<Edit> edits) {
        if (edits.size() < 2) {
            return edits;
        }
        List<Edit> sorted = new ArrayList<>(edits);
        sorted.sort(BY_PLACE);
        List<Edit> arranged = new ArrayList<>(sorted.size());
        int done = 0;
        for (Edit edit : sorted) {
            if (edit.end > done) {
                arranged.add(new Edit(Math.max(edit.start, done), edit.end, edit.replacement));
                done = edit.end;
            }
        }
        return arranged;
    }

    /// The text from `from` to before `to` with arranged edits.
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
