package spoor.decode.content;

import spoor.decode.gzip.GzipInflater;
import spoor.io.Bytes;
import spoor.trail.RandomAccess;
import spoor.trail.TrailFile;
import spoor.trail.TrailFile.Stamp;

import java.io.IOException;
import java.util.function.Supplier;

/// Opens files to read their content: small files are held whole, large ones are read in pieces.
///
/// It reuses its buffers, so the content of a file is invalid after the next one is opened. One
/// thread at a time; [#close()] frees native memory.
public final class ContentOpener implements AutoCloseable {
    /// A gzip file of more bytes usually inflates to more than is held whole.
    private static final long LARGE = 8 << 20;

    /// The text of a Parquet file may be a hundred times as long.
    private static final int LARGE_PARQUET = 1 << 18;

    /// Buffers that grew beyond these sizes for one file are released after it.
    private static final int KEPT_STORED = 16 << 20;

    private static final int KEPT_INFLATED = 48 << 20;

    private final ContentLimits limits;
    private final GzipInflater gzip = new GzipInflater();
    private final Bytes stored = new Bytes(1 << 16);
    private final Bytes inflated = new Bytes(1 << 20);

    public ContentOpener(ContentLimits limits) {
        this.limits = limits;
    }

    /// Opens a file of which no copy is wanted.
    ///
    /// @param beforePiece runs before every piece of a large file; may throw to end the reading
    public InflatedInput open(TrailFile file, Runnable beforePiece) throws IOException {
        ReadGuard guard =
                (_, _) -> {
                    beforePiece.run();
                    return null;
                };
        return open(file, guard, () -> ContentCopy.NONE);
    }

    /// @param guard asked before every piece of a large file
    /// @param copies asked once, and only where the content is so large that a copy is worth it
    public InflatedInput open(TrailFile file, ReadGuard guard, Supplier<ContentCopy> copies)
            throws IOException {
        releaseLargeBuffers();
        if (file.stamp().size() > LARGE) {
            return pieces(file.open(), guard, copies);
        }
        Stamp stamp = file.read(stored);
        return open(stored, stamp, guard, copies);
    }

    private InflatedInput open(
            Bytes file, Stamp stamp, ReadGuard guard, Supplier<ContentCopy> copies)
            throws IOException {
        Layer layer = Layer.of(file.array(), file.length());
        if (layer == Layer.NONE) {
            return file.length() <= limits.maxWhole()
                    ? new InflatedInput(file, null, Wrapping.NONE, stamp, limits)
                    : pieces(RandomAccess.of(file, stamp), guard, copies);
        }
        if (!GzipInflater.isGzip(file.array(), file.length())) {
            boolean large = layer == Layer.PARQUET && file.length() > LARGE_PARQUET;
            return large
                    ? pieces(RandomAccess.of(file, stamp), guard, copies)
                    : unwrapped(file, stamp, guard, copies);
        }
        if (GzipInflater.claimedSize(file) > limits.maxWhole()
                || !gzip.inflate(file, inflated, limits.maxWhole())) {
            return pieces(RandomAccess.of(file, stamp), guard, copies);
        }
        if (Layer.of(inflated.array(), inflated.length()) != Layer.NONE) {
            return unwrapped(file, stamp, guard, copies);
        }
        if (inflated.length() > limits.copiedAbove()) {
            copies.get().append(inflated.array(), 0, inflated.length());
        }
        return new InflatedInput(
                inflated,
                gzip.damage().orElse(null),
                new Wrapping(1, gzip.isExtended()),
                stamp,
                limits);
    }

    /// Opens a file of several layers, such as gzip in gzip, or of another layer than gzip.
    private InflatedInput unwrapped(
            Bytes file, Stamp stamp, ReadGuard guard, Supplier<ContentCopy> copies)
            throws IOException {
        try (InflatedInput pieces =
                new InflatedInput(
                        RandomAccess.of(file, stamp), guard, limits, () -> ContentCopy.NONE)) {
            if (pieces.readWhole(inflated, limits.maxWhole())) {
                if (inflated.length() > limits.copiedAbove()) {
                    copies.get().append(inflated.array(), 0, inflated.length());
                }
                return new InflatedInput(
                        inflated, pieces.damage(), pieces.wrapping(), stamp, limits);
            }
        }
        return pieces(RandomAccess.of(file, stamp), guard, copies);
    }

    private InflatedInput pieces(RandomAccess file, ReadGuard guard, Supplier<ContentCopy> copies)
            throws IOException {
        try {
            return new InflatedInput(file, guard, limits, copies);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private void releaseLargeBuffers() {
        stored.shrinkTo(KEPT_STORED);
        inflated.shrinkTo(KEPT_INFLATED);
    }

    @Override
    public void close() {
        gzip.close();
    }
}
