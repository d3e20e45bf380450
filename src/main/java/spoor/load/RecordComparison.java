package spoor.load;

import spoor.event.Original;
import spoor.io.ByteSpan;
import spoor.io.KeyedHash;
import spoor.json.CanonicalJson;
import spoor.store.EventStore;
import spoor.store.RecordValues;
import spoor.store.Rows;
import spoor.work.Workers;

import java.util.Arrays;
import java.util.Optional;

/// Reads records with the same id and different texts again, and compares their values.
final class RecordComparison {
    /// Larger records are copies only if their texts are equal: their trees take much memory, and
    /// no record of CloudTrail has more than 1 MB.
    private static final int MAX_COMPARED = 4 << 20;

    /// The last byte of what is hashed where it is not the value of a complete record.
    private static final byte WITHOUT_VALUE = 0;

    private static final byte PARTIAL = 1;

    private final LoadWorker.Work work;
    private final StatePublisher publisher;

    RecordComparison(LoadWorker.Work work, StatePublisher publisher) {
        this.work = work;
        this.publisher = publisher;
    }

    /// Puts the values of the records that the store does not know yet; blocks. Those that cannot
    /// be read remain undecided.
    void run(EventStore store, Workers workers) {
        RecordValues values = work.store().values();
        Rows undecided = store.undecided();
        int total = undecided.count();
        publisher.publishStart(store, new LoadProgress.Comparison(0, total));
        var _ =
                new ParallelVisit(
                                store,
                                undecided,
                                work.files(),
                                work.limits(),
                                (row, original) ->
                                        values.put(
                                                store.file(row),
                                                store.offset(row),
                                                value(original, work.hash())),
                                done -> {
                                    publisher.publishIfDue(
                                            store, new LoadProgress.Comparison(done, total));
                                    return !work.cancellation().isCancelled();
                                })
                        .run(workers);
    }

    private static long value(Original original, KeyedHash hash) {
        ByteSpan json = original.json();
        Optional<byte[]> canonical =
                json.length() > MAX_COMPARED ? Optional.empty() : CanonicalJson.of(json);
        byte[] value = canonical.orElseGet(() -> marked(json.toByteArray(), WITHOUT_VALUE));
        return hash.of(
                ByteSpan.of(
                        switch (original) {
                            case Original.JsonRecord _ -> value;
                            case Original.PartialRow _ -> marked(value, PARTIAL);
                        }));
    }

    private static byte[] marked(byte[] text, byte mark) {
        byte[] marked = Arrays.copyOf(text, text.length + 1);
        marked[text.length] = mark;
        return marked;
    }
}
