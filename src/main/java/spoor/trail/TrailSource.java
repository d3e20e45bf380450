package spoor.trail;

import spoor.cache.SideCache;
import spoor.event.Problem;
import spoor.event.TimeRange;
import spoor.message.Message;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// A place with trail files: a folder, a file, a bucket in S3, the built-in sample.
public interface TrailSource {
    /// The name to show in the window's title, such as the last part of a folder's path.
    Message name();

    /// The text by which it can be opened again: a path, an S3 location, or `sample:`. Another name
    /// where it cannot; see [#isLasting()].
    String location();

    /// Whether it can be opened again, now or in another run, and may have changed then.
    default boolean isLasting() {
        return true;
    }

    /// The period of the requested events, by their own time. Its files may hold others, too. Empty
    /// for all.
    default Optional<TimeRange> period() {
        return Optional.empty();
    }

    /// Finds the files and passes each to the visitor as soon as it is known.
    ///
    /// Folders that cannot be read are passed on as problems, and the walk continues. An
    /// interrupted thread ends the walk early, with its interrupt status set.
    void walk(Visitor visitor);

    /// Finds files that came since the last walk, and maybe others. A source that cannot tell walks
    /// again.
    default void walkNew(Visitor visitor) {
        walk(visitor);
    }

    /// Whether a file on this computer is one of those that a walk finds, under this name or by a
    /// link, so that it must not be replaced.
    ///
    /// @param file may be missing
    default boolean holds(Path file) throws IOException {
        return false;
    }

    /// The download of the files, where they come over a network.
    default Optional<Download> download() {
        return Optional.empty();
    }

    /// The cache for data that is made from this source's files; empty where nothing may be cached.
    default Optional<SideCache> derived() {
        return Optional.empty();
    }

    /// Releases connections. The source must not be used afterwards. May take a moment.
    default void close() {}

    /// Receives what a walk finds; called by one thread. Every method may throw a
    /// [java.util.concurrent.CancellationException] to end the walk.
    interface Visitor {
        /// A file was found and can be read.
        default void file(TrailFile file) {
            if (found(file)) {
                ready(file);
            } else {
                waiting();
            }
        }

        /// A file was found. It can be read after it is [#ready].
        ///
        /// @return false where the file is known and has not changed, so that it is not read
        boolean found(TrailFile file);

        /// A requested file can be read now, or reading it fails.
        void ready(TrailFile file);

        /// All files of this source were found; some may not be ready yet.
        void foundAll();

        /// A folder or file could not be read.
        void problem(Problem problem);

        /// Files with this path prefix could not be listed: known ones stay.
        void unlisted(String pathPrefix);

        /// Nothing was found yet; called several times a second while the source waits.
        void waiting();
    }
}
