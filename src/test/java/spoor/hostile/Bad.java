package spoor.hostile;

import spoor.event.Problem;

import java.util.Optional;

/// A bad file, and what a load must make of it.
///
/// @param name what is bad about it
/// @param file its name
/// @param content makes its bytes
/// @param expected what is read of it, and what is said; empty where readers may differ
record Bad(String name, String file, Content content, Optional<Expected> expected) {
    /// Makes bytes.
    @FunctionalInterface
    interface Content {
        byte[] bytes();
    }

    /// @param events how many are read, or -1 for any number
    /// @param problem the kind of the only problem; empty for none
    record Expected(int events, Optional<Problem.Kind> problem) {}

    /// A file that is read, or left out, without a problem.
    static Bad silent(String name, String file, Content content, int events) {
        return new Bad(name, file, content, Optional.of(new Expected(events, Optional.empty())));
    }

    /// A file with one problem.
    static Bad told(String name, String file, Content content, int events, Problem.Kind problem) {
        return new Bad(
                name, file, content, Optional.of(new Expected(events, Optional.of(problem))));
    }

    /// A file that costs no other file anything; it has at most one problem.
    static Bad open(String name, String file, Content content) {
        return new Bad(name, file, content, Optional.empty());
    }

    @Override
    public String toString() {
        return name;
    }
}
