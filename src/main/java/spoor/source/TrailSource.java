package spoor.source;

import spoor.event.Problem;

/// A place with trail files: a folder, a file, the built-in sample.
public interface TrailSource {
    /// The name to show in the window's title: a folder's last part, for instance.
    String name();

    /// What the user typed or dropped, so that it can be opened again: a path, or `sample:`.
    String location();

    /// Finds the files and hands each to the visitor as soon as it is known.
    ///
    /// What cannot be looked into is handed over as a problem; the walk goes on. An interrupted
    /// thread ends the walk early, with its interrupt status set.
    void walk(Visitor visitor);

    /// Receives what a walk finds; called by one thread.
    interface Visitor {
        /// @throws java.util.concurrent.CancellationException once no more files are wanted, which
        ///   ends the walk
        void file(TrailFile file);

        void problem(Problem problem);
    }
}
