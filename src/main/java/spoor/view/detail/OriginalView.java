package spoor.view.detail;

import javafx.collections.FXCollections;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

import spoor.detail.EventDetail;
import spoor.detail.EventMatches;
import spoor.detail.OriginalLines;
import spoor.detail.OriginalText;
import spoor.detail.TextSelection;
import spoor.hidden.HiddenValue;
import spoor.view.control.ClipboardText;
import spoor.viewmodel.Workspace;
import spoor.viewmodel.detail.DetailViewModel;
import spoor.viewmodel.shared.Messages;

import java.util.AbstractList;
import java.util.List;

/// An event as it stands in its file, character by character. Only rows in view have nodes in the
/// scene.
final class OriginalView extends ListView<Integer> {
    static final double LINE_HEIGHT = 18;
    private static final Font FONT = Font.font("JetBrains Mono", 12);
    private static final int SAMPLE = 100;

    /// The cell's padding, the scroll bar at the side, and a little air.
    private static final double BESIDE = 40;

    private final Workspace workspace;
    private final DetailViewModel model;
    private final double characterWidth;
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
        setContextMenu(menu());
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

    List<EventMatches.Range> matches() {
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

    private void breakUp(boolean anew) {
        int wanted = OriginalLines.LONGEST;
        if (model.wrapProperty().get()) {
            wanted = (int) Math.max(8, (getWidth() - gutter() - BESIDE) / characterWidth);
        }
        if (anew || wanted != columns) {
            columns = wanted;
            int first = firstCharacter();
            OriginalText mine = text;
            model.breakUp(
                    mine,
                    wanted,
                    broken -> {
                        if (mine.equals(text)) { // otherwise another event is shown by now
                            show(broken, anew ? -1 : first);
                        }
                    });
        }
    }

    /// The first character in view.
    private int firstCharacter() {
        return lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                        && flow.getFirstVisibleCell() != null
                        && flow.getFirstVisibleCell().getIndex() < lines.count()
                ? lines.start(flow.getFirstVisibleCell().getIndex())
                : 0;
    }

    private void show(OriginalLines broken, int first) {
        lines = broken;
        int count = broken.text().text().isEmpty() ? 0 : broken.count();
        setItems(FXCollections.observableList(new Numbers(count)));
        refresh();
        if (first > 0) {
            scrollTo(broken.rowOf(first));
        }
    }

    /// The numbers from 0 on.
    private static final class Numbers extends AbstractList<Integer> {
        private final int count;

        Numbers(int count) {
            this.count = count;
        }

        @Override
        public Integer get(int index) {
            return index;
        }

        @Override
        public int size() {
            return count;
        }
    }

    /// Selects, and brings the caret into view.
    void select(TextSelection wanted) {
        selection = wanted;
        refresh();
        int row = lines.rowOf(wanted.caret());
        if (lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                && flow.getFirstVisibleCell() != null
                && flow.getLastVisibleCell() != null) {
            int first = flow.getFirstVisibleCell().getIndex();
            int last = flow.getLastVisibleCell().getIndex();
            if (row <= first) {
                scrollTo(row);
            } else if (row >= last) {
                scrollTo(Math.max(0, row - (last - first) + 1));
            }
        }
        revealColumn(lines.columnOf(row, wanted.caret()));
    }

    private void revealColumn(int column) {
        for (Node node : lookupAll(".scroll-bar")) {
            if (node instanceof ScrollBar bar
                    && bar.getOrientation() == Orientation.HORIZONTAL
                    && bar.isVisible()) {
                double x = gutter() + column * characterWidth;
                double view = getWidth() - 30;
                if (x < bar.getValue() + gutter() || x > bar.getValue() + view) {
                    bar.setValue(Math.clamp(x - view / 2, 0, bar.getMax()));
                }
            }
        }
    }

    void reveal(HiddenValue value) {
        for (OriginalText.Hidden hidden : text.hidden()) {
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
            EventMatches.Range range = matches().get(match);
            select(new TextSelection(range.end(), range.start()));
        }
    }

    /// Copies what is selected as it is; everything where nothing is.
    void copy() {
        ClipboardText.copy(selection.isEmpty() ? model.detail().original() : selection.of(text));
    }

    void selectAll() {
        selection = new TextSelection(0, text.text().length());
        refresh();
    }

    private ContextMenu menu() {
        MenuItem copy = new MenuItem(Messages.text("detail.menu.copySelection"));
        copy.setId("detail.menu.copySelection");
        copy.setOnAction(_ -> copy());
        MenuItem all = new MenuItem(Messages.text("detail.menu.selectAll"));
        all.setOnAction(_ -> selectAll());
        MenuItem original = new MenuItem(Messages.text("detail.menu.copyAll"));
        original.setOnAction(_ -> ClipboardText.copy(model.detail().original()));
        return new ContextMenu(copy, all, original);
    }
}
