package spoor.cache;

import spoor.io.AtomicFile;
import spoor.io.Bytes;
import spoor.io.DiskSpace;
import spoor.io.IoReason;
import spoor.io.PrivateFolder;
import spoor.message.ExplainedException;
import spoor.message.Message;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLockInterruptionException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/// Files on disk, each under the hash that identifies its content. Any thread may use it, and other
/// programs may use the same folder.
///
/// Content is checked whenever it is read, so nothing is forced to disk: a cache may lose files,
/// but never return wrong ones.
public final class DiskCache {
    public static final long DEFAULT_MAX_BYTES = 5_000_000_000L;

    static final long ANY_SIZE = -1;

    private static final Duration DRAFT_EXPIRES = Duration.ofHours(1);
    private static final Duration NOTE_USE_EVERY = Duration.ofHours(1);

    /// Attempts to store a file while other programs clear the cache.
    private static final int ATTEMPTS = 5;

    private final Path folder;
    private final Path drafts;
    private final FileAttribute<?>[] forFolders;
    private final FileAttribute<?>[] forFiles;
    private final long maxBytes;
    private final CacheBudget budget;

    private final Subfolder[] subfolders = new Subfolder[256];

    /// Derived files are in the same folder as objects, so that the limit applies to both together.
    private final Subfolder derived;

    private final String run = UUID.randomUUID().toString().replace("-", "");
    private final AtomicLong drafted = new AtomicLong();

    private DiskCache(Path folder, long maxBytes, DiskSpace disk) throws IOException {
        this.folder = folder;
        this.maxBytes = maxBytes;
        forFolders = PrivateFolder.forFolders(folder);
        forFiles = PrivateFolder.forFiles(folder);
        Path objects = PrivateFolder.open(folder.resolve("objects"));
        drafts = PrivateFolder.open(folder.resolve("tmp"));
        budget = new CacheBudget(folder, objects, maxBytes, disk);
        derived = new Subfolder(objects.resolve("derived"));
        for (int i = 0; i < subfolders.length; i++) {
            subfolders[i] = new Subfolder(objects.resolve(HexFormat.of().toHexDigits((byte) i)));
        }
    }

    /// @param folder created if it does not exist
    /// @param maxBytes what all files together may use
    /// @throws IOException if the folder cannot be used or is open to other users
    public static DiskCache open(Path folder, long maxBytes) throws IOException {
        return open(folder, maxBytes, DiskSpace.of(folder));
    }

    public static DiskCache open(Path folder, long maxBytes, DiskSpace disk) throws IOException {
        try {
            DiskCache cache = new DiskCache(PrivateFolder.open(folder), maxBytes, disk);
            CachedFiles.deleteDrafts(cache.drafts, Instant.now().minus(DRAFT_EXPIRES));
            return cache;
        } catch (IOException e) {
            throw new ExplainedException(
                    Message.of("cache.unusable", folder.toString(), IoReason.of(e)), e);
        }
    }

