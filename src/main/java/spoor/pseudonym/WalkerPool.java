package spoor.pseudonym;

import spoor.pseudonym.find.Edit;
import spoor.pseudonym.layers.LayerWalker;
import spoor.pseudonym.layers.Rewriter;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Function;
import java.util.function.Supplier;

/// Walkers that several threads share: each takes one that is idle, and returns it. Any thread.
final class WalkerPool {
    private final ConcurrentLinkedDeque<LayerWalker> idle = new ConcurrentLinkedDeque<>();
    private final Supplier<Rewriter> rewriters;

    /// @param rewriters makes the rewriter of each walker
    WalkerPool(Supplier<Rewriter> rewriters) {
        this.rewriters = rewriters;
    }

    List<Edit> with(Function<LayerWalker, List<Edit>> use) {
        LayerWalker last = idle.pollFirst();
        LayerWalker walker = last == null ? new LayerWalker(rewriters.get()) : last;
        List<Edit> edits = use.apply(walker);
        idle.addFirst(walker);
        return edits;
    }
}
