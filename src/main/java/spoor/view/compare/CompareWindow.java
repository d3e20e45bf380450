package spoor.view.compare;

import javafx.stage.Stage;

import spoor.compare.Comparison;
import spoor.view.control.Dialogs;
import spoor.view.control.SideWindow;
import spoor.viewmodel.Workspace;
import spoor.viewmodel.compare.CompareViewModel.State;
import spoor.viewmodel.shared.Messages;

/// A window of its own beside the main one, as large as it needs; Esc closes it. There is one at
/// most: the next comparison takes its place.
public final class CompareWindow {
    private final Workspace workspace;
    private final Stage owner;
    private final SideWindow window;

    private CompareWindow(Workspace workspace, Stage owner) {
        this.workspace = workspace;
        this.owner = owner;
        window = new SideWindow(owner);
        window.stage().setOnHidden(_ -> workspace.compare().dismiss());
    }

    /// Has a window shown whenever there is a comparison.
    ///
    /// @param owner the main window, which has its scene
    public static void install(Workspace workspace, Stage owner) {
        CompareWindow window = new CompareWindow(workspace, owner);
        workspace.compare().stateProperty().addListener((_, _, state) -> window.show(state));
    }

    private void show(State state) {
        switch (state) {
            case State.Ready(Comparison comparison) -> show(comparison);
            case State.Failed(String reason) -> {
                workspace.compare().dismiss();
                Dialogs.message(owner, Messages.text("compare.failed"), reason);
            }
            case State.Idle _, State.Working _ -> {}
        }
    }

    private void show(Comparison comparison) {
        ComparePane pane = new ComparePane(comparison, workspace.display().times());
        window.setContent(pane);
        window.setTitle(Messages.text("compare.title", comparison.headings().size()));
        window.show();
        pane.begin();
    }
}
