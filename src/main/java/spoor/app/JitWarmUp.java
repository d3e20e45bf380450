package spoor.app;

import spoor.event.RecordSchema;
import spoor.hidden.HiddenRules;
import spoor.load.LoadSession;
import spoor.trail.sample.SampleTrail;
import spoor.viewmodel.open.LoadViewModel;
import spoor.work.Cancellation;
import spoor.work.Workers;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;

/// Reads the sample trail a few times while the window waits for the user, and forgets it: what is
/// opened then is read by code that is compiled already.
///
/// It ends as soon as anything is opened.
final class JitWarmUp {
    private static final int ROUNDS = 4;

    private final LoadViewModel load;
    private final ExecutorService loads;
    private final ExecutorService workers;
    private final Cancellation cancellation = new Cancellation();

    /// @param loads also loads what is opened, which therefore waits for the end of the warm-up
    JitWarmUp(LoadViewModel load, ExecutorService loads, ExecutorService workers) {
        this.load = load;
        this.loads = loads;
        this.workers = workers;
    }

    /// Starts; only the JavaFX thread may call it.
    void start() {
        load.loadingProperty()
                .subscribe(loading -> {
                    if (loading) {
                        cancellation.cancel();
                    }
                });
        loads.execute(this::run);
    }

    private void run() {
        try {
            for (int round = 0; round < ROUNDS && !cancellation.isCancelled(); round++) {
                LoadSession session =
                        new LoadSession(
                                RecordSchema.CLOUDTRAIL,
                                new Workers(workers, 1),
                                HiddenRules.BUILT_IN);
                session.add(List.of(new SampleTrail()));
                session.loadAtOnce(cancellation, _ -> {});
            }
        } catch (CancellationException e) {
            // The load that it prepares for has started.
        }
    }
}
