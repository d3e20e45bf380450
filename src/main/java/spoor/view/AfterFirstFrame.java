package spoor.view;

import javafx.animation.AnimationTimer;

/// Runs something after the window's first frame is painted, so that the frame does not wait for
/// it.
public final class AfterFirstFrame extends AnimationTimer {
    /// The first picture is painted by another thread in up to a fifth of a second, and nothing
    /// tells when it is there: pulses, sixty a second, continue meanwhile.
    private static final int PULSES = 12;

    private final Runnable then;
    private int pulses;

    private AfterFirstFrame(Runnable then) {
        this.then = then;
    }

    /// Begins to wait for it; on the FX thread, when the window is shown.
    ///
    /// @param then run on the FX thread
    public static void then(Runnable then) {
        new AfterFirstFrame(then).start();
    }

    @Override
    public void handle(long now) {
        pulses++;
        if (pulses == PULSES) {
            stop();
            then.run();
        }
    }
}
