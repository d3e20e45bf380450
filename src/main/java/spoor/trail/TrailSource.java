package spoor.trail;

import spoor.cache.SideCache;
import spoor.event.Problem;
import spoor.event.TimeRange;

import java.util.Optional;

/// A place with trail files: a folder, a file, the built-in sample.
public interface TrailSource {
    /// The name to show in the window's title: a folder's last part, for instance.
    String name();

    /// What the user typed or dropped, so that it can be opened again: a path, or `sample:`.
    String location();

    /// The events that are asked for, by their own time; its files may hold others, too. Nothing
    /// for all.
    default Optional<TimeRange> period() {
        return Optional.empty();
    }

    /// Finds the files and hands each to the visitor as soon as it is known.
    ///
    /// What cannot be looked into is handed over as a problem; the walk goes on. An interrupted
    /// thread ends the walk early, with its interrupt status set.
    void walk(Visitor visitor);

    /// Finds what came since the last walk; it may find more. Where a source cannot tell, it walks
    /// again.
    default void walkNew(Visitor visitor) {
        walk(visitor);
    }

    /// The download behind this source, where its files come over a network.
    default Optional<Download> download() {
        return Optional.empty();
    }

    /// Where to keep what is made from this source's files; nothing where nothing is to be kept.
    default Optional<SideCache> derived() {
        return Optional.empty();
    }

    /// Gives back connections and the like; the source is not used afterwards. May take a moment.
    default void close() {}

    /// Receives what a walk finds; called by one thread. Every method ends the walk by throwing a
    /// [java.util.concurrent.CancellationException] once no more files are wanted.
    interface Visitor {
        /// Takes a file that can be read at once.
        default void file(TrailFile file) {
            if (found(file)) {
                ready(file);
            } else {
                waiting();
            }
        }

        /// Takes note of a file that can be read once it is [#ready].
        ///
        /// @return whether it is wanted: false where it is known and has not changed
        boolean found(TrailFile file);

        /// A file that was wanted can be read now; or cannot be, which reading it will tell.
        void ready(TrailFile file);

        /// All files of this source are found; some may not be ready yet.
        void foundAll();

        /// What could not be looked into.
        void problem(Problem problem);

        /// Files whose path begins so could not be looked for: what is known of them stays.
        void unlisted(String pathPrefix);

        /// Nothing to hand over now; to be called several times a second while waiting.
        void waiting();
    }
}
