package spoor.viewmodel.open;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import spoor.trail.AccessFailure;
import spoor.trail.s3.list.S3Plan;
import spoor.trail.s3.list.S3Selection;
import spoor.trail.s3.list.TrailTree;
import spoor.viewmodel.shared.Threads;
import spoor.work.Cancellation;
import spoor.work.Latest;

import java.util.Optional;

/// How much is chosen of a bucket. Only the UI thread may call it; files are listed in the
/// background.
public final class PlanCount {
    private final Threads threads;
    private final RemoteCalls calls;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<S3Plan>> plan =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<AccessFailure>> fault =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Latest counts = new Latest();

    PlanCount(Threads threads, RemoteCalls calls) {
        this.threads = threads;
        this.calls = calls;
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
    public ReadOnlyObjectProperty<Optional<AccessFailure>> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /// Counts once no choice was made for a moment.
    void soon(LazyConnection session, TrailTree tree, S3Selection selection) {
        forget();
        Cancellation request = counts.next();
        running.set(true);
        threads.afterTyping()
                .execute(() -> {
                    if (!request.isCancelled()) {
                        count(session, tree, selection, request);
                    }
                });
    }

    private void count(
            LazyConnection session, TrailTree tree, S3Selection selection, Cancellation request) {
        calls.call(
                request,
                () -> session.get().plan(tree, selection, request),
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
        counts.cancel();
        running.set(false);
    }

    void forget() {
        stop();
        plan.set(Optional.empty());
        fault.set(Optional.empty());
    }
}
