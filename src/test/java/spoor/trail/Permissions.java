package spoor.trail;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// Takes away the permission to read, where that can be done.
public final class Permissions {
    private Permissions() {}

    public static void take(Path path) throws IOException {
        assumeTrue(
                path.getFileSystem().supportedFileAttributeViews().contains("posix"),
                "this file system has no permissions to take away");
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("---------"));
        assumeTrue(!Files.isReadable(path), "permissions do not bind this user, who may be root");
    }

    /// Needed for folders, so that they can be removed after the test.
    public static void giveBack(Path path) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
    }
}
