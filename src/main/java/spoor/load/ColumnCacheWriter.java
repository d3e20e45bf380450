package spoor.load;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import spoor.cache.ContentHash;
import spoor.cache.SideCache;
import spoor.decode.format.TrailFormats;
import spoor.io.Bytes;
import spoor.store.ColumnBundle;
import spoor.store.ColumnBundles;
import spoor.store.EventStore;
import spoor.work.Cancellation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Keeps the columns of files that were read, so that another load need not read them. One thread
/// at a time.
final class ColumnCacheWriter {
    private static final Logger LOG = LoggerFactory.getLogger(ColumnCacheWriter.class);

    /// Fewer are read again before anybody notices, and would make many small packs of a trail that
    /// is followed.
    private static final int FEW_EVENTS = 10_000;

    private static final int FEW_FILES = 200;

    /// A pack is read as a whole, also where only some days of it are wanted; some 25 MB.
    private static final int EVENTS_IN_PACK = 1 << 18;

    private static final int FILES_IN_PACK = 1 << 14;

    private final FileTable files;
    private final SideCache derived;
    private final ContentHash version;
    private final TrailFormats formats;

    ColumnCacheWriter(
            FileTable files, SideCache derived, ContentHash version, TrailFormats formats) {
        this.formats = formats;
        this.files = files;
        this.derived = derived;
        this.version = version;
    }

    /// Keeps the columns of all files of which that was not done yet, if they are many.
    ///
    /// @param store has the rows of all files that were read
    /// @return false where the disk does not allow it
    boolean keep(EventStore store, Cancellation cancellation) {
        List<Pack> packs = packs();
        if (packs.stream().mapToLong(pack -> pack.events).sum() < FEW_EVENTS
                && packs.stream().mapToInt(pack -> pack.numbers.size()).sum() < FEW_FILES) {
            return true;
        }
        ColumnBundles extracts = new ColumnBundles(store, packs.stream().map(Pack::files).toList());
        try {
            for (int i = 0; i < packs.size() && !cancellation.isCancelled(); i++) {
                keep(packs.get(i), extracts.get(i));
            }
            return true;
        } catch (IOException e) {
            // Reading all files again next time is slower, not wrong.
            LOG.warn("The columns of what was read cannot be kept: {}", e.getMessage());
            return false;
        }
    }

    private void keep(Pack pack, ColumnBundle extract) throws IOException {
        if (extract.rows() != pack.events) {
            throw new IllegalStateException(
                    "%,d rows of %,d events".formatted(extract.rows(), pack.events));
        }
        ColumnPackIndex index = new ColumnPackIndex(version, pack.entries);
        long bytes = index.bytes() + extract.bytes();
        if (bytes > Bytes.MAX_LENGTH) {
            return;
        }
        ByteBuffer content = ByteBuffer.allocate((int) bytes);
        index.write(content);
        extract.write(content);
        ContentHash from = ContentHash.of(ByteBuffer.wrap(content.array(), 0, index.bytes()));
        derived.store(from, Bytes.of(content.array()));
        files.columnsKept(pack.numbers);
    }

    /// Files that came near each other stand together: who wants a day reads few packs.
    private List<Pack> packs() {
        List<Pack> packs = new ArrayList<>();
        for (LoadedFile file : files.withoutKeptColumns()) {
            LoadedFile.Outcome outcome = file.outcome();
            Optional<ContentHash> content = file.file().contentId();
            if (outcome != null && content.isPresent()) {
                if (packs.isEmpty() || !packs.getLast().takes(outcome.events())) {
                    packs.add(new Pack());
                }
                int format = formats.inOrder().indexOf(outcome.format());
                packs.getLast().add(file.number(), content.get(), format, outcome);
            }
        }
        return packs;
    }

    /// Files whose columns are to be kept together.
    private static final class Pack {
        private final List<Integer> numbers = new ArrayList<>();
        private final List<ColumnPackIndex.Entry> entries = new ArrayList<>();
        private long events;

        boolean takes(long more) {
            return events + more <= EVENTS_IN_PACK && numbers.size() < FILES_IN_PACK;
        }

        void add(int number, ContentHash content, int format, LoadedFile.Outcome outcome) {
            numbers.add(number);
            entries.add(
                    new ColumnPackIndex.Entry(
                            content, Math.toIntExact(outcome.events()), format, outcome.skipped()));
            events += outcome.events();
        }

        int[] files() {
            return numbers.stream().mapToInt(Integer::intValue).toArray();
        }
    }
}
