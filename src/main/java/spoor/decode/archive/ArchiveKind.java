package spoor.decode.archive;

import spoor.io.ByteSpan;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// The archives that are opened, recognised by their first bytes.
enum ArchiveKind {
    ZIP,
    TAR;

    private static final byte[] ZIP_ENTRY = "PK\3\4".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] ZIP_END = "PK\5\6".getBytes(StandardCharsets.ISO_8859_1);

    static Optional<ArchiveKind> of(ByteSpan head) {
        if (startsWith(head, ZIP_ENTRY) || startsWith(head, ZIP_END)) {
            return Optional.of(ZIP);
        }
        boolean tar =
                head.length() >= TarHeader.LENGTH && TarHeader.isValid(head.array(), head.start());
        return tar ? Optional.of(TAR) : Optional.empty();
    }

    private static boolean startsWith(ByteSpan head, byte[] magic) {
        int start = head.start();
        return head.length() >= magic.length
                && Arrays.equals(head.array(), start, start + magic.length, magic, 0, magic.length);
    }
}
