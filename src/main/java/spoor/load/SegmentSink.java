package spoor.load;

import org.jspecify.annotations.Nullable;

import spoor.decode.DecodedEvent;
import spoor.decode.EventSink;
import spoor.event.Field;
import spoor.event.Problem;
import spoor.event.ProblemGroups;
import spoor.message.Message;
import spoor.store.HeldRows;
import spoor.store.Segment;
import spoor.work.Cancellation;

import java.util.ArrayList;
import java.util.List;

/// Copies the events of one file into a worker's segment.
final class SegmentSink implements EventSink {
    private static final int BYTES_PER_MB = 1 << 20;

    /// So many events of one file are held as columns, which take less memory than a segment.
    private static final int HELD_ROWS = 16_384;

    private final Segment segment;
    private final Field[] texts;
    private final LoadedFile file;
    private final LoadWorker.Work work;
    private final MemoryGauge memory;
    private final Cancellation cancellation;
    private final int firstRow;
    private final long[] guid = new long[2];
    private final ProblemGroups problems = new ProblemGroups();

    /// How many events were found, without those that have the text of the one before.
    private long found;

    private long lastTextHash;
    private boolean isArchive;

    /// Events of the file that are not in the segment any more.
    private final List<HeldRows> held = new ArrayList<>();

    private int heldRows;

    /// How many events of the file are loaded even if the memory is full.
    private int reserved;

    /// The position in the content at which it was read no further, as the memory was full.
    private long stoppedAt;

    /// Whether there is a problem for what is after that position.
    private boolean isRestUnread;

    private long leftOut;
    private long firstLeftOut;
    private boolean isLost;

    // The position in the content at which the number of events was seen to change last.
    private long foundBefore;
    private long lastFound;

    /// @param work of the load
    SegmentSink(Segment segment, LoadedFile file, LoadWorker.Work work) {
        this.segment = segment;
        this.work = work;
        this.memory = work.memory();
        this.cancellation = work.cancellation();
        this.texts = segment.schema().facets().toArray(Field[]::new);
        this.file = file;
        this.firstRow = segment.size();
    }

    @Override
    public void event(DecodedEvent event) {
        cancellation.check();
        if (memory.isFull() && events() >= reserved) {
            leaveOut(event);
            return;
        }
        try {
            add(event);
            if (segment.size() - firstRow == HELD_ROWS) {
                held.add(work.store().hold(segment, firstRow));
                heldRows += HELD_ROWS;
                memory.measure();
            }
        } catch (OutOfMemoryError e) {
            memory.exhausted();
            isLost = true;
        }
    }

    /// There is no memory for the event and those after it.
    private void leaveOut(DecodedEvent event) {
        if (leftOut++ == 0) {
            firstLeftOut = event.offset();
        }
    }

    private void add(DecodedEvent event) {
        segment.add(file.number(), event.offset(), event.length(), event.time());
        for (Field field : texts) {
            if (event.length(field) > 0) {
                int before = field == Field.IDENTITY ? event.principalLength() : 0;
                segment.put(
                        field,
                        event.text(),
                        event.start(field) - before,
                        event.length(field) + before);
            }
        }
        segment.linkActor(event.text(), event.actorLink());
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
        long textHash = event.textHash(work.hash());
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
        // Where the memory became full, as much is read again.
        reserved = Math.max(reserved, events());
        discard();
        problems.clear();
        leftOut = 0;
        isRestUnread = false;
    }

    /// Removes the events of the file.
    void discard() {
        held.forEach(work.store()::discard);
        held.clear();
        heldRows = 0;
        segment.truncate(firstRow);
    }

    /// Adds the events that were held to the store; others stay in the segment.
    void addHeld() {
        held.forEach(work.store()::add);
        held.clear();
    }

    /// Whether the file has events that are not loaded, as there was no memory.
    boolean isCutOff() {
        return leftOut > 0 || stoppedAt > 0;
    }

    /// Whether the file counts as not read, as there was no memory for any of its events.
    boolean isLost() {
        if (isLost || (leftOut > 0 && events() == 0)) {
            discard();
            return true;
        }
        return false;
    }

    @Override
    public void checkCancelled() {
        cancellation.check();
    }

    @Override
    public @Nullable Message stopReading(long position, long stored) {
        cancellation.check();
        if (memory.isFull() && position >= stoppedAt) {
            stoppedAt = position;
            isRestUnread = true;
            return Message.of("load.memory.rest");
        }
        if (found != foundBefore || position < lastFound) {
            foundBefore = found;
            lastFound = position;
        }
        long withoutEvents = position - lastFound;
        if (!work.inflation().isExceeded(position, stored, withoutEvents, isArchive)) {
            return null;
        }
        work.inflation().take(withoutEvents);
        return Message.of(
                "load.inflation", position / Math.max(1, stored), withoutEvents / BYTES_PER_MB);
    }

    /// From now on the content is read as an archive, whose entries have the events.
    void readsArchive() {
        isArchive = true;
    }

    List<Problem> problems() {
        if (leftOut > 0 && !isRestUnread) {
            problems.add(
                    new Problem(
                            Problem.Kind.DAMAGED,
                            file.file().path(),
                            firstLeftOut,
                            Message.of("load.memory.leftOut", leftOut)));
            leftOut = 0;
        }
        return problems.problems();
    }

    int events() {
        return heldRows + segment.size() - firstRow;
    }
}
