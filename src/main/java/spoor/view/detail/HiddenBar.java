package spoor.view.detail;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.feather.Feather;

import spoor.detail.EventDetail;
import spoor.hidden.HiddenKind;
import spoor.hidden.HiddenValue;
import spoor.hidden.HiddenValueFinder;
import spoor.view.control.Controls;
import spoor.viewmodel.shared.Messages;

import java.util.List;
import java.util.function.Consumer;

/// How many values of the event cannot be read, and the way from one to the next; invisible if
/// there are none.
final class HiddenBar extends HBox {
    private final Consumer<HiddenValue> reveal;
    private final Button hidden = Controls.button("", "badge", () -> next(1));
    private final Label omitted = Controls.label("", "badge", "omitted");
    private final Label masked = Controls.label("", "badge", "masked");
    private List<HiddenValue> values = List.of();
    private int index = -1;

    /// @param reveal goes to a value in the view that is shown
    /// @param list lists all of them
    HiddenBar(Consumer<HiddenValue> reveal, Runnable list) {
        this.reveal = reveal;
        getStyleClass().add("hidden-bar");
        hidden.setId("hidden-count");
        hidden.setTooltip(new Tooltip(Messages.text("detail.nextHidden")));
        hidden.setMinWidth(USE_PREF_SIZE);
        Button all = Controls.iconButton(Feather.LIST, Messages.text("hidden.list"), list);
        all.setId("hidden-list");
        getChildren().addAll(hidden, omitted, masked, all);
        show(EventDetail.NONE);
    }

    void show(EventDetail detail) {
        values = detail.hidden();
        index = -1;
        count(hidden, HiddenKind.HIDDEN_BY_AWS, "detail.hiddenCount");
        count(omitted, HiddenKind.OMITTED, "detail.omittedCount");
        count(masked, HiddenKind.MASKED_BY_OTHERS, "detail.maskedCount");
        Controls.show(this, !values.isEmpty());
    }

    private void count(Labeled badge, HiddenKind kind, String key) {
        int n = HiddenValueFinder.count(values, kind);
        Controls.show(badge, n > 0);
        badge.setText(Messages.text(key, n));
    }

    /// Goes to the next hidden value, and from the last to the first.
    ///
    /// @param direction 1, or -1 for the previous one
    void next(int direction) {
        if (values.isEmpty()) {
            return;
        }
        index =
                index < 0 && direction < 0
                        ? values.size() - 1
                        : Math.floorMod(index + direction, values.size());
        reveal.accept(values.get(index));
    }

    /// Goes to one of them; the next is then the one after it.
    void go(HiddenValue value) {
        index = values.indexOf(value);
        reveal.accept(value);
    }
}
