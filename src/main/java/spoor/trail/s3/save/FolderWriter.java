package spoor.trail.s3.save;

import spoor.io.AtomicFile;
import spoor.io.Bytes;
import spoor.io.IoReason;
import spoor.io.PrivateFolder;
import spoor.message.Message;
import spoor.work.Cancellation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;

/// Saves objects as files of a folder, laid out as in the bucket.
///
/// Keys are not trusted: nothing is written outside the folder or through a link, and no existing
/// file is changed.
public final class FolderWriter {
    private static final int CHUNK = 1 << 20;
    private static final int LARGE = 16 << 20;

    private final Path root;
    private final String draftName = ".spoor-" + UUID.randomUUID() + ".part";
    private final Bytes content = new Bytes(CHUNK);
    private final List<NotSaved> refused = new ArrayList<>();
    private final List<NotSaved> failed = new ArrayList<>();
    private int saved;
    private int alreadyThere;

    private FolderWriter(Path root) {
        this.root = root;
    }

    /// @param target created if it does not exist
    /// @param entries saved one after the other, by the calling thread
    /// @param progress receives the number of finished entries after each
    /// @throws ClosedByInterruptException if the thread was interrupted
    /// @throws IOException if the target cannot be a folder
    /// @throws java.util.concurrent.CancellationException when cancelled; the files saved until
    ///   then remain, each of them whole
    public static Report save(
            Path target, Iterable<Entry> entries, Cancellation cancellation, IntConsumer progress)
            throws IOException {
        FolderWriter copy = new FolderWriter(Files.createDirectories(target).toRealPath());
        int done = 0;
        for (Entry entry : entries) {
            cancellation.check();
            copy.save(entry, cancellation);
            progress.accept(++done);
        }
        return new Report(copy.saved, copy.alreadyThere, copy.refused, copy.failed);
    }

    private void save(Entry entry, Cancellation cancellation) throws IOException {
        switch (KeyPath.of(entry.key())) {
            case KeyPath.Refused(Message reason) -> refuse(entry, reason);
            case KeyPath.Allowed(List<String> parts) -> {
                try {
                    save(entry, parts, cancellation);
                } catch (ClosedByInterruptException e) {
                    throw e;
                } catch (InvalidPathException e) {
                    refuse(entry, Message.of("save.noSuchName"));
                } catch (IOException e) {
                    failed.add(new NotSaved(entry.key(), IoReason.of(e)));
                }
            }
        }
    }

    private void refuse(Entry entry, Message reason) {
        refused.add(new NotSaved(entry.key(), reason));
    }

    private void save(Entry entry, List<String> parts, Cancellation cancellation)
            throws IOException {
        Path file = root.resolve(String.join("/", parts));
        if (!file.normalize().startsWith(root)) {
            refuse(entry, Message.of("save.outside"));
            return;
        }
        content.shrinkTo(LARGE);
        content.length(0);
        entry.content().read(content);
        cancellation.check();
        Optional<Message> obstacle = createFolders(parts.subList(0, parts.size() - 1));
        if (obstacle.isPresent()) {
            refuse(entry, obstacle.get());
        } else if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            compare(entry, file);
        } else {
            write(entry, file);
        }
    }

    /// Creates the folders that are missing. None may be a link, which could lead anywhere.
    ///
    /// @return what is in the way
    private Optional<Message> createFolders(List<String> parts) throws IOException {
        Path folder = root;
        for (String part : parts) {
            folder = folder.resolve(part);
            if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
                createFolder(folder);
            }
            if (Files.isSymbolicLink(folder)) {
                return Optional.of(Message.of("save.link", part));
            }
            if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.of(Message.of("save.file", part));
            }
        }
        return Optional.empty();
    }

    private static void createFolder(Path folder) throws IOException {
        try {
            Files.createDirectory(folder);
        } catch (FileAlreadyExistsException e) {
            // Another program created it; it is checked next.
        }
    }

    private void write(Entry entry, Path file) throws IOException {
        try (AtomicFile target = AtomicFile.of(file, file.resolveSibling(draftName))) {
            fill(target.draft());
            target.create();
            saved++;
        } catch (FileAlreadyExistsException e) {
            compare(entry, file);
        }
    }

    private void fill(Path draft) throws IOException {
        Set<StandardOpenOption> newFile =
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel =
                FileChannel.open(draft, newFile, PrivateFolder.forFiles(draft))) {
            for (int done = 0; done < content.length(); ) {
                int part = Math.min(CHUNK, content.length() - done);
                done += channel.write(ByteBuffer.wrap(content.array(), done, part));
            }
        }
    }

    private void compare(Entry entry, Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            refuse(entry, Message.of("save.notAFile"));
        } else if (!isSame(file)) {
            refuse(entry, Message.of("save.different"));
        } else {
            alreadyThere++;
        }
    }

    private boolean isSame(Path file) throws IOException {
        if (Files.size(file) != content.length()) {
            return false;
        }
        byte[] there = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            int done = 0;
            for (int n = in.read(there); n >= 0; n = in.read(there)) {
                if (n > content.length() - done
                        || !Arrays.equals(there, 0, n, content.array(), done, done + n)) {
                    return false;
                }
                done += n;
            }
            return done == content.length();
        }
    }

    /// An object to save.
    public record Entry(String key, Content content) {}

    /// The bytes of an object.
    @FunctionalInterface
    public interface Content {
        /// @param into empty; filled with the object's bytes
        void read(Bytes into) throws IOException;
    }

    /// The outcome of the entries. Each counts once.
    ///
    /// @param alreadyThere files with the same bytes
    /// @param refused keys that could do harm, or whose file name is taken
    /// @param failed what could not be read or written
    public record Report(
            int saved, int alreadyThere, List<NotSaved> refused, List<NotSaved> failed) {
        public Report {
            refused = List.copyOf(refused);
            failed = List.copyOf(failed);
        }
    }

    /// @param key as it is in the bucket: it may hold any character
    public record NotSaved(String key, Message reason) {}
}
