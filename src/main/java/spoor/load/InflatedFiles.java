package spoor.load;

import org.jspecify.annotations.Nullable;

import spoor.cache.Lru;
import spoor.decode.gzip.GzipInflater;
import spoor.io.Bytes;
import spoor.io.IoReason;
import spoor.message.ExplainedException;
import spoor.message.Message;
import spoor.trail.RandomAccess;
import spoor.trail.TrailFile.Stamp;

import java.io.IOException;
import java.util.Arrays;

/// The inflated content of the files that were used last, within a budget: small files whole, and
/// of large ones the parts that were used. Any thread may use it.
final class InflatedFiles {
    /// Files of more bytes are kept in parts.
    private static final int WHOLE = 2 << 20;

    private static final long SPACING = 1 << 19;

    /// 512 places of 32 KB are 16 MB a file.
    private static final int MOST_PLACES = 512;

    private static final int MOST_FILES_WITH_PLACES = 4;

    private final int whole;
    private final Lru<Key, byte[]> kept;
    private final Lru<Integer, RestartPlaces> places = Lru.ofCount(MOST_FILES_WITH_PLACES);

    /// A file, or the part of it that begins at `start`.
    private record Key(int file, long start) {
        static final long ALL = -1;
    }

    /// @param budget bytes to keep at most, beside what is being used
    InflatedFiles(long budget) {
        this(budget, WHOLE);
    }

    /// @param whole how many bytes a file may have that is kept whole
    InflatedFiles(long budget, int whole) {
        this.kept = Lru.ofBytes(budget);
        this.whole = whole;
    }

    /// Some bytes of a file's inflated content, in the state in which it was loaded.
    ///
    /// @throws IOException where the file cannot be read, has changed since, or is shorter
    byte[] read(LoadedFile file, int offset, int length) throws IOException {
        byte[] content = kept(new Key(file.number(), Key.ALL));
        if (content == null) {
            content = fromParts(file, offset, length);
            if (content != null) {
                return content;
            }
            try (RandomAccess stored = open(file)) {
                content = content(file, stored);
                if (content == null) {
                    return large(file, stored, offset, length);
                }
            }
        }
        if (offset + length > content.length) {
            throw changed(file);
        }
        return Arrays.copyOfRange(content, offset, offset + length);
    }

    /// What is asked for where one part that is kept holds it.
    private byte @Nullable [] fromParts(LoadedFile file, int offset, int length) {
        RestartPlaces known = knownPlaces(file.number());
        if (known == null) {
            return null;
        }
        long start = known.startOf(offset);
        byte[] part = kept(new Key(file.number(), start));
        int at = (int) (offset - start);
        return part == null || at + length > part.length
                ? null
                : Arrays.copyOfRange(part, at, at + length);
    }

    /// The whole content, which is kept; null where it is too large for that.
    private byte @Nullable [] content(LoadedFile file, RandomAccess stored) throws IOException {
        if (stored.size() > whole || knownPlaces(file.number()) != null) {
            return null;
        }
        Bytes content = whole(stored);
        if (GzipInflater.isGzip(content.array(), content.length())) {
            Bytes inflated = new Bytes(1 << 16);
            try (GzipInflater inflate = new GzipInflater()) {
                // A damage was reported while loading; what comes before it is what was loaded.
                if (GzipInflater.claimedSize(content) > whole
                        || !inflate.inflate(content, inflated, whole)) {
                    return null;
                }
            }
            content = inflated;
        }
        byte[] bytes = Arrays.copyOf(content.array(), content.length());
        checkUnchanged(file, stored);
        keep(new Key(file.number(), Key.ALL), bytes);
        return bytes;
    }

    private static Bytes whole(RandomAccess stored) throws IOException {
        Bytes content = new Bytes((int) stored.size());
        int n = 0;
        while (n >= 0 && content.length() < content.array().length) {
            n =
                    stored.read(
                            content.length(),
                            content.array(),
                            content.length(),
                            content.array().length - content.length());
            content.length(content.length() + Math.max(0, n));
        }
        return content;
    }

