package spoor.trail.s3.fetch;

import org.jspecify.annotations.Nullable;

import spoor.cache.ContentHash;
import spoor.io.Bytes;
import spoor.trail.AccessFailure;
import spoor.trail.TrailFile;
import spoor.trail.s3.list.ListedObject;

import java.io.IOException;
import java.util.Optional;

/// An object of a bucket, as a trail file: what was fetched for it waits for its first reader; a
/// later one gets it from the cache, or from the bucket again.
final class S3File implements TrailFile {
    private final ObjectReader objects;
    private final ListedObject object;
    private final String path;
    private @Nullable Fetched fetched;
    private String etag;

    /// What fetching brought: the content, or why there is none.
    ///
    /// @param taken runs when the first reader has taken it
    private record Fetched(
            ObjectReader.@Nullable Content content,
            @Nullable AccessFailure fault,
            Runnable taken) {}

    S3File(ObjectReader objects, ListedObject object, String path) {
        this.objects = objects;
        this.object = object;
        this.path = path;
        this.etag = object.etag();
    }

    ListedObject object() {
        return object;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public Stamp stamp() {
        return new Stamp(object.size(), object.modified(), object.etag());
    }

    @Override
    public Optional<ContentHash> contentId() {
        return objects.contentId(object);
    }

    @Override
    public boolean isKept() {
        return objects.isKept(object);
    }

    synchronized void arrived(ObjectReader.Content content, Runnable taken) {
        fetched = new Fetched(content, null, taken);
    }

    synchronized void failed(AccessFailure fault, Runnable taken) {
        fetched = new Fetched(null, fault, taken);
    }

    private synchronized @Nullable Fetched take() {
        Fetched waiting = fetched;
        fetched = null;
        return waiting;
    }

    @Override
    public Stamp read(Bytes into) throws IOException {
        Fetched waiting = take();
        if (waiting != null) {
            waiting.taken().run();
            if (waiting.fault() != null) {
                throw waiting.fault();
            }
        }
        ObjectReader.Content content = waiting == null ? null : waiting.content();
        if (content == null) {
            content = objects.readAgain(object, etag());
        }
        into.length(0);
        into.ensureCapacity(content.bytes().length);
        System.arraycopy(content.bytes(), 0, into.array(), 0, content.bytes().length);
        into.length(content.bytes().length);
        state(content.etag());
        return new Stamp(content.bytes().length, object.modified(), content.etag());
    }

    private synchronized String etag() {
        return etag;
    }

    private synchronized void state(String read) {
        etag = read;
    }
}
