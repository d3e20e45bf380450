package spoor.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import static spoor.cache.CachedContent.files;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import spoor.cache.DiskCache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

class PrivateFolderTest {
    @TempDir Path temp;

    @BeforeEach
    void assumePermissions() {
        assumeTrue(
                temp.getFileSystem().supportedFileAttributeViews().contains("posix"),
                "this file system has no permissions");
    }

    private Path folder(String permissions) throws IOException {
        Path folder = Files.createDirectory(temp.resolve("cache"));
        return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(permissions));
    }

    @Test
    void createsAFolderThatOnlyTheUserCanAccess() throws IOException {
        Path folder = PrivateFolder.open(temp.resolve("a").resolve("b"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        assertThat(files(temp)).isEmpty();
    }

    @Test
    void acceptsAFolderThatOthersMayOnlyRead() throws IOException {
        assertThat(PrivateFolder.open(folder("rwxr-xr-x"))).isDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rwxrwx---", "rwx----w-", "rwxrwxrwx"})
    void rejectsAFolderThatOthersMayWriteTo(String permissions) throws IOException {
        Path folder = folder(permissions);
        assertThatThrownBy(() -> DiskCache.open(folder, 1000))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("other users may write to " + folder)
                .hasMessageContaining("chmod go-w")
                .hasMessageContaining("choose another folder");
        assertThat(files(folder)).isEmpty();
    }

    @Test
    void rejectsAFolderWithinItThatOthersMayWriteTo() throws IOException {
        Path folder = folder("rwx------");
        Files.setPosixFilePermissions(
                Files.createDirectory(folder.resolve("objects")),
                PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThatThrownBy(() -> DiskCache.open(folder, 1000))
                .hasMessageContaining("other users may write to " + folder.resolve("objects"));
    }

    @Test
    void rejectsAFolderOfAnotherUser() throws IOException {
        Path folder = folder("rwx------");
        giveAway(folder);
        assertThatThrownBy(() -> DiskCache.open(folder, 1000))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("belongs to another user")
                .hasMessageContaining(folder.toString());
        assertThat(files(folder)).isEmpty();
    }

    private static void giveAway(Path folder) {
        try {
            Files.setOwner(
                    folder,
                    folder.getFileSystem()
                            .getUserPrincipalLookupService()
                            .lookupPrincipalByName("nobody"));
        } catch (IOException e) {
            assumeTrue(false, "only root can give a folder away");
        }
    }

    @Test
    void checksTheTargetOfALink() throws IOException {
        Path folder = folder("rwxrwxrwx");
        Path link = Files.createSymbolicLink(temp.resolve("link"), folder);
        assertThatThrownBy(() -> PrivateFolder.open(link)).hasMessageContaining("chmod");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        assertThat(PrivateFolder.open(link)).isEqualTo(folder.toRealPath());
    }

    @Test
    void rejectsAFileInPlaceOfAFolder() throws IOException {
        Path file = Files.createFile(temp.resolve("cache"));
        assertThatThrownBy(() -> DiskCache.open(file, 1000))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(file + " is a file, not a folder");
    }
}
