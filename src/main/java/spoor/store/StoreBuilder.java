package spoor.store;

import org.jspecify.annotations.Nullable;

import spoor.event.Field;
import spoor.event.RecordSchema;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Collects the segments of all workers and makes snapshots of them.
///
/// Any thread may add; one thread at a time makes snapshots.
public final class StoreBuilder {
    private final RecordSchema schema;
    private final DictionaryBuilder[] dictionaries;
    private final List<String> paths = new ArrayList<>();
    private final PathOrder pathOrder = new PathOrder();
    private final BitSet dropped = new BitSet();
    private final RecordValues values = new RecordValues();
    private final ActorLinks actorLinks = new ActorLinks();
    private final ActorNames actors = new ActorNames();
    private final StoreSize size = new StoreSize();
    private final Set<HeldRows> held = new LinkedHashSet<>();
    private final IdentityHashMap<Segment, Long> segments = new IdentityHashMap<>();
    private List<Columns> parts = new ArrayList<>();
    private @Nullable EventStore latest;

    /// @param schema the fields that are kept
    public StoreBuilder(RecordSchema schema) {
        this.schema = schema;
        dictionaries = new DictionaryBuilder[schema.size()];
        for (int f = 0; f < dictionaries.length; f++) {
            dictionaries[f] = new DictionaryBuilder();
        }
    }

    public RecordSchema schema() {
        return schema;
    }

    /// Makes a file known.
    ///
    /// @return its number, for [Segment#add]
    public synchronized int addFile(String path) {
        paths.add(path);
        return paths.size() - 1;
    }

    /// Forgets a file's events, from the next snapshot on.
    public synchronized void drop(int file) {
        dropped.set(file);
    }

    /// Takes the rows of a segment, which is empty afterwards and can be filled again.
    public synchronized void add(Segment segment) {
        addToParts(columns(segment, 0));
    }

    /// Takes the last rows of a segment, without adding them to the store yet.
    ///
    /// @param from the first of them
    public synchronized HeldRows hold(Segment segment, int from) {
        HeldRows rows = new HeldRows(columns(segment, from));
        size.add(rows.columns());
        held.add(rows);
        return rows;
    }

    /// Adds rows that were held.
    public synchronized void add(HeldRows rows) {
        discard(rows);
        addToParts(rows.columns());
    }

    /// Forgets rows that were held.
    public synchronized void discard(HeldRows rows) {
        held.remove(rows);
        size.remove(rows.columns());
    }

    /// The segment is not used any more.
    public synchronized void release(Segment segment) {
        segments.remove(segment);
    }

    /// How many bytes the store needs at most: for what was added, for what segments hold, to make
    /// a snapshot, and to sort or search it.
    public synchronized long bytesNeeded() {
        return size.needed(dictionaries, bytesOfSegments(), paths.size());
    }

    /// How many bytes it takes to make a snapshot while more is added.
    public synchronized long bytesForSnapshot() {
        return size.neededForSnapshot(dictionaries, bytesOfSegments(), paths.size());
    }

    private long bytesOfSegments() {
        return actorLinks.bytes() + segments.values().stream().mapToLong(Long::longValue).sum();
    }

    private void addToParts(Columns part) {
        parts.add(part);
        size.add(part);
    }

    private Columns columns(Segment segment, int from) {
        segment.lookUpAll();
        for (int f = 0; f < dictionaries.length; f++) {
            DictionaryBuilder theirs = segment.dictionaries[f];
            if (theirs.size() > segment.storeIds[f].length) {
                segment.storeIds[f] = dictionaries[f].addAll(theirs, segment.storeIds[f]);
            }
        }
        segment.actorLinks.copyTo(actorLinks);
        Columns columns = segment.toColumns(from);
        segment.truncate(from);
        segments.put(segment, segment.bytes());
        return columns;
    }

    /// Takes the rows of an extract.
    ///
    /// @param files the number of each of its files, from [#addFile]
    public void add(ColumnBundle extract, int[] files) {
        int[][] ids = new int[dictionaries.length][];
        synchronized (this) {
            for (int f = 0; f < dictionaries.length; f++) {
                ids[f] = dictionaries[f].addAll(extract.texts(f));
            }
            actorLinks.addAll(extract.actorLinks());
        }
        Columns columns = extract.columns(ids, files);
        synchronized (this) {
            addToParts(columns);
        }
    }

    /// All events added so far: sorted, and without duplicates.
    public EventStore snapshot() {
        return snapshot(DictionaryBuilder::snapshot, false);
    }

    /// Like [#snapshot], in the least memory: for the end of a load. More rows can be added
    /// afterwards.
    public EventStore compactSnapshot() {
        return snapshot(DictionaryBuilder::compact, true);
    }

    /// The snapshot that was made last, if one was.
    public synchronized Optional<EventStore> latest() {
        return Optional.ofNullable(latest);
    }

    /// The values of records, which are needed for [EventStore#undecided] rows only. Snapshots made
    /// after one is put use it.
    public RecordValues values() {
        return values;
    }

    private EventStore snapshot(Function<DictionaryBuilder, Dictionary> dictionary, boolean last) {
        List<Columns> all;
        List<String> names;
        BitSet gone;
        Dictionary[] texts = new Dictionary[dictionaries.length];
        ActorNames.Shown shown;
        synchronized (this) {
            all = List.copyOf(parts);
            names = List.copyOf(paths);
            gone = (BitSet) dropped.clone();
            shown = actors.shown(dictionaries[Field.IDENTITY.ordinal()], actorLinks);
            for (int f = 0; f < dictionaries.length; f++) {
                texts[f] = dictionary.apply(dictionaries[f]);
            }
        }
        EventStore store =
                new Merge(schema, all, gone, names, pathOrder.ranks(names), texts, shown)
                        .store(values, last);
        synchronized (this) {
            // What was added meanwhile stays after what is merged now.
            List<Columns> rest = parts.subList(all.size(), parts.size());
            List<Columns> next = new ArrayList<>();
            next.add(store.columns());
            next.add(store.sameIds().copies());
            next.addAll(rest);
            parts = next;
            size.merged(parts, held);
            latest = store;
        }
        return store;
    }
}
