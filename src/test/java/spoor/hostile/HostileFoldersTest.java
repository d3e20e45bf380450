package spoor.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import spoor.event.Problem;
import spoor.fixture.EventJson;
import spoor.fixture.Trails;
import spoor.trail.TrailSource;
import spoor.trail.disk.DiskSource;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/// What a folder may have besides files, and what may happen to a file while it is read.
@DisabledOnOs(OS.WINDOWS)
@Timeout(60)
class HostileFoldersTest {
    private static final byte[] TRAIL = Trails.content(EventJson.number(1), EventJson.number(2));

    @TempDir private Path temporary;
    private Path folder;
    private Neighbours neighbours;

    @BeforeEach
    void makeTheFolder() throws IOException {
        folder = Files.createDirectory(temporary.resolve("trail"));
        neighbours = new Neighbours(folder);
    }

    @AfterEach
    void endTheWorker() {
        neighbours.close();
    }

    /// Something that is no trail file: how it is made, and what is said of it.
    enum Odd {
        PIPE("neither a file nor a folder") {
            @Override
            void make(Path at) throws IOException {
                pipe(at);
            }
        },
        LINK_TO_A_PIPE("neither a file nor a folder") {
            @Override
            void make(Path at) throws IOException {
                Path pipe = at.resolveSibling("../pipe").normalize();
                pipe(pipe);
                Files.createSymbolicLink(at, pipe);
            }
        },
        LINK_TO_AN_ENDLESS_DEVICE("neither a file nor a folder") {
            @Override
            void make(Path at) throws IOException {
                Files.createSymbolicLink(at, Path.of("/dev/zero"));
            }
        },
        LINK_TO_A_TERMINAL("neither a file nor a folder") {
            @Override
            void make(Path at) throws IOException {
                Files.createSymbolicLink(at, Path.of("/dev/tty"));
            }
        },
        SOCKET("neither a file nor a folder") {
            @Override
            void make(Path at) throws IOException {
                try (ServerSocketChannel socket =
                        ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
                    socket.bind(UnixDomainSocketAddress.of(at));
                }
            }
        },
        LINK_TO_ITSELF("leads nowhere") {
            @Override
            void make(Path at) throws IOException {
                Files.createSymbolicLink(at, at);
            }
        },
        BROKEN_LINK("leads nowhere") {
            @Override
            void make(Path at) throws IOException {
                Files.createSymbolicLink(at, at.resolveSibling("nothing"));
            }
        },
        LINK_TO_THE_FOLDER_ABOVE("links to folders are not followed") {
            @Override
            void make(Path at) throws IOException {
                Files.createSymbolicLink(at, at.getParent());
            }
        },
        LINK_OUT_OF_THE_FOLDER("links to folders are not followed") {
            @Override
            void make(Path at) throws IOException {
                Files.createSymbolicLink(at, Path.of("/etc"));
            }
        };

        private final String reason;

        Odd(String reason) {
            this.reason = reason;
        }

        abstract void make(Path at) throws IOException;
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNoFileIsNotOpenedAndToldOnce(Odd odd) throws IOException {
        odd.make(folder.resolve("m.json"));
        List<Problem> problems = neighbours.load().state().problems();
        assertThat(problems)
                .singleElement()
                .returns(folder + "/m.json", Problem::file)
                .extracting(problem -> problem.reason().inEnglish())
                .asString()
                .contains(odd.reason);
    }

    /// What happens to a file.
    enum Event {
        PIPE_TAKES_ITS_PLACE(false) {
            @Override
            void happen(Path file) throws IOException {
                Files.delete(file);
                pipe(file);
            }
        },
        DEVICE_TAKES_ITS_PLACE(false) {
            @Override
            void happen(Path file) throws IOException {
                Files.delete(file);
                Files.createSymbolicLink(file, Path.of("/dev/zero"));
            }
        },
        FOLDER_TAKES_ITS_PLACE(false) {
            @Override
            void happen(Path file) throws IOException {
                Files.delete(file);
                Files.createDirectory(file);
            }
        },
        VANISHES(false) {
            @Override
            void happen(Path file) throws IOException {
                Files.delete(file);
            }
        },
        LOSES_ITS_PERMISSIONS(false) {
            @Override
            void happen(Path file) throws IOException {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
                // The superuser may read it all the same.
                if (Files.isReadable(file)) {
                    Files.delete(file);
                }
            }
        },
        SHRINKS(true) {
            @Override
            void happen(Path file) throws IOException {
                Files.write(file, Trails.truncated(TRAIL, 100));
            }
        },
        GROWS(true) {
            @Override
            void happen(Path file) throws IOException {
                Files.write(file, TRAIL, StandardOpenOption.APPEND);
            }
        };

        /// Whether the file can still be read if it happens before that.
        private final boolean readable;

        Event(boolean readable) {
            this.readable = readable;
        }

        abstract void happen(Path file) throws IOException;
    }

    @ParameterizedTest
    @EnumSource
    void whatHappensToAFileAfterItWasFoundCostsNoOther(Event event) throws IOException {
        Path file = Files.write(folder.resolve("m.json"), TRAIL);
        Watched.Outcome outcome = neighbours.load(changing(file, event, true));
        assertThat(outcome.state().problems()).hasSizeLessThanOrEqualTo(1);
        if (!event.readable) {
            assertThat(outcome.state().problems()).hasSize(1);
            assertThat(Neighbours.otherEvents(outcome)).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatHappensToAFileWhileItIsReadIsToldOnce(Event event) throws IOException {
        Path file = Files.write(folder.resolve("m.json"), TRAIL);
        Watched.Outcome outcome = neighbours.load(changing(file, event, false));
        assertThat(outcome.state().problems())
                .singleElement()
                .returns(file.toString(), Problem::file)
                .extracting(problem -> problem.reason().inEnglish())
                .asString()
                .contains("changed while it was read");
    }

    /// The folder, where something happens to a file.
    ///
    /// @param before whether it happens before the file is opened, or after
    private TrailSource changing(Path file, Event event, boolean before) {
        return new HappeningSource(
                new DiskSource(folder), file.toString(), before, () -> event.happen(file));
    }

    private static void pipe(Path at) throws IOException {
        try {
            assertThat(new ProcessBuilder("mkfifo", at.toString()).start().waitFor()).isZero();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void findsFilesWhateverBytesTheirNamesHave() throws IOException {
        List<String> names =
                List.of(
                        "x%FE.json",
                        "x%FF.json",
                        "%1B%5B2J.json",
                        "a%0Ab.json",
                        "%E2%80%AE.json",
                        "y@12.json",
                        "n".repeat(250) + ".json",
                        "A.json",
                        "a.json",
                        "%C3%BC.json",
                        "u%CC%88.json");
        for (int i = 0; i < names.size(); i++) {
            Path file = Path.of(URI.create(folder.toUri() + names.get(i)));
            Files.write(file, Trails.content(EventJson.number(i)));
        }
        Watched.Outcome outcome = neighbours.load();
        assertThat(outcome.state().problems()).isEmpty();
        assertThat(Neighbours.otherEvents(outcome)).isEqualTo(names.size());
    }

    @Test
    void findsTenThousandFilesInAFolder() throws IOException {
        for (int i = 0; i < 10_000; i++) {
            Files.createFile(folder.resolve("empty" + i));
        }
        Watched.Outcome outcome = neighbours.load();
        assertThat(outcome.state().progress().found()).isEqualTo(10_002);
        assertThat(outcome.state().problems()).isEmpty();
    }
}
