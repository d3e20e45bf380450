package spoor.view.hidden;

import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

import spoor.detail.EventDetail;
import spoor.event.Field;
import spoor.hidden.HiddenValue;
import spoor.store.EventStore;
import spoor.viewmodel.Workspace;
import spoor.viewmodel.hidden.HiddenWords;

/// All that is known of a hidden value, shown beside it.
public final class HiddenTip {
    private static final double WIDTH = 420;

    private HiddenTip() {}

    /// Shows it while the pointer is on a node; the words are made when they are wanted.
    public static void install(Node node, HiddenValue value, Workspace workspace) {
        Tooltip tip = new Tooltip();
        tip.setWrapText(true);
        tip.setMaxWidth(WIDTH);
        tip.setShowDuration(Duration.minutes(1));
        tip.setOnShowing(_ -> tip.setText(about(value, workspace)));
        Tooltip.install(node, tip);
    }

    /// The same in words, for lists and for screen readers.
    public static String about(HiddenValue value, Workspace workspace) {
        EventDetail detail = workspace.detail().detail();
        EventStore store = workspace.store();
        boolean shown = !detail.isEmpty() && detail.row() < store.size();
        return HiddenWords.about(
                value,
                shown ? store.value(Field.SERVICE, detail.row()) : "",
                shown ? store.value(Field.EVENT, detail.row()) : "");
    }
}
