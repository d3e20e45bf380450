package spoor.io;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;

/// A path as text, and back, for names of any bytes and in any locale.
///
/// On Linux a name is bytes, which the JDK decodes in the locale's encoding: different names may
/// become equal texts. Here names are UTF-8, and every other byte is an unpaired surrogate, U+DC80
/// to U+DCFF, as in Python (PEP 383). So different names have different texts. The JDK's `file:`
/// URIs have the bytes of a name.
public final class FilePathText {
    private static final char REPLACEMENT = '\ufffd';
    private static final char BYTE_80 = '\udc80';
    private static final char BYTE_FF = '\udcff';
    private static final char BYTE_0 = '\udc00';
    private static final FileSystem DISK = FileSystems.getDefault();
    private static final boolean NAMES_ARE_BYTES = DISK.getSeparator().equals("/");
    private static final boolean NAMES_ARE_UTF_8 =
            "UTF-8".equalsIgnoreCase(System.getProperty("sun.jnu.encoding"));

    private FilePathText() {}

    /// The text of a path, with the system's separators.
    public static String of(Path path) {
        String decoded = path.toString();
        if (!NAMES_ARE_BYTES || !path.getFileSystem().equals(DISK) || isExact(decoded)) {
            return decoded;
        }
        String uri = Path.of("/").resolve(path).toUri().getRawPath();
        String text = decode(bytes(uri));
        // The URI of a folder ends with a slash.
        int end = text.endsWith("/") && !decoded.endsWith("/") ? text.length() - 1 : text.length();
        return text.substring(path.isAbsolute() ? 0 : 1, end);
    }

    /// The path of a text.
    ///
    /// @throws java.nio.file.InvalidPathException if no file can have that path
    public static Path path(String text) {
        if (!NAMES_ARE_BYTES || isExact(text) || text.indexOf(0) >= 0) {
            return Path.of(text);
        }
        boolean absolute = text.startsWith("/");
        Path path = Path.of(URI.create("file:///" + encode(text)));
        return absolute ? path : Path.of("/").relativize(path);
    }

    /// Whether the JDK's own decoding is the same.
    private static boolean isExact(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 && (!NAMES_ARE_UTF_8 || c == REPLACEMENT || isByte(c))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isByte(char c) {
        return c >= BYTE_80 && c <= BYTE_FF;
    }

    /// The text of bytes in UTF-8; other bytes become surrogates.
    public static String decode(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        while (result.isMalformed()) {
            for (int i = 0; i < result.length(); i++) {
                out.put((char) (BYTE_0 + (in.get() & 0xff)));
            }
            result = decoder.decode(in, out, true);
        }
        return out.flip().toString();
    }

    /// The bytes of the path of a URI.
    private static byte[] bytes(String uri) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(uri.length());
        for (int i = 0; i < uri.length(); i++) {
            if (uri.charAt(i) == '%') {
                bytes.write(Integer.parseInt(uri, i + 1, i + 3, 16));
                i += 2;
            } else {
                bytes.write(uri.charAt(i));
            }
        }
        return bytes.toByteArray();
    }

    /// The path of a URI, without its first slash.
    private static String encode(String text) {
        StringBuilder uri = new StringBuilder();
        text.codePoints()
                .forEach(point -> {
                    if (point <= BYTE_FF && isByte((char) point)) {
                        escape(uri, (byte) (point - BYTE_0));
                    } else if (point == '/') {
                        uri.append('/');
                    } else {
                        for (byte b : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
                            escape(uri, b);
                        }
                    }
                });
        return uri.toString();
    }

    private static void escape(StringBuilder uri, byte b) {
        uri.append("%%%02X".formatted(b));
    }
}
