package spoor.trail;

import spoor.cache.ContentHash;
import spoor.io.Bytes;

import java.io.IOException;
import java.util.Optional;

/// A file that a source found: it can be read, and read again later.
public interface TrailFile {
    /// The path as shown to the user, with `/` between its parts; unique within a load.
    String path();

    /// What the source knew of the file when it found it.
    Stamp stamp();

    /// Reads the whole file, as it is stored.
    ///
    /// Any thread may call it, and more than once.
    ///
    /// @param into a buffer to reuse; its content is replaced
    /// @return what the source knows of the file now: equal to an earlier answer if the file has
    ///   not changed since
    /// @throws IOException where the file cannot be read, or is too large to be held
    Stamp read(Bytes into) throws IOException;

    /// Opens the file, to read it piece by piece.
    ///
    /// Where a source cannot do so, it holds the file whole meanwhile.
    ///
    /// @throws IOException where the file cannot be read
    default RandomAccess open() throws IOException {
        Bytes stored = new Bytes(1 << 16);
        Stamp stamp = read(stored);
        return RandomAccess.of(stored, stamp);
    }

    /// Stands for the file's content, in the state in which it was found; nothing where the source
    /// keeps no files that are [derived][TrailSource#derived].
    default Optional<ContentHash> contentId() {
        return Optional.empty();
    }

    /// Whether the content that has a [#contentId] is kept: it can be read again, and nobody has to
    /// be asked for it. May look at the disk.
    default boolean isKept() {
        return false;
    }

    /// Tells one state of a file from another.
    ///
    /// @param size in bytes, as stored
    /// @param modified milliseconds since 1970, or 0 where the source has no such time
    /// @param tag what else tells states apart, such as an ETag; may be empty
    record Stamp(long size, long modified, String tag) {
        public Stamp(long size, long modified) {
            this(size, modified, "");
        }
    }
}
