package spoor.trail.sample;

import spoor.io.Bytes;
import spoor.trail.TrailFile;

import java.io.IOException;
import java.time.Instant;

/// A file of the sample trail, held in memory as it would be stored: compressed.
final class SampleFile implements TrailFile {
    private final String path;
    private final Instant delivered;
    private final byte[] content;

    SampleFile(String path, Instant delivered, byte[] content) {
        this.path = path;
        this.delivered = delivered;
        this.content = content;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public Stamp stamp() {
        return new Stamp(content.length, delivered.toEpochMilli());
    }

    @Override
    public Stamp read(Bytes into) throws IOException {
        into.ensureCapacity(content.length);
        System.arraycopy(content, 0, into.array(), 0, content.length);
        into.length(content.length);
        return stamp();
    }
}
