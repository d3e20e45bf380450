package spoor.trail.given;

import spoor.io.Bytes;
import spoor.trail.RandomAccess;
import spoor.trail.TrailFile;

import java.io.IOException;

/// The only file of a source that is bytes.
///
/// @param content its bytes, which never change
record GivenFile(String path, Content content) implements TrailFile {
    /// Bytes that any thread may read.
    interface Content {
        long length();

        /// See [RandomAccess#read].
        int read(long from, byte[] into, int at, int room) throws IOException;
    }

    @Override
    public Stamp stamp() {
        return new Stamp(content.length(), 0);
    }

    @Override
    public Stamp read(Bytes into) throws IOException {
        into.length(0);
        into.ensureCapacity(content.length());
        int n = 0;
        while (n >= 0 && into.length() < content.length()) {
            int room = (int) (content.length() - into.length());
            n = content.read(into.length(), into.array(), into.length(), room);
            into.length(into.length() + Math.max(0, n));
        }
        return stamp();
    }

    @Override
    public RandomAccess open() {
        return new Access(this);
    }

    @Override
    public boolean isReadInPlace() {
        return true;
    }

    private record Access(GivenFile file) implements RandomAccess {
        @Override
        public long size() {
            return file.content().length();
        }

        @Override
        public int read(long from, byte[] into, int at, int room) throws IOException {
            return file.content().read(from, into, at, room);
        }

        @Override
        public Stamp stamp() {
            return file.stamp();
        }

        @Override
        public void close() {
            // The content is closed with its source.
        }
    }
}
