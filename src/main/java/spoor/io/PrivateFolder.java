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

/// Makes folders and files that only their user can use, and tells folders that others can change.
public final class PrivateFolder {
    private PrivateFolder() {}

    /// Makes the folder where it is not there.
    ///
    /// @return the folder itself, where a link leads to it
    /// @throws IOException where it cannot be used, or others could put files into it
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
        PosixFileAttributes found = Files.readAttributes(folder, PosixFileAttributes.class);
        Set<PosixFilePermission> permissions = found.permissions();
        if (permissions.contains(PosixFilePermission.GROUP_WRITE)
                || permissions.contains(PosixFilePermission.OTHERS_WRITE)) {
            throw refused("io.folder.open", folder.toString());
        }
        UserPrincipal owner = found.owner();
        if (!owner.equals(whoeverRunsThis(folder))) {
            throw refused("io.folder.owner", folder.toString(), owner.getName());
        }
    }

    /// The owner of a new file: in a container the system may know no name for the user.
    private static UserPrincipal whoeverRunsThis(Path folder) throws IOException {
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

    public static FileAttribute<?>[] forFolders(Path where) {
        return permissions(where, "rwx------");
    }

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
