package spoor.export;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import spoor.io.AtomicFile;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;

/// Drafts that programs left when they were killed during an export.
///
/// An export holds a lock on its draft, which the system releases when the program ends, also on
/// another computer. Only the user's own drafts are deleted: regular files with a draft's name that
/// the user may write.
final class LeftDrafts {
    private static final Logger LOG = LoggerFactory.getLogger(LeftDrafts.class);

    /// A new draft is empty and without a lock for a moment.
    private static final Duration NEW = Duration.ofSeconds(1);

    /// On disks without locks only the age counts.
    private static final Duration OLD = Duration.ofDays(1);

    private LeftDrafts() {}

    /// Deletes them in a folder.
    static void delete(Path folder, Instant now) {
        try (DirectoryStream<Path> drafts =
                Files.newDirectoryStream(folder, AtomicFile.DRAFT_NAMES)) {
            for (Path draft : drafts) {
                if (isLeft(draft, now)) {
                    Files.deleteIfExists(draft);
                }
            }
        } catch (IOException e) {
            LOG.warn("Drafts of exports cannot be deleted: {}", e.toString());
        }
    }

    private static boolean isLeft(Path draft, Instant now) throws IOException {
        BasicFileAttributes attributes =
                Files.readAttributes(draft, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        Duration age = Duration.between(attributes.lastModifiedTime().toInstant(), now);
        boolean isNew = attributes.size() == 0 && age.compareTo(NEW) < 0;
        return attributes.isRegularFile()
                && Files.isWritable(draft)
                && !isNew
                && (age.compareTo(OLD) > 0 || !isLocked(draft));
    }

    private static boolean isLocked(Path draft) {
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (IOException | OverlappingFileLockException _) {
            return true; // it may be in use
        }
    }
}
