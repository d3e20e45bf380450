package spoor.view.detail;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import spoor.detail.EventDetail;
import spoor.detail.TreeNode;
import spoor.hidden.HiddenValue;
import spoor.json.JsonPath;
import spoor.json.JsonValue;
import spoor.query.RowOrder;
import spoor.text.Printable;
import spoor.view.control.ClipboardText;
import spoor.view.control.Controls;
import spoor.view.event.NoteBox;
import spoor.view.hidden.HiddenList;
import spoor.viewmodel.Workspace;

/// The event that is read: a sentence, and its own text as a tree or as it is in its file.
public final class DetailPane extends StackPane {
    private static final double MIN_WIDTH = 220;

    /// Six lines of the event.
    private static final double MIN_VIEW_HEIGHT = 118;

    private final Workspace workspace;
    private final DetailHead head;
    private final EventTree tree;
    private final OriginalView original;
    private final HiddenBar hidden = new HiddenBar(this::reveal, this::listHidden);
    private final EventFindBar find;
    private final Label note = Controls.label("", "placeholder");
    private final DetailBar bar;
    private final NoteBox noteBox;
    private final VBox content = new VBox();

    public DetailPane(Workspace workspace) {
        this.workspace = workspace;
        head = new DetailHead(workspace, this::reveal, this::requestFocus);
        tree = new EventTree(workspace);
        original = new OriginalView(workspace);
        find = new EventFindBar(workspace, this::requestFocus);
        getStyleClass().add("panel");
        setId("detail");
        note.setWrapText(true);
        note.setMaxWidth(320);
        StackPane views = new StackPane(tree, original);
        views.setMinHeight(MIN_VIEW_HEIGHT);
        // The rest of the height is for the view, but the head has what it needs before that.
        views.setPrefHeight(MIN_VIEW_HEIGHT);
        VBox.setVgrow(views, Priority.ALWAYS);
        bar = new DetailBar(workspace.detail(), this);
        noteBox = new NoteBox(workspace, this::requestFocus);
        content.getChildren()
                .addAll(
                        new ExcludedNote(workspace.excluded()),
                        new HeadScroller(head),
                        noteBox,
                        bar,
                        hidden,
                        find,
                        views);
        // In a pane that is too low its end is cut, not its beginning.
        setAlignment(content, Pos.TOP_LEFT);
        getChildren().addAll(content, note);
        new DetailKeys(workspace, this).install();
        workspace.detail().detailProperty().addListener((_, _, _) -> update());
        workspace.display().zoneProperty().addListener((_, _, _) -> showTimes());
        workspace.detail().originalProperty().addListener((_, _, _) -> switchView());
        showView();
        update();
    }

    /// No button of the bar is cut while an event is shown.
    @Override
    protected double computeMinWidth(double height) {
        double bars = content.isVisible() ? bar.prefWidth(-1) : 0;
        return Math.max(MIN_WIDTH, snappedLeftInset() + bars + snappedRightInset());
    }

    private void update() {
        EventDetail detail = workspace.detail().detail();
        boolean shown = !detail.isEmpty() && detail.row() < workspace.store().size();
        content.setVisible(shown);
        requestLayout();
        note.setVisible(!detail.problem().isEmpty());
        note.setText(Printable.of(detail.problem()));
        noteBox.update();
        hidden.show(detail);
        tree.show(detail);
        original.show(detail);
        if (shown) {
            head.show(detail);
        }
    }

    private void showTimes() {
        if (content.isVisible()) {
            head.show(workspace.detail().detail());
            tree.refresh();
        }
    }

    private boolean isOriginal() {
        return workspace.detail().originalProperty().get();
    }

    private void showView() {
        tree.setVisible(!isOriginal());
        original.setVisible(isOriginal());
    }

    private void switchView() {
        boolean focused = tree.isFocused() || original.isFocused();
        showView();
        if (focused) {
            requestFocus();
        }
    }

    private void reveal(HiddenValue value) {
        if (isOriginal()) {
            original.reveal(value);
        } else {
            tree.reveal(value);
        }
        requestFocus();
    }

    /// Shows the value that a part of the sentence comes from.
    private void reveal(JsonPath path) {
        EventDetail detail = workspace.detail().detail();
        TreeNode node = detail.body().nodeAt(path);
        if (node == null) {
            return;
        }
        if (!isOriginal()) {
            tree.reveal(node);
        } else if (detail.loss().isEmpty()
                && node.content() instanceof TreeNode.Content.Value(_, _, JsonValue value)) {
            original.reveal(value.start(), value.end());
        }
    }

    /// Goes to the next hidden value, and from the last to the first.
    public void nextHidden(int direction) {
        hidden.next(direction);
    }

    /// Lists the hidden values, and goes to the one that is chosen.
    public void listHidden() {
        if (getScene() == null) {
            return; // no event is read
        }
        HiddenList.choose(getScene().getWindow(), workspace).ifPresent(hidden::go);
    }

    /// Finds in the event.
    void find() {
        find.open();
    }

    /// Whether something is being typed in the pane.
    boolean isTyping() {
        return getScene() != null && getScene().getFocusOwner() instanceof TextInputControl;
    }

    /// Shows the event before or after this one in the table's order.
    void step(int by) {
        RowOrder order = workspace.filter().result().order();
        int place = order.positionOf(workspace.selection().lead());
        int wanted = place + by;
        if (place >= 0 && wanted >= 0 && wanted < order.size()) {
            workspace.selection().select(order, wanted);
        }
    }

    @Override
    public void requestFocus() {
        (isOriginal() ? original : tree).requestFocus();
    }

    /// Copies the event's text as it is in the file.
    public void copyAll() {
        EventDetail detail = workspace.detail().detail();
        if (!detail.isEmpty()) {
            ClipboardText.copy(detail.original());
        }
    }
}
