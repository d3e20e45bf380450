package spoor.view.detail;

import javafx.collections.FXCollections;
import javafx.scene.control.ListView;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;

import spoor.detail.EventDetail;
import spoor.detail.OriginalLines;
import spoor.detail.OriginalText;
import spoor.detail.TextSelection;
import spoor.detail.TreeNode;
import spoor.hidden.HiddenValue;
import spoor.text.TextRange;
import spoor.view.control.ClipboardText;
import spoor.viewmodel.Workspace;
import spoor.viewmodel.detail.DetailViewModel;
import spoor.viewmodel.shared.Messages;

import java.util.List;

/// An event as it is in its file, character by character. Only rows in view have nodes in the
/// scene.
final class OriginalView extends ListView<Integer> {
    static final double LINE_HEIGHT = 18;
    private static final Font FONT = Font.font("JetBrains Mono", 12);
    private static final int SAMPLE = 100;

    /// The cell's padding, the scroll bar, and some space.
    private static final double MARGIN = 40;

    private final Workspace workspace;
    private final DetailViewModel model;
    private final double characterWidth;
    private final OriginalScroll scroll = new OriginalScroll(this);
    private OriginalText text = OriginalText.NONE;
    private OriginalLines lines = OriginalLines.NONE;
    private TextSelection selection = TextSelection.NONE;
    private int columns;

    OriginalView(Workspace workspace) {
        this.workspace = workspace;
        model = workspace.detail();
        characterWidth = measured();
        getStyleClass().addAll("json-view", "original");
        setId("original");
        setAccessibleText(Messages.text("detail.original.name"));
        setFixedCellSize(LINE_HEIGHT);
        setCellFactory(_ -> new OriginalCell(this));
        setContextMenu(new OriginalMenu(this, workspace));
        new OriginalKeys(this).install();
        new OriginalMouse(this).install();
        widthProperty().addListener((_, _, _) -> breakUp(false));
        model.wrapProperty().addListener((_, _, _) -> breakUp(true));
        model.find().matchesProperty().addListener((_, _, _) -> refresh());
        model.find().currentProperty().addListener((_, _, match) -> goTo(match.intValue()));
    }

    private static double measured() {
        Text sample = new Text("0".repeat(SAMPLE));
        sample.setFont(FONT);
        return sample.getLayoutBounds().getWidth() / SAMPLE;
    }

    void show(EventDetail detail) {
        text = detail.body().original();
        selection = TextSelection.NONE;
        breakUp(true);
        scrollTo(0);
    }

    Workspace workspace() {
        return workspace;
    }

    OriginalLines lines() {
        return lines;
    }

    TextSelection selection() {
        return selection;
    }

    double characterWidth() {
        return characterWidth;
    }

    List<TextRange> matches() {
        return model.find().matchesProperty().get().ranges();
    }

    int currentMatch() {
        return model.originalProperty().get() ? model.find().currentProperty().get() : -1;
    }

    /// How wide the line numbers are.
    double gutter() {
        return characterWidth * (Integer.toString(lines.lines()).length() + 2);
    }

    /// How wide the longest row is.
    double rowWidth() {
        return model.wrapProperty().get() ? 0 : gutter() + characterWidth * (lines.widest() + 2);
    }

    private void breakUp(boolean always) {
        int wanted = OriginalLines.MAX_COLUMNS;
        if (model.wrapProperty().get()) {
            wanted = (int) Math.max(8, (getWidth() - gutter() - MARGIN) / characterWidth);
        }
        if (always || wanted != columns) {
            columns = wanted;
            int first = firstCharacter();
            OriginalText current = text;
            model.breakUp(
                    current,
                    wanted,
                    broken -> {
                        if (current.equals(text)) { // else another event is shown by now
                            show(broken, always ? -1 : first);
                        }
                    });
        }
    }

    /// The first character in view.
    private int firstCharacter() {
        int row = scroll.firstRow();
        return row >= 0 && row < lines.count() ? lines.start(row) : 0;
    }

    private void show(OriginalLines broken, int first) {
        lines = broken;
        int count = broken.text().text().isEmpty() ? 0 : broken.count();
        setItems(FXCollections.observableList(new IndexList(count)));
        refresh();
        if (first > 0) {
            scrollTo(broken.rowOf(first));
        }
    }

    /// Selects, and brings the caret into view.
    void select(TextSelection wanted) {
        selection = wanted;
        refresh();
        int row = lines.rowOf(wanted.caret());
        scroll.revealRow(row);
        scroll.revealX(gutter(), lines.columnOf(row, wanted.caret()) * characterWidth);
    }

    /// The value that the caret is in, or whose name it is in; null for none.
    @Nullable TreeNode valueAtCaret() {
        return model.detail().body().valueAt(selection.caret());
    }

    void reveal(HiddenValue value) {
        for (OriginalText.HiddenRange hidden : text.hidden()) {
            if (hidden.value().equals(value)) {
                select(new TextSelection(hidden.end(), hidden.start()));
            }
        }
    }

    /// Selects some bytes of the event.
    void reveal(int start, int end) {
        select(new TextSelection(text.character(end), text.character(start)));
    }

    private void goTo(int match) {
        if (match >= 0 && model.originalProperty().get()) {
            TextRange range = matches().get(match);
            select(new TextSelection(range.end(), range.start()));
        }
    }

    /// Copies the selected text as it is, or all if none is selected.
    void copy() {
        ClipboardText.copy(selection.isEmpty() ? model.detail().original() : selection.of(text));
    }

    void copyAll() {
        ClipboardText.copy(model.detail().original());
    }

    void selectAll() {
        selection = new TextSelection(0, text.text().length());
        refresh();
    }
}
