package spoor.cache;

import spoor.io.AtomicFile;
import spoor.io.Bytes;
import spoor.io.DiskSpace;
import spoor.io.IoReason;
import spoor.io.PrivateFolder;

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

/// Objects from a bucket, kept on disk. Any thread may use it, and other programs may use the same
/// folder.
///
/// No key becomes a path: a file's name is a hash of the object's id. What is kept is checked
/// whenever it is read, so nothing is forced to disk: a cache may lose objects, not change them.
public final class ObjectCache {
    public static final long DEFAULT_MAX_BYTES = 5_000_000_000L;

    private static final Duration LEFT_BEHIND = Duration.ofHours(1);
    private static final Duration NOTED_EVERY = Duration.ofHours(1);

    /// How often an object is stored where others clear the cache meanwhile.
    private static final int TRIES = 5;

    private final Path folder;
    private final Path drafts;
    private final FileAttribute<?>[] forFolders;
    private final FileAttribute<?>[] forFiles;
    private final long maxBytes;
    private final CacheBudget room;

    private final Shelf[] shelves = new Shelf[256];

    /// What was derived from objects stands among them, so that it is counted and deleted with
    /// them.
    private final Shelf derived;

    private final String run = UUID.randomUUID().toString().replace("-", "");
    private final AtomicLong drafted = new AtomicLong();

    private ObjectCache(Path folder, long maxBytes, DiskSpace disk) throws IOException {
        this.folder = folder;
        this.maxBytes = maxBytes;
        forFolders = PrivateFolder.forFolders(folder);
        forFiles = PrivateFolder.forFiles(folder);
        Path objects = PrivateFolder.open(folder.resolve("objects"));
        drafts = PrivateFolder.open(folder.resolve("tmp"));
        room = new CacheBudget(folder, objects, maxBytes, disk);
        derived = new Shelf(objects.resolve("derived"));
        for (int i = 0; i < shelves.length; i++) {
            shelves[i] = new Shelf(objects.resolve(HexFormat.of().toHexDigits((byte) i)));
        }
    }

    /// @param folder made where it is not there
    /// @param maxBytes what all files together may use
    /// @throws IOException where the folder cannot be used or is open to other users; the message
    ///   says what to do
    public static ObjectCache open(Path folder, long maxBytes) throws IOException {
        return open(folder, maxBytes, DiskSpace.of(folder));
    }

    public static ObjectCache open(Path folder, long maxBytes, DiskSpace disk) throws IOException {
        try {
            ObjectCache cache = new ObjectCache(PrivateFolder.open(folder), maxBytes, disk);
            CachedFiles.deleteDrafts(cache.drafts, Instant.now().minus(LEFT_BEHIND));
            return cache;
        } catch (IOException e) {
            throw new IOException(
                    "the cache folder %s cannot be used: %s; choose another folder for the cache"
                            .formatted(folder, IoReason.of(e).inEnglish()),
                    e);
        }
    }

