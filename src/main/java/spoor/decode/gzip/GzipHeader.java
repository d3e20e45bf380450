package spoor.decode.gzip;

import java.io.IOException;

/// Skips the header of a member of a gzip file (RFC 1952).
final class GzipHeader {
    private static final int FHCRC = 2;
    private static final int FEXTRA = 4;
    private static final int FNAME = 8;
    private static final int FCOMMENT = 16;
    private static final int UNKNOWN = 0xe0;

    private GzipHeader() {}

    /// Returns a file byte by byte.
    interface Input {
        /// The next byte, 0 to 255, or -1 at the end.
        int next() throws IOException;
    }

    /// Reads a header to its end.
    ///
    /// @return false where there is no complete header
    static boolean skip(Input in) throws IOException {
        if (in.next() != 0x1f || in.next() != 0x8b || in.next() != 8) {
            return false;
        }
        int flags = in.next();
        if (flags < 0 || (flags & UNKNOWN) != 0 || !skip(in, 6)) {
            return false;
        }
        if ((flags & FEXTRA) != 0) {
            int low = in.next();
            int high = in.next();
            if (high < 0 || !skip(in, low | high << 8)) {
                return false;
            }
        }
        return ((flags & FNAME) == 0 || skipText(in))
                && ((flags & FCOMMENT) == 0 || skipText(in))
                && ((flags & FHCRC) == 0 || skip(in, 2));
    }

    private static boolean skip(Input in, int bytes) throws IOException {
        for (int i = 0; i < bytes; i++) {
            if (in.next() < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean skipText(Input in) throws IOException {
        int b = in.next();
        while (b > 0) {
            b = in.next();
        }
        return b == 0;
    }
}
