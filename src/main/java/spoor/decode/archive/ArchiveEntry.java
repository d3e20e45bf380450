package spoor.decode.archive;

import org.jspecify.annotations.Nullable;

import spoor.message.Message;

/// An entry of an archive that is no folder.
///
/// @param name as the archive has it, with `/` between its parts
/// @param start the offset of its first stored byte in the archive
/// @param stored how many bytes are stored
/// @param deflated what the archive says of the content, or null where it is not compressed
/// @param fault why it cannot be read, or null
record ArchiveEntry(
        String name,
        long start,
        long stored,
        @Nullable Deflated deflated,
        @Nullable Message fault) {
    /// What the archive says of content that is compressed with deflate.
    ///
    /// @param crc its CRC-32
    /// @param length in bytes; may be wrong
    /// @param whole false where the archive ends before the entry: then the others are not known
    record Deflated(long crc, long length, boolean whole) {}

    /// An entry whose content is not read.
    static ArchiveEntry unread(String name, Message fault) {
        return new ArchiveEntry(name, 0, 0, null, fault);
    }

    /// The length of the content in bytes, as the archive says.
    long length() {
        return deflated == null ? stored : deflated.length();
    }
}
