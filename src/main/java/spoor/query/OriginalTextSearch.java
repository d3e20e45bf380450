package spoor.query;

import spoor.event.Cancellation;
import spoor.store.EventStore;
import spoor.store.RawRecords;
import spoor.store.Rows;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
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

    /// Whether a record is wanted; asked by several threads at once.
    interface RecordTest {
        boolean accepts(byte[] text, int start, int end);
    }

    @Override
    public Rows find(EventStore store, Filter.InOriginal wanted, Cancellation cancellation) {
        RecordTest test =
                switch (wanted) {
                    case Filter.AnyText(String text) -> {
                        List<Needle> needles = needles(text);
                        yield (bytes, start, end) -> contains(needles, bytes, start, end);
                    }
                    case Filter.AtPath at -> new PathTest(at);
                };
        long[] found = Rows.words(store.size());
        Object lock = new Object();
        int total = store.size();
        Rows unreadable =
                records.get()
                        .visit(
                                store,
                                Rows.all(total),
                                (row, bytes, start, length) -> {
                                    if (test.accepts(bytes, start, start + length)) {
                                        synchronized (lock) {
                                            found[row >> 6] |= 1L << row;
                                        }
                                    }
                                },
                                visited -> {
                                    progress.accept(new Progress(visited, total + 1, 0));
                                    return !cancellation.isCancelled();
                                });
        cancellation.check();
        progress.accept(new Progress(total, total, unreadable.count()));
        return Rows.of(found, total);
    }

    private static boolean contains(List<Needle> needles, byte[] text, int start, int end) {
        for (Needle needle : needles) {
            if (needle.isIn(text, start, end)) {
                return true;
            }
        }
        return false;
    }

    /// The spellings of a text in JSON.
    private static List<Needle> needles(String text) {
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
        return spellings.stream().map(s -> new Needle(s.getBytes(StandardCharsets.UTF_8))).toList();
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
