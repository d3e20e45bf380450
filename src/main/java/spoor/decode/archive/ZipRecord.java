package spoor.decode.archive;

import org.jspecify.annotations.Nullable;

import spoor.message.Message;

import java.io.IOException;

/// What a ZIP archive says of an entry: in its directory (APPNOTE 4.3.12), or in the header before
/// the entry (4.3.7).
///
/// @param method how the content is compressed
/// @param stored how many bytes are stored
/// @param length of the content in bytes
/// @param local the offset of the entry's own header
/// @param next the offset after this record or header
record ZipRecord(
        String name,
        int flags,
        int method,
        boolean link,
        long crc,
        long stored,
        long length,
        long local,
        long next) {
    static final int STORED = 0;
    static final int DEFLATED = 8;
    static final long LOCAL_MARK = 0x04034b50L;

    private static final long MARK = 0x02014b50L;
    private static final int LENGTH = 46;
    private static final int LOCAL_LENGTH = 30;
    private static final int ENCRYPTED = 1 | 1 << 6 | 1 << 13;
    private static final int UNIX = 3;
    private static final int FILE_TYPE = 0170000;
    private static final int LINK = 0120000;
    private static final int LARGE = 1;
    private static final long SEE_LARGE = 0xffffffffL;

    static ZipRecord at(ArchiveBytes archive, long at) throws IOException {
        if (archive.u32(at) != MARK) {
            throw ArchiveBytes.damaged();
        }
        int nameLength = archive.u16(at + 28);
        int extraLength = archive.u16(at + 30);
        byte[] name = archive.copy(at + LENGTH, nameLength);
        boolean unix = archive.u16(at + 4) >> 8 == UNIX;
        int mode = archive.u16(at + 40);
        long[] sizes = {archive.u32(at + 24), archive.u32(at + 20), archive.u32(at + 42)};
        long extra = at + LENGTH + nameLength;
        readLarge(archive, extra, extra + extraLength, sizes);
        return new ZipRecord(
                EntryName.of(name, 0, nameLength),
                archive.u16(at + 8),
                archive.u16(at + 10),
                unix && (mode & FILE_TYPE) == LINK,
                archive.u32(at + 16),
                sizes[1],
                sizes[0],
                sizes[2],
                extra + extraLength + archive.u16(at + 32));
    }

    /// Reads the header before an entry. The entry is at [#next()].
    static ZipRecord atLocal(ArchiveBytes archive, long at) throws IOException {
        int nameLength = archive.u16(at + 26);
        int extraLength = archive.u16(at + 28);
        byte[] name = archive.copy(at + LOCAL_LENGTH, nameLength);
        long[] sizes = {archive.u32(at + 22), archive.u32(at + 18)};
        long extra = at + LOCAL_LENGTH + nameLength;
        readLarge(archive, extra, extra + extraLength, sizes);
        return new ZipRecord(
                EntryName.of(name, 0, nameLength),
                archive.u16(at + 6),
                archive.u16(at + 8),
                false,
                archive.u32(at + 14),
                sizes[1],
                sizes[0],
                at,
                extra + extraLength);
    }

    /// Replaces numbers that need more than four bytes; these follow in the order of `sizes`.
    private static void readLarge(ArchiveBytes archive, long start, long end, long[] sizes)
            throws IOException {
        for (long at = start; at + 4 <= end; at += 4 + archive.u16(at + 2)) {
            if (archive.u16(at) != LARGE) {
                continue;
            }
            long number = at + 4;
            for (int i = 0; i < sizes.length; i++) {
                if (sizes[i] == SEE_LARGE && number + Long.BYTES <= end) {
                    sizes[i] = archive.u63(number);
                    number += Long.BYTES;
                }
            }
        }
    }

    boolean isFolder() {
        return name.endsWith("/") && length == 0;
    }

    /// Why its content cannot be read, or null.
    @Nullable Message fault() {
        if ((flags & ENCRYPTED) != 0) {
            return Message.of("archive.encrypted");
        }
        if (link) {
            return Message.of("archive.link");
        }
        return method == STORED || method == DEFLATED ? null : Message.of("archive.method", method);
    }
}