    private byte[] large(LoadedFile file, RandomAccess stored, int offset, int length)
            throws IOException {
        byte[] bytes = new byte[length];
        byte[] magic = new byte[2];
        int n = stored.read(0, magic, 0, magic.length);
        boolean gzip = GzipInflater.isGzip(magic, n);
        int at = 0;
        while (at < length) {
            n =
                    gzip
                            ? inflate(file, stored, offset + at, bytes, at)
                            : stored.read(offset + at, bytes, at, length - at);
            if (n < 0) {
                throw changed(file);
            }
            at += n;
        }
        checkUnchanged(file, stored);
        return bytes;
    }

    /// Copies what the part at `position` holds; returns how much, or -1 where there is none.
    private int inflate(LoadedFile file, RandomAccess stored, int position, byte[] into, int at)
            throws IOException {
        RestartPlaces places = places(file.number());
        long start = places.startOf(position);
        byte[] part = kept(new Key(file.number(), start));
        if (part == null || start + part.length <= position) {
            RestartPlaces.Part inflated = places.part(stored, position);
            if (inflated == null) {
                return -1;
            }
            start = inflated.start();
            part = inflated.bytes();
            keep(new Key(file.number(), start), part);
        }
        int from = (int) (position - start);
        int n = Math.min(part.length - from, into.length - at);
        System.arraycopy(part, from, into, at, n);
        return n;
    }

    private @Nullable RestartPlaces knownPlaces(int file) {
        synchronized (kept) {
            return places.get(file);
        }
    }

    private RestartPlaces places(int file) {
        synchronized (kept) {
            RestartPlaces known = places.get(file);
            if (known == null) {
                known = new RestartPlaces(Math.min(SPACING, whole), MOST_PLACES);
                places.put(file, known);
            }
            return known;
        }
    }

    private byte @Nullable [] kept(Key key) {
        synchronized (kept) {
            return kept.get(key);
        }
    }

    private void keep(Key key, byte[] content) {
        synchronized (kept) {
            kept.put(key, content);
        }
    }

    /// Opens a file that has not changed since it was loaded.
    static RandomAccess open(LoadedFile file) throws IOException {
        RandomAccess stored;
        try {
            stored = file.file().open();
        } catch (IOException e) {
            throw new ExplainedException(
                    Message.of("io.file", file.file().path(), IoReason.of(e)), e);
        }
        try {
            checkUnchanged(file, stored);
        } catch (IOException e) {
            stored.close();
            throw e;
        }
        return stored;
    }

    static void checkUnchanged(LoadedFile file, RandomAccess stored) throws IOException {
        checkUnchanged(file, stored.stamp());
    }

    private static void checkUnchanged(LoadedFile file, Stamp now) throws IOException {
        LoadedFile.Outcome outcome = file.outcome();
        if (outcome == null || !outcome.stamp().equals(now)) {
            throw changed(file);
        }
    }

    static IOException changed(LoadedFile file) {
        return new ExplainedException(Message.of("load.changed", file.file().path()), null);
    }

    /// Reads and inflates a file into buffers that can be used again.
    ///
    /// @return the buffer that holds the content, or null where that has more than `most` bytes
    static @Nullable Bytes load(LoadedFile file, Bytes stored, Bytes inflated, int most)
            throws IOException {
        Stamp now;
        try {
            now = file.file().read(stored);
        } catch (IOException e) {
            throw new ExplainedException(
                    Message.of("io.file", file.file().path(), IoReason.of(e)), e);
        }
        checkUnchanged(file, now);
        if (!GzipInflater.isGzip(stored.array(), stored.length())) {
            return stored.length() > most ? null : stored;
        }
        try (GzipInflater inflate = new GzipInflater()) {
            // A damage was reported while loading; what comes before it is what was loaded.
            return GzipInflater.claimedSize(stored) <= most
                            && inflate.inflate(stored, inflated, most)
                    ? inflated
                    : null;
        }
    }
}
