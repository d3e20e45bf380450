package spoor.view.detail;

import javafx.geometry.VPos;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;

import spoor.detail.OriginalLines;
import spoor.detail.OriginalRuns;
import spoor.detail.OriginalRuns.Run;
import spoor.detail.TextSelection;
import spoor.text.TextRange;
import spoor.view.hidden.HiddenTip;

import java.util.List;

/// A row of the original: its line's number, and its characters in columns of equal width.
final class OriginalCell extends ListCell<Integer> {
    private final OriginalView view;
    private final Pane pane = new Pane();

    OriginalCell(OriginalView view) {
        this.view = view;
        // The cell handles drags: its content is made again while the selection grows.
        pane.setMouseTransparent(true);
        setText(null);
    }

    @Override
    protected void updateItem(@Nullable Integer row, boolean empty) {
        super.updateItem(row, empty);
        pane.getChildren().clear();
        OriginalLines lines = view.lines();
        if (empty || row == null || row >= lines.count()) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        List<Run> runs = OriginalRuns.of(lines, row);
        for (Run run : runs) {
            if (run.hidden() != null) {
                mark("hidden-mark", run.column(), width(run));
            }
        }
        markMatches(row);
        TextSelection selection = view.selection();
        markRange("selection-mark", row, selection.start(), selection.end());
        number(lines.number(row));
        StringBuilder spoken = new StringBuilder();
        for (Run run : runs) {
            text(run);
            spoken.append(run.shown());
        }
        markCaret(row);
        pane.setMinWidth(view.rowWidth());
        setGraphic(pane);
        setAccessibleText(spoken.toString());
    }

    private int width(Run run) {
        return run.shown().codePoints().map(spoor.detail.ShownCharacters::width).sum();
    }

    private void number(int number) {
        if (number > 0) {
            Text text = new Text(Integer.toString(number));
            text.getStyleClass().addAll("json-span", "line-number");
            place(text, 0);
        }
    }

    private void text(Run run) {
        Text text = new Text(run.shown());
        text.getStyleClass().addAll("json-span", run.hidden() != null ? "hidden-span" : style(run));
        if (run.hidden() != null) {
            HiddenTip.install(text, run.hidden(), view.workspace());
        }
        place(text, view.gutter() + run.column() * view.characterWidth());
    }

    private static String style(Run run) {
        return switch (run.kind()) {
            case NAME -> "name-span";
            case STRING -> "string-span";
            case NUMBER -> "number-span";
            case LITERAL -> "literal-span";
            case PUNCTUATION -> "punctuation-span";
        };
    }

    private void place(Text text, double x) {
        text.setTextOrigin(VPos.CENTER);
        text.relocate(x, 0);
        text.setLayoutY(OriginalView.LINE_HEIGHT / 2);
        pane.getChildren().add(text);
    }

    private void markMatches(int row) {
        OriginalLines lines = view.lines();
        List<TextRange> matches = view.matches();
        int low = 0;
        int high = matches.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (matches.get(middle).end() <= lines.start(row)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        for (int i = low; i < matches.size() && matches.get(i).start() < lines.end(row); i++) {
            String style = i == view.currentMatch() ? "current-match-mark" : "match-mark";
            markRange(style, row, matches.get(i).start(), matches.get(i).end());
        }
    }

    private void markRange(String style, int row, int from, int until) {
        OriginalLines lines = view.lines();
        int start = Math.max(from, lines.start(row));
        int end = Math.min(until, lines.end(row));
        if (start < end) {
            int column = lines.columnOf(row, start);
            mark(style, column, lines.columnOf(row, end) - column);
        }
    }

    private void markCaret(int row) {
        OriginalLines lines = view.lines();
        int caret = view.selection().caret();
        if (lines.rowOf(caret) == row && view.isFocused()) {
            Region mark = mark("caret-mark", lines.columnOf(row, caret), 0);
            mark.resize(1.5, OriginalView.LINE_HEIGHT);
        }
    }

    private Region mark(String style, int column, int columns) {
        Region mark = new Region();
        mark.getStyleClass().add(style);
        mark.setManaged(false);
        mark.resizeRelocate(
                view.gutter() + column * view.characterWidth(),
                0,
                columns * view.characterWidth(),
                OriginalView.LINE_HEIGHT);
        pane.getChildren().add(mark);
        return mark;
    }
}
