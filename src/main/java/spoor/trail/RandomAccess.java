package spoor.trail;

import spoor.io.Bytes;
import spoor.trail.TrailFile.Stamp;

import java.io.IOException;

/// A stored file that is read in pieces, from any offset.
///
/// One thread at a time.
public interface RandomAccess extends AutoCloseable {
    /// The size of the file, as it is stored, in bytes.
    long size() throws IOException;

    /// Reads some bytes.
    ///
    /// @param from the offset of the first byte in the file
    /// @param at the index in `into` of the first byte
    /// @param room the maximum number of bytes; at least 1
    /// @return how many were read, at least 1; or -1 where the file has ended
    int read(long from, byte[] into, int at, int room) throws IOException;

    /// The state of the file when it was opened; see [TrailFile#read(Bytes)].
    Stamp stamp() throws IOException;

    @Override
    void close() throws IOException;

    /// A file that is held whole.
    static RandomAccess of(Bytes stored, Stamp stamp) {
        return new Held(stored, stamp);
    }

    /// A file in memory.
    record Held(Bytes stored, Stamp stamp) implements RandomAccess {
        @Override
        public long size() {
            return stored.length();
        }

        @Override
        public int read(long from, byte[] into, int at, int room) {
            if (from >= stored.length()) {
                return -1;
            }
            int n = (int) Math.min(room, stored.length() - from);
            System.arraycopy(stored.array(), (int) from, into, at, n);
            return n;
        }

        @Override
        public void close() {
            // It holds only memory.
        }
    }
}
