package spoor.view.help;

import javafx.geometry.Bounds;
import javafx.geometry.VPos;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import spoor.view.control.Controls;

import java.util.List;

/// Sections of the help, one below the other, in two aligned columns; it scrolls.
final class HelpColumn extends ScrollPane {
    private final List<Section> sections;
    private final boolean stacked;
    private final GridPane grid = new GridPane(20, 5);

    /// Rows under a title.
    record Section(String title, List<HelpRow> rows) {}

    /// @param stacked whether explanations are below their subjects, which are long
    HelpColumn(String name, boolean stacked, List<Section> sections) {
        this.stacked = stacked;
        this.sections = sections;
        getStyleClass().add("help-column");
        grid.getStyleClass().add("help-grid");
        ColumnConstraints subjects = new ColumnConstraints();
        subjects.setMinWidth(stacked ? 0 : Region.USE_PREF_SIZE);
        ColumnConstraints explanations = new ColumnConstraints();
        explanations.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(List.of(subjects, explanations));
        setContent(grid);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setAccessibleText(name);
        sections.stream()
                .flatMap(section -> section.rows().stream())
                .map(HelpRow::subject)
                .forEach(subject ->
                        subject.focusedProperty()
                                .subscribe(focused -> {
                                    if (focused) {
                                        reveal(subject);
                                    }
                                }));
        show(List.of());
    }

    /// Shows the rows that contain all words; returns how many.
    int show(List<String> search) {
        grid.getChildren().clear();
        int found = 0;
        for (Section section : sections) {
            List<HelpRow> rows =
                    section.rows().stream().filter(row -> row.matches(search)).toList();
            if (!rows.isEmpty()) {
                int line = grid.getRowCount();
                grid.add(Controls.label(section.title(), "strong", "help-title"), 0, line, 2, 1);
                rows.forEach(this::add);
            }
            found += rows.size();
        }
        setVvalue(0);
        return found;
    }

    /// Brings a row whose link got the focus into view.
    private void reveal(Region row) {
        double room = getViewportBounds().getHeight();
        double hidden = grid.getHeight() - room;
        double top = getVvalue() * hidden;
        Bounds bounds = grid.sceneToLocal(row.localToScene(row.getLayoutBounds()));
        double place = bounds.getMinY();
        if (place < top || bounds.getMaxY() > top + room) {
            setVvalue(Math.clamp((place - room / 3) / hidden, 0, 1));
        }
    }

    private void add(HelpRow row) {
        int line = grid.getRowCount();
        if (stacked) {
            grid.add(new VBox(row.subject(), row.explanation()), 0, line, 2, 1);
        } else {
            grid.addRow(line, row.subject(), row.explanation());
            GridPane.setValignment(row.subject(), VPos.TOP);
        }
    }
}
