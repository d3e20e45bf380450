package spoor.view.filter;

import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import spoor.text.Printable;
import spoor.view.control.Controls;
import spoor.viewmodel.Workspace;
import spoor.viewmodel.filter.FilterViewModel;
import spoor.viewmodel.filter.WrongQuery;
import spoor.viewmodel.shared.Messages;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The row with the find box, the two switches and the period; below it, what is wrong with a
/// query.
public final class FindBar extends VBox {
    private final QueryBox find = new QueryBox();
    private final QueryField queryField = new QueryField(find);
    private final Label wrong = Controls.label("", "wrong-query");
    private final PeriodButton period;

    /// @param views the button with the views
    /// @param toTable moves the focus to the first event
    public FindBar(Workspace workspace, MenuButton views, Runnable toTable) {
        FilterViewModel filter = workspace.filter();
        find.setId("find");
        find.getStyleClass().add("find-box");
        PromptText.install(
                find,
                List.of(
                        Messages.text("find.prompt"),
                        Messages.text("find.prompt.short"),
                        Messages.text("find.name")));
        find.setAccessibleText(Messages.text("find.name"));
        find.setTooltip(new Tooltip(Messages.text("find.hint")));
        find.setLeft(Controls.icon(Feather.SEARCH));
        find.textProperty().bindBidirectional(filter.find().textProperty());
        find.setOnAction(_ -> filter.find().searchOriginal());
        find.addEventHandler(KeyEvent.KEY_PRESSED, this::clearOnEscape);
        Completion _ = new Completion(find, queryField, wrong, filter.completion(), toTable);
        Label hint = Controls.label(Messages.text("find.original"), "muted");
        hint.setId("find-original");
        hint.setMinWidth(USE_PREF_SIZE);
        find.setRight(hint);
        hint.visibleProperty().bind(filter.find().unsearchedProperty());
        hint.managedProperty().bind(hint.visibleProperty());
        HBox.setHgrow(queryField, Priority.ALWAYS);
        ToggleButton failures = toggle("find.failures", "failures-only");
        failures.selectedProperty().bindBidirectional(filter.failuresOnlyProperty());
        ToggleButton changes = toggle("find.changes", "changes-only");
        changes.selectedProperty().bindBidirectional(filter.changesOnlyProperty());
        period = new PeriodButton(workspace);
        wrong.setId("wrong-query");
        wrong.setWrapText(true);
        wrong.setMinHeight(USE_PREF_SIZE);
        HBox row =
                new HBox(
                        new HistoryButtons(workspace.history()),
                        queryField,
                        views,
                        failures,
                        changes,
                        period);
        row.getStyleClass().add("find-bar");
        getChildren().addAll(row, wrong);
        filter.find().wrongQueryProperty().subscribe(this::showWrong);
    }

    private void showWrong(Optional<WrongQuery> query) {
        String message = query.map(FindBar::words).orElse("");
        wrong.setText(message);
        Controls.show(wrong, query.isPresent());
        find.setAccessibleHelp(message);
        queryField.show(query);
    }

    private static String words(WrongQuery query) {
        String message = Printable.of(query.message());
        return query.word().isEmpty()
                ? Messages.text("find.wrong.end", message)
                : Messages.text("find.wrong", Printable.of(query.word()), message);
    }

    private static ToggleButton toggle(String key, String id) {
        ToggleButton button = new ToggleButton(Messages.text(key));
        button.setId(id);
        button.getStyleClass().add("quiet-button");
        button.setMinWidth(USE_PREF_SIZE);
        String name = Messages.text(key + ".name");
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        return button;
    }

    private void clearOnEscape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && !find.getText().isEmpty()) {
            find.clear();
            event.consume();
        }
    }

    public boolean isFindFocused() {
        return find.isFocused();
    }

    public void focusFind() {
        find.requestFocus();
        find.selectAll();
    }

    /// Adds the beginning of a condition to what is typed, for the user to complete.
    public void begin(String condition) {
        String typed = find.getText().strip();
        boolean either = typed.toLowerCase(Locale.ROOT).contains(" or ");
        find.requestFocus();
        find.setText(
                typed.isEmpty()
                        ? condition
                        : (either ? "(" + typed + ")" : typed) + " and " + condition);
        find.end();
    }

    public void openPeriod() {
        period.fire();
    }
}
