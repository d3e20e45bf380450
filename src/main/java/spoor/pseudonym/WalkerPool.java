package spoor.pseudonym;

import spoor.pseudonym.find.Edit;
import spoor.pseudonym.layers.LayeredText;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Function;
import java.util.function.Supplier;

/// Walks for several threads: each takes one that nobody uses, and gives it back. Any thread.
final class WalkerPool {
    private final ConcurrentLinkedDeque<LayeredText> idle = new ConcurrentLinkedDeque<>();
    private final Supplier<Rewriter> spotters;

    /// @param spotters makes the spotter of another walk
    WalkerPool(Supplier<Rewriter> spotters) {
        this.spotters = spotters;
    }

    List<Edit> with(Function<LayeredText, List<Edit>> use) {
        LayeredText last = idle.pollFirst();
        LayeredText walk = last == null ? new LayeredText(spotters.get()) : last;
        List<Edit> edits = use.apply(walk);
        idle.addFirst(walk);
        return edits;
    }
}
