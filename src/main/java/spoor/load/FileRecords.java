package spoor.load;

import spoor.cache.Lru;
import spoor.decode.TrailFormat;
import spoor.decode.content.ContentLimits;
import spoor.decode.format.TrailFormats;
import spoor.event.Original;
import spoor.io.ByteSpan;
import spoor.message.ExplainedException;
import spoor.message.Message;
import spoor.store.EventStore;
import spoor.store.RawRecords;
import spoor.store.Rows;
import spoor.work.Workers;

import java.io.IOException;
import java.util.function.IntPredicate;

/// Reads originals again from the files that they were loaded from. Any thread may use it.
final class FileRecords implements RawRecords {
    private static final long MIN_MEMORY = 8L << 20;

    /// Small files take at most one part in so many of the heap.
    private static final int HEAP_DIVISOR = 10;

    private static final int KNOWN_HEADS = 256;

    private final FileTable files;
    private final Workers workers;
    private final ContentLimits limits;
    private final InflatedFiles inflated;
    private final Lru<Integer, TrailFormat.Originals> byFile = Lru.ofCount(KNOWN_HEADS);

    FileRecords(FileTable files, InflatedCopies copies, Workers workers, ContentLimits limits) {
        this.limits = limits;
        this.files = files;
        long budget = Math.max(MIN_MEMORY, Runtime.getRuntime().maxMemory() / HEAP_DIVISOR);
        this.inflated = new InflatedFiles(budget, limits, copies);
        this.workers = workers;
    }

    @Override
    public Original read(EventStore store, int row) throws IOException {
        LoadedFile file = files.file(store.file(row));
        if (file == null || file.outcome() == null) {
            throw new ExplainedException(Message.of("load.gone", store.path(row)), null);
        }
        TrailFormat.Originals originals = originals(file, file.outcome().format());
        byte[] found = inflated.read(file, store.offset(row), store.length(row));
        return originals
                .of(ByteSpan.of(found))
                .filter(original -> OriginalCheck.isOf(original, store, row))
                .orElseThrow(() -> UnchangedFile.changed(file));
    }

    private TrailFormat.Originals originals(LoadedFile file, TrailFormat format)
            throws IOException {
        synchronized (byFile) {
            TrailFormat.Originals known = byFile.get(file.number());
            if (known != null) {
                return known;
            }
        }
        TrailFormat.Originals made = format.originals(TrailFormats.head(inflated.head(file)));
        synchronized (byFile) {
            byFile.put(file.number(), made);
        }
        return made;
    }

    @Override
    public Rows visit(EventStore store, Rows rows, Visitor visitor, IntPredicate proceed) {
        return new ParallelVisit(store, rows, files, limits, visitor, proceed).run(workers);
    }
}
