package spoor.trail.given;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.event.Problem;
import spoor.io.Bytes;
import spoor.trail.RandomAccess;
import spoor.trail.TrailFile;
import spoor.trail.TrailSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

final class StandardInputTest {
    private static final byte[] TEXT = "{\"Records\":[]}".getBytes(StandardCharsets.UTF_8);

    @Test
    void isOneFileThatCanBeReadWholeAndInPieces() throws IOException {
        StandardInput input = new StandardInput(new ByteArrayInputStream(TEXT));

        TrailFile file = walk(input).files.getFirst();

        assertThat(file.stamp().size()).isEqualTo(TEXT.length);
        assertThat(whole(file)).isEqualTo(TEXT);
        try (RandomAccess pieces = file.open()) {
            byte[] piece = new byte[3];
            assertThat(pieces.read(2, piece, 0, 3)).isEqualTo(3);
            assertThat(piece).asString(StandardCharsets.UTF_8).isEqualTo("Rec");
            assertThat(pieces.read(TEXT.length, piece, 0, 3)).isEqualTo(-1);
        }
        input.close();
    }

    @Test
    void canBeWalkedAgainThoughItIsReadOnlyOnce() throws IOException {
        StandardInput input = new StandardInput(new ByteArrayInputStream(TEXT));
        TrailFile first = walk(input).files.getFirst();

        TrailFile second = walk(input).files.getFirst();

        assertThat(second.stamp()).isEqualTo(first.stamp());
        assertThat(whole(second)).isEqualTo(TEXT);
        input.close();
    }

    @Test
    void keepsWhatCameBeforeAFault() throws IOException {
        InputStream broken =
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("the pipe is broken");
                    }

                    @Override
                    public int read(byte[] into, int at, int room) throws IOException {
                        return read();
                    }
                };
        StandardInput input =
                new StandardInput(new SequenceInputStream(new ByteArrayInputStream(TEXT), broken));

        Found found = walk(input);

        assertThat(found.problems).singleElement().extracting(Problem::file).isEqualTo("-");
        assertThat(whole(found.files.getFirst())).isEqualTo(TEXT);
        input.close();
    }

    private static byte[] whole(TrailFile file) throws IOException {
        Bytes bytes = new Bytes(0);
        file.read(bytes);
        return java.util.Arrays.copyOf(bytes.array(), bytes.length());
    }

    private static Found walk(StandardInput input) {
        Found found = new Found();
        input.walk(found);
        return found;
    }

    private static final class Found implements TrailSource.Visitor {
        final List<TrailFile> files = new ArrayList<>();
        final List<Problem> problems = new ArrayList<>();

        @Override
        public boolean found(TrailFile file) {
            return files.add(file);
        }

        @Override
        public void ready(TrailFile file) {}

        @Override
        public void foundAll() {}

        @Override
        public void problem(Problem problem) {
            problems.add(problem);
        }

        @Override
        public void unlisted(String pathPrefix) {}

        @Override
        public void waiting() {}
    }
}
