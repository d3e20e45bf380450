package spoor.pseudonym;

import spoor.pseudonym.find.Edit;
import spoor.pseudonym.find.MemberRole;
import spoor.pseudonym.find.NameSet;
import spoor.pseudonym.find.Patterns;
import spoor.pseudonym.find.RequestIds;
import spoor.pseudonym.find.Spans;
import spoor.pseudonym.find.StopWords;
import spoor.pseudonym.layers.Rewriter;
import spoor.text.Ascii;

import java.util.ArrayList;
import java.util.List;

/// Replaces the values that it finds and all names that were collected. One thread at a time.
record ReplacingRewriter(
        NameSet names, RequestIds requestIds, Pseudonyms pseudonyms, Patterns patterns, Spans spans)
        implements Rewriter {
    ReplacingRewriter(NameSet names, RequestIds requestIds, Pseudonyms pseudonyms) {
        this(names, requestIds, pseudonyms, Patterns.all(), new Spans());
    }

    @Override
    public List<Edit> edits(byte[] text, int from, int to, MemberRole role) {
        if (role == MemberRole.REQUEST_ID && RequestIds.isId(text, from, to)) {
            return List.of();
        }
        spans.clear();
        patterns.find(text, from, to, role, (start, end, _) -> spans.add(start, end));
        spans.sort();
        int found = spans.size();
        boolean service =
                (role == MemberRole.AGENT || role == MemberRole.ADDRESS)
                        && StopWords.isService(text, from, to);
        if (role != MemberRole.FIXED && !service) {
            addNames(text, from, to, found);
        }
        if (spans.size() == 0) {
            return List.of();
        }
        if (spans.size() > found) {
            spans.sort();
        }
        List<Edit> edits = new ArrayList<>(spans.size());
        int done = from;
        for (int i = 0; i < spans.size(); i++) {
            int start = spans.start(i);
            int end = spans.end(i);
            if (end > done && !requestIds.has(text, start, end)) {
                byte[] pseudonym = pseudonyms.of(text, start, end);
                edits.add(new Edit(Math.max(start, done), end, pseudonym));
                done = end;
            }
        }
        return edits;
    }

    /// Adds the names that begin outside of the values that were found by their form.
    ///
    /// @param found how many spans those values are, sorted
    private void addNames(byte[] text, int from, int to, int found) {
        long window = 0;
        Cover ofStart = new Cover(spans, found);
        Cover ofWord = new Cover(spans, found);
        boolean shorts = names.hasShort();
        for (int i = from; i < to; i++) {
            window = NameSet.slide(window, text[i]);
            int start = i - NameSet.WINDOW + 1;
            if (start >= from
                    && names.mayBegin(window)
                    // A longer name may begin with an account id.
                    && (Ascii.isDigit(text[start]) || !ofStart.has(start))) {
                add(start, names.longEnd(text, start, from, to));
            }
            if (shorts && (i == from || Ascii.isBoundary(text[i - 1], text[i])) && !ofWord.has(i)) {
                add(i, names.shortEnd(text, i, to));
            }
        }
    }

    /// Tells whether the first spans cover an offset; offsets must ascend.
    private static final class Cover {
        private final Spans spans;
        private final int count;
        private int next;
        private int end;

        Cover(Spans spans, int count) {
            this.spans = spans;
            this.count = count;
        }

        boolean has(int offset) {
            while (next < count && spans.start(next) <= offset) {
                end = Math.max(end, spans.end(next++));
            }
            return offset < end;
        }
    }

    private void add(int start, int end) {
        if (end > 0) {
            spans.add(start, end);
        }
    }

    @Override
    public byte[] replaceWhole(byte[] text, int from, int to) {
        return pseudonyms.of(text, from, to);
    }
}
