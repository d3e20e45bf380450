package spoor.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import spoor.decode.content.ContentCopy;
import spoor.io.DiskSpace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;

/// Copies of what large files inflate to.
final class InflatedCopiesTest {
    private static final int FILE = 3;

    @TempDir private Path folder;

    private record Disk(long free) implements DiskSpace {
        @Override
        public long total() {
            return 1 << 20;
        }
    }

    private InflatedCopies copies(long free) {
        return new InflatedCopies(folder, new Disk(free));
    }

    @Test
    void givesBackAnyPartOfWhatWasAppended() throws IOException {
        byte[] content = new byte[100_000];
        new Random(1).nextBytes(content);
        try (InflatedCopies copies = copies(1 << 30)) {
            InflatedCopy copy = (InflatedCopy) copies.begin(FILE);
            for (int at = 0; at < content.length; at += 1000) {
                copy.append(content, at, 1000);
            }
            copies.complete(FILE);
            for (int from : new int[] {0, 1, 999, 65_536, 99_000}) {
                byte[] part = new byte[1000];
                assertThat(copy(copies).read(from, part)).isEqualTo(1000);
                assertThat(part).isEqualTo(Arrays.copyOfRange(content, from, from + 1000));
            }
            assertThat(copy(copies).read(99_990, new byte[1000])).isEqualTo(10);
            assertThat(copy(copies).read(100_001, new byte[1000])).isZero();
        }
    }

    @Test
    void givesUpACopyThatWouldTakeMoreThanAQuarterOfTheFreeSpace() {
        try (InflatedCopies copies = copies(4000)) {
            InflatedCopy copy = (InflatedCopy) copies.begin(FILE);
            copy.append(new byte[1000], 0, 1000);
            copies.complete(FILE);
            assertThat(copies.of(FILE)).isNotNull();
            copy.append(new byte[1], 0, 1);
            assertThat(copies.of(FILE)).isNull();
            assertThat(copies.beginIfNone(FILE)).isNull();
        }
    }

    @Test
    void leavesNoFileWhenItIsClosed() throws IOException {
        InflatedCopies copies = copies(1 << 30);
        copies.begin(FILE).append(new byte[10], 0, 10);
        copies.complete(FILE);
        copies.close();
        assertThat(copies.of(FILE)).isNull();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void keepsAllCopiesInOneTemporaryFile() throws IOException {
        try (InflatedCopies copies = copies(1 << 30)) {
            List<byte[]> contents = new ArrayList<>();
            Random random = new Random(2);
            for (int file = 0; file < 20; file++) {
                byte[] content = new byte[50_000 * (1 + file % 4)];
                random.nextBytes(content);
                contents.add(content);
            }
            Map<Integer, ContentCopy> appending = new HashMap<>();
            // Beside one another, as several threads append.
            for (int at = 0; at < 200_000; at += 10_000) {
                for (int file = 0; file < 20; file++) {
                    byte[] content = contents.get(file);
                    if (at == 0) {
                        appending.put(file, copies.begin(file));
                    }
                    if (at < content.length) {
                        Objects.requireNonNull(appending.get(file)).append(content, at, 10_000);
                    }
                }
            }
            for (int file = 0; file < 20; file += 2) {
                copies.drop(file);
            }
            copies.begin(30).append(contents.get(3), 0, 200_000);
            for (int file : List.of(1, 3, 5, 19, 30)) {
                copies.complete(file);
                byte[] expected = contents.get(file == 30 ? 3 : file);
                byte[] read = new byte[expected.length];
                assertThat(Objects.requireNonNull(copies.of(file)).read(0, read))
                        .isEqualTo(expected.length);
                assertThat(read).isEqualTo(expected);
            }
            assertThat(openFiles()).isLessThanOrEqualTo(1);
        }
    }

    /// How many files this process has open in the folder, as Linux lists them.
    private long openFiles() throws IOException {
        Path list = Path.of("/proc/self/fd");
        if (!Files.isDirectory(list)) {
            return 0;
        }
        try (Stream<Path> open = Files.list(list)) {
            return open.filter(this::isInFolder).count();
        }
    }

    private boolean isInFolder(Path open) {
        try {
            return Files.readSymbolicLink(open).startsWith(folder);
        } catch (IOException _) {
            return false; // it was closed meanwhile
        }
    }

    @Test
    void makesNoCopyOnceItIsClosed() {
        InflatedCopies copies = copies(1 << 30);
        copies.close();
        assertThat(copies.begin(FILE)).isSameAs(ContentCopy.NONE);
    }

    @Test
    void leavesACopyToItsFirstMaker() {
        try (InflatedCopies copies = new InflatedCopies(folder, new Disk(1 << 30))) {
            InflatedCopy first = Objects.requireNonNull(copies.beginIfNone(FILE));
            first.append(new byte[1000], 0, 1000);
            assertThat(copies.beginIfNone(FILE)).isNull();
            assertThat(copies.of(FILE)).isNull();
            first.complete();
            assertThat(copies.of(FILE)).isSameAs(first);
        }
    }

    @Test
    void makesNoCopyWhereTheFolderIsMissing() {
        try (InflatedCopies copies =
                new InflatedCopies(folder.resolve("missing"), new Disk(1 << 30))) {
            assertThat(copies.begin(FILE)).isSameAs(ContentCopy.NONE);
            assertThat(copies.beginIfNone(FILE)).isNull();
        }
    }

    @Test
    void cannotBeReadBeforeAllIsAppended() {
        try (InflatedCopies copies = copies(1 << 30)) {
            copies.begin(FILE).append(new byte[10], 0, 10);
            assertThat(copies.of(FILE)).isNull();
            copies.complete(FILE);
            assertThat(copies.of(FILE)).isNotNull();
        }
    }

    private static InflatedCopy copy(InflatedCopies copies) {
        return Objects.requireNonNull(copies.of(FILE));
    }
}
