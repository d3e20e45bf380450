package spoor.decode.content;

import org.jspecify.annotations.Nullable;

import spoor.decode.gzip.ByteSource;
import spoor.decode.gzip.GzipStream;
import spoor.decode.parquet.ParquetMemory;
import spoor.decode.parquet.ParquetText;
import spoor.io.Bytes;
import spoor.message.ExplainedException;
import spoor.message.Message;
import spoor.trail.RandomAccess;
import spoor.trail.TrailFile.Stamp;

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

    /// A larger Parquet file in an archive or in gzip is not read.
    private static final int MAX_HELD = 128 << 20;

    private final List<GzipStream> gzips = new ArrayList<>();
    private final Sequence stored;
    private final ByteSource content;
    private int layers;
    private @Nullable ParquetText parquet;

    /// @param memory of the readers of Parquet files
    ContentLayers(RandomAccess stored, ParquetMemory memory) throws IOException {
        this.stored = new Sequence(stored);
        try {
            content = withoutLayers(stored, memory);
        } catch (IOException | RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    private ByteSource withoutLayers(RandomAccess file, ParquetMemory memory) throws IOException {
        PeekedSource source = new PeekedSource(stored);
        boolean decoded = false;
        for (Layer layer = layer(source);
                layer != Layer.NONE && !(decoded && layer == Layer.ENCODED) && layers < MAX_LAYERS;
                layer = layer(source)) {
            if (layer == Layer.PARQUET) {
                return parquet(source, file, memory);
            }
            source = new PeekedSource(without(layer, source, file.size()));
            layers++;
            // What is encoded within is not decoded again.
            decoded |= layer == Layer.ENCODED;
        }
        return source;
    }

    /// The text of a Parquet file, or its bytes where it has no events.
    private ByteSource parquet(PeekedSource source, RandomAccess file, ParquetMemory memory)
            throws IOException {
        RandomAccess held = layers == 0 ? file : held(source, file.stamp());
        parquet = ParquetText.open(held, memory).orElse(null);
        if (parquet != null) {
            layers++;
            return parquet;
        }
        stored.position = 0;
        return layers == 0 ? stored : new Sequence(held);
    }

    private static Layer layer(PeekedSource source) {
        return Layer.of(source.head(), source.headLength());
    }

    /// A Parquet file within another layer: it is read from its end.
    private static RandomAccess held(PeekedSource source, Stamp stamp) throws IOException {
        Bytes held = new Bytes(1 << 16);
        int n = 0;
        while (n >= 0) {
            if (held.length() > MAX_HELD) {
                throw new ExplainedException(Message.of("parquet.tooLarge", MAX_HELD >> 20), null);
            }
            held.ensureCapacity(held.length() + 1L);
            int length = held.length();
            n = source.read(held.array(), length, held.array().length - length);
            held.length(length + Math.max(0, n));
        }
        return RandomAccess.of(held, stamp);
    }

    private ByteSource without(Layer layer, PeekedSource source, long storedSize)
            throws IOException {
        return switch (layer) {
            case NONE, PARQUET -> source;
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
    long storedRead() throws IOException {
        // A Parquet file is read in the order of its columns.
        return parquet == null ? stored.position : stored.file.size();
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
        if (parquet != null) {
            parquet.close();
        }
    }

    /// Reads a stored file from its first byte on.
    private static final class Sequence implements ByteSource {
        private final RandomAccess file;
        private long position;

        Sequence(RandomAccess file) {
            this.file = file;
        }

        @Override
        public int read(byte[] into, int at, int room) throws IOException {
            int n = file.read(position, into, at, room);
            position += Math.max(0, n);
            return n;
        }
    }
}
