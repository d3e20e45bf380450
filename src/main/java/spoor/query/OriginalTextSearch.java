package spoor.query;

import spoor.event.Original;
import spoor.io.ByteSpan;
import spoor.store.EventStore;
import spoor.store.RawRecords;
import spoor.store.Rows;
import spoor.text.ByteSearch;
import spoor.work.Cancellation;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;

/// Searches all original records, file by file.
///
/// Letters a to z match in either case, those beyond ASCII as typed, all small or all capital.
/// Characters that JSON may spell as an escape (quotes, backslashes, and all beyond ASCII) are
/// found in either spelling.
public final class OriginalTextSearch implements TextSearch {
    private final Supplier<RawRecords> records;
    private final Consumer<Progress> progress;

    /// @param records where the originals of the store that is searched are
    /// @param progress told now and then how far a search is; called by any thread
    public OriginalTextSearch(Supplier<RawRecords> records, Consumer<Progress> progress) {
        this.records = records;
        this.progress = progress;
    }

    /// How far a search is.
    ///
    /// @param unreadable events whose original could not be read, known at the end
    public record Progress(int visited, int total, int unreadable) {
        public boolean isDone() {
            return visited == total;
        }
    }

    /// Whether an event is wanted; asked by several threads at once.
    interface RecordMatcher {
        boolean accepts(Original original);
    }

    @Override
    public Map<Filter.InOriginal, Rows> find(
            EventStore store, Set<Filter.InOriginal> wanted, Cancellation cancellation) {
        List<Hits> hits = wanted.stream().map(one -> new Hits(one, store.size())).toList();
        int total = store.size();
        Rows unreadable =
                records.get()
                        .visit(
                                store,
                                Rows.all(total),
                                (row, original) -> hits.forEach(one -> one.test(row, original)),
                                visited -> {
                                    progress.accept(new Progress(visited, total + 1, 0));
                                    return !cancellation.isCancelled();
                                });
        cancellation.check();
        progress.accept(new Progress(total, total, unreadable.count()));
        Map<Filter.InOriginal, Rows> found = new LinkedHashMap<>();
        hits.forEach(one -> found.put(one.wanted, Rows.of(one.words, total)));
        return found;
    }

    /// The rows that one test has found so far.
    private static final class Hits {
        final Filter.InOriginal wanted;
        final long[] words;
        private final RecordMatcher test;

        Hits(Filter.InOriginal wanted, int rows) {
            this.wanted = wanted;
            words = Rows.words(rows);
            test =
                    switch (wanted) {
                        case Filter.RecordContains(Phrase phrase) -> textTest(phrase);
                        case Filter.AtPath at -> new PathMatcher(at);
                    };
        }

        void test(int row, Original original) {
            if (test.accepts(original)) {
                synchronized (this) {
                    words[row >> 6] |= 1L << row;
                }
            }
        }
    }

    private static RecordMatcher textTest(Phrase phrase) {
        List<List<ByteSearch>> parts =
                phrase.parts().stream().map(OriginalTextSearch::needles).toList();
        return original -> {
            ByteSpan text = original.text();
            int at = text.start();
            for (List<ByteSearch> spellings : parts) {
                at = behind(spellings, text.array(), at, text.end());
                if (at < 0) {
                    return false;
                }
            }
            return true;
        };
    }

    /// Where the first spelling that is found ends, or -1.
    private static int behind(List<ByteSearch> spellings, byte[] text, int start, int end) {
        int first = -1;
        for (ByteSearch needle : spellings) {
            int behind = needle.endOfFirst(text, start, first < 0 ? end : first);
            first = behind < 0 ? first : behind;
        }
        return first;
    }

    /// The spellings of a text in JSON.
    private static List<ByteSearch> needles(String text) {
        Set<String> spellings = new LinkedHashSet<>();
        for (IntUnaryOperator letterCase :
                List.<IntUnaryOperator>of(
                        IntUnaryOperator.identity(),
                        Character::toLowerCase,
                        Character::toUpperCase)) {
            String cased = cased(text, letterCase);
            spellings.add(cased);
            spellings.add(escaped(cased, false));
            spellings.add(escaped(cased, true));
        }
        return spellings.stream()
                .map(s -> new ByteSearch(s.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    /// With letters a to z in lower case, as a needle wants them, and all beyond ASCII as told.
    private static String cased(String text, IntUnaryOperator beyondAscii) {
        return text.codePoints()
                .map(c -> c < 128 ? Character.toLowerCase(c) : beyondAscii.applyAsInt(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String escaped(String text, boolean ascii) {
        StringBuilder spelling = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                spelling.append('\\').append(c);
            } else if (ascii && c > 126) {
                spelling.append("\\u").append("%04x".formatted((int) c));
            } else {
                spelling.append(c);
            }
        }
        return spelling.toString();
    }
}
