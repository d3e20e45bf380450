package spoor.view;

import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import spoor.text.Printable;
import spoor.view.control.Controls;
import spoor.view.control.Dialogs;
import spoor.viewmodel.shared.Messages;

import java.util.List;

/// Dialogs that only inform: the version, and unexpected faults.
final class InfoDialogs {
    private InfoDialogs() {}

    static void showAbout(Window owner, String version) {
        Dialogs.message(owner, Messages.text("app.name"), Messages.text("about.text", version));
    }

    static void showFault(Window owner, String details) {
        Label explanation = Controls.label(Messages.text("error.text"));
        TextArea text = text(Printable.ofLines(details));
        Dialogs.show(
                owner,
                Messages.text("error.title"),
                new VBox(8, explanation, text),
                List.of(Dialogs.close()));
    }

    private static TextArea text(String content) {
        TextArea text = new TextArea(content);
        text.setEditable(false);
        text.getStyleClass().add("mono");
        return text;
    }
}
