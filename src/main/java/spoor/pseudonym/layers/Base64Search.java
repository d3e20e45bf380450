package spoor.pseudonym.layers;

import spoor.pseudonym.Rewriter;
import spoor.pseudonym.find.Edit;
import spoor.text.Ascii;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/// Finds what is encoded in base64 inside a text: in one piece, over several lines, or between
/// slashes and the like, which are letters of base64 themselves. One thread at a time.
final class Base64Search {
    /// Between how many slashes and the like base64 is looked for in every combination.
    private static final int COMBINED = 16;

    /// Lines of base64 that are as long as this are part of one text.
    private static final int WRAPPED_LINE = 60;

    private final Rewriter spotter;
    private final Inside inside;

    /// Looks into a text that was encoded.
    interface Inside {
        /// @param depth how many times the text around it was encoded
        List<Edit> edits(byte[] plain, int depth);
    }

    Base64Search(Rewriter spotter, Inside inside) {
        this.spotter = spotter;
        this.inside = inside;
    }

    /// Looks for base64 in a text, and replaces it where something in it was replaced.
    ///
    /// @param depth how many times what is looked into was encoded
    /// @param edits where edits are added, in order
    void search(byte[] text, int from, int to, int depth, List<Edit> edits) {
        int i = from;
        while (i < to) {
            if (!Base64Text.isLetter(text[i])) {
                i++;
                continue;
            }
            int end = lettersEnd(text, i, to);
            int last = linesEnd(text, i, end, to);
            if (last > end) {
                lines(text, i, end, last, to, depth, edits);
                end = last;
            } else if (end - i >= Base64Text.SHORTEST) {
                combinations(text, i, end, to, depth, edits);
            }
            i = end;
        }
    }

    private static int lettersEnd(byte[] text, int from, int to) {
        int end = from;
        while (end < to && Base64Text.isLetter(text[end])) {
            end++;
        }
        return end;
    }

    /// Where the last of several lines of base64 ends; `end` where there is one only.
    ///
    /// The first line may have something before its base64 and the last one something behind it;
    /// the others are of one length.
    private static int linesEnd(byte[] text, int from, int end, int to) {
        int last = end;
        int width = end - from;
        int next = nextLine(text, end, to);
        while (width >= WRAPPED_LINE && next > 0) {
            int lineEnd = lettersEnd(text, next, to);
            int length = lineEnd - next;
            if (length == 0) {
                break;
            }
            boolean more = length == width || (last == end && length < width);
            width = length;
            last = lineEnd;
            next = more ? nextLine(text, lineEnd, to) : -1;
        }
        return last;
    }

    private static int nextLine(byte[] text, int at, int to) {
        int next = at;
        if (next < to && text[next] == '\r') {
            next++;
        }
        return next < to && text[next] == '\n' ? next + 1 : -1;
    }

    /// Several lines of base64, the first of which may have something before it and the last one
    /// something behind it.
    private void lines(
            byte[] text, int from, int end, int last, int to, int depth, List<Edit> edits) {
        int lastLine = last;
        while (Base64Text.isLetter(text[lastLine - 1])) {
            lastLine--;
        }
        for (int start = from; start < end; start = partEnd(text, start, end) + 1) {
            int tried = 0;
            for (int stop = last;
                    stop > lastLine;
                    stop = separatorBefore(text, stop - 1, lastLine)) {
                if (tried++ < COMBINED
                        && joined(text, start, stop, stop == last ? to : stop, depth, edits)) {
                    return;
                }
            }
        }
        combinations(text, from, end, to, depth, edits);
    }

    private boolean joined(byte[] text, int from, int to, int limit, int depth, List<Edit> edits) {
        int paddedEnd = to;
        while (paddedEnd < limit && text[paddedEnd] == '=') {
            paddedEnd++;
        }
        ByteArrayOutputStream letters = new ByteArrayOutputStream(paddedEnd - from);
        for (int i = from; i < paddedEnd; i++) {
            if (text[i] != '\r' && text[i] != '\n') {
                letters.write(text[i]);
            }
        }
        byte[] joined = letters.toByteArray();
        List<Edit> found = new ArrayList<>();
        int end = joined.length - (paddedEnd - to);
        boolean hit = run(joined, 0, end, joined.length, depth, found);
        if (hit) {
            edits.add(new Edit(from, paddedEnd, found.getFirst().replacement()));
        }
        return hit;
    }

    /// Between slashes and the like, base64 may begin and end: `/token/QWxpY2U/end`.
    private void combinations(byte[] text, int from, int end, int to, int depth, List<Edit> edits) {
        int start = from;
        while (start < end) {
            int done = -1;
            int tried = 0;
            int last = Base64Text.mayBegin(text, start, end) ? end : start;
            while (done < 0 && last - start >= Base64Text.SHORTEST) {
                boolean tries = tried < COMBINED || partEnd(text, start, end) == last;
                if (tries && run(text, start, last, last == end ? to : last, depth, edits)) {
                    done = last;
                }
                tried++;
                last = separatorBefore(text, last - 1, start);
            }
            start = done >= 0 ? done : partEnd(text, start, end) + 1;
        }
    }

    private static int partEnd(byte[] text, int from, int end) {
        int i = from;
        while (i < end && Ascii.isWord(text[i])) {
            i++;
        }
        return i;
    }

    /// Where the last byte before `at` is that is neither letter nor digit; `from` where none is.
    private static int separatorBefore(byte[] text, int at, int from) {
        int i = at;
        while (i > from && Ascii.isWord(text[i])) {
            i--;
        }
        return i;
    }

    /// Looks into letters as base64.
    ///
    /// @return whether something in them was replaced
    private boolean run(byte[] text, int from, int end, int to, int depth, List<Edit> edits) {
        if (Base64Text.isGzip(text, from, end)) {
            edits.add(new Edit(from, end, spotter.sealed(text, from, end)));
            return true;
        }
        Base64Text letters = Base64Text.read(text, from, end, to);
        if (letters == null) {
            return false;
        }
        byte[] plain = letters.text();
        List<Edit> found = Edit.arranged(inside.edits(plain, depth));
        if (found.isEmpty()) {
            return false;
        }
        byte[] masked = letters.write(Edit.apply(found, plain, 0, plain.length));
        edits.add(new Edit(from, letters.end(), masked));
        return true;
    }
}
