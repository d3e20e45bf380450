package spoor.pseudonym.layers;

import spoor.pseudonym.find.Edit;
import spoor.text.Ascii;
import spoor.text.Base64Text;

import java.util.ArrayList;
import java.util.List;

/// Finds and rewrites base64 inside a text: on one line, over several lines, or between slashes and
/// other separators, which may themselves be letters of base64. One thread at a time.
final class Base64Search {
    /// Up to how many separators every combination of start and end is tried.
    private static final int COMBINED = 16;

    /// The shortest line that may continue on the next one: MIME breaks after 76 letters, PEM after
    /// 64.
    private static final int WRAPPED_LINE = 60;

    private final Rewriter rewriter;
    private final Decoded decoded;

    /// Rewrites decoded text.
    interface Decoded {
        /// @param depth how many layers are around the encoded text
        List<Edit> edits(byte[] plain, int depth);
    }

    Base64Search(Rewriter rewriter, Decoded decoded) {
        this.rewriter = rewriter;
        this.decoded = decoded;
    }

    /// Adds an edit for each run of base64 in which something is replaced.
    ///
    /// @param depth how many layers are around the text
    /// @param edits receives the edits, in order
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

    /// The end of the last line of wrapped base64, or `end` if there is only one line.
    ///
    /// Other text may precede the base64 on the first line and follow it on the last one; the lines
    /// between have equal lengths.
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

    /// @param end of the first line
    /// @param last end of the last line
    private void lines(
            byte[] text, int from, int end, int last, int to, int depth, List<Edit> edits) {
        int lastLine = last;
        while (Base64Text.isLetter(text[lastLine - 1])) {
            lastLine--;
        }
        for (int start = from; start < end; start = wordEnd(text, start, end) + 1) {
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
        byte[] line = Base64Text.withoutLineBreaks(text, from, paddedEnd);
        List<Edit> found = new ArrayList<>();
        int end = line.length - (paddedEnd - to);
        boolean replaced = run(line, 0, end, line.length, depth, found);
        if (replaced) {
            edits.add(new Edit(from, paddedEnd, found.getFirst().replacement()));
        }
        return replaced;
    }

    /// Tries base64 between all separators, as in `/token/QWxpY2U/end`.
    private void combinations(byte[] text, int from, int end, int to, int depth, List<Edit> edits) {
        int start = from;
        while (start < end) {
            int done = -1;
            int tried = 0;
            int last = Base64Text.mayBegin(text, start, end) ? end : start;
            while (done < 0 && last - start >= Base64Text.SHORTEST) {
                boolean tries = tried < COMBINED || wordEnd(text, start, end) == last;
                if (tries && run(text, start, last, last == end ? to : last, depth, edits)) {
                    done = last;
                }
                tried++;
                last = separatorBefore(text, last - 1, start);
            }
            start = done >= 0 ? done : wordEnd(text, start, end) + 1;
        }
    }

    private static int wordEnd(byte[] text, int from, int end) {
        int i = from;
        while (i < end && Ascii.isWord(text[i])) {
            i++;
        }
        return i;
    }

    /// The offset of the last byte before `at` that is neither letter nor digit, or `from`.
    private static int separatorBefore(byte[] text, int at, int from) {
        int i = at;
        while (i > from && Ascii.isWord(text[i])) {
            i--;
        }
        return i;
    }

    /// Decodes a run of letters, and adds an edit if something in it is replaced.
    ///
    /// @param to the limit of the padding
    /// @return whether something was replaced
    private boolean run(byte[] text, int from, int end, int to, int depth, List<Edit> edits) {
        if (Base64Text.isGzip(text, from, end)) {
            edits.add(new Edit(from, end, rewriter.replaceWhole(text, from, end)));
            return true;
        }
        Base64Text base64 = Base64Text.read(text, from, end, to);
        if (base64 == null) {
            return false;
        }
        byte[] plain = base64.text();
        List<Edit> found = Edit.inOrder(decoded.edits(plain, depth));
        if (found.isEmpty()) {
            return false;
        }
        byte[] rewritten = base64.encode(Edit.apply(found, plain, 0, plain.length));
        edits.add(new Edit(from, base64.end(), rewritten));
        return true;
    }
}
