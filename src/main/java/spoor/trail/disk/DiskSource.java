package spoor.trail.disk;

import org.jspecify.annotations.Nullable;

import spoor.event.Problem;
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
        return Message.verbatim(Objects.requireNonNullElse(last, root).toString());
    }

    @Override
    public String location() {
        return root.toAbsolutePath().toString();
    }

    @Override
    public void walk(Visitor visitor) {
        try {
            // The root itself may be a link: the user named it.
            Path start = Files.isSymbolicLink(root) ? root.toRealPath() : root;
            Files.walkFileTree(start, new Walk(visitor));
        } catch (IOException e) {
            visitor.problem(problem(root, IoReason.of(e)));
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

    private static Problem problem(Path path, Message reason) {
        return new Problem(Problem.Kind.UNREADABLE, DiskFile.display(path), 0, reason);
    }

    private record Walk(Visitor visitor) implements FileVisitor<Path> {
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
                visitor.problem(problem(file, Message.of("trail.notAFile")));
            }
            return next();
        }

        private void link(Path link) {
            try {
                BasicFileAttributes target = Files.readAttributes(link, BasicFileAttributes.class);
                if (target.isRegularFile()) {
                    visitor.file(DiskFile.of(link, target));
                } else {
                    visitor.problem(problem(link, Message.of("trail.linkToFolder")));
                }
            } catch (IOException e) {
                visitor.problem(problem(link, Message.of("trail.brokenLink", IoReason.of(e))));
            }
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            visitor.problem(problem(file, IoReason.of(e)));
            return next();
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
            if (e != null) {
                visitor.problem(problem(folder, IoReason.of(e)));
            }
            return next();
        }

        private static FileVisitResult next() {
            return Thread.currentThread().isInterrupted()
                    ? FileVisitResult.TERMINATE
                    : FileVisitResult.CONTINUE;
        }
    }
}
