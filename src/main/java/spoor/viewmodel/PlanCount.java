package spoor.viewmodel;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import spoor.event.Cancellation;
import spoor.source.Fault;
import spoor.source.s3.S3Plan;
import spoor.source.s3.S3Selection;
import spoor.source.s3.TrailTree;

import java.util.Optional;

/// How much is chosen of a bucket. Only the UI thread may call it; files are listed in the
/// background.
public final class PlanCount {
    private final Threads threads;
    private final Asking asking;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<S3Plan>> plan =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Fault>> fault =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Cancellation count = new Cancellation();

    PlanCount(Threads threads, Asking asking) {
        this.threads = threads;
        this.asking = asking;
    }

    /// Whether files are being counted.
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// How much is chosen; nothing while that is not known.
    public ReadOnlyObjectProperty<Optional<S3Plan>> planProperty() {
        return plan.getReadOnlyProperty();
    }

    /// Why it cannot be counted.
    public ReadOnlyObjectProperty<Optional<Fault>> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /// Counts as soon as no more choices are made for a moment.
    void soon(LazySession session, TrailTree tree, S3Selection selection) {
        forget();
        Cancellation mine = new Cancellation();
        count = mine;
        running.set(true);
        threads.typing()
                .execute(() -> {
                    if (!mine.isCancelled()) {
                        count(session, tree, selection, mine);
                    }
                });
    }

    private void count(
            LazySession session, TrailTree tree, S3Selection selection, Cancellation mine) {
        asking.ask(
                mine,
                () -> session.get().plan(tree, selection, mine),
                made -> {
                    running.set(false);
                    plan.set(Optional.of(made));
                    fault.set(made.faults().stream().findFirst());
                },
                e -> {
                    running.set(false);
                    fault.set(Optional.of(e));
                });
    }

    void stop() {
        count.cancel();
        running.set(false);
    }

    void forget() {
        stop();
        plan.set(Optional.empty());
        fault.set(Optional.empty());
    }
}
