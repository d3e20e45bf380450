package spoor.decode.content;

import spoor.decode.gzip.ByteSource;
import spoor.decode.gzip.GzipStream;
import spoor.message.Message;
import spoor.trail.RandomAccess;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A stored file without the layers around its content, read from the beginning to the end.
///
/// One thread at a time.
final class ContentLayers implements ByteSource, AutoCloseable {
    /// How many layers are removed: more of them are no saved file but an attack.
    static final int MAX_LAYERS = 5;

    private final List<GzipStream> gzips = new ArrayList<>();
    private final Sequence stored;
    private final ByteSource content;
    private final int layers;

    ContentLayers(RandomAccess stored) throws IOException {
        this.stored = new Sequence(stored);
        PeekedSource source = new PeekedSource(this.stored);
        int removed = 0;
        boolean decoded = false;
        for (Layer layer = layer(source);
                layer != Layer.NONE && !(decoded && layer == Layer.ENCODED) && removed < MAX_LAYERS;
                layer = layer(source)) {
            removed++;
            // What is encoded within is not decoded again.
            decoded |= layer == Layer.ENCODED;
            source = new PeekedSource(without(layer, source, stored.size()));
        }
        content = source;
        layers = removed;
    }

    private static Layer layer(PeekedSource source) {
        return Layer.of(source.head(), source.headLength());
    }

    private ByteSource without(Layer layer, PeekedSource source, long storedSize)
            throws IOException {
        return switch (layer) {
            case NONE -> source;
            case GZIP -> {
                GzipStream gzip = new GzipStream();
                gzips.add(gzip);
                gzip.begin(source, storedSize);
                yield gzip;
            }
            case UTF_16_LITTLE -> new Utf16Source(source, false);
            case UTF_16_BIG -> new Utf16Source(source, true);
            case ENCODED -> new EncodedTextSource(source);
        };
    }

    /// Whether the stored bytes are the content.
    boolean isPlain() {
        return layers == 0;
    }

    /// How many bytes of the stored file were read so far.
    long storedRead() {
        return stored.position;
    }

    /// How many gzip files are in one another.
    int gzipLevels() {
        return gzips.size();
    }

    /// See [GzipStream#isExtended()]; known at the end.
    boolean isExtended() {
        return gzips.stream().anyMatch(GzipStream::isExtended);
    }

    @Override
    public int read(byte[] into, int at, int room) throws IOException {
        return content.read(into, at, room);
    }

    /// Why the end of the content is not the end of the file; known at the end.
    Optional<Message> damage() {
        return gzips.stream().flatMap(gzip -> gzip.damage().stream()).findFirst();
    }

    @Override
    public void close() {
        gzips.forEach(GzipStream::close);
    }

    /// Reads a stored file from its first byte on.
    private static final class Sequence implements ByteSource {
        private final RandomAccess stored;
        private long position;

        Sequence(RandomAccess stored) {
            this.stored = stored;
        }

        @Override
        public int read(byte[] into, int at, int room) throws IOException {
            int n = stored.read(position, into, at, room);
            position += Math.max(0, n);
            return n;
        }
    }
}
