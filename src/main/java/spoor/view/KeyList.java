package spoor.view;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import spoor.view.control.Controls;
import spoor.viewmodel.shared.Messages;

import java.util.List;

/// The keys of the window, in two columns: a key, and what it does.
final class KeyList extends ScrollPane {
    private static final double WIDTH = 520;
    private static final double HEIGHT = 420;

    private final GridPane grid = new GridPane(24, 4);

    KeyList() {
        setId("keys");
        getStyleClass().add("key-list");
        grid.getStyleClass().add("key-grid");
        ColumnConstraints keys = new ColumnConstraints();
        keys.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints actions = new ColumnConstraints();
        actions.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(List.of(keys, actions));
        addKeys("keys.window");
        addTitle("keys.inEvent");
        addKeys("keys.event");
        addTitle("keys.everywhere");
        addKeys("keys.always");
        setContent(grid);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setPrefSize(WIDTH, HEIGHT);
        setAccessibleText(Messages.text("keys.title"));
    }

    private void addTitle(String key) {
        Label title = Controls.label(Messages.text(key), "strong", "key-title");
        grid.add(title, 0, grid.getRowCount(), 2, 1);
    }

    /// Adds a row for each line of a text.
    private void addKeys(String textKey) {
        Messages.text(textKey)
                .lines()
                .map(line -> line.split("\t", 2))
                .forEach(columns -> {
                    Label key = Controls.label(columns[0], "key");
                    key.setMinWidth(Region.USE_PREF_SIZE);
                    Label action = Controls.label(columns[1]);
                    action.setWrapText(true);
                    action.setMinHeight(Region.USE_PREF_SIZE);
                    grid.addRow(grid.getRowCount(), key, action);
                });
    }
}