    /// Whether a file exists; it may still turn out to be damaged. Counts as a use of it.
    public boolean contains(ContentHash id, long size) {
        Path file = subfolder(id).pathOf(id);
        try {
            BasicFileAttributes found = attributes(file);
            if (!found.isRegularFile() || found.size() != CacheFile.HEADER + size) {
                return false;
            }
            noteUse(file, found.lastModifiedTime());
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static BasicFileAttributes attributes(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    public SideCache derived() {
        return new DerivedFiles(this, derived);
    }

    /// Reads a file. A damaged file is deleted.
    ///
    /// @param size of the content
    /// @param into replaced by the content
    /// @return false if it does not exist or was damaged
    /// @throws IOException if the disk cannot be read, or there is not enough memory
    public boolean read(ContentHash id, long size, Bytes into) throws IOException {
        return read(subfolder(id), id, size, into);
    }

    boolean read(Subfolder subfolder, ContentHash id, long size, Bytes into) throws IOException {
        Path file = subfolder.pathOf(id);
        into.length(0);
        BasicFileAttributes found;
        try {
            found = attributes(file);
            if (isWhole(file, found, id, size, into)) {
                noteUse(file, found.lastModifiedTime());
                return true;
            }
        } catch (NoSuchFileException e) {
            return false;
        }
        into.length(0);
        delete(file, found);
        return false;
    }

    private void delete(Path file, BasicFileAttributes found) {
        try {
            if (Files.deleteIfExists(file) && found.isRegularFile()) {
                budget.freed(found.size());
            }
        } catch (IOException e) {
            // A damaged file is never returned, so it may stay.
        }
    }

    private static boolean isWhole(
            Path file, BasicFileAttributes found, ContentHash id, long size, Bytes into)
            throws IOException {
        long stored = found.size() - CacheFile.HEADER;
        if (!found.isRegularFile() || stored < 0 || (size != ANY_SIZE && stored != size)) {
            return false;
        }
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            return CacheFile.read(channel, id, stored, into);
        }
    }

    /// Sets the time of change, since systems seldom record when a file was read.
    private static void noteUse(Path file, FileTime noted) {
        Instant now = Instant.now();
        Duration since = Duration.between(noted.toInstant(), now).abs();
        if (since.compareTo(NOTE_USE_EVERY) > 0) {
            try {
                Files.setLastModifiedTime(file, FileTime.from(now));
            } catch (IOException e) {
                // It was just deleted, or the disk is read-only; nothing depends on it.
            }
        }
    }

    /// Stores a file. One that is larger than the whole cache is not stored.
    ///
    /// @throws ClosedByInterruptException if the thread was interrupted
    /// @throws IOException if it cannot be stored
    public void store(ContentHash id, Bytes content) throws IOException {
        store(subfolder(id), id, content);
    }

    void store(Subfolder subfolder, ContentHash id, Bytes content) throws IOException {
        long bytes = CacheFile.HEADER + (long) content.length();
        if (bytes > maxBytes) {
            return;
        }
        try {
            budget.makeRoom(bytes);
            tryToStore(subfolder, id, content);
        } catch (ClosedByInterruptException | FileLockInterruptionException e) {
            throw e;
        } catch (IOException e) {
            throw new ExplainedException(
                    Message.of("cache.notStored", folder.toString(), IoReason.of(e)), e);
        }
    }

    private void tryToStore(Subfolder subfolder, ContentHash id, Bytes content) throws IOException {
        budget.whileStoring().lock();
        try {
            for (int attempt = 1;
                    !isStored(subfolder, id, content, attempt == ATTEMPTS);
                    attempt++) {
                Files.createDirectories(drafts, forFolders);
                subfolder.create(forFolders);
            }
        } finally {
            budget.whileStoring().unlock();
        }
    }

    /// @return false if another program deleted the draft or its folders meanwhile
    private boolean isStored(Subfolder subfolder, ContentHash id, Bytes content, boolean last)
            throws IOException {
        try {
            storeOnce(subfolder, id, content);
            return true;
        } catch (NoSuchFileException e) {
            if (last) {
                throw e;
            }
            return false;
        }
    }

    private void storeOnce(Subfolder subfolder, ContentHash id, Bytes content) throws IOException {
        Path file = subfolder.pathOf(id);
        long bytes = CacheFile.HEADER + (long) content.length();
        synchronized (subfolder) {
            long before = file.toFile().length();
            if (before == bytes) {
                return;
            }
            Path draft = drafts.resolve(run + "-" + drafted.incrementAndGet() + ".part");
            try (AtomicFile target = AtomicFile.of(file, draft)) {
                CacheFile.write(draft, id, content, forFiles);
                if (!subfolder.created) {
                    subfolder.create(forFolders);
                }
                target.replace();
            }
            budget.added(bytes, before);
        }
    }

    private Subfolder subfolder(ContentHash id) {
        return subfolders[(int) (id.a() >>> 56)];
    }

    /// The bytes that all files use.
    public long size() {
        return budget.size();
    }

    /// Deletes all files. Waits while another program deletes some.
    ///
    /// @throws IOException if some could not be deleted
    public void clear() throws IOException {
        budget.clear(drafts);
    }

    /// One of the folders that the files are spread over. Its monitor is held while a file is
    /// stored.
    static final class Subfolder {
        private final Path folder;
        private boolean created;

        Subfolder(Path folder) {
            this.folder = folder;
        }

        Path folder() {
            return folder;
        }

        Path pathOf(ContentHash id) {
            return folder.resolve(HexFormat.of().formatHex(id.bytes()));
        }

        synchronized void create(FileAttribute<?>[] attributes) throws IOException {
            Files.createDirectories(folder, attributes);
            created = true;
        }
    }
}
