package spoor.mask;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Function;
import java.util.function.Supplier;

/// Walks for several threads: each takes one that nobody uses, and gives it back. Any thread.
final class Walks {
    private final ConcurrentLinkedDeque<TextWalk> idle = new ConcurrentLinkedDeque<>();
    private final Supplier<Spotter> spotters;

    /// @param spotters makes the spotter of another walk
    Walks(Supplier<Spotter> spotters) {
        this.spotters = spotters;
    }

    List<Edit> with(Function<TextWalk, List<Edit>> use) {
        TextWalk last = idle.pollFirst();
        TextWalk walk = last == null ? new TextWalk(spotters.get()) : last;
        List<Edit> edits = use.apply(walk);
        idle.addFirst(walk);
        return edits;
    }
}
