package spoor.decode.content;

import spoor.decode.gzip.ByteSource;

import java.io.IOException;

/// A source whose first bytes can be looked at before they are read.
final class PeekedSource implements ByteSource {
    private static final int HEAD = 1 << 11;

    private final ByteSource source;
    private final byte[] head = new byte[HEAD];
    private int at;
    private int end;

    PeekedSource(ByteSource source) throws IOException {
        this.source = source;
        int n = 0;
        while (n >= 0 && end < HEAD) {
            n = source.read(head, end, HEAD - end);
            end += Math.max(0, n);
        }
    }

    byte[] head() {
        return head;
    }

    int headLength() {
        return end;
    }

    @Override
    public int read(byte[] into, int to, int room) throws IOException {
        if (at == end) {
            return source.read(into, to, room);
        }
        int n = Math.min(room, end - at);
        System.arraycopy(head, at, into, to, n);
        at += n;
        return n;
    }
}
