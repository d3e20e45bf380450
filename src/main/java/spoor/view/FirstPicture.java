package spoor.view;

import javafx.animation.AnimationTimer;

/// Runs something once the window's first picture is painted, so that nobody waits for it before.
final class FirstPicture extends AnimationTimer {
    /// The second pulse begins when the picture of the first one is under way.
    private static final int PULSES = 3;

    private final Runnable then;
    private int pulses;

    private FirstPicture(Runnable then) {
        this.then = then;
    }

    /// @param then run on the FX thread
    static void then(Runnable then) {
        new FirstPicture(then).start();
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
