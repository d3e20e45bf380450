package spoor.load;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import spoor.cache.ContentHash;
import spoor.cache.SideCache;
import spoor.decode.format.TrailFormats;
import spoor.io.Bytes;
import spoor.store.ColumnBundle;
import spoor.store.EventStore;
import spoor.work.Cancellation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Stores the columns of files that were read, so that another load need not read the files. One
/// thread at a time.
final class ColumnCacheWriter {
    private static final Logger LOG = LoggerFactory.getLogger(ColumnCacheWriter.class);

    /// Fewer events are not stored: reading them again is quick, and a followed trail would get
    /// many small packs.
    private static final int FEW_EVENTS = 10_000;

    private static final int FEW_FILES = 200;

    /// About 25 MB. A whole pack is read even if only some of its days are wanted.
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

    /// Stores the columns of all files whose columns are not stored yet, if there are enough.
    ///
    /// @param store has the rows of all files that were read
    /// @return false if the disk does not allow it
    boolean keep(EventStore store, Cancellation cancellation) {
        List<Pack> packs = packs();
        if (packs.stream().mapToLong(pack -> pack.events).sum() < FEW_EVENTS
                && packs.stream().mapToInt(pack -> pack.numbers.size()).sum() < FEW_FILES) {
            return true;
        }
        try {
            for (Pack pack : packs) {
                if (!cancellation.isCancelled()) {
                    keep(pack, ColumnBundle.of(store, pack.files()));
                }
            }
            return true;
        } catch (IOException e) {
            // Reading all files again next time is slower, not wrong.
            LOG.warn("The columns of what was read cannot be kept: {}", e.getMessage());
            return false;
        }
    }

    private void keep(Pack pack, ColumnBundle bundle) throws IOException {
        if (bundle.rows() != pack.events) {
            throw new IllegalStateException(bundle.rows() + " rows of " + pack.events + " events");
        }
        ColumnPackIndex index = new ColumnPackIndex(version, pack.entries);
        long bytes = index.bytes() + bundle.bytes();
        if (bytes > Bytes.MAX_LENGTH) {
            return;
        }
        ByteBuffer content = ByteBuffer.allocate((int) bytes);
        index.write(content);
        bundle.write(content);
        ContentHash id = ContentHash.of(ByteBuffer.wrap(content.array(), 0, index.bytes()));
        derived.store(id, Bytes.of(content.array()));
        files.columnsCached(pack.numbers);
    }

    /// Files that were read one after the other share a pack, so that a day needs few packs.
    private List<Pack> packs() {
        List<Pack> packs = new ArrayList<>();
        for (LoadedFile file : files.withoutCachedColumns()) {
            LoadedFile.Outcome outcome = file.outcome();
            Optional<ContentHash> content = file.file().contentId();
            if (outcome != null && content.isPresent()) {
                if (packs.isEmpty() || !packs.getLast().hasRoomFor(outcome.events())) {
                    packs.add(new Pack());
                }
                int format = formats.inOrder().indexOf(outcome.format());
                packs.getLast().add(file.number(), content.get(), format, outcome);
            }
        }
        return packs;
    }

    /// Files whose columns are stored together.
    private static final class Pack {
        private final List<Integer> numbers = new ArrayList<>();
        private final List<ColumnPackIndex.Entry> entries = new ArrayList<>();
        private long events;

        boolean hasRoomFor(long more) {
            return events + more <= EVENTS_IN_PACK && numbers.size() < FILES_IN_PACK;
        }

        void add(int number, ContentHash content, int format, LoadedFile.Outcome outcome) {
            numbers.add(number);
            entries.add(
                    new ColumnPackIndex.Entry(
                            content,
                            Math.toIntExact(outcome.events()),
                            format,
                            outcome.form(),
                            outcome.skipped()));
            events += outcome.events();
        }

        int[] files() {
            return numbers.stream().mapToInt(Integer::intValue).toArray();
        }
    }
}
