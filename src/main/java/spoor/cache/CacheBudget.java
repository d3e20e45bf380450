package spoor.cache;

import spoor.io.DiskSpace;
import spoor.io.PrivateFolder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/// How much a cache may use and does use, and how room is made for more. Any thread may use it.
final class CacheBudget {
    /// The part of the cap that is freed at once, and after which other programs' files are
    /// counted.
    private static final int STEPS = 10;

    /// The part of the disk that is left to others.
    private static final int RESERVE = 10;

    /// On a large disk less is enough.
    private static final long MOST_RESERVED = 20_000_000_000L;

    /// A file lock keeps out other programs, not other caches of this one.
    private static final ReentrantLock IN_THIS_PROGRAM = new ReentrantLock();

    private final Path folder;
    private final Path objects;
    private final long maxBytes;
    private final DiskSpace disk;
    private final long reserve;

    /// Shared by those who store, and held alone by who counts or deletes.
    private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();

    private final AtomicLong used = new AtomicLong();
    private final AtomicLong takenSinceCount = new AtomicLong();
    private volatile boolean counted;

    CacheBudget(Path folder, Path objects, long maxBytes, DiskSpace disk) {
        this.folder = folder;
        this.objects = objects;
        this.maxBytes = maxBytes;
        this.disk = disk;
        this.reserve = Math.min(disk.total() / RESERVE, MOST_RESERVED);
    }

    /// Held while an object is stored and [#taken]: nothing is counted or deleted meanwhile.
    Lock whileStoring() {
        return gate.readLock();
    }

    void taken(long bytes, long insteadOf) {
        used.addAndGet(bytes - insteadOf);
        takenSinceCount.addAndGet(bytes);
    }

    void freed(long bytes) {
        used.addAndGet(-bytes);
    }

    /// Makes room for so many bytes, if need be by deleting what was not used for longest.
    ///
    /// @throws IOException where the disk has no room
    void make(long bytes) throws IOException {
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
            throw new FileSystemException(
                    folder.toString(),
                    null,
                    "the disk is nearly full: %,d MB are free, and %,d MB of it are left to other"
                                    .formatted(disk.free() / 1_000_000, reserve / 1_000_000)
                            + " programs; free some space or choose a folder on another disk");
        }
    }

    /// Whether so much was stored since that other programs may have stored too much as well.
    private boolean isCountOld() {
        return takenSinceCount.get() > maxBytes / STEPS;
    }

    private void count() {
        used.set(CachedFiles.size(objects));
        takenSinceCount.set(0);
        counted = true;
    }

    /// What has to be deleted for so many bytes, or no more than 0.
    private long missing(long bytes) {
        return Math.max(used.get() + bytes - maxBytes, missingOnDisk(bytes));
    }

    private long missingOnDisk(long bytes) {
        return reserve == 0 ? 0 : reserve + bytes - disk.free();
    }

    /// Does nothing where another program is at it.
    private void deleteOldest(long bytes) throws IOException {
        IN_THIS_PROGRAM.lock();
        try (FileChannel lock = openLock()) {
            if (lock.tryLock() == null) {
                return;
            }
            count();
            long missing = missing(bytes);
            if (missing > 0) {
                // Some more than is needed, since looking for the oldest files takes a while.
                used.addAndGet(-CachedFiles.deleteOldest(objects, missing + maxBytes / STEPS));
            }
        } catch (OverlappingFileLockException e) {
            throw new IOException("its lock is held by this program itself", e);
        } finally {
            IN_THIS_PROGRAM.unlock();
        }
    }

    /// The bytes that the objects use; counted when first asked for, and kept up from there.
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

    /// Deletes all objects. Waits where another program is deleting some.
    ///
    /// @throws IOException where some could not be deleted
    void clear(Path drafts) throws IOException {
        gate.writeLock().lock();
        try {
            IN_THIS_PROGRAM.lock();
            try (FileChannel lock = openLock()) {
                lock.lock();
                CachedFiles.deleteDrafts(drafts, Instant.MAX);
                List<Path> left = CachedFiles.deleteAll(objects);
                count();
                if (!left.isEmpty()) {
                    throw new IOException(
                            "%d files of the cache could not be deleted, the first is %s"
                                    .formatted(left.size(), left.getFirst()));
                }
            } finally {
                IN_THIS_PROGRAM.unlock();
            }
        } finally {
            gate.writeLock().unlock();
        }
    }

    /// One for each use: an interrupt closes it, and with it goes the lock.
    private FileChannel openLock() throws IOException {
        Set<StandardOpenOption> write = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        return FileChannel.open(folder.resolve("lock"), write, PrivateFolder.forFiles(folder));
    }
}
