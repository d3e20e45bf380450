package spoor.view.report;

import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

import spoor.report.ReportedFile;
import spoor.view.control.TextWidths;
import spoor.viewmodel.report.ReportColumn;
import spoor.viewmodel.table.ColumnFit;
import spoor.viewmodel.table.ColumnNeed;

import java.util.List;
import java.util.stream.IntStream;

/// Gives the columns of the table of files the widths that their texts need, until the user sizes
/// one.
final class FileColumnWidths {
    /// How many files are looked at: it is done on the window's thread.
    private static final int MOST_FILES = 200;

    /// Left and right of a text, and the arrow of a sorted column.
    private static final double PADDING = 20;

    private static final double ARROW = 16;

    private static final double WIDEST = 900;

    private final TableView<ReportedFile> table;
    private final FileCellTexts texts;
    private final TextWidths titles;
    private final TextWidths cells;
    private boolean fitted;
    private boolean sizedByUser;

    FileColumnWidths(TableView<ReportedFile> table, FileCellTexts texts) {
        this.table = table;
        this.texts = texts;
        titles = new TextWidths(table, ".column-header .label");
        cells = new TextWidths(table, ".table-cell");
    }

    void install() {
        table.widthProperty().addListener((_, _, _) -> fit());
        table.sceneProperty().addListener((_, _, scene) -> fitWhenPainted(scene));
        table.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> noticeUser());
    }

    private void noticeUser() {
        sizedByUser |=
                table.getColumns().stream()
                        .anyMatch(
                                column -> Math.abs(column.getWidth() - column.getPrefWidth()) > 1);
    }

    /// The fonts are known after the first layout with files.
    private void fitWhenPainted(@Nullable Scene scene) {
        if (scene != null && !fitted) {
            fitted = true;
            Runnable once =
                    new Runnable() {
                        @Override
                        public void run() {
                            if (cells.isShown()) {
                                scene.removePostLayoutPulseListener(this);
                                fit();
                            }
                        }
                    };
            scene.addPostLayoutPulseListener(once);
        }
    }

    void fit() {
        double available = table.getWidth() - 2 * PADDING;
        if (available <= 0 || sizedByUser) {
            return;
        }
        List<ReportedFile> files = sample();
        List<ColumnNeed> needs =
                table.getColumns().stream().map(column -> need(column, files)).toList();
        List<Double> widths = ColumnFit.widths(needs, available);
        for (int i = 0; i < widths.size(); i++) {
            table.getColumns().get(i).setPrefWidth(widths.get(i));
        }
    }

    /// Files from everywhere in the list.
    private List<ReportedFile> sample() {
        List<ReportedFile> files = table.getItems();
        int count = Math.min(files.size(), MOST_FILES);
        return IntStream.range(0, count)
                .mapToObj(i -> files.get((int) ((long) i * files.size() / count)))
                .toList();
    }

    private ColumnNeed need(TableColumn<ReportedFile, ?> column, List<ReportedFile> files) {
        ReportColumn of = (ReportColumn) column.getUserData();
        double title = titles.width(column.getText()) + PADDING + ARROW;
        double content =
                files.stream()
                        .mapToDouble(file -> cells.width(texts.of(of, file)) + PADDING)
                        .max()
                        .orElse(0);
        double whole = Math.max(title, Math.min(content, WIDEST));
        double least = Math.min(whole, Math.max(title, FileCellTexts.leastWidth(of)));
        return new ColumnNeed(least, least, whole, whole);
    }
}
