package spoor.trail;

import spoor.io.Bytes;
import spoor.trail.TrailFile.Stamp;

import java.io.IOException;

/// A stored file that is read piece by piece, from any place, so that it need not be held whole.
///
/// One thread at a time.
public interface RandomAccess extends AutoCloseable {
    /// How many bytes the file has, as it is stored.
    long size() throws IOException;

    /// Reads some bytes.
    ///
    /// @param from where in the file to begin
    /// @param at where in `into` the first byte goes
    /// @param room how many bytes to read at most; at least 1
    /// @return how many were read, at least 1; or -1 where the file has ended
    int read(long from, byte[] into, int at, int room) throws IOException;

    /// What the source knows of the file now; compare [TrailFile#read(Bytes)].
    Stamp stamp() throws IOException;

    @Override
    void close() throws IOException;

    /// The pieces of a file that is held whole.
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
            // It holds nothing but memory.
        }
    }
}
