package spoor.load;

import org.jspecify.annotations.Nullable;

import spoor.io.UnnamedFile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// Space for many copies in one temporary file, in pieces of equal size: a folder may have more
/// compressed archives than a program may open files. Any thread may use it.
final class CopySpace implements AutoCloseable {
    /// The size of a piece in bytes.
    static final int PIECE = 1 << 16;

    private final Path folder;
    private final Deque<Integer> free = new ArrayDeque<>();
    private @Nullable UnnamedFile file;
    private int pieces;

    CopySpace(Path folder) {
        this.folder = folder;
    }

    /// The temporary file, which is made when it is needed first.
    private synchronized UnnamedFile file() throws IOException {
        UnnamedFile made = file;
        if (made == null) {
            made = UnnamedFile.in(folder);
            file = made;
        }
        return made;
    }

    /// Makes the temporary file, if there is none.
    ///
    /// @throws IOException where it cannot be made
    void open() throws IOException {
        file();
    }

    /// @return the number of a piece that nobody else uses
    synchronized int take() {
        Integer used = free.poll();
        return used == null ? pieces++ : used;
    }

    /// Pieces that are not used any more.
    synchronized void release(List<Integer> unused) {
        free.addAll(unused);
    }

    void write(int piece, int at, byte[] content, int start, int count) throws IOException {
        file().write((long) piece * PIECE + at, content, start, count);
    }

    /// @return how many bytes, or -1 at the end of the file
    int read(int piece, int at, byte[] into, int start, int room) throws IOException {
        return file().read((long) piece * PIECE + at, into, start, room);
    }

    @Override
    public synchronized void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
