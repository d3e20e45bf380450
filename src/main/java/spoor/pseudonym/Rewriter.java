package spoor.pseudonym;

import spoor.pseudonym.find.Edit;
import spoor.pseudonym.find.Edits;
import spoor.pseudonym.find.NameCollector;
import spoor.pseudonym.find.NameSet;
import spoor.pseudonym.find.Patterns;
import spoor.text.Ascii;

import java.util.ArrayList;
import java.util.List;

/// What becomes of a text in which nothing is encoded any more.
public sealed interface Rewriter {
    /// What to replace in it, in any order.
    List<Edit> spot(byte[] text, int from, int to, MemberRole place);

    /// What stands in place of a text that is not looked into.
    byte[] sealed(byte[] text, int from, int to);

    /// Brings what it finds to a collector, and replaces nothing. One thread at a time.
    record Collecting(NameCollector collector, Patterns patterns, long[] recent)
            implements Rewriter {
        Collecting(NameCollector collector) {
            this(collector, new Patterns(), new long[1 << 14]);
        }

        @Override
        public List<Edit> spot(byte[] text, int from, int to, MemberRole place) {
            patterns.find(
                    text,
                    from,
                    to,
                    place,
                    (start, end, certain) -> {
                        long hash = collector.hash(text, start, end);
                        int slot = (int) (hash >>> 40) & (recent.length - 1);
                        if (certain && recent[slot] != hash) {
                            recent[slot] = hash;
                            collector.add(text, start, end, true);
                        }
                    });
            return List.of();
        }

        @Override
        public byte[] sealed(byte[] text, int from, int to) {
            return new byte[0];
        }
    }

    /// Replaces what it finds, and all names that were collected. One thread at a time.
    record Replacing(NameSet names, Pseudonyms pseudonyms, Patterns patterns, Edits spans)
            implements Rewriter {
        Replacing(NameSet names, Pseudonyms pseudonyms) {
            this(names, pseudonyms, new Patterns(), new Edits());
        }

        @Override
        public List<Edit> spot(byte[] text, int from, int to, MemberRole place) {
            spans.clear();
            patterns.find(text, from, to, place, (start, end, _) -> spans.add(start, end));
            spans.sort();
            int found = spans.size();
            boolean service =
                    (place == MemberRole.AGENT || place == MemberRole.ADDRESS)
                            && StopWords.isService(text, from, to);
            if (place != MemberRole.FIXED && !service) {
                names(text, from, to, found);
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
                if (end > done) {
                    byte[] pseudonym = pseudonyms.of(text, start, end);
                    edits.add(new Edit(Math.max(start, done), end, pseudonym));
                    done = end;
                }
            }
            return edits;
        }

        /// Adds the names that begin outside of what was found by its form: most stand inside.
        ///
        /// @param found how many spans that is, sorted
        private void names(byte[] text, int from, int to, int found) {
            long window = 0;
            Cover ofStart = new Cover(spans, found);
            Cover ofWord = new Cover(spans, found);
            boolean shorts = names.hasShort();
            for (int i = from; i < to; i++) {
                window = NameSet.slide(window, text[i]);
                int start = i - NameSet.WINDOW + 1;
                if (start >= from
                        && names.mayBegin(window)
                        // An account id may be how a longer name begins.
                        && (Ascii.isDigit(text[start]) || !ofStart.has(start))) {
                    add(start, names.longEnd(text, start, from, to));
                }
                if (shorts
                        && (i == from || Ascii.isBoundary(text[i - 1], text[i]))
                        && !ofWord.has(i)) {
                    add(i, names.shortEnd(text, i, to));
                }
            }
        }

        /// What the first spans cover, for places that are asked for in ascending order.
        private static final class Cover {
            private final Edits spans;
            private final int count;
            private int next;
            private int end;

            Cover(Edits spans, int count) {
                this.spans = spans;
                this.count = count;
            }

            boolean has(int place) {
                while (next < count && spans.start(next) <= place) {
                    end = Math.max(end, spans.end(next++));
                }
                return place < end;
            }
        }

        private void add(int start, int end) {
            if (end > 0) {
                spans.add(start, end);
            }
        }

        @Override
        public byte[] sealed(byte[] text, int from, int to) {
            return pseudonyms.of(text, from, to);
        }
    }
}
