package spoor.query;

import org.jspecify.annotations.Nullable;

import spoor.store.EventStore;
import spoor.store.RawRecords;
import spoor.store.Rows;
import spoor.work.Cancellation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Searches all original records, file by file. It remembers which records need decoding.
public final class OriginalTextSearch implements TextSearch {
    private final Supplier<RawRecords> records;
    private final Consumer<Progress> progress;
    private @Nullable Spellings spellings;

    /// @param records the original records of the store that is searched
    /// @param progress called repeatedly during a search, by any thread
    public OriginalTextSearch(Supplier<RawRecords> records, Consumer<Progress> progress) {
        this.records = records;
        this.progress = progress;
    }

    /// The progress of a search, in events.
    ///
    /// @param unreadable events whose original record could not be read; 0 until the end
    public record Progress(int visited, int total, int unreadable) {
        public boolean isDone() {
            return visited == total;
        }
    }

    @Override
    public Map<Filter.InOriginal, Rows> find(
            EventStore store, Set<Filter.InOriginal> conditions, Cancellation cancellation) {
        int total = store.size();
        Spellings known = spellingsOf(store);
        List<Hits> hits = conditions.stream().map(condition -> new Hits(condition, total)).toList();
        Rows unreadable =
                records.get()
                        .visit(
                                store,
                                Rows.all(total),
                                (row, original) -> {
                                    SearchedRecord record =
                                            new SearchedRecord(original, row, known);
                                    hits.forEach(one -> one.test(row, record));
                                },
                                visited -> {
                                    // Not done until the last rows are known.
                                    progress.accept(new Progress(visited, total + 1, 0));
                                    return !cancellation.isCancelled();
                                });
        cancellation.check();
        progress.accept(new Progress(total, total, unreadable.count()));
        Map<Filter.InOriginal, Rows> found = new LinkedHashMap<>();
        hits.forEach(one -> found.put(one.condition, Rows.of(one.words, total)));
        return found;
    }

    private synchronized Spellings spellingsOf(EventStore store) {
        Spellings known = spellings;
        if (known == null || !known.isOf(store)) {
            known = new Spellings(store, store.size());
            spellings = known;
        }
        return known;
    }

    /// The rows found so far for one condition.
    private static final class Hits {
        final Filter.InOriginal condition;
        final long[] words;
        private final RecordMatcher matcher;

        Hits(Filter.InOriginal condition, int rows) {
            this.condition = condition;
            words = Rows.words(rows);
            matcher = RecordMatcher.of(condition);
        }

        void test(int row, SearchedRecord record) {
            if (matcher.matches(record)) {
                synchronized (this) {
                    words[row >> 6] |= 1L << row;
                }
            }
        }
    }
}
