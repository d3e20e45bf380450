package spoor.trail.s3.save;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import static spoor.cache.CachedContent.files;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import spoor.message.Message;
import spoor.trail.s3.save.FolderWriter.Entry;
import spoor.trail.s3.save.FolderWriter.NotSaved;
import spoor.trail.s3.save.FolderWriter.Report;
import spoor.work.Cancellation;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

class FolderWriterTest {
    private static final String KEY = "AWSLogs/111122223333/CloudTrail/eu-west-1/2026/11/01/a.gz";

    @TempDir Path temp;

    private Path target;

    @BeforeEach
    void target() throws IOException {
        target = temp.toRealPath().resolve("target");
    }

    private static Entry entry(String key, String text) {
        return new Entry(
                key,
                into -> {
                    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                    into.ensureCapacity(bytes.length);
                    System.arraycopy(bytes, 0, into.array(), 0, bytes.length);
                    into.length(bytes.length);
                });
    }

    private static Entry failing(String key) {
        return new Entry(
                key,
                _ -> {
                    throw new IOException("it is archived");
                });
    }

    private Report save(Entry... entries) throws IOException {
        return FolderWriter.save(target, List.of(entries), new Cancellation(), _ -> {});
    }

    private static void assertRefused(Report report, String key, String reason) {
        assertThat(report.saved()).isZero();
        assertThat(report.alreadyThere()).isZero();
        assertThat(report.failed()).isEmpty();
        assertThat(report.refused()).singleElement().extracting(NotSaved::key).isEqualTo(key);
        assertThat(report.refused().getFirst().reason().inEnglish()).contains(reason);
    }

    @Test
    void laysObjectsOutAsInTheBucket() throws IOException {
        String large = "0123456789".repeat(300_000);
        Report report = save(entry(KEY, "one"), entry("b.gz", large), entry("c/empty", ""));
        assertThat(report).isEqualTo(new Report(3, 0, List.of(), List.of()));
        assertThat(target.resolve(KEY)).hasContent("one");
        assertThat(target.resolve("b.gz")).hasContent(large);
        assertThat(target.resolve("c/empty")).isEmptyFile();
        assertThat(files(target)).hasSize(3);
    }

    @Test
    void tellsHowManyAreDone() throws IOException {
        List<Integer> done = new ArrayList<>();
        FolderWriter.save(
                target,
                List.of(entry("a", "1"), entry("..", "2"), failing("c")),
                new Cancellation(),
                done::add);
        assertThat(done).containsExactly(1, 2, 3);
    }

