package spoor.trail.given;

import spoor.message.Message;
import spoor.trail.TrailSource;

import java.nio.charset.StandardCharsets;

/// Text that was pasted or dropped, as a file of that name.
public final class PastedText implements TrailSource {
    private final GivenFile file;

    /// @param name unlike those of other sources that are open
    public PastedText(String name, String text) {
        file = new GivenFile(name, new Held(text.getBytes(StandardCharsets.UTF_8)));
    }

    /// Whether a text is more than a word, a path or a sentence.
    public static boolean mayHaveEvents(String text) {
        return text.indexOf('{') >= 0 || text.strip().indexOf('\n') >= 0;
    }

    @Override
    public Message name() {
        return Message.verbatim(file.path());
    }

    @Override
    public String location() {
        return file.path();
    }

    @Override
    public boolean isLasting() {
        return false;
    }

    @Override
    public void walk(Visitor visitor) {
        visitor.file(file);
    }

    private record Held(byte[] bytes) implements GivenFile.Content {
        @Override
        public long length() {
            return bytes.length;
        }

        @Override
        public int read(long from, byte[] into, int at, int room) {
            if (from >= bytes.length) {
                return -1;
            }
            int n = (int) Math.min(room, bytes.length - from);
            System.arraycopy(bytes, (int) from, into, at, n);
            return n;
        }
    }
}
