package spoor.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.decode.content.ContentLimits;
import spoor.decode.format.JsonRecords;
import spoor.event.Problem;
import spoor.fixture.MemorySource;
import spoor.fixture.PlainVisitor;
import spoor.io.Bytes;
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
}
