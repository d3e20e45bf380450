package spoor.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

class LeftDraftsTest {
    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

    @TempDir private Path folder;
    private Path draft;

    @BeforeEach
    void writeADraft() throws IOException {
        draft = write(".spoor-123.part", "[", NOW.minusSeconds(5));
    }

    private Path write(String name, String text, Instant modified) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        return Files.setLastModifiedTime(file, FileTime.from(modified));
    }

    @Test
    void deletesADraftThatNoProgramWrites() {
        LeftDrafts.delete(folder, NOW);
        assertThat(draft).doesNotExist();
    }

    @Test
    void keepsADraftThatIsWritten() throws IOException {
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            assertThat(channel.tryLock()).isNotNull();
            LeftDrafts.delete(folder, NOW);
            assertThat(draft).exists();
        }
    }

    @Test
    void keepsADraftThatWasJustMade() throws IOException {
        Path made = write(".spoor-1.part", "", NOW.minusMillis(500));
        Path left = write(".spoor-2.part", "", NOW.minusSeconds(2));
        LeftDrafts.delete(folder, NOW);
        assertThat(made).exists();
        assertThat(left).doesNotExist();
    }

    @Test
    void deletesADraftThatIsOlderThanADay() throws IOException {
        Files.setLastModifiedTime(draft, FileTime.from(NOW.minusSeconds(86_401)));
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            assertThat(channel.tryLock()).isNotNull();
            LeftDrafts.delete(folder, NOW);
        }
        assertThat(draft).doesNotExist();
    }

    @Test
    void keepsEverythingElse() throws IOException {
        Path other = write("spoor-1.part", "x", NOW.minusSeconds(86_401));
        Path link = Files.createSymbolicLink(folder.resolve(".spoor-9.part"), other);
        Path inner = Files.createDirectory(folder.resolve(".spoor-8.part"));
        LeftDrafts.delete(folder, NOW);
        assertThat(other).exists();
        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(inner).exists();
    }
}
