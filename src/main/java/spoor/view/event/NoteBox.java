package spoor.view.event;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import spoor.text.Printable;
import spoor.view.control.Controls;
import spoor.viewmodel.Workspace;
import spoor.viewmodel.shared.Messages;

/// The note at the event that is read, and its editor. A note is saved when the editor loses the
/// focus, and by Ctrl+Enter; Esc leaves it as it was.
public final class NoteBox extends VBox {
    private static final int ROWS = 3;

    private final Workspace workspace;
    private final Runnable afterEditing;
    private final Label note = Controls.label("", "note-text");
    private final HBox shown;
    private final TextArea editor = new TextArea();

    /// The row whose note is edited, or -1.
    private int edited = -1;

    /// @param afterEditing takes the focus back
    public NoteBox(Workspace workspace, Runnable afterEditing) {
        this.workspace = workspace;
        this.afterEditing = afterEditing;
        setId("note");
        getStyleClass().add("note-box");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(note, Priority.ALWAYS);
        note.setMaxWidth(Double.MAX_VALUE);
        Hyperlink edit = Controls.link(Messages.text("note.edit"), this::edit);
        edit.setMinWidth(USE_PREF_SIZE);
        shown = new HBox(8, note, edit);
        editor.setId("note-editor");
        editor.setWrapText(true);
        editor.setPrefRowCount(ROWS);
        editor.setMinHeight(USE_PREF_SIZE);
        editor.setPromptText(Messages.text("note.prompt"));
        editor.setAccessibleText(Messages.text("note.name"));
        editor.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        editor.focusedProperty()
                .addListener((_, _, focused) -> {
                    if (!focused) {
                        save();
                    }
                });
        getChildren().addAll(shown, editor);
        workspace.notes().versionProperty().addListener((_, _, _) -> update());
        workspace.notes().onEdit(this::edit);
        update();
    }

    /// Shows the note of the event that is read now.
    public void update() {
        if (edited >= 0 && edited != row()) {
            save();
        }
        String text = row() < 0 ? "" : workspace.notes().at(workspace.store(), row());
        note.setText(Printable.ofLines(text));
        boolean editing = edited >= 0;
        Controls.show(shown, !editing && !text.isEmpty());
        Controls.show(editor, editing);
        Controls.show(this, editing || !text.isEmpty());
    }

    private int row() {
        int row = workspace.selection().lead();
        return row < workspace.store().size() ? row : -1;
    }

    private void edit() {
        if (row() < 0) {
            return;
        }
        edited = row();
        editor.setText(workspace.notes().at(workspace.store(), edited));
        update();
        editor.requestFocus();
        editor.end();
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            edited = -1;
            end(event);
        } else if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            save();
            end(event);
        }
    }

    private void end(KeyEvent event) {
        event.consume();
        update();
        afterEditing.run();
    }

    private void save() {
        int row = edited;
        edited = -1;
        if (row >= 0 && row < workspace.store().size()) {
            workspace.notes().set(workspace.store(), row, editor.getText());
        }
    }
}
