package spoor.decode.gzip;

import java.io.IOException;

/// Bytes that are read once, from the first to the last.
@FunctionalInterface
public interface ByteSource {
    /// Reads some bytes.
    ///
    /// @return how many, at least 1; or -1 at the end
    int read(byte[] into, int at, int room) throws IOException;
}
