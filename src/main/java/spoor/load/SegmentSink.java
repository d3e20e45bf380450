package spoor.load;

import spoor.decode.DecodedEvent;
import spoor.decode.EventSink;
import spoor.event.Field;
import spoor.event.Problem;
import spoor.event.ProblemGroups;
import spoor.io.KeyedHash;
import spoor.store.Segment;
import spoor.work.Cancellation;

import java.util.List;

/// Copies the events of one file into a worker's segment.
final class SegmentSink implements EventSink {
    private final Segment segment;
    private final Field[] texts;
    private final int file;
    private final Cancellation cancellation;
    private final KeyedHash hash;
    private final int firstRow;
    private final long[] guid = new long[2];
    private final ProblemGroups problems = new ProblemGroups();

    /// @param file its number in the store
    /// @param hash of the texts of records
    SegmentSink(Segment segment, int file, Cancellation cancellation, KeyedHash hash) {
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
            segment.markPartial();
        }
        segment.putTextHash(event.textHash(hash));
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

    List<Problem> problems() {
        return problems.problems();
    }

    int events() {
        return segment.size() - firstRow;
    }
}
