package spoor.trail.s3.fetch;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import spoor.cache.CacheFile;
import spoor.cache.ContentHash;
import spoor.cache.ObjectCache;
import spoor.cache.SideCache;
import spoor.io.Bytes;
import spoor.io.IoReason;
import spoor.trail.AccessFailure;
import spoor.trail.s3.list.BucketReader;
import spoor.trail.s3.list.ListedObject;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileLockInterruptionException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;

/// Reads objects from the cache, and else from the bucket. Any thread may use it; every method
/// blocks.
public final class ObjectReader {
    private static final Logger LOG = LoggerFactory.getLogger(ObjectReader.class);

    private final BucketReader bucket;
    private final String endpoint;
    private final Optional<ObjectCache> cache;
    private final MemoryObjectCache memory;
    private final AtomicReference<String> notKept = new AtomicReference<>("");

    /// @param endpoint tells buckets of the same name apart
    /// @param cache nothing to store no object on disk
    public ObjectReader(BucketReader bucket, String endpoint, Optional<ObjectCache> cache) {
        this.bucket = bucket;
        this.endpoint = endpoint;
        this.cache = cache;
        this.memory = new MemoryObjectCache(Runtime.getRuntime().maxMemory() / 8);
    }

    /// An object's bytes.
    ///
    /// @param etag the state in which it was
    /// @param downloaded whether they came over the network
    public record Content(byte[] bytes, String etag, boolean downloaded) {}

    /// Reads an object as it is now.
    ///
    /// @param arrived runs when it has come over the network, before it is stored; not where it was
    ///   stored already
    public Content read(ListedObject object, Runnable arrived) throws AccessFailure {
        Optional<byte[]> known = stored(object);
        if (known.isPresent()) {
            return new Content(known.get(), object.etag(), false);
        }
        if (object.size() > BucketReader.MAX_OBJECT) {
            throw new AccessFailure(
                    AccessFailure.Kind.OTHER,
                    "the object is larger than 1 GB, which no trail file is");
        }
        return download(object, "", arrived);
    }

    /// Reads an object once more, in the state that was read before.
    public Content readAgain(ListedObject object, String etag) throws AccessFailure {
        ListedObject before =
                new ListedObject(
                        object.key(), object.size(), etag, object.modified(), object.archived());
        Optional<byte[]> known = stored(before);
        return known.isPresent()
                ? new Content(known.get(), etag, false)
                : download(before, etag, () -> {});
    }

    /// Stands for an object's content, where it is or can be kept on disk.
    Optional<ContentHash> contentId(ListedObject object) {
        return cache.isEmpty() || object.etag().isEmpty()
                ? Optional.empty()
                : Optional.of(ContentHash.of(CacheFile.hash(id(object))));
    }

    /// Whether an object is kept on disk.
    boolean isKept(ListedObject object) {
        return !object.etag().isEmpty() && cache.filter(c -> c.contains(id(object))).isPresent();
    }

    /// Where to keep what is made from objects.
    public Optional<SideCache> derived() {
        return cache.map(ObjectCache::derived);
    }

    private Content download(ListedObject object, String etag, Runnable arrived)
            throws AccessFailure {
        BucketReader.Content content = bucket.get(object, etag);
        arrived.run();
        store(
                new ListedObject(
                        object.key(),
                        content.bytes().length,
                        content.etag(),
                        object.modified(),
                        false),
                content.bytes());
        return new Content(content.bytes(), content.etag(), true);
    }

    private Optional<byte[]> stored(ListedObject object) {
        if (object.etag().isEmpty()) {
            return Optional.empty();
        }
        Optional<byte[]> onDisk = cache.flatMap(there -> stored(there, object));
        // What the disk had no room for is here.
        return onDisk.isPresent() ? onDisk : memory.get(object.etag() + object.key());
    }

    private Optional<byte[]> stored(ObjectCache there, ListedObject object) {
        // Grows when there is something to read, and then to that size.
        Bytes content = new Bytes(0);
        try {
            return there.read(id(object), content)
                    ? Optional.of(exactly(content))
                    : Optional.empty();
        } catch (IOException e) {
            cacheFailed(e);
            return Optional.empty();
        }
    }

    private static byte[] exactly(Bytes content) {
        byte[] array = content.array();
        return array.length == content.length() ? array : Arrays.copyOf(array, content.length());
    }

    private void store(ListedObject object, byte[] bytes) {
        if (object.etag().isEmpty()) {
            return;
        }
        if (cache.isEmpty()) {
            memory.put(object.etag() + object.key(), bytes);
            return;
        }
        try {
            cache.get().store(id(object), Bytes.of(bytes));
        } catch (IOException e) {
            cacheFailed(e);
            memory.put(object.etag() + object.key(), bytes);
        }
    }

    /// A cache that cannot be used makes things slower, not wrong: it is said once.
    private void cacheFailed(IOException e) {
        if (e instanceof ClosedByInterruptException || e instanceof FileLockInterruptionException) {
            // The download was cancelled, which says nothing of the cache.
            throw new CancellationException();
        }
        String reason = IoReason.of(e).inEnglish();
        if (notKept.compareAndSet("", reason)) {
            LOG.debug("The cache of downloaded objects cannot be used: {}", reason);
        }
    }

    /// Why the cache could not be used, where it could not.
    public Optional<String> notKept() {
        return Optional.of(notKept.get()).filter(reason -> !reason.isEmpty());
    }

    private ObjectCache.ObjectId id(ListedObject object) {
        return new ObjectCache.ObjectId(
                endpoint, bucket.bucket(), object.key(), object.etag(), object.size());
    }
}
