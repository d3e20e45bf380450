package spoor.decode.content;

import spoor.decode.gzip.ByteSource;
import spoor.text.Utf8;

import java.io.IOException;

/// A text in UTF-16 as UTF-8, without its byte order mark.
final class Utf16Source implements ByteSource {
    private static final int UNITS = 1 << 12;
    private static final int MAX_BYTES_PER_UNIT = 3;
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final ByteSource source;
    private final int low;
    private final byte[] bytes = new byte[2 * UNITS];
    private final char[] units = new char[UNITS];
    private final byte[] text = new byte[MAX_BYTES_PER_UNIT * UNITS];
    private int bytesHeld;
    private int unitsHeld;
    private int at;
    private int end;
    private boolean begun;

    Utf16Source(ByteSource source, boolean bigEndian) {
        this.source = source;
        this.low = bigEndian ? 1 : 0;
    }

    @Override
    public int read(byte[] into, int to, int room) throws IOException {
        while (at == end) {
            if (!more()) {
                return -1;
            }
        }
        int n = Math.min(room, end - at);
        System.arraycopy(text, at, into, to, n);
        at += n;
        return n;
    }

    private boolean more() throws IOException {
        int room = 2 * (UNITS - unitsHeld) - bytesHeld;
        int n = source.read(bytes, bytesHeld, room);
        if (n < 0 && unitsHeld == 0) {
            return false;
        }
        int length = bytesHeld + Math.max(n, 0);
        int count = unitsHeld;
        for (int i = 0; i + 1 < length; i += 2) {
            units[count++] = (char) ((bytes[i + 1 - low] << 8) | (bytes[i + low] & 0xff));
        }
        bytesHeld = length & 1;
        bytes[0] = bytes[Math.max(0, length - 1)];
        // The second half of a character may follow.
        boolean split = n >= 0 && count > 0 && Character.isHighSurrogate(units[count - 1]);
        int complete = split ? count - 1 : count;
        int start = !begun && complete > 0 && units[0] == BYTE_ORDER_MARK ? 1 : 0;
        begun |= complete > 0;
        at = 0;
        end = Utf8.write(units, start, complete, text, 0);
        unitsHeld = count - complete;
        if (unitsHeld > 0) {
            units[0] = units[complete];
        }
        return true;
    }
}
