package spoor.decode.archive;

import spoor.decode.archive.ArchiveEntry.Deflated;
import spoor.io.IoReason;

import java.io.IOException;

/// Lists the entries of a ZIP archive without a directory, such as one whose download was cut off,
/// by the headers before them (APPNOTE 4.3.7).
final class ZipLocals {
    private static final int LENGTH = 30;
    private static final long DESCRIPTOR_MARK = 0x08074b50L;

    /// A mark, a checksum, and two lengths.
    private static final int DESCRIPTOR = 16;

    private static final int LARGE_DESCRIPTOR = 24;

    /// The first two bytes of all marks: `PK`.
    private static final int ANY_MARK = 0x4b50;

    private static final int SIZES_FOLLOW = 1 << 3;

    private final ArchiveBytes archive;
    private final ArchiveListing listing;

    private ZipLocals(ArchiveBytes archive, ArchiveListing listing) {
        this.archive = archive;
        this.listing = listing;
    }

    /// @return false where the archive does not begin with an entry
    static boolean list(ArchiveBytes archive, ArchiveListing listing) {
        try {
            return new ZipLocals(archive, listing).list();
        } catch (IOException e) {
            listing.damaged(IoReason.of(e));
            return true;
        }
    }

    private boolean list() throws IOException {
        long at = 0;
        while (at + LENGTH <= archive.size() && archive.u32(at) == ZipRecord.LOCAL_MARK) {
            ZipRecord found = ZipRecord.atLocal(archive, at);
            long start = found.next();
            if (start > archive.size()) {
                return true;
            }
            ArchiveEntry entry =
                    (found.flags() & SIZES_FOLLOW) != 0 && found.stored() == 0
                            ? upToDescriptor(found, start)
                            : ofKnownSize(found, start);
            if (!found.isFolder() && !listing.add(entry)) {
                return true;
            }
            at = next(start + entry.stored());
        }
        return at > 0;
    }

    /// Where the next header can be: after what may follow an entry.
    private long next(long end) throws IOException {
        if (end + DESCRIPTOR > archive.size() || archive.u32(end) != DESCRIPTOR_MARK) {
            return end;
        }
        for (int length : new int[] {DESCRIPTOR, LARGE_DESCRIPTOR}) {
            if (end + length + 4 <= archive.size()
                    && archive.u32(end + length) == ZipRecord.LOCAL_MARK) {
                return end + length;
            }
        }
        return end + DESCRIPTOR;
    }

    /// An entry whose sizes are after it: there the archive repeats how many bytes were stored.
    private ArchiveEntry upToDescriptor(ZipRecord found, long start) throws IOException {
        for (long at = archive.find(DESCRIPTOR_MARK, start);
                at >= 0 && at + DESCRIPTOR <= archive.size();
                at = archive.find(DESCRIPTOR_MARK, at + 1)) {
            long stored = at - start;
            if (archive.u32(at + 8) == stored) {
                long length = archive.u32(at + (isLarge(at) ? 16 : 12));
                return entry(found, start, stored, new Deflated(archive.u32(at + 4), length, true));
            }
        }
        long stored = archive.size() - start;
        return entry(found, start, stored, new Deflated(0, stored, false));
    }

    /// Whether the lengths of a descriptor have eight bytes.
    private boolean isLarge(long at) throws IOException {
        return at + LARGE_DESCRIPTOR <= archive.size()
                && archive.u32(at + 12) == 0
                && archive.u16(at + DESCRIPTOR) != ANY_MARK;
    }

    private ArchiveEntry ofKnownSize(ZipRecord found, long start) {
        boolean whole = found.stored() <= archive.size() - start;
        return entry(
                found, start, found.stored(), new Deflated(found.crc(), found.length(), whole));
    }

    private ArchiveEntry entry(ZipRecord found, long start, long stored, Deflated deflated) {
        return new ArchiveEntry(
                found.name(),
                start,
                Math.clamp(archive.size() - start, 0, stored),
                found.method() == ZipRecord.DEFLATED ? deflated : null,
                found.fault());
    }
}
