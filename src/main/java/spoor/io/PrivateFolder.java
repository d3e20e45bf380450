package spoor.io;

import spoor.message.ExplainedException;
import spoor.message.Message;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Set;

/// Creates folders that only the user can access, and rejects folders that others can change.
public final class PrivateFolder {
    private PrivateFolder() {}

    /// Creates the folder if it does not exist.
    ///
    /// @return the folder, or the target if it is a link
    /// @throws IOException if it cannot be used, or others can write to it
    public static Path open(Path folder) throws IOException {
        try {
            Path real = Files.createDirectories(folder, forFolders(folder)).toRealPath();
            if (isPosix(real)) {
                check(real);
            }
            return real;
        } catch (FileAlreadyExistsException e) {
            throw new ExplainedException(Message.of("io.folder.file", folder.toString()), e);
        }
    }

    private static void check(Path folder) throws IOException {
        PosixFileAttributes attributes = Files.readAttributes(folder, PosixFileAttributes.class);
        Set<PosixFilePermission> permissions = attributes.permissions();
        if (permissions.contains(PosixFilePermission.GROUP_WRITE)
                || permissions.contains(PosixFilePermission.OTHERS_WRITE)) {
            throw refused("io.folder.open", folder.toString());
        }
        UserPrincipal owner = attributes.owner();
        if (!owner.equals(currentUser(folder))) {
            throw refused("io.folder.owner", folder.toString(), owner.getName());
        }
    }

    /// The owner of a new file. Looking up the user by name could fail: a container may have no
    /// name for the user.
    private static UserPrincipal currentUser(Path folder) throws IOException {
        Path probe = Files.createTempFile(folder, ".probe-", ".part", forFiles(folder));
        try {
            return Files.getOwner(probe, LinkOption.NOFOLLOW_LINKS);
        } finally {
            Files.deleteIfExists(probe);
        }
    }

    private static ExplainedException refused(String key, Object... values) {
        return new ExplainedException(Message.of(key, values), null);
    }

    /// The attributes of a new folder that only the user can access.
    public static FileAttribute<?>[] forFolders(Path where) {
        return permissions(where, "rwx------");
    }

    /// The attributes of a new file that only the user can access.
    public static FileAttribute<?>[] forFiles(Path where) {
        return permissions(where, "rw-------");
    }

    private static FileAttribute<?>[] permissions(Path where, String permissions) {
        return isPosix(where)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
