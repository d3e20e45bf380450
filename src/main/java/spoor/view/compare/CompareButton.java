package spoor.view.compare;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;

import spoor.view.control.Controls;
import spoor.viewmodel.Workspace;
import spoor.viewmodel.compare.CompareViewModel;
import spoor.viewmodel.shared.Messages;

/// Compares the selected events; if it cannot, its tooltip explains why.
public final class CompareButton extends StackPane {
    public CompareButton(Workspace workspace) {
        Button button =
                Controls.button(
                        Messages.text("compare.button"),
                        "quiet-button",
                        workspace.compare()::compareSelected);
        button.setId("compare");
        button.setMinWidth(USE_PREF_SIZE);
        getChildren().add(button);
        // A disabled button shows no tooltip of its own.
        Tooltip tooltip = new Tooltip();
        Tooltip.install(this, tooltip);
        workspace
                .selection()
                .rowsProperty()
                .subscribe(rows -> {
                    String reason = CompareViewModel.reason(rows.count());
                    button.setDisable(!reason.isEmpty());
                    String text =
                            reason.isEmpty()
                                    ? Messages.text("compare.button.text")
                                    : Messages.text("menu.compare.disabled", reason);
                    tooltip.setText(text);
                    button.setAccessibleText(text);
                });
    }
}