    @Test
    void countsEveryEntryOnce() throws IOException {
        save(entry("same", "1"));
        Report report =
                save(entry("same", "1"), entry("../x", "2"), failing("c"), entry("new", "3"));
        assertThat(report)
                .isEqualTo(
                        new Report(
                                1,
                                1,
                                List.of(new NotSaved("../x", Message.of("save.key.dot"))),
                                List.of(new NotSaved("c", Message.verbatim("it is archived")))));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("spoor.trail.s3.save.KeyPathTest#hostile")
    void writesNothingForAHostileKey(String key) throws IOException {
        assertRefused(save(entry(key, "planted")), key, "");
        assertThat(files(temp)).isEmpty();
    }

    @Test
    void createsNoFolderForAnUnreadableObject() throws IOException {
        assertThat(save(failing(KEY)).failed()).hasSize(1);
        assertThat(target).isEmptyDirectory();
    }

    @Test
    void neverChangesAFileThatIsThere() throws IOException {
        save(entry(KEY, "before"));
        assertRefused(save(entry(KEY, "after!")), KEY, "a different file");
        assertRefused(save(entry(KEY, "longer than before")), KEY, "a different file");
        assertThat(target.resolve(KEY)).hasContent("before");
        assertThat(files(target)).hasSize(1);
    }

    @Test
    void comparesLargeFilesToTheirEnd() throws IOException {
        String large = "0123456789".repeat(30_000);
        save(entry("a", large));
        assertThat(save(entry("a", large)).alreadyThere()).isEqualTo(1);
        assertRefused(
                save(entry("a", large.substring(0, large.length() - 1) + "x")),
                "a",
                "a different file");
    }

    @Test
    void keepsTheFirstOfTwoObjectsWithOneName() throws IOException {
        Report report = save(entry("a", "1"), entry("a", "2"));
        assertThat(report.saved()).isEqualTo(1);
        assertThat(report.refused()).hasSize(1);
        assertThat(target.resolve("a")).hasContent("1");
    }

    @Test
    void refusesAnObjectBelowAnother() throws IOException {
        Report report = save(entry("a", "1"), entry("a/b", "2"));
        assertThat(report.refused())
                .containsExactly(new NotSaved("a/b", Message.of("save.file", "a")));
    }

    @Test
    void refusesAnObjectWithTheNameOfAFolder() throws IOException {
        Report report = save(entry("a/b", "1"), entry("a", "2"));
        assertThat(report.saved()).isEqualTo(1);
        assertThat(report.refused()).extracting(NotSaved::key).containsExactly("a");
    }

    @Test
    void followsNoLinkToAFolder() throws IOException {
        Path outside = Files.createDirectory(temp.resolve("outside"));
        Files.createDirectory(target);
        link(target.resolve("AWSLogs"), outside);
        assertRefused(save(entry(KEY, "planted")), KEY, "AWSLogs is a link");
        assertThat(outside).isEmptyDirectory();
    }

    @Test
    void followsNoLinkWithinTheFolder() throws IOException {
        Files.createDirectories(target.resolve("real"));
        link(target.resolve("a"), Path.of("real"));
        assertRefused(save(entry("a/b", "planted")), "a/b", "a is a link");
        assertThat(target.resolve("real")).isEmptyDirectory();
    }

    @Test
    void writesThroughNoLinkToAFile() throws IOException {
        Path outside = Files.writeString(temp.resolve("outside"), "mine");
        Files.createDirectory(target);
        link(target.resolve("a"), outside);
        link(target.resolve("b"), temp.resolve("not there yet"));
        assertRefused(save(entry("a", "planted")), "a", "not a file");
        assertRefused(save(entry("a", "mine")), "a", "not a file");
        assertRefused(save(entry("b", "planted")), "b", "not a file");
        assertThat(outside).hasContent("mine");
        assertThat(temp.resolve("not there yet")).doesNotExist();
    }

    @Test
    void acceptsATargetThatIsALink() throws IOException {
        Path real = Files.createDirectory(temp.resolve("real"));
        link(target, real);
        assertThat(save(entry("a", "1")).saved()).isEqualTo(1);
        assertThat(real.resolve("a")).hasContent("1");
    }

    @Test
    void savesFilesForTheirUserOnly() throws IOException {
        assumeTrue(
                temp.getFileSystem().supportedFileAttributeViews().contains("posix"),
                "this file system has no permissions");
        save(entry("a", "1"));
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(target.resolve("a"))))
                .isEqualTo("rw-------");
    }

    @Test
    void leavesOnlyWholeFilesWhenCancelled() {
        Cancellation cancellation = new Cancellation();
        Iterable<Entry> entries =
                IntStream.range(0, 100).mapToObj(i -> entry("f" + i, "whole")).toList();
        assertThatThrownBy(() ->
                        FolderWriter.save(
                                target,
                                entries,
                                cancellation,
                                done -> {
                                    if (done == 10) {
                                        cancellation.cancel();
                                    }
                                }))
                .isInstanceOf(CancellationException.class);
        assertThat(files(target)).hasSize(10).allSatisfy(f -> assertThat(f).hasContent("whole"));
    }

    @Test
    void reportsAnInterrupt() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> save(entry("a", "1"), entry("b", "2")))
                    .isInstanceOf(ClosedByInterruptException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(files(target)).isEmpty();
    }

    @Test
    void refusesATargetThatIsAFile() throws IOException {
        Files.createFile(target);
        assertThatThrownBy(() -> save(entry("a", "1"))).isInstanceOf(IOException.class);
    }

    private static void link(Path link, Path to) throws IOException {
        try {
            Files.createSymbolicLink(link, to);
        } catch (UnsupportedOperationException e) {
            assumeTrue(false, "this system has no links");
        }
    }
}
