package spoor.decode.archive;

import spoor.message.ExplainedException;
import spoor.message.Message;

import java.io.IOException;

/// Where the directory of a ZIP archive is (APPNOTE 4.3.14 to 4.3.16).
///
/// @param start the offset of the directory's first byte
/// @param end the offset after its last byte
/// @param before how many bytes are before the archive, as in a program that unpacks itself
record ZipEnd(long start, long end, long before) {
    private static final int LENGTH = 22;
    private static final int MAX_COMMENT = 0xffff;
    private static final long MARK = 0x06054b50L;
    private static final int LOCATOR = 20;
    private static final long LOCATOR_MARK = 0x07064b50L;
    private static final long LARGE_MARK = 0x06064b50L;
    private static final long SEE_LARGE = 0xffffffffL;

    /// @throws IOException where the archive has no directory, mostly because it is cut off
    static ZipEnd find(ArchiveBytes archive) throws IOException {
        long last = archive.size() - LENGTH;
        for (long at = last; at >= Math.max(0, last - MAX_COMMENT); at--) {
            if (archive.u32(at) == MARK && archive.u16(at + 20) <= last - at) {
                return at(archive, at);
            }
        }
        throw new ExplainedException(Message.of("archive.cutOff"), null);
    }

    private static ZipEnd at(ArchiveBytes archive, long at) throws IOException {
        long size = archive.u32(at + 12);
        long start = archive.u32(at + 16);
        long end = at;
        if (at >= LOCATOR && archive.u32(at - LOCATOR) == LOCATOR_MARK) {
            long large = archive.u63(at - LOCATOR + 8);
            if (archive.u32(large) != LARGE_MARK) {
                throw ArchiveBytes.damaged();
            }
            size = archive.u63(large + 40);
            start = archive.u63(large + 48);
            end = large;
        } else if (size == SEE_LARGE || start == SEE_LARGE) {
            throw ArchiveBytes.damaged();
        }
        if (size > end || start > end - size) {
            throw ArchiveBytes.damaged();
        }
        return new ZipEnd(end - size, end, end - size - start);
    }
}
