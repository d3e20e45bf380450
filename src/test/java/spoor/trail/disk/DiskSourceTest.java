package spoor.trail.disk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import spoor.event.Problem;
import spoor.fixture.PlainVisitor;
import spoor.io.Bytes;
import spoor.io.FilePathText;
import spoor.trail.Permissions;
import spoor.trail.TrailFile;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class DiskSourceTest {
    @TempDir private Path folder;
    private Path trail;

    @BeforeEach
    void makeTheTrailsFolder() throws IOException {
        // Links are resolved, because the system's folder for temporary files may be one.
        trail = Files.createDirectory(folder.toRealPath().resolve("trail"));
    }

    /// What a walk found.
    private record Found(List<TrailFile> files, List<Problem> problems) implements PlainVisitor {
        @Override
        public void file(TrailFile file) {
            files.add(file);
        }

        @Override
        public void problem(Problem problem) {
            problems.add(problem);
        }

        List<String> paths() {
            return files.stream().map(TrailFile::path).sorted().toList();
        }
    }

    @Test
    void findsEveryFileBelowTheFolder() throws IOException {
        Path top = write("a.json", "1");
        Path deep = write("AWSLogs/111122223333/CloudTrail/eu-west-1/2026/11/22/b.json.gz", "2");
        Path hidden = write(".hidden/.c", "3");
        Path empty = write("d/empty", "");
        Files.createDirectories(trail.resolve("no/files/here"));
        Found found = walk(trail);
        assertThat(found.paths())
                .containsExactlyInAnyOrder(
                        top.toString(), deep.toString(), hidden.toString(), empty.toString());
        assertThat(found.problems()).isEmpty();
    }

    @Test
    void takesASingleFile() throws IOException {
        Path file = write("a.json", "abc");
        Found found = walk(file);
        assertThat(found.paths()).containsExactly(file.toString());
        assertThat(read(found.files().getFirst())).isEqualTo("abc");
    }

    @Test
    void isNamedAfterTheLastPartOfItsPath() throws IOException {
        assertThat(new DiskSource(trail).name().inEnglish()).isEqualTo("trail");
        assertThat(new DiskSource(trail.resolve("x/..")).name().inEnglish()).isEqualTo("trail");
        assertThat(new DiskSource(Path.of("relative")).name().inEnglish()).isEqualTo("relative");
        assertThat(new DiskSource(Path.of(".")).name().inEnglish())
                .isEqualTo(String.valueOf(Path.of("").toAbsolutePath().getFileName()));
        assertThat(new DiskSource(trail.getRoot()).name().inEnglish())
                .isEqualTo(trail.getRoot().toString());
    }

    @Test
    void isOpenedAgainByItsWholePath() {
        assertThat(new DiskSource(trail).location()).isEqualTo(trail.toString());
        assertThat(new DiskSource(Path.of("relative")).location())
                .isEqualTo(Path.of("relative").toAbsolutePath().toString());
    }

    @Test
    void saysThatTheFolderIsNotThere() {
        Found found = walk(trail.resolve("none"));
        assertThat(found.files()).isEmpty();
        assertProblem(found, trail.resolve("none"), "does not exist");
    }

    @Test
    void saysThatAFolderVanishedWhileItWasLookedAt() throws IOException {
        write("one/a", "");
        write("two/b", "");
        Found found = new Found(new ArrayList<>(), new ArrayList<>());
        new DiskSource(trail)
                .walk(
                        new PlainVisitor() {
                            @Override
                            public void file(TrailFile file) {
                                found.file(file);
                                remove(file.path().endsWith("a") ? "two/b" : "one/a");
                            }

                            @Override
                            public void problem(Problem problem) {
                                found.problem(problem);
                            }
                        });
        assertThat(found.files()).hasSize(1);
        boolean oneCameFirst = found.paths().getFirst().endsWith("a");
        assertProblem(found, trail.resolve(oneCameFirst ? "two" : "one"), "does not exist");
    }

    /// Removes a file and its folder.
    private void remove(String path) {
        try {
            Files.delete(trail.resolve(path));
            Files.delete(trail.resolve(path).getParent());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void followsALinkToAFile() throws IOException {
        Path outside = Files.writeString(trail.resolveSibling("outside.json"), "abc");
        Path link = link("link.json", outside);
        Found found = walk(trail);
        assertThat(found.paths()).containsExactly(link.toString());
        assertThat(found.files().getFirst().stamp().size()).isEqualTo(3);
        assertThat(read(found.files().getFirst())).isEqualTo("abc");
        assertThat(found.problems()).isEmpty();
    }

    @Test
    void reportsALinkToAFolderAndDoesNotFollowIt() throws IOException {
        Path outside = Files.createDirectory(trail.resolveSibling("outside"));
        Files.writeString(outside.resolve("a.json"), "abc");
        Path link = link("link", outside);
        Found found = walk(trail);
        assertThat(found.files()).isEmpty();
        assertProblem(found, link, "not followed");
    }

    @Test
    void doesNotGoRoundInCircles() throws IOException {
        write("below/a.json", "");
        Path link = link("below/up", trail);
        Found found = walk(trail);
        assertThat(found.files()).hasSize(1);
        assertProblem(found, link, "not followed");
    }

    @Test
    void saysThatALinkLeadsNowhere() throws IOException {
        Path link = link("link", trail.resolve("none"));
        Found found = walk(trail);
        assertThat(found.files()).isEmpty();
        assertProblem(found, link, "nowhere");
    }

    @Test
    void saysThatALinkLeadsToItself() throws IOException {
        Path link = link("link", trail.resolve("link"));
        Found found = walk(trail);
        assertThat(found.files()).isEmpty();
        assertProblem(found, link, "nowhere");
    }

    @Test
    void followsALinkThatTheUserNamed() throws IOException {
        write("a.json", "abc");
        Path link = Files.createSymbolicLink(trail.resolveSibling("link"), trail);
        Found found = walk(link);
        assertThat(found.files()).hasSize(1);
        assertThat(read(found.files().getFirst())).isEqualTo("abc");
        assertThat(new DiskSource(link).name().inEnglish()).isEqualTo("link");
        assertThat(found.problems()).isEmpty();
    }

    @Test
    void saysThatALinkThatTheUserNamedLeadsNowhere() throws IOException {
        Path link = link("link", trail.resolve("none"));
        assertProblem(walk(link), link, "does not exist");
    }

    @Test
    void saysThatSomethingIsNeitherAFileNorAFolder() throws IOException {
        Path socket = trail.resolve("socket");
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
            Found found = walk(trail);
            assertThat(found.files()).isEmpty();
            assertProblem(found, socket, "neither");
            Path link = link("link", socket);
            assertProblem(walk(link), link, "neither");
        }
    }

    @Test
    void saysThatALinkLeadsToSomethingThatIsNeitherAFileNorAFolder() throws IOException {
        Path link = link("link", Path.of("/dev/zero"));
        Found found = walk(trail);
        assertThat(found.files()).isEmpty();
        assertProblem(found, link, "neither");
    }

    @Test
    void findsFilesWhoseNamesDecodeToTheSameText() throws IOException {
        String folderUri = trail.toUri().toString();
        for (String name : List.of("x%FE.json", "x%FF.json")) {
            Files.writeString(Path.of(URI.create(folderUri + name)), name);
        }
        Found found = walk(trail);
        assertThat(found.paths()).containsExactly(trail + "/x\udcfe.json", trail + "/x\udcff.json");
        for (TrailFile file : found.files()) {
            String name = file.path().endsWith("\udcfe.json") ? "x%FE.json" : "x%FF.json";
            assertThat(read(file)).isEqualTo(name);
            assertThat(walk(FilePathText.path(file.path())).paths()).containsExactly(file.path());
        }
    }

    @Test
    void aProblemWithWhatIsNotOpenedHasNoOffset() throws IOException {
        assertThat(walk(link("link", trail.resolve("none"))).problems())
                .singleElement()
                .returns(false, Problem::hasOffset);
    }

    @Test
    void reportsAFolderWithoutPermissionAndContinues() throws IOException {
        write("closed/a.json", "");
        Path open = write("open/b.json", "");
        Path closed = trail.resolve("closed");
        Permissions.take(closed);
        try {
            Found found = walk(trail);
            assertThat(found.paths()).containsExactly(open.toString());
            assertProblem(found, closed, "permission");
        } finally {
            Permissions.giveBack(closed);
        }
    }

    @Test
    void endsEarlyWhenInterruptedAndStaysInterrupted() throws IOException {
        for (int i = 0; i < 10; i++) {
            write("f" + i, "");
        }
        Found found = new Found(new ArrayList<>(), new ArrayList<>());
        Thread.currentThread().interrupt();
        new DiskSource(trail).walk(found);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(found.files()).hasSizeLessThan(10);
    }

    private Path write(String path, String content) throws IOException {
        Path file = trail.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private Path link(String path, Path target) throws IOException {
        return Files.createSymbolicLink(trail.resolve(path), target);
    }

    private static Found walk(Path root) {
        Found found = new Found(new ArrayList<>(), new ArrayList<>());
        new DiskSource(root).walk(found);
        return found;
    }

    private static String read(TrailFile file) throws IOException {
        Bytes content = new Bytes(1);
        file.read(content);
        return new String(content.array(), 0, content.length(), StandardCharsets.UTF_8);
    }

    private static void assertProblem(Found found, Path path, String reason) {
        assertThat(found.problems())
                .singleElement()
                .returns(Problem.Kind.UNREADABLE, Problem::kind)
                .extracting(Problem::file)
                .isEqualTo(path.toString());
        assertThat(found.problems().getFirst().reason().inEnglish()).contains(reason);
    }

    @Test
    void holdsItsFilesUnderAnyNameAndNoOthers(@TempDir Path outside) throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), "x");
        Path other = Files.writeString(outside.resolve("b.json"), "x");
        Path linked = Files.writeString(outside.resolve("c.json"), "x");
        Files.createSymbolicLink(folder.resolve("link"), linked);
        Files.createSymbolicLink(folder.resolve("broken"), outside.resolve("nowhere"));
        Path name = Files.createSymbolicLink(outside.resolve("name"), file);
        DiskSource source = new DiskSource(folder);

        assertThat(source.holds(file)).isTrue();
        assertThat(source.holds(folder.resolve("../" + folder.getFileName() + "/a.json"))).isTrue();
        assertThat(source.holds(name)).isTrue();
        assertThat(source.holds(linked)).isTrue();
        assertThat(source.holds(other)).isFalse();
        assertThat(source.holds(folder.resolve("new.json"))).isFalse();
        assertThat(new DiskSource(file).holds(name)).isTrue();
        assertThat(new DiskSource(file).holds(other)).isFalse();
    }
}
