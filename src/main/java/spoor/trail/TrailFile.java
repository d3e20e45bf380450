package spoor.trail;

import spoor.cache.ContentHash;
import spoor.io.Bytes;

import java.io.IOException;
import java.util.Optional;

/// A file that a source found: it can be read, and read again later.
public interface TrailFile {
    /// The path as shown to the user, with `/` between its parts; unique within a load.
    String path();

    /// The state of the file when it was found.
    Stamp stamp();

    /// Reads the whole file, as it is stored.
    ///
    /// Any thread may call it, and more than once.
    ///
    /// @param into a buffer to reuse; its content is replaced
    /// @return the state of the file when it was opened; equal to an earlier one if the file has
    ///   not changed
    /// @throws IOException where the file cannot be read, or is too large to be held
    Stamp read(Bytes into) throws IOException;

    /// Opens the file, to read it in pieces. A source that cannot read pieces holds the file whole.
    ///
    /// @throws IOException where the file cannot be read
    default RandomAccess open() throws IOException {
        Bytes stored = new Bytes(1 << 16);
        Stamp stamp = read(stored);
        return RandomAccess.of(stored, stamp);
    }

    /// Whether the file is no longer in the state in which it was opened, so that what was read may
    /// be a mixture.
    default boolean hasChangedSince(Stamp read) {
        return false;
    }

    /// Whether [#open] reads only the pieces that are asked for.
    default boolean isReadInPlace() {
        return false;
    }

    /// The path of the archive that the file is an entry of; empty where it is a file of its own.
    default Optional<String> archive() {
        return Optional.empty();
    }

    /// Identifies the file's content in the state in which it was found; empty where the source has
    /// no cache for [derived][TrailSource#derived] data.
    default Optional<ContentHash> contentId() {
        return Optional.empty();
    }

    /// Whether the content with this [#contentId] is on disk, so that it can be read without
    /// network. May access the disk.
    default boolean isKept() {
        return false;
    }

    /// Identifies one state of a file.
    ///
    /// @param size in bytes, as stored
    /// @param modified milliseconds since 1970, or 0 where the source has no such time
    /// @param tag another mark of the state, such as an ETag; may be empty
    record Stamp(long size, long modified, String tag) {
        public Stamp(long size, long modified) {
            this(size, modified, "");
        }
    }
}
