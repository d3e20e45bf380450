package spoor.load;

import org.jspecify.annotations.Nullable;

import spoor.decode.DecodedEvent;
import spoor.decode.EventSink;
import spoor.event.Field;
import spoor.event.Problem;
import spoor.event.ProblemGroups;
import spoor.io.KeyedHash;
import spoor.message.Message;
import spoor.store.Segment;
import spoor.work.Cancellation;

import java.util.List;

/// Copies the events of one file into a worker's segment.
final class SegmentSink implements EventSink {
    private static final int BYTES_PER_MB = 1 << 20;

    private final Segment segment;
    private final Field[] texts;
    private final int file;
    private final Cancellation cancellation;
    private final KeyedHash hash;
    private final int firstRow;
    private final InflationBudget inflation;
    private final long[] guid = new long[2];
    private final ProblemGroups problems = new ProblemGroups();

    /// How many events were found, without those that have the text of the one before.
    private long found;

    private long lastTextHash;
    private boolean isArchive;

    // The position in the content at which the number of events was seen to change last.
    private long foundBefore;
    private long lastFound;

    /// @param file its number in the store
    /// @param hash of the texts of records
    SegmentSink(
            Segment segment,
            int file,
            Cancellation cancellation,
            KeyedHash hash,
            InflationBudget inflation) {
        this.inflation = inflation;
        this.hash = hash;
        this.segment = segment;
        this.texts = segment.schema().facets().toArray(Field[]::new);
        this.file = file;
        this.cancellation = cancellation;
        this.firstRow = segment.size();
    }

    @Override
    public void event(DecodedEvent event) {
        cancellation.check();
        segment.add(file, event.offset(), event.length(), event.time());
        for (Field field : texts) {
            if (event.length(field) > 0) {
                segment.put(field, event.text(), event.start(field), event.length(field));
            }
        }
        if (event.guid(guid)) {
            segment.putId(guid[0], guid[1]);
        } else if (event.length(Field.ID) > 0) {
            segment.put(Field.ID, event.text(), event.start(Field.ID), event.length(Field.ID));
        }
        segment.mark(
                event.outcome().isFailure(),
                event.isChange(),
                event.hiddenValues(),
                event.omittedValues());
        if (event.isInsight()) {
            segment.markInsight();
        }
        if (event.isMasked()) {
            segment.markMasked();
        }
        if (event.isPartial()) {
            segment.markPartial(event.isWithoutErrorCode(), event.isWithoutErrorMessage());
        }
        long textHash = event.textHash(hash);
        segment.putTextHash(textHash);
        found += textHash == lastTextHash ? 0 : 1;
        lastTextHash = textHash;
    }

    @Override
    public void problem(Problem problem) {
        problems.add(problem);
    }

    @Override
    public void restart() {
        segment.truncate(firstRow);
        problems.clear();
    }

    @Override
    public void checkCancelled() {
        cancellation.check();
    }

    @Override
    public @Nullable Message stopReading(long position, long stored) {
        cancellation.check();
        if (found != foundBefore || position < lastFound) {
            foundBefore = found;
            lastFound = position;
        }
        long withoutEvents = position - lastFound;
        if (!inflation.isExceeded(position, stored, withoutEvents, isArchive)) {
            return null;
        }
        inflation.take(withoutEvents);
        return Message.of(
                "load.inflation", position / Math.max(1, stored), withoutEvents / BYTES_PER_MB);
    }

    /// From now on the content is read as an archive, whose entries have the events.
    void readsArchive() {
        isArchive = true;
    }

    List<Problem> problems() {
        return problems.problems();
    }

    int events() {
        return segment.size() - firstRow;
    }
}
