package spoor.trail.disk;

import org.jspecify.annotations.Nullable;

import spoor.event.Problem;
import spoor.io.FilePathText;
import spoor.io.IoReason;
import spoor.message.Message;
import spoor.trail.TrailSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.stream.Stream;

/// A folder with everything below it, or a single file.
///
/// Links to files are followed. Links to folders are only reported, so that a trail from somebody
/// else cannot lead out of its folder or into a circle.
public record DiskSource(Path root) implements TrailSource {
    public DiskSource {
        root = root.normalize();
    }

    @Override
    public Message name() {
        Path last = root.toAbsolutePath().normalize().getFileName();
        return Message.verbatim(FilePathText.of(Objects.requireNonNullElse(last, root)));
    }

    @Override
    public String location() {
        return FilePathText.of(root.toAbsolutePath());
    }

    @Override
    public void walk(Visitor visitor) {
        try {
            // The root itself may be a link: the user named it.
            Path start = Files.isSymbolicLink(root) ? root.toRealPath() : root;
            Files.walkFileTree(start, new Walk(visitor, start));
        } catch (IOException e) {
            visitor.problem(unopened(root, IoReason.of(e)));
        }
    }

    @Override
    public boolean holds(Path file) throws IOException {
        if (!Files.exists(file) || !Files.exists(root)) {
            return false;
        }
        Path wanted = file.toRealPath();
        Path folder = root.toRealPath();
        if (wanted.startsWith(folder)) {
            return true;
        }
        try (Stream<Path> all =
                Files.find(folder, Integer.MAX_VALUE, (_, found) -> found.isSymbolicLink())) {
            return all.anyMatch(link -> leadsTo(link, wanted));
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
    }

    private static boolean leadsTo(Path link, Path wanted) {
        try {
            return link.toRealPath().equals(wanted);
        } catch (IOException _) {
            return false; // a broken link leads to no file
        }
    }

    private static Problem unopened(Path path, Message reason) {
        return Problem.unopened(DiskFile.display(path), reason);
    }

    /// Visits everything below a path.
    private final class Walk implements FileVisitor<Path> {
        private final Visitor visitor;
        private final Path start;

        Walk(Visitor visitor, Path start) {
            this.visitor = visitor;
            this.start = start;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return next();
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()) {
                visitor.file(DiskFile.of(file, attributes));
            } else if (attributes.isSymbolicLink()) {
                link(file);
            } else {
                report(file, Message.of("trail.notAFile"));
            }
            return next();
        }

        private void link(Path link) {
            try {
                BasicFileAttributes target = Files.readAttributes(link, BasicFileAttributes.class);
                if (target.isRegularFile()) {
                    visitor.file(DiskFile.of(link, target));
                } else {
                    report(
                            link,
                            Message.of(
                                    target.isDirectory()
                                            ? "trail.linkToFolder"
                                            : "trail.linkToNoFile"));
                }
            } catch (IOException e) {
                report(link, Message.of("trail.brokenLink", IoReason.of(e)));
            }
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            report(file, IoReason.of(e));
            return next();
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
            if (e != null) {
                report(folder, IoReason.of(e));
            }
            return next();
        }

        /// Reports a path; what the user named is reported by that name, not as its target.
        private void report(Path path, Message reason) {
            visitor.problem(unopened(path.equals(start) ? root : path, reason));
        }

        private static FileVisitResult next() {
            return Thread.currentThread().isInterrupted()
                    ? FileVisitResult.TERMINATE
                    : FileVisitResult.CONTINUE;
        }
    }
}
