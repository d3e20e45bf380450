package spoor.decode.archive;

import spoor.text.Ascii;

import java.io.IOException;

/// The header of an entry of a tar archive: POSIX ustar, pax, GNU, and the older form.
///
/// @param block its 512 bytes
record TarHeader(byte[] block) {
    static final int LENGTH = 512;

    private static final int NAME = 100;
    private static final int SIZE_AT = 124;
    private static final int SIZE = 12;
    private static final int CHECKSUM_AT = 148;
    private static final int CHECKSUM = 8;
    private static final int TYPE_AT = 156;
    private static final int MAGIC_AT = 257;
    private static final int SPARSE_MORE_AT = 482;
    private static final int SPARSE_MAP_MORE_AT = 504;
    private static final int PREFIX_AT = 345;
    private static final int PREFIX = 155;

    /// Whether a block has a name and the right checksum.
    static boolean isValid(byte[] bytes, int start) {
        if (bytes[start] == 0) {
            return false;
        }
        long sum = 0;
        for (int i = 0; i < LENGTH; i++) {
            boolean inChecksum = i >= CHECKSUM_AT && i < CHECKSUM_AT + CHECKSUM;
            sum += inChecksum ? ' ' : bytes[start + i] & 0xff;
        }
        return sum == octal(bytes, start + CHECKSUM_AT, CHECKSUM);
    }

    /// Whether a block is one of those at the end of an archive.
    static boolean isZero(byte[] bytes) {
        for (byte b : bytes) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }

    char type() {
        return (char) (block[TYPE_AT] & 0xff);
    }

    /// Whether blocks of a sparse file's map follow.
    boolean hasSparseMap() {
        return type() == 'S' && block[SPARSE_MORE_AT] != 0;
    }

    /// Whether another block of the map follows this one.
    static boolean continuesSparseMap(byte[] mapBlock) {
        return mapBlock[SPARSE_MAP_MORE_AT] != 0;
    }

    String name() {
        String name = text(0, NAME);
        // Archives of GNU have times where POSIX has the folder.
        boolean posix = block[MAGIC_AT] == 'u' && block[MAGIC_AT + 5] == 0;
        String folder = posix ? text(PREFIX_AT, PREFIX) : "";
        return folder.isEmpty() ? name : folder + "/" + name;
    }

    private String text(int start, int most) {
        int length = 0;
        while (length < most && block[start + length] != 0) {
            length++;
        }
        return EntryName.of(block, start, length);
    }

    /// The size of what follows, in bytes.
    ///
    /// @throws IOException where it is no number
    long size() throws IOException {
        boolean binary = block[SIZE_AT] == (byte) 0x80;
        long size = binary ? binary(SIZE_AT + 4, Long.BYTES) : octal(block, SIZE_AT, SIZE);
        if (size < 0) {
            throw ArchiveBytes.damaged();
        }
        return size;
    }

    private long binary(int start, int count) {
        long number = 0;
        for (int i = start; i < start + count; i++) {
            number = (number << 8) | (block[i] & 0xff);
        }
        return number;
    }

    /// @return -1 where it is no number
    private static long octal(byte[] bytes, int start, int count) {
        int at = start;
        int end = start + count;
        while (at < end && Ascii.isSpace(bytes[at])) {
            at++;
        }
        long number = at < end && bytes[at] >= '0' && bytes[at] <= '7' ? 0 : -1;
        while (at < end && bytes[at] >= '0' && bytes[at] <= '7') {
            number = (number << 3) + (bytes[at++] - '0');
        }
        return number;
    }
}
