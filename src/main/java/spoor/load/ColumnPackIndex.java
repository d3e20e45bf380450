package spoor.load;

import spoor.cache.ContentHash;
import spoor.cache.SideCache;
import spoor.event.FileForm;
import spoor.event.SkippedFile;
import spoor.io.Bytes;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/// The beginning of a pack: the files whose columns it has. The [spoor.store.ColumnBundle] follows.
///
/// @param version of the program and the rules that read them
/// @param files in the order of their numbers in the bundle
record ColumnPackIndex(ContentHash version, List<Entry> files) {
    private static final int MAGIC = 0x53_50_4b_33;
    private static final int HEAD = ContentHash.LENGTH + 3 * Integer.BYTES;
    private static final int ENTRY = ContentHash.LENGTH + Integer.BYTES + 3 * Byte.BYTES;
    private static final byte NONE = -1;

    /// How much is read at first: about 3,500 files.
    private static final int FIRST = 1 << 17;

    /// A file and its outcome.
    ///
    /// @param format the form it was read as, by its number in the list of known forms
    /// @param form the form in which it holds events, if one was recognised
    /// @param skipped why it yielded nothing, or nothing where it was read
    record Entry(
            ContentHash content,
            int events,
            int format,
            Optional<FileForm> form,
            Optional<SkippedFile.Kind> skipped) {}

    /// Its length in bytes.
    int bytes() {
        return HEAD + ENTRY * files.size();
    }

    void write(ByteBuffer to) {
        ByteBuffer entries = ByteBuffer.allocate(ENTRY * files.size());
        for (Entry file : files) {
            file.content().write(entries);
            entries.putInt(file.events());
            entries.put((byte) file.format());
            entries.put(number(file.form()));
            entries.put(number(file.skipped()));
        }
        entries.flip();
        to.putInt(MAGIC);
        version.write(to);
        to.putInt(files.size()).putInt(checksum(entries.duplicate())).put(entries);
    }

    /// Reads the index of a pack.
    ///
    /// @return nothing if it is missing, damaged, or of another version
    static Optional<ColumnPackIndex> read(SideCache kept, ContentHash pack, ContentHash version)
            throws IOException {
        Bytes start = new Bytes(FIRST);
        if (!kept.readStart(pack, FIRST, start)) {
            return Optional.empty();
        }
        int missing = missing(start, version);
        if (missing > 0 && !kept.readStart(pack, Math.addExact(start.length(), missing), start)) {
            return Optional.empty();
        }
        return missing < 0 || missing(start, version) != 0
                ? Optional.empty()
                : entries(ByteBuffer.wrap(start.array(), 0, start.length()), version);
    }

    /// How many bytes of the index are still to read, or -1 if it cannot be used.
    private static int missing(Bytes start, ContentHash version) {
        ByteBuffer head = ByteBuffer.wrap(start.array(), 0, start.length());
        if (head.remaining() < HEAD
                || head.getInt() != MAGIC
                || !ContentHash.read(head).equals(version)) {
            return -1;
        }
        long whole = HEAD + (long) ENTRY * head.getInt();
        return whole < HEAD || whole > Bytes.MAX_LENGTH
                ? -1
                : (int) Math.max(0, whole - start.length());
    }

    private static Optional<ColumnPackIndex> entries(ByteBuffer from, ContentHash version) {
        int files = from.getInt(HEAD - 2 * Integer.BYTES);
        int checksum = from.getInt(HEAD - Integer.BYTES);
        from.position(HEAD).limit(HEAD + ENTRY * files);
        if (checksum(from.duplicate()) != checksum) {
            return Optional.empty();
        }
        List<Entry> entries = new ArrayList<>(files);
        for (int i = 0; i < files; i++) {
            ContentHash content = ContentHash.read(from);
            int events = from.getInt();
            int format = from.get();
            byte form = from.get();
            byte skipped = from.get();
            entries.add(
                    new Entry(
                            content,
                            events,
                            format,
                            numbered(form, FileForm.values()),
                            numbered(skipped, SkippedFile.Kind.values())));
        }
        return Optional.of(new ColumnPackIndex(version, entries));
    }

    private static byte number(Optional<? extends Enum<?>> constant) {
        return constant.map(one -> (byte) one.ordinal()).orElse(NONE);
    }

    private static <E> Optional<E> numbered(byte number, E[] constants) {
        return number == NONE ? Optional.empty() : Optional.of(constants[number]);
    }

    private static int checksum(ByteBuffer entries) {
        CRC32C checksum = new CRC32C();
        checksum.update(entries);
        return (int) checksum.getValue();
    }
}
