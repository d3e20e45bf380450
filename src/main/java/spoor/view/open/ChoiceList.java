package spoor.view.open;

import javafx.beans.InvalidationListener;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import spoor.text.Printable;
import spoor.view.control.Controls;
import spoor.viewmodel.open.CheckItem;
import spoor.viewmodel.open.TrailChoices;
import spoor.viewmodel.shared.Messages;

import java.util.List;

/// A list whose lines can be ticked, by mouse or with Space; long ones can be searched.
final class ChoiceList extends VBox {
    private static final int SEARCHED_FROM = 13;

    private final TrailChoices choices;
    private final ObservableList<CheckItem> all;
    private final FilteredList<CheckItem> found;
    private final ListView<CheckItem> list;
    private final TextField search = new TextField();
    private final Label count = Controls.label("", "muted");

    /// @param key of the list's texts
    ChoiceList(TrailChoices choices, String key, ObservableList<CheckItem> all) {
        this.choices = choices;
        this.all = all;
        found = new FilteredList<>(all);
        list = new ListView<>(found);
        String title = Messages.text(key);
        getStyleClass().add("choice-list");
        setId(key.replace('.', '-'));
        list.setAccessibleText(title);
        list.setCellFactory(_ -> new Line());
        list.setMinHeight(60);
        list.setPrefHeight(160);
        list.setPlaceholder(Controls.label(Messages.text("bucket.search.none"), "muted"));
        list.setOnKeyPressed(event -> {
            CheckItem selected = list.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.SPACE && selected != null) {
                toggle(selected);
                event.consume();
            }
        });
        // Lists consume Enter; here it opens, as everywhere in the dialog.
        list.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        fireEvent(event.copyFor(this, this));
                        event.consume();
                    }
                });
        VBox.setVgrow(list, Priority.ALWAYS);
        search.setPromptText(Messages.text("bucket.search", title));
        search.setAccessibleText(Messages.text("bucket.search", title));
        search.textProperty()
                .addListener((_, _, text) -> found.setPredicate(choice -> choice.contains(text)));
        getChildren().addAll(head(title), search, list);
        all.addListener((InvalidationListener) _ -> update());
        update();
    }

    private HBox head(String title) {
        Hyperlink every =
                Controls.link(Messages.text("bucket.all"), () -> choices.choose(shown(), true));
        Hyperlink none =
                Controls.link(Messages.text("bucket.none"), () -> choices.choose(shown(), false));
        every.setAccessibleText(Messages.text("bucket.all.of", title));
        none.setAccessibleText(Messages.text("bucket.none.of", title));
        every.setMinWidth(USE_PREF_SIZE);
        none.setMinWidth(USE_PREF_SIZE);
        Label name = Controls.label(title, "strong");
        name.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(8, name, count, Controls.spacer(), every, none);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private List<CheckItem> shown() {
        return List.copyOf(found);
    }

    private static void toggle(CheckItem choice) {
        choice.chosen().set(!choice.chosen().get());
    }

    private void update() {
        long chosen = all.stream().filter(choice -> choice.chosen().get()).count();
        count.setText(Messages.text("bucket.chosen", chosen, all.size()));
        boolean isLong = all.size() >= SEARCHED_FROM;
        Controls.show(search, isLong);
        if (!isLong && !search.getText().isEmpty()) {
            search.clear();
        }
    }

    /// A line with its check box: the id, and what else is known of it.
    private static final class Line extends ListCell<CheckItem> {
        private final CheckBox box = new CheckBox();
        private final Label id = new Label();
        private final Label name = Controls.label("", "muted");
        private final HBox content = new HBox(6, box, id, name);
        private @Nullable CheckItem shown;

        Line() {
            box.setFocusTraversable(false);
            box.setMinWidth(USE_PREF_SIZE);
            id.setMinWidth(USE_PREF_SIZE);
            content.setAlignment(Pos.CENTER_LEFT);
            content.setMinWidth(0);
            content.setPrefWidth(1);
            // A click anywhere on the line ticks it.
            box.setMouseTransparent(true);
            setOnMouseClicked(_ -> {
                if (shown != null) {
                    toggle(shown);
                }
            });
        }

        @Override
        protected void updateItem(@Nullable CheckItem choice, boolean empty) {
            super.updateItem(choice, empty);
            if (shown != null) {
                box.selectedProperty().unbindBidirectional(shown.chosen());
                name.textProperty().unbind();
            }
            shown = empty ? null : choice;
            if (choice == null || empty) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            box.selectedProperty().bindBidirectional(choice.chosen());
            id.setText(Printable.of(choice.id()));
            name.textProperty().bind(choice.name().map(Printable::of));
            setAccessibleText(choice.id() + " " + choice.name().get());
            setGraphic(content);
        }
    }
}
