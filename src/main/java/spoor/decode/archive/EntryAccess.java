package spoor.decode.archive;

import spoor.trail.RandomAccess;
import spoor.trail.TrailFile.Stamp;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// The stored bytes of an entry. Where they are compressed, they have the header and the trailer of
/// a gzip file around them, so that they are inflated, limited and checked like one.
final class EntryAccess implements RandomAccess {
    /// RFC 1952: deflate, without flags, time or system.
    private static final byte[] GZIP_HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};

    private static final int GZIP_TRAILER = 8;
    private static final byte[] NOTHING = {};

    private final RandomAccess archive;
    private final ArchiveEntry entry;
    private final byte[] before;
    private final byte[] after;

    /// @param archive closed with this
    EntryAccess(RandomAccess archive, ArchiveEntry entry) {
        this.archive = archive;
        this.entry = entry;
        ArchiveEntry.Deflated deflated = entry.deflated();
        before = deflated == null ? NOTHING : GZIP_HEADER;
        after = deflated == null || !deflated.whole() ? NOTHING : trailer(deflated);
    }

    private static byte[] trailer(ArchiveEntry.Deflated deflated) {
        return ByteBuffer.allocate(GZIP_TRAILER)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) deflated.crc())
                .putInt((int) deflated.length())
                .array();
    }

    /// The size of an entry with what is around it.
    static long size(ArchiveEntry entry) {
        ArchiveEntry.Deflated deflated = entry.deflated();
        if (deflated == null) {
            return entry.stored();
        }
        int trailer = deflated.whole() ? GZIP_TRAILER : 0;
        return GZIP_HEADER.length + entry.stored() + trailer;
    }

    @Override
    public long size() {
        return size(entry);
    }

    @Override
    public int read(long from, byte[] into, int at, int room) throws IOException {
        if (from < before.length) {
            return copy(before, from, into, at, room);
        }
        long inEntry = from - before.length;
        if (inEntry < entry.stored()) {
            int n = (int) Math.min(room, entry.stored() - inEntry);
            return archive.read(entry.start() + inEntry, into, at, n);
        }
        return copy(after, inEntry - entry.stored(), into, at, room);
    }

    private static int copy(byte[] all, long from, byte[] into, int at, int room) {
        if (from >= all.length) {
            return -1;
        }
        int n = Math.min(room, all.length - (int) from);
        System.arraycopy(all, (int) from, into, at, n);
        return n;
    }

    @Override
    public Stamp stamp() throws IOException {
        return EntryFile.stamp(archive.stamp(), entry);
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
