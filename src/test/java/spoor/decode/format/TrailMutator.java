package spoor.decode.format;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/// Changes a text here and there, so that it becomes unusual or wrong.
public final class TrailMutator {
    private static final List<String> PIECES =
            List.of(
                    "\"",
                    "\\",
                    "{",
                    "}",
                    "[",
                    "]",
                    ",",
                    ":",
                    " ",
                    "\n",
                    "\t",
                    "\u0000",
                    "\u001f",
                    "\u007f",
                    "0",
                    "00",
                    "-",
                    "-0",
                    "1.",
                    ".5",
                    "1e",
                    "1e+",
                    "1E-7",
                    "2.50e3",
                    "+1",
                    "true",
                    "tru",
                    "false",
                    "null",
                    "nul",
                    "NaN",
                    "\\u",
                    "\\u00",
                    "\\u00zz",
                    "\\u0065",
                    "\\ud83d\\ude42",
                    "\\ud83d",
                    "\\ude42",
                    "\\x",
                    "\\/",
                    "\\\"",
                    "é",
                    "🙂",
                    "\ufeff",
                    "***",
                    "hidden",
                    "{}",
                    "[]",
                    "\"\"",
                    "\"a\":1",
                    "\"Records\":[",
                    "{\"Records\":[",
                    "]}",
                    "\"eventName\":\"x\",",
                    "\"eventVersion\":null,",
                    "\"digestS3Object\":",
                    "\"userIdentity\":{\"type\":\"Root\"},",
                    "//",
                    "/**/");

    private final Random random;

    public TrailMutator(Random random) {
        this.random = random;
    }

    /// The text with one to three changes.
    public byte[] mutate(byte[] text) {
        byte[] mutated = text;
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            mutated = change(mutated);
        }
        return mutated;
    }

    private byte[] change(byte[] text) {
        if (text.length == 0) {
            return piece();
        }
        int from = random.nextInt(text.length);
        int to = Math.min(text.length, from + 1 + random.nextInt(random.nextBoolean() ? 3 : 60));
        return switch (random.nextInt(8)) {
            case 0 -> flipped(text, from);
            case 1 -> replaced(text, from, from + 1, new byte[] {(byte) random.nextInt(256)});
            case 2 -> replaced(text, from, to, new byte[0]);
            case 3 -> replaced(text, from, from, piece());
            case 4 -> replaced(text, from, to, piece());
            case 5 -> replaced(text, from, from, part(text, from, to));
            case 6 -> replaced(text, random.nextInt(text.length), text.length, new byte[0]);
            default -> moved(text, from, to);
        };
    }

    private byte[] piece() {
        return PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] flipped(byte[] text, int at) {
        byte[] flipped = text.clone();
        flipped[at] ^= (byte) (1 << random.nextInt(8));
        return flipped;
    }

    private byte[] moved(byte[] text, int from, int to) {
        int at = random.nextInt(text.length);
        return replaced(text, at, at, part(text, from, to));
    }

    private static byte[] part(byte[] text, int from, int to) {
        return java.util.Arrays.copyOfRange(text, from, to);
    }

    private static byte[] replaced(byte[] text, int from, int to, byte[] by) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length + by.length);
        out.write(text, 0, from);
        out.writeBytes(by);
        out.write(text, to, text.length - to);
        return out.toByteArray();
    }
}
