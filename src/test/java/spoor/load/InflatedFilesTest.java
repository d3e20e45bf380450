package spoor.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.decode.content.ContentLimits;
import spoor.decode.format.JsonRecords;
import spoor.event.Problem;
import spoor.fixture.MemorySource;
import spoor.fixture.PlainVisitor;
import spoor.io.Bytes;
import spoor.trail.RandomAccess;
import spoor.trail.TrailFile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The cache of inflated files, and its budget.
final class InflatedFilesTest {
    private final MemorySource source =
            new MemorySource("trail")
                    .put("a", new byte[40])
                    .put("b", new byte[40])
                    .put("c", new byte[40])
                    .put("huge", new byte[1000]);
    private final InflatedFiles files =
            new InflatedFiles(100, ContentLimits.DEFAULT, new InflatedCopies());

    private byte[] content(String path) throws IOException {
        return content(path, 0, 40);
    }

    private byte[] content(String path, int offset, int length) throws IOException {
        List<TrailFile> all = new ArrayList<>();
        source.walk(
                new PlainVisitor() {
                    @Override
                    public void file(TrailFile file) {
                        all.add(file);
                    }

                    @Override
                    public void problem(Problem problem) {
                        throw new AssertionError(problem);
                    }
                });
        int number = all.stream().map(TrailFile::path).toList().indexOf(path);
        TrailFile file = all.get(number);
        return files.read(
                new LoadedFile(
                        number,
                        file,
                        new LoadedFile.Outcome(
                                file.read(new Bytes(0)),
                                JsonRecords.ONE_PASS_FIRST,
                                Optional.empty(),
                                Optional.empty(),
                                0,
                                List.of())),
                offset,
                length);
    }

    /// How often a file was read by the cache; the helper above reads it once more each time.
    private int readsByCache(String path, int asked) {
        return source.reads(path) - asked;
    }

    @Test
    void readsAFileOnceWhileItIsKept() throws IOException {
        assertThat(content("a")).hasSize(40);
        assertThat(content("a", 39, 1)).hasSize(1);
        assertThat(readsByCache("a", 2)).isEqualTo(1);
    }

    @Test
    void forgetsTheFileThatWasNotUsedForLongest() throws IOException {
        content("a");
        content("b");
        content("a");
        content("c");
        content("a");
        content("b");
        assertThat(readsByCache("a", 3)).isEqualTo(1);
        assertThat(readsByCache("b", 2)).isEqualTo(2);
    }

    @Test
    void keepsTheLastFileEvenIfItIsLargerThanTheBudget() throws IOException {
        content("a");
        content("huge");
        content("huge");
        content("a");
        assertThat(readsByCache("a", 2)).isEqualTo(2);
        content("huge");
        assertThat(readsByCache("huge", 3)).isEqualTo(2);
    }

    @Test
    void readsAPartOfAFileFromAnOffsetThatIsLargerThanAnInt() throws IOException {
        long offset = 5_000_000_000L;
        byte[] end = {7, 8, 9};
        TrailFile huge = new HugeFile(offset, end);
        LoadedFile.Outcome read =
                new LoadedFile.Outcome(
                        huge.stamp(),
                        JsonRecords.ONE_PASS_FIRST,
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        List.of());
        assertThat(files.read(new LoadedFile(0, huge, read), offset, 3)).isEqualTo(end);
    }

    /// A file of blanks with a few other bytes at its end.
    private record HugeFile(long blanks, byte[] end) implements TrailFile {
        @Override
        public String path() {
            return "huge";
        }

        @Override
        public Stamp stamp() {
            return new Stamp(blanks + end.length, 1);
        }

        @Override
        public Stamp read(Bytes into) {
            throw new AssertionError("the file is too large to be held");
        }

        @Override
        public RandomAccess open() {
            return new RandomAccess() {
                @Override
                public long size() {
                    return stamp().size();
                }

                @Override
                public Stamp stamp() {
                    return HugeFile.this.stamp();
                }

                @Override
                public int read(long from, byte[] into, int at, int room) {
                    int n = (int) Math.min(room, size() - from);
                    for (int i = 0; i < n; i++) {
                        long place = from + i;
                        into[at + i] = place < blanks ? (byte) ' ' : end[(int) (place - blanks)];
                    }
                    return n <= 0 ? -1 : n;
                }

                @Override
                public void close() {
                    // It holds nothing.
                }
            };
        }
    }
}
