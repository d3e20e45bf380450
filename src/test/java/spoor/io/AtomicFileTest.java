package spoor.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.condition.OS.WINDOWS;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

final class AtomicFileTest {
    @TempDir Path folder;
    private Path file = Path.of("");

    @BeforeEach
    void chooseFile() {
        file = folder.resolve("file");
    }

    @Test
    void createsTheFileOnlyWhenItIsComplete() throws IOException {
        try (AtomicFile target = AtomicFile.of(file)) {
            Files.writeString(target.draft(), "new");
            assertThat(file).doesNotExist();
            target.create();
        }

        assertThat(file).hasContent("new");
        assertThat(folder).isDirectoryContaining(path -> path.equals(file));
        assertThat(folder.toFile().list()).hasSize(1);
    }

    @Test
    void replacesAFile() throws IOException {
        Files.writeString(file, "old");
        try (AtomicFile target = AtomicFile.of(file)) {
            Files.writeString(target.draft(), "new");
            assertThat(file).hasContent("old");
            target.replace();
        }

        assertThat(file).hasContent("new");
        assertThat(folder.toFile().list()).hasSize(1);
    }

    @Test
    void doesNotReplaceAnExistingFileOnCreate() throws IOException {
        Files.writeString(file, "old");
        try (AtomicFile target = AtomicFile.of(file)) {
            Files.writeString(target.draft(), "new");
            assertThatThrownBy(target::create).isInstanceOf(FileAlreadyExistsException.class);
        }

        assertThat(file).hasContent("old");
        assertThat(folder.toFile().list()).hasSize(1);
    }

    @Test
    void deletesTheDraftIfWritingFails() {
        assertThatThrownBy(this::writeAndFail).hasMessage("the disk is full");

        assertThat(folder).isEmptyDirectory();
    }

    private void writeAndFail() throws IOException {
        try (AtomicFile target = AtomicFile.of(file)) {
            Files.writeString(target.draft(), "half");
            throw new IOException("the disk is full");
        }
    }

    @Test
    void usesADraftThatTheCallerNames() throws IOException {
        Path draft = folder.resolve("draft");
        try (AtomicFile target = AtomicFile.of(file, draft)) {
            Files.writeString(draft, "new");
            target.replace();
        }

        assertThat(file).hasContent("new");
        assertThat(draft).doesNotExist();
    }

    @Test
    @DisabledOnOs(WINDOWS)
    void onlyTheUserMayReadTheFile() throws IOException {
        try (AtomicFile target = AtomicFile.of(file)) {
            target.create();
        }

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
