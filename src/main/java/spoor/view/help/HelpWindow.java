package spoor.view.help;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import spoor.event.RecordSchema;
import spoor.view.control.Controls;
import spoor.view.control.SideWindow;
import spoor.view.key.Place;
import spoor.view.key.Shortcut;
import spoor.viewmodel.filter.QueryGuide;
import spoor.viewmodel.shared.Messages;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A window with all keys and the query language, which can be searched. A query that is clicked is
/// put into the find box.
public final class HelpWindow {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final SideWindow window;
    private final TextField search = new TextField();
    private final Label nothing = Controls.label(Messages.text("help.nothing"), "muted");
    private final HelpColumn keys;
    private final HelpColumn queries;
    private final Consumer<QueryGuide.Entry> toFind;

    /// @param owner the main window, which has its scene
    /// @param toFind puts a query, or the beginning of a condition, into the find box
    public HelpWindow(Stage owner, RecordSchema schema, Consumer<QueryGuide.Entry> toFind) {
        this.toFind = toFind;
        window = new SideWindow(owner);
        keys = new HelpColumn(Messages.text("help.keys"), false, keySections());
        queries = new HelpColumn(Messages.text("help.queries"), true, querySections(schema));
        keys.setId("help-keys");
        queries.setId("help-queries");
        search.setId("help-search");
        search.setPromptText(Messages.text("help.search"));
        search.setAccessibleText(Messages.text("help.search"));
        search.setMaxWidth(420);
        search.textProperty().addListener((_, _, text) -> search(text));
        HBox.setHgrow(search, Priority.ALWAYS);
        HBox head = new HBox(12, search, nothing);
        head.setAlignment(Pos.CENTER_LEFT);
        Controls.show(nothing, false);
        HBox columns = new HBox(12, keys, queries);
        for (HelpColumn column : List.of(keys, queries)) {
            column.setPrefWidth(400);
            HBox.setHgrow(column, Priority.ALWAYS);
        }
        VBox.setVgrow(columns, Priority.ALWAYS);
        VBox content = new VBox(head, columns);
        content.getStyleClass().add("help");
        content.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        window.setContent(content);
        window.setTitle(Messages.text("help.title"));
    }

    private static List<HelpColumn.Section> keySections() {
        return Arrays.stream(Place.values())
                .map(place ->
                        new HelpColumn.Section(
                                place.title(), Shortcut.of(place).map(HelpRow::of).toList()))
                .toList();
    }

    private List<HelpColumn.Section> querySections(RecordSchema schema) {
        return List.of(
                section("help.terms", QueryGuide.terms().stream()),
                section("help.fields", QueryGuide.fields(schema).stream()),
                section("help.marks", QueryGuide.marks(schema).stream()));
    }

    private HelpColumn.Section section(String key, Stream<QueryGuide.Entry> entries) {
        return new HelpColumn.Section(
                Messages.text(key), entries.map(entry -> HelpRow.of(entry, this::use)).toList());
    }

    private void use(QueryGuide.Entry entry) {
        window.stage().hide();
        toFind.accept(entry);
    }

    private void search(String text) {
        List<String> words =
                BLANKS.splitAsStream(text.strip().toLowerCase(Locale.ROOT))
                        .filter(word -> !word.isEmpty())
                        .toList();
        int found = keys.show(words) + queries.show(words);
        Controls.show(nothing, found == 0);
    }

    private void pressed(KeyEvent event) {
        if (Shortcut.HELP_SEARCH.matches(event)) {
            focusSearch();
            event.consume();
        }
    }

    private void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    /// Shows it in front, ready for a search.
    public void show() {
        window.show();
        focusSearch();
    }
}
