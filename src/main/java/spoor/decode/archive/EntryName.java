package spoor.decode.archive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// The names of entries as text.
final class EntryName {
    private EntryName() {}

    /// Few archives say how names are encoded: most names are UTF-8, and others stay readable.
    static String of(byte[] name, int start, int length) {
        String text;
        try {
            text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(name, start, length))
                            .toString();
        } catch (CharacterCodingException _) {
            text = new String(name, start, length, StandardCharsets.ISO_8859_1);
        }
        // Some programs on Windows write its separator.
        return text.contains("/") ? text : text.replace('\\', '/');
    }
}
