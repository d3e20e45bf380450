package spoor.trail.s3.fetch;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import spoor.cache.ContentHash;
import spoor.cache.DiskCache;
import spoor.cache.Lru;
import spoor.cache.SideCache;
import spoor.io.Bytes;
import spoor.io.IoReason;
import spoor.message.Message;
import spoor.trail.AccessFailure;
import spoor.trail.s3.list.ListedObject;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileLockInterruptionException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;

/// Reads objects of one bucket from the cache, or else downloads and caches them. Any thread may
/// use it; it blocks.
public final class ObjectReader {
    private static final Logger LOG = LoggerFactory.getLogger(ObjectReader.class);

    private static final long MAX_MEMORY = Runtime.getRuntime().maxMemory() / 8;

    private final ObjectDownloader downloader;
    private final String endpoint;
    private final Optional<DiskCache> cache;

    /// Objects that are not on disk. Guarded by itself.
    private final Lru<String, byte[]> memory = Lru.ofBytes(MAX_MEMORY);

    private final AtomicReference<@Nullable Message> cacheFailure = new AtomicReference<>();

    /// @param endpoint distinguishes buckets of the same name on several servers
    /// @param cache nothing to keep no object on disk
    public ObjectReader(ObjectDownloader downloader, String endpoint, Optional<DiskCache> cache) {
        this.downloader = downloader;
        this.endpoint = endpoint;
        this.cache = cache;
    }

    /// Reads an object as it is now.
    ///
    /// @param downloaded runs after a download, before the object is cached
    public FetchedObject read(ListedObject object, Runnable downloaded) throws AccessFailure {
        Optional<FetchedObject> cached = cached(object);
        if (cached.isPresent()) {
            return cached.get();
        }
        FetchedObject fetched = downloader.download(object);
        downloaded.run();
        store(fetched);
        return fetched;
    }

    /// Reads an object again, in the state that was read before.
    public FetchedObject readAgain(ListedObject state) throws AccessFailure {
        Optional<FetchedObject> cached = cached(state);
        if (cached.isPresent()) {
            return cached.get();
        }
        FetchedObject fetched = downloader.downloadAgain(state);
        store(fetched);
        return fetched;
    }

    /// Identifies an object's content, if there is a cache that can hold it.
    Optional<ContentHash> contentId(ListedObject object) {
        return cache.isEmpty() || object.etag().isEmpty()
                ? Optional.empty()
                : Optional.of(hash(object));
    }

    /// Whether an object is cached on disk.
    boolean isKept(ListedObject object) {
        return cache.isPresent()
                && contentId(object)
                        .filter(id -> cache.get().contains(id, object.size()))
                        .isPresent();
    }

    /// Where to keep files that are derived from objects.
    public Optional<SideCache> derived() {
        return cache.map(DiskCache::derived);
    }

    /// Why the cache could not be used, if it could not.
    public Optional<Message> cacheFailure() {
        return Optional.ofNullable(cacheFailure.get());
    }

    private Optional<FetchedObject> cached(ListedObject object) {
        if (object.etag().isEmpty()) {
            return Optional.empty();
        }
        return cache.flatMap(disk -> onDisk(disk, hash(object), object))
                .or(() -> inMemory(object.etag() + object.key()))
                .map(bytes -> new FetchedObject(bytes, object, false));
    }

    private Optional<byte[]> onDisk(DiskCache disk, ContentHash id, ListedObject object) {
        // Empty, since it grows to exactly the size that is read.
        Bytes content = new Bytes(0);
        try {
            return disk.read(id, object.size(), content)
                    ? Optional.of(trimmed(content))
                    : Optional.empty();
        } catch (IOException e) {
            noteCacheFailure(e);
            return Optional.empty();
        }
    }

    private static byte[] trimmed(Bytes content) {
        byte[] array = content.array();
        return array.length == content.length() ? array : Arrays.copyOf(array, content.length());
    }

    private void store(FetchedObject fetched) {
        if (cache.isPresent()) {
            try {
                cache.get().store(hash(fetched.state()), Bytes.of(fetched.bytes()));
                return;
            } catch (IOException e) {
                noteCacheFailure(e);
            }
        }
        if (fetched.bytes().length <= MAX_MEMORY) {
            synchronized (memory) {
                memory.put(fetched.state().etag() + fetched.state().key(), fetched.bytes());
            }
        }
    }

    private Optional<byte[]> inMemory(String name) {
        synchronized (memory) {
            return Optional.ofNullable(memory.get(name));
        }
    }

    /// A failing cache makes loading slower, not wrong. The user is told once.
    private void noteCacheFailure(IOException e) {
        if (e instanceof ClosedByInterruptException || e instanceof FileLockInterruptionException) {
            // The download was cancelled; nothing is wrong with the cache.
            throw new CancellationException();
        }
        Message reason = IoReason.of(e);
        if (cacheFailure.compareAndSet(null, reason)) {
            LOG.debug("The cache of downloaded objects cannot be used: {}", reason.inEnglish());
        }
    }

    private ContentHash hash(ListedObject object) {
        return hash(endpoint, downloader.bucket(), object.key(), object.etag(), object.size());
    }

    /// Identifies one state of one object; an object that changes gets another ETag. Lengths keep
    /// the texts apart, and UTF-16 keeps malformed characters apart.
    static ContentHash hash(String endpoint, String bucket, String key, String etag, long size) {
        List<String> texts = List.of(endpoint, bucket, key, etag);
        int chars = texts.stream().mapToInt(String::length).sum();
        ByteBuffer fields =
                ByteBuffer.allocate(
                        texts.size() * Integer.BYTES + chars * Character.BYTES + Long.BYTES);
        for (String text : texts) {
            fields.putInt(text.length());
            for (int i = 0; i < text.length(); i++) {
                fields.putChar(text.charAt(i));
            }
        }
        fields.putLong(size);
        return ContentHash.of(fields.flip());
    }
}
