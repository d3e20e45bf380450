package spoor.decode.format;

import spoor.io.ByteSpan;
import spoor.message.Message;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Recognises files that may hold CloudTrail events in a form that is not read.
final class UnreadForm {
    private static final int HEAD = 1 << 16;

    private static final List<Magic> MAGICS =
            List.of(
                    magic("tar", 257, 'u', 's', 't', 'a', 'r'),
                    magic("gzip", 0, 0x1f, 0x8b),
                    magic("parquet", 0, 'P', 'A', 'R', '1'),
                    magic("orc", 0, 'O', 'R', 'C'),
                    magic("avro", 0, 'O', 'b', 'j', 1),
                    packed("zstd", 0x28, 0xb5, 0x2f, 0xfd),
                    packed("bzip2", 'B', 'Z', 'h'),
                    packed("xz", 0xfd, '7', 'z', 'X', 'Z'),
                    packed("lz4", 0x04, 0x22, 0x4d, 0x18),
                    packed("lzip", 'L', 'Z', 'I', 'P', 1),
                    packed("compress", 0x1f, 0x9d),
                    packed("cab", 'M', 'S', 'C', 'F', 0),
                    packed("7z", '7', 'z', 0xbc, 0xaf),
                    packed("rar", 'R', 'a', 'r', '!'),
                    magic("sqlite", 0, 'S', 'Q', 'L', 'i', 't', 'e', ' ', 'f'),
                    magic("utf32", 0, 0xff, 0xfe, 0, 0),
                    magic("utf32", 0, 0, 0, 0xfe, 0xff),
                    magic("utf32", 0, '{', 0, 0, 0),
                    magic("utf32", 0, 0, 0, 0, '{'));

    /// A record, also in a string of JSON or CSV.
    private static final Pattern RECORD =
            Pattern.compile("eventVersion[\\\\\"]{1,8}\\s{0,4}:\\s{0,4}[\\\\\"]{1,8}1\\.\\d");

    /// @param packed whether other programs unpack it
    private record Magic(String word, int at, byte[] bytes, boolean packed) {
        Message message() {
            return Message.of(
                    packed ? "decode.unread.packed" : "decode.unread",
                    Message.of("decode.unread." + word));
        }

        boolean isIn(ByteSpan head) {
            int start = head.start() + at;
            return head.length() >= at + bytes.length
                    && Arrays.equals(
                            head.array(), start, start + bytes.length, bytes, 0, bytes.length);
        }
    }

    private UnreadForm() {}

    private static Magic magic(String word, int at, int... bytes) {
        return magic(word, at, false, bytes);
    }

    private static Magic packed(String word, int... bytes) {
        return magic(word, 0, true, bytes);
    }

    private static Magic magic(String word, int at, boolean packed, int... bytes) {
        byte[] magic = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            magic[i] = (byte) bytes[i];
        }
        return new Magic(word, at, magic, packed);
    }

    /// That a file of this form is not read, if the form is known.
    ///
    /// @param head the first bytes of the content
    static Optional<Message> of(ByteSpan head) {
        return MAGICS.stream().filter(magic -> magic.isIn(head)).findFirst().map(Magic::message);
    }

    /// Whether a CloudTrail record is recognised in a text that is not read.
    static boolean hasRecords(ByteSpan head) {
        return RECORD.matcher(text(head, HEAD)).find();
    }

    static String text(ByteSpan head, int most) {
        return new String(
                head.array(),
                head.start(),
                Math.min(most, head.length()),
                StandardCharsets.ISO_8859_1);
    }
}
