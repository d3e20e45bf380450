package spoor.view;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.stage.Window;
import javafx.util.Duration;

import spoor.viewmodel.open.LoadViewModel;

/// Looks for new files every minute while the user follows.
final class FollowTimer {
    private static final Duration PAUSE = Duration.minutes(1);

    private FollowTimer() {}

    /// @param window whose closing ends the timer
    static void install(LoadViewModel load, Window window) {
        Timeline timer = new Timeline(new KeyFrame(PAUSE, _ -> load.follow().lookForNew()));
        timer.setCycleCount(Animation.INDEFINITE);
        load.follow()
                .followingProperty()
                .addListener((_, _, following) -> {
                    if (following && window.isShowing()) {
                        timer.playFromStart();
                    } else {
                        timer.stop();
                    }
                });
        window.showingProperty()
                .subscribe(showing -> {
                    if (!showing) {
                        timer.stop();
                    }
                });
    }
}
