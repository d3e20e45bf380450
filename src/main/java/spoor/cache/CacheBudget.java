package spoor.cache;

import spoor.io.DiskSpace;
import spoor.io.PrivateFolder;
import spoor.message.ExplainedException;
import spoor.message.Message;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/// Keeps a cache within its budget: it counts what the files use, and deletes the least recently
/// used ones. Any thread may use it.
final class CacheBudget {
    /// A tenth of the budget is freed at once, and after a tenth the files are counted again.
    private static final int STEPS = 10;

    /// A tenth of the disk is left to other programs.
    private static final int RESERVE = 10;

    private static final long MAX_RESERVE = 20_000_000_000L;

    /// A file lock excludes other programs; this lock excludes other caches of this program.
    private static final ReentrantLock IN_THIS_PROGRAM = new ReentrantLock();

    private final Path folder;
    private final Path files;
    private final long maxBytes;
    private final DiskSpace disk;
    private final long reserve;

    /// Storing takes the read lock; counting and deleting take the write lock.
    private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();

    private final AtomicLong used = new AtomicLong();
    private final AtomicLong addedSinceCount = new AtomicLong();
    private volatile boolean counted;

    CacheBudget(Path folder, Path files, long maxBytes, DiskSpace disk) {
        this.folder = folder;
        this.files = files;
        this.maxBytes = maxBytes;
        this.disk = disk;
        this.reserve = Math.min(disk.total() / RESERVE, MAX_RESERVE);
    }

    /// Hold it while a file is stored and counted by [#added]: nothing is deleted meanwhile.
    Lock whileStoring() {
        return gate.readLock();
    }

    void added(long bytes, long replaced) {
        used.addAndGet(bytes - replaced);
        addedSinceCount.addAndGet(bytes);
    }

    void freed(long bytes) {
        used.addAndGet(-bytes);
    }

    /// Makes room for so many bytes, if necessary by deleting the least recently used files.
    ///
    /// @throws IOException if the disk has no room
    void makeRoom(long bytes) throws IOException {
        if (counted && !isCountOld() && missing(bytes) <= 0) {
            return;
        }
        gate.writeLock().lock();
        try {
            if (!counted || isCountOld()) {
                count();
            }
            if (missing(bytes) > 0 && used.get() > 0) {
                deleteOldest(bytes);
            }
        } finally {
            gate.writeLock().unlock();
        }
        if (missingOnDisk(bytes) > 0) {
            throw new ExplainedException(
                    Message.of("cache.diskFull", disk.free() / 1_000_000, reserve / 1_000_000),
                    null);
        }
    }

    /// Whether so much was stored since the last count that other programs may have stored much,
    /// too.
    private boolean isCountOld() {
        return addedSinceCount.get() > maxBytes / STEPS;
    }

    private void count() {
        used.set(CachedFiles.size(files));
        addedSinceCount.set(0);
        counted = true;
    }

    /// How many bytes must be deleted to store so many; 0 or less if none.
    private long missing(long bytes) {
        return Math.max(used.get() + bytes - maxBytes, missingOnDisk(bytes));
    }

    private long missingOnDisk(long bytes) {
        return reserve == 0 ? 0 : reserve + bytes - disk.free();
    }

    /// Does nothing while another program deletes files.
    private void deleteOldest(long bytes) throws IOException {
        IN_THIS_PROGRAM.lock();
        try (FileChannel lock = openLock()) {
            if (lock.tryLock() == null) {
                return;
            }
            count();
            long missing = missing(bytes);
            if (missing > 0) {
                // More than is necessary, since finding the oldest files takes a while.
                used.addAndGet(-CachedFiles.deleteOldest(files, missing + maxBytes / STEPS));
            }
        } catch (OverlappingFileLockException e) {
            throw new ExplainedException(Message.of("cache.locked"), e);
        } finally {
            IN_THIS_PROGRAM.unlock();
        }
    }

    /// The bytes that all files use. They are counted once, and the count is kept up to date.
    long size() {
        if (!counted) {
            gate.writeLock().lock();
            try {
                if (!counted) {
                    count();
                }
            } finally {
                gate.writeLock().unlock();
            }
        }
        return used.get();
    }

    /// Deletes all files. Waits while another program deletes some.
    ///
    /// @throws IOException if some could not be deleted
    void clear(Path drafts) throws IOException {
        gate.writeLock().lock();
        try {
            IN_THIS_PROGRAM.lock();
            try (FileChannel lock = openLock()) {
                lock.lock();
                CachedFiles.deleteDrafts(drafts, Instant.MAX);
                List<Path> left = CachedFiles.deleteAll(files);
                count();
                if (!left.isEmpty()) {
                    throw new ExplainedException(
                            Message.of("cache.notDeleted", left.size(), left.getFirst().toString()),
                            null);
                }
            } finally {
                IN_THIS_PROGRAM.unlock();
            }
        } finally {
            gate.writeLock().unlock();
        }
    }

    /// A new channel for each use: an interrupt closes it and releases the lock.
    private FileChannel openLock() throws IOException {
        Set<StandardOpenOption> write = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        return FileChannel.open(folder.resolve("lock"), write, PrivateFolder.forFiles(folder));
    }
}