    /// Whether it is there; what is there may still turn out to be damaged. Counts as a use of it.
    public boolean contains(ObjectId id) {
        Path file = pathOf(CacheFile.hash(id));
        try {
            BasicFileAttributes found =
                    Files.readAttributes(
                            file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!found.isRegularFile() || found.size() != CacheFile.HEADER + id.size()) {
                return false;
            }
            noteUse(file, found.lastModifiedTime());
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /// What was derived from objects.
    public SideCache derived() {
        return new DerivedFiles(this, derived);
    }

    /// @param into replaced by the object's bytes
    /// @return false where it is not there, or is damaged: then it is there no more
    /// @throws IOException where the disk cannot be read, or there is not enough memory
    public boolean read(ObjectId id, Bytes into) throws IOException {
        byte[] hash = CacheFile.hash(id);
        return read(pathOf(hash), hash, id.size(), into);
    }

    /// @param hash the file's name
    /// @param size of what was stored; less than 0 for any
    boolean read(Path file, byte[] hash, long size, Bytes into) throws IOException {
        into.length(0);
        BasicFileAttributes found;
        try {
            found =
                    Files.readAttributes(
                            file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (isWhole(file, found, hash, size, into)) {
                noteUse(file, found.lastModifiedTime());
                return true;
            }
        } catch (NoSuchFileException e) {
            return false;
        }
        into.length(0);
        forget(file, found);
        return false;
    }

    private void forget(Path file, BasicFileAttributes found) {
        try {
            if (Files.deleteIfExists(file) && found.isRegularFile()) {
                room.freed(found.size());
            }
        } catch (IOException e) {
            // It is not used, whether it stays or not.
        }
    }

    private static boolean isWhole(
            Path file, BasicFileAttributes found, byte[] hash, long size, Bytes into)
            throws IOException {
        long stored = found.size() - CacheFile.HEADER;
        if (!found.isRegularFile() || stored < 0 || (size >= 0 && stored != size)) {
            return false;
        }
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            return CacheFile.read(channel, hash, stored, into);
        }
    }

    /// The time of change says when a file was used: systems seldom keep the time of reading.
    private static void noteUse(Path file, FileTime noted) {
        Instant now = Instant.now();
        Duration since = Duration.between(noted.toInstant(), now).abs();
        if (since.compareTo(NOTED_EVERY) > 0) {
            try {
                Files.setLastModifiedTime(file, FileTime.from(now));
            } catch (IOException e) {
                // It was just deleted, or the disk is read-only: nothing depends on it.
            }
        }
    }

    /// Keeps the object; one that is larger than the whole cache is not kept.
    ///
    /// @throws ClosedByInterruptException where the thread was interrupted
    /// @throws IOException where it cannot be kept; whatever else is kept can still be read
    public void store(ObjectId id, Bytes content) throws IOException {
        if (content.length() != id.size()) {
            throw new IOException(
                    "%,d bytes came for an object of %,d bytes"
                            .formatted(content.length(), id.size()));
        }
        byte[] hash = CacheFile.hash(id);
        store(shelves[hash[0] & 0xff], hash, content);
    }

    void store(Shelf shelf, byte[] hash, Bytes content) throws IOException {
        long bytes = CacheFile.HEADER + (long) content.length();
        if (bytes > maxBytes) {
            return;
        }
        try {
            room.make(bytes);
            keepOn(shelf, hash, content);
        } catch (ClosedByInterruptException | FileLockInterruptionException e) {
            throw e;
        } catch (IOException e) {
            throw new IOException(
                    "objects cannot be kept in the cache folder %s: %s"
                            .formatted(folder, IoReason.of(e).inEnglish()),
                    e);
        }
    }

    private void keepOn(Shelf shelf, byte[] hash, Bytes content) throws IOException {
        room.whileStoring().lock();
        try {
            for (int tried = 1; !isKept(shelf, hash, content, tried == TRIES); tried++) {
                Files.createDirectories(drafts, forFolders);
                shelf.make(forFolders);
            }
        } finally {
            room.whileStoring().unlock();
        }
    }

    /// @return false where somebody deleted the draft or its folders meanwhile
    private boolean isKept(Shelf shelf, byte[] hash, Bytes content, boolean last)
            throws IOException {
        try {
            keep(shelf, hash, content);
            return true;
        } catch (NoSuchFileException e) {
            if (last) {
                throw e;
            }
            return false;
        }
    }

    private void keep(Shelf shelf, byte[] hash, Bytes content) throws IOException {
        Path file = shelf.pathOf(hash);
        long bytes = CacheFile.HEADER + (long) content.length();
        synchronized (shelf) {
            long before = file.toFile().length();
            if (before == bytes) {
                return;
            }
            Path draft = drafts.resolve(run + "-" + drafted.incrementAndGet() + ".part");
            try (AtomicFile target = AtomicFile.of(file, draft)) {
                CacheFile.write(draft, hash, content, forFiles);
                if (!shelf.made) {
                    shelf.make(forFolders);
                }
                target.replace();
            }
            room.taken(bytes, before);
        }
    }

    private Path pathOf(byte[] hash) {
        return shelves[hash[0] & 0xff].pathOf(hash);
    }

    /// The bytes that the objects use; counted when first asked for, and kept up from there.
    public long size() {
        return room.size();
    }

    /// Deletes all objects. Waits where another program is deleting some.
    ///
    /// @throws IOException where some could not be deleted
    public void clear() throws IOException {
        room.clear(drafts);
    }

    /// One state of one object in a bucket: an object that changes gets another ETag.
    ///
    /// @param size in bytes, as stored
    public record ObjectId(String endpoint, String bucket, String key, String etag, long size) {
        public ObjectId {
            if (size < 0) {
                throw new IllegalArgumentException("an object of " + size + " bytes");
            }
        }
    }

    /// One of the folders that objects are spread over; its monitor is held while one is stored.
    static final class Shelf {
        private final Path folder;
        private boolean made;

        Shelf(Path folder) {
            this.folder = folder;
        }

        Path folder() {
            return folder;
        }

        Path pathOf(byte[] hash) {
            return folder.resolve(HexFormat.of().formatHex(hash));
        }

        synchronized void make(FileAttribute<?>[] attributes) throws IOException {
            Files.createDirectories(folder, attributes);
            made = true;
        }
    }
}
