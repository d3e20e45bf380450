package spoor.store;

import spoor.text.ByteWords;

import java.util.Arrays;
import java.util.Optional;

/// A growing dictionary: a hash table with open addressing over one byte array, no object per text.
///
/// Not thread-safe.
final class DictionaryBuilder {
    private byte[] text = new byte[256];
    private int used;
    private int[] ends = new int[16];
    private int size;

    /// The id of the text that was added last on its own; the next one is often the same.
    private int last;

    /// For each slot the hash of a text in the upper half, and its id + 1 in the lower half; 0 if
    /// the slot is free.
    private long[] table = new long[32];

    /// The compact dictionary after [#compact], until a text is added; the arrays are then empty.
    private Optional<Dictionary> compacted = Optional.empty();

    DictionaryBuilder() {
        add(ByteWords.hash(text, 0, 0), text, 0, 0);
    }

    int size() {
        return size;
    }

    /// Returns the id of a text; adds the text if it is new.
    int add(byte[] source, int start, int length) {
        expand();
        if (!equals(last, source, start, length)) {
            last = add(ByteWords.hash(source, start, length), source, start, length);
        }
        return last;
    }

    /// Adds the texts of another dictionary, and returns for each of its ids the id in this one.
    ///
    /// @param known the result of an earlier call with the same dictionary, which may have grown
    int[] addAll(DictionaryBuilder other, int[] known) {
        return addAll(other.text, other.ends, other.size, known);
    }

    /// Adds texts, and returns for each of their ids the id in this dictionary.
    int[] addAll(StringTable.Plain other) {
        return addAll(other.text(), other.ends(), other.ends().length, new int[0]);
    }

    private int[] addAll(byte[] texts, int[] textEnds, int count, int[] known) {
        int[] ids = Arrays.copyOf(known, count);
        TextBatch batch = new TextBatch(texts);
        for (int id = known.length; id < ids.length; id++) {
            int start = id == 0 ? 0 : textEnds[id - 1];
            batch.add(start, textEnds[id] - start);
            if (batch.isFull() || id == ids.length - 1) {
                add(batch);
                System.arraycopy(batch.ids(), 0, ids, id + 1 - batch.size(), batch.size());
                batch.clear();
            }
        }
        return ids;
    }

    /// Finds or adds a batch of texts; their ids are in the batch afterwards.
    ///
    /// In a large dictionary each look-up causes several cache misses. Doing each step for all
    /// texts before the next step lets the processor wait for them at the same time.
    void add(TextBatch batch) {
        expand();
        int mask = table.length - 1;
        int n = batch.size();
        int[] hashes = batch.hashes();
        long[] entries = batch.entries();
        int[] ids = batch.ids();
        for (int i = 0; i < n; i++) {
            hashes[i] = ByteWords.hash(batch.text(), batch.start(i), batch.length(i));
            entries[i] = table[hashes[i] & mask];
        }
        for (int i = 0; i < n; i++) {
            int id = (int) entries[i] - 1;
            boolean sameHash = id >= 0 && (int) (entries[i] >>> 32) == hashes[i];
            ids[i] = sameHash && ends[id] - start(id) == batch.length(i) ? id : -1;
        }
        for (int i = 0; i < n; i++) {
            if (ids[i] < 0 || !equals(ids[i], batch.text(), batch.start(i), batch.length(i))) {
                ids[i] = add(hashes[i], batch.text(), batch.start(i), batch.length(i));
            }
        }
    }

    private int add(int hash, byte[] source, int start, int length) {
        int mask = table.length - 1;
        int slot = hash & mask;
        while (table[slot] != 0) {
            long entry = table[slot];
            int id = (int) entry - 1;
            if ((int) (entry >>> 32) == hash && equals(id, source, start, length)) {
                return id;
            }
            slot = (slot + 1) & mask;
        }
        return insert(slot, hash, source, start, length);
    }

    /// The dictionary in its present state. It shares the builder's arrays, to which the builder
    /// only appends.
    Dictionary snapshot() {
        return compacted.orElseGet(() -> new Dictionary(new StringTable.Plain(text, ends), size));
    }

    /// The dictionary in the least memory. The builder keeps only this form until a text is added.
    Dictionary compact() {
        if (compacted.isEmpty()) {
            compacted = Optional.of(new Dictionary(StringTable.packed(text, ends, size), size));
            text = new byte[0];
            ends = new int[0];
            table = new long[0];
        }
        return compacted.get();
    }

    /// Restores the arrays and the hash table after [#compact].
    private void expand() {
        if (compacted.isEmpty()) {
            return;
        }
        StringTable texts = compacted.get().texts();
        compacted = Optional.empty();
        text = new byte[Math.max(used, 256)];
        ends = new int[Math.max(size, 16)];
        table = new long[Math.max(32, Integer.highestOneBit(size) << 2)];
        int mask = table.length - 1;
        int end = 0;
        for (int id = 0; id < size; id++) {
            int start = end;
            end = texts.copy(id, text, start);
            ends[id] = end;
            int hash = ByteWords.hash(text, start, end - start);
            put(table, mask, (long) hash << 32 | (id + 1));
        }
    }

    /// The length of all texts in bytes.
    int bytes() {
        return used;
    }

    /// A copy of the texts in arrays without spare room.
    StringTable.Plain trimmed() {
        return new StringTable.Plain(Arrays.copyOf(text, used), Arrays.copyOf(ends, size));
    }

    private int insert(int slot, int hash, byte[] source, int start, int length) {
        if (length > text.length - used) {
            text = Arrays.copyOf(text, Growth.of(text.length, used + (long) length));
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, Growth.of(size, size + 1L));
        }
        System.arraycopy(source, start, text, used, length);
        used += length;
        ends[size] = used;
        int id = size++;
        table[slot] = (long) hash << 32 | size;
        if (size > table.length / 2) {
            grow();
        }
        return id;
    }

    private void grow() {
        long[] larger = new long[Growth.twice(table.length)];
        int mask = larger.length - 1;
        for (long entry : table) {
            if (entry != 0) {
                put(larger, mask, entry);
            }
        }
        table = larger;
    }

    private static void put(long[] table, int mask, long entry) {
        int slot = (int) (entry >>> 32) & mask;
        while (table[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        table[slot] = entry;
    }

    private boolean equals(int id, byte[] source, int start, int length) {
        int from = start(id);
        return ends[id] - from == length && ByteWords.equal(text, from, source, start, length);
    }

    private int start(int id) {
        return id == 0 ? 0 : ends[id - 1];
    }
}
