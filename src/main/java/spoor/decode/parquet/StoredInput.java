package spoor.decode.parquet;

import dev.hardwood.InputFile;

import spoor.trail.RandomAccess;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;

/// A stored file for the Parquet reader, whose threads may ask for several pieces at once.
///
/// @param stored closed by its owner
record StoredInput(RandomAccess stored) implements InputFile {
    @Override
    public void open() {
        // It is open.
    }

    @Override
    public synchronized ByteBuffer readRange(long from, int length) throws IOException {
        if (from < 0 || length < 0 || from > stored.size() - length) {
            throw new EOFException();
        }
        byte[] piece = new byte[length];
        int n = 0;
        for (int read = 0; read < length; read += n) {
            n = stored.read(from + read, piece, read, length - read);
            if (n < 0) {
                throw new EOFException();
            }
        }
        return ByteBuffer.wrap(piece);
    }

    @Override
    public synchronized long length() throws IOException {
        return stored.size();
    }

    @Override
    public String name() {
        return "";
    }

    @Override
    public void close() {
        // Its owner closes it.
    }
}
