package spoor.trail.s3.fetch;

import org.jspecify.annotations.Nullable;

import spoor.cache.ContentHash;
import spoor.io.Bytes;
import spoor.trail.AccessFailure;
import spoor.trail.TrailFile;
import spoor.trail.s3.list.ListedObject;

import java.io.IOException;
import java.util.Optional;

/// An object of a bucket as a trail file. The first reader gets what was fetched in advance; later
/// ones read the cache, or download the object again.
final class S3File implements TrailFile {
    private final ObjectReader objects;
    private final ListedObject object;
    private final String path;
    private @Nullable Fetched fetched;
    private ListedObject state;

    /// The outcome of fetching it in advance.
    ///
    /// @param taken runs when the first reader has taken it
    private record Fetched(
            @Nullable FetchedObject content, @Nullable AccessFailure failure, Runnable taken) {}

    S3File(ObjectReader objects, ListedObject object, String path) {
        this.objects = objects;
        this.object = object;
        this.path = path;
        this.state = object;
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

    synchronized void fetched(FetchedObject content, Runnable taken) {
        fetched = new Fetched(content, null, taken);
    }

    synchronized void failed(AccessFailure failure) {
        fetched = new Fetched(null, failure, () -> {});
    }

    @Override
    public Stamp read(Bytes into) throws IOException {
        FetchedObject content = take();
        if (content == null) {
            content = objects.readAgain(state());
        }
        byte[] bytes = content.bytes();
        into.length(0);
        into.ensureCapacity(bytes.length);
        System.arraycopy(bytes, 0, into.array(), 0, bytes.length);
        into.length(bytes.length);
        return state(content);
    }

    private synchronized @Nullable FetchedObject take() throws AccessFailure {
        Fetched waiting = fetched;
        if (waiting == null) {
            return null;
        }
        fetched = null;
        waiting.taken().run();
        if (waiting.failure() != null) {
            throw waiting.failure();
        }
        return waiting.content();
    }

    private synchronized ListedObject state() {
        return state;
    }

    private synchronized Stamp state(FetchedObject read) {
        state = read.state();
        return new Stamp(state.size(), state.modified(), state.etag());
    }
}
