package spoor.trail.sample;

import spoor.io.Bytes;
import spoor.trail.TrailFile;

import java.io.IOException;

/// A file of the sample trail, held compressed in memory.
///
/// @param modified milliseconds since 1970
record SampleFile(String path, long modified, byte[] content) implements TrailFile {
    @Override
    public Stamp stamp() {
        return new Stamp(content.length, modified);
    }

    @Override
    public Stamp read(Bytes into) throws IOException {
        into.ensureCapacity(content.length);
        System.arraycopy(content, 0, into.array(), 0, content.length);
        into.length(content.length);
        return stamp();
    }
}
