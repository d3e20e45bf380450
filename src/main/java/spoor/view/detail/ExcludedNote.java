package spoor.view.detail;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

import spoor.view.control.Controls;
import spoor.viewmodel.shared.Messages;
import spoor.viewmodel.table.ExcludedEvent;

/// Tells that the event is not among those that match, with ways to show or close it.
final class ExcludedNote extends FlowPane {
    ExcludedNote(ExcludedEvent event) {
        getStyleClass().add("excluded-note");
        setId("excluded");
        setMinHeight(USE_PREF_SIZE);
        Label text = Controls.label(Messages.text("detail.excluded"), "muted", "small");
        Hyperlink show = Controls.link(Messages.text("detail.excluded.show"), event::show);
        Hyperlink close = Controls.link(Messages.text("detail.excluded.close"), event::close);
        show.setId("excluded-show");
        close.setId("excluded-close");
        getChildren().addAll(text, show, close);
        event.excludedProperty().subscribe(excluded -> Controls.show(this, excluded));
    }
}
