package spoor.view.key;

import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import spoor.viewmodel.shared.Messages;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What keys do in a part of the window: the menus, the panes, the help and its page in the
/// documentation all follow this table. The order is that of the help.
///
/// A key of one sign, such as `/`, is the sign that is typed, wherever the keyboard has it.
public enum Shortcut {
    OPEN_FOLDER(Place.WINDOW, "Shortcut+O"),
    OPEN_FILES(Place.WINDOW, "Shortcut+Shift+O"),
    OPEN_BUCKET(Place.WINDOW, "Shortcut+Shift+B"),
    ASK_ENGINE(Place.WINDOW, "Shortcut+Shift+A"),
    REOPEN(Place.WINDOW, "Shortcut+R"),
    PASTE(Place.WINDOW, "Shortcut+V"),
    RELOAD(Place.WINDOW, "F5"),
    FIND(Place.WINDOW, "Shortcut+F"),
    NEXT_HIT(Place.WINDOW, "F3"),
    PREVIOUS_HIT(Place.WINDOW, "Shift+F3"),
    PERIOD(Place.WINDOW, "Shortcut+P"),
    FAILURES(Place.WINDOW, "Shortcut+Shift+F"),
    CHANGES(Place.WINDOW, "Shortcut+Shift+C"),
    VIEWS(Place.WINDOW, "Shortcut+Shift+V"),
    GROUP(Place.WINDOW, "Shortcut+G"),
    EXPLAIN(Place.WINDOW, "F9"),
    CLEAR(Place.WINDOW, "Shortcut+L"),
    BACK(Place.WINDOW, "Alt+Left"),
    FORWARD(Place.WINDOW, "Alt+Right"),
    NEXT_PANE(Place.WINDOW, "F6"),
    PREVIOUS_PANE(Place.WINDOW, "Shift+F6"),
    TIMELINE(Place.WINDOW, "Shortcut+Shift+T"),
    CONTEXT_MENU(Place.WINDOW, "Context Menu", "Shift+F10"),
    MENU_BAR(Place.WINDOW, "F10"),
    VIEW_ORIGINAL(Place.WINDOW, "Shortcut+T"),
    NEXT_HIDDEN(Place.WINDOW, "F4"),
    PREVIOUS_HIDDEN(Place.WINDOW, "Shift+F4"),
    LIST_HIDDEN(Place.WINDOW, "Shortcut+Shift+H"),
    COPY_ORIGINAL(Place.WINDOW, "Shortcut+Shift+J"),
    NOTE(Place.WINDOW, "Shortcut+M"),
    TICKED(Place.WINDOW, "Shortcut+Shift+M"),
    ISSUER(Place.WINDOW, "Shortcut+Shift+I"),
    SESSION(Place.WINDOW, "Shortcut+Shift+S"),
    REQUEST(Place.WINDOW, "Shortcut+Shift+R"),
    COPY_LOOK_UP(Place.WINDOW, "Shortcut+Shift+L"),
    COMPARE(Place.WINDOW, "Shortcut+D"),
    EXPORT(Place.WINDOW, "Shortcut+E"),
    REPORT(Place.WINDOW, "F7"),
    COVERAGE(Place.WINDOW, "Shift+F7"),
    PROBLEMS(Place.WINDOW, "F8"),
    CANCEL(Place.WINDOW, "Esc"),
    HELP(Place.WINDOW, "F1"),
    QUIT(Place.WINDOW, "Shortcut+Q"),

    FIND_ORIGINAL(Place.FIND, "Enter"),
    FIND_SUGGEST(Place.FIND, "Ctrl+Space", "Alt+Down"),
    FIND_EARLIER(Place.FIND, "Alt+Up"),
    FIND_ACCEPT(Place.FIND, "Tab"),
    FIND_FORGET(Place.FIND, "Delete"),
    FIND_TO_TABLE(Place.FIND, "Down"),
    FIND_CLEAR(Place.FIND, "Esc"),

    CHIP_REMOVE(Place.CHIPS, "Delete", "Backspace"),

    TIMELINE_LEFT(Place.TIMELINE, "Left"),
    TIMELINE_RIGHT(Place.TIMELINE, "Right"),
    TIMELINE_EXTEND_LEFT(Place.TIMELINE, "Shift+Left"),
    TIMELINE_EXTEND_RIGHT(Place.TIMELINE, "Shift+Right"),
    TIMELINE_PICK(Place.TIMELINE, "Enter", "Space"),
    TIMELINE_IN(Place.TIMELINE, "+"),
    TIMELINE_OUT(Place.TIMELINE, "-"),
    TIMELINE_EARLIER(Place.TIMELINE, "Shortcut+Left"),
    TIMELINE_LATER(Place.TIMELINE, "Shortcut+Right"),
    TIMELINE_ALL(Place.TIMELINE, "Home"),
    TIMELINE_HOUR(Place.TIMELINE, "H"),
    TIMELINE_DAY(Place.TIMELINE, "D"),
    TIMELINE_MONTH(Place.TIMELINE, "M"),
    TIMELINE_YEAR(Place.TIMELINE, "Y"),
    TIMELINE_BACK_OUT(Place.TIMELINE, "Esc", "Backspace"),

    FACET_INCLUDE(Place.FACETS, "Space"),
    FACET_ONLY(Place.FACETS, "Enter"),
    FACET_EXCLUDE(Place.FACETS, "Delete", "-"),
    FACET_NEXT(Place.FACETS, "Down", "J"),
    FACET_PREVIOUS(Place.FACETS, "Up", "K"),
    FACET_SEARCH(Place.FACETS, "/"),
    FACET_SORT(Place.FACETS, "S"),
    FACET_GROUP(Place.FACETS, "G"),
    FACET_ALL(Place.FACETS, "A"),
    FACET_REMOVE(Place.FACETS, "Shift+Delete"),

    TABLE_DOWN(Place.TABLE, "Down", "J"),
    TABLE_UP(Place.TABLE, "Up", "K"),
    TABLE_EXTEND_DOWN(Place.TABLE, "Shift+Down", "Shift+J"),
    TABLE_EXTEND_UP(Place.TABLE, "Shift+Up", "Shift+K"),
    TABLE_PAGE_DOWN(Place.TABLE, "Page Down"),
    TABLE_PAGE_UP(Place.TABLE, "Page Up"),
    TABLE_EXTEND_PAGE_DOWN(Place.TABLE, "Shift+Page Down"),
    TABLE_EXTEND_PAGE_UP(Place.TABLE, "Shift+Page Up"),
    TABLE_FIRST(Place.TABLE, "Home"),
    TABLE_LAST(Place.TABLE, "End"),
    TABLE_EXTEND_FIRST(Place.TABLE, "Shift+Home"),
    TABLE_EXTEND_LAST(Place.TABLE, "Shift+End"),
    TABLE_LEFT(Place.TABLE, "Left"),
    TABLE_RIGHT(Place.TABLE, "Right"),
    TABLE_TICK(Place.TABLE, "Space"),
    TABLE_READ(Place.TABLE, "Enter"),
    TABLE_ONLY(Place.TABLE, "F"),
    TABLE_NOT(Place.TABLE, "X"),
    TABLE_SORT(Place.TABLE, "S"),
    TABLE_SELECT_ALL(Place.TABLE, "Shortcut+A"),
    TABLE_COPY(Place.TABLE, "Shortcut+C"),

    EVENT_TREE(Place.EVENT, "T"),
    EVENT_ORIGINAL(Place.EVENT, "O"),
    EVENT_NEXT(Place.EVENT, "Alt+Down", "]"),
    EVENT_PREVIOUS(Place.EVENT, "Alt+Up", "["),
    EVENT_SEARCH(Place.EVENT, "Shortcut+F", "/"),
    EVENT_NEXT_MATCH(Place.EVENT, "N"),
    EVENT_PREVIOUS_MATCH(Place.EVENT, "Shift+N"),
    EVENT_WRAP(Place.EVENT, "W"),

    SENTENCE_RIGHT(Place.SENTENCE, "Right"),
    SENTENCE_LEFT(Place.SENTENCE, "Left"),
    SENTENCE_GO(Place.SENTENCE, "Enter", "Space"),
    SENTENCE_COPY(Place.SENTENCE, "Shortcut+C"),

    EVENT_FIND_NEXT(Place.EVENT_FIND, "Enter"),
    EVENT_FIND_PREVIOUS(Place.EVENT_FIND, "Shift+Enter"),
    EVENT_FIND_TO_TEXT(Place.EVENT_FIND, "Down"),
    EVENT_FIND_WINDOW(Place.EVENT_FIND, "Shortcut+F"),
    EVENT_FIND_CLOSE(Place.EVENT_FIND, "Esc"),

    TREE_DOWN(Place.TREE, "J", "Down"),
    TREE_UP(Place.TREE, "K", "Up"),
    TREE_NEXT_SIBLING(Place.TREE, "Shift+J", "Shift+Down"),
    TREE_PREVIOUS_SIBLING(Place.TREE, "Shift+K", "Shift+Up"),
    TREE_IN(Place.TREE, "L", "Right"),
    TREE_OUT(Place.TREE, "H", "Left"),
    TREE_PARENT(Place.TREE, "Shift+H", "Shift+Left"),
    TREE_TOGGLE(Place.TREE, "Enter", "Space"),
    TREE_OPEN_ALL(Place.TREE, "E"),
    TREE_FOLD_ALL(Place.TREE, "C"),
    TREE_OPEN_EVERYTHING(Place.TREE, "Shift+E"),
    TREE_FOLD_EVERYTHING(Place.TREE, "Shift+C"),
    TREE_FIRST(Place.TREE, "G", "Home"),
    TREE_LAST(Place.TREE, "Shift+G", "End"),
    TREE_COPY_VALUE(Place.TREE, "Y", "Shortcut+C"),
    TREE_COPY_PATH(Place.TREE, "P"),
    TREE_COPY_JSON(Place.TREE, "Shift+Y"),
    TREE_ONLY(Place.TREE, "F"),
    TREE_NOT(Place.TREE, "X"),
    TREE_COLUMN(Place.TREE, "S"),

    ORIGINAL_SELECT_ALL(Place.ORIGINAL, "Shortcut+A"),
    ORIGINAL_COPY(Place.ORIGINAL, "Shortcut+C"),

    PROBLEM_COPY(Place.PROBLEMS, "Shortcut+C"),
    PROBLEM_COMPARE(Place.PROBLEMS, "Enter"),

    DIFFERENCE_NEXT(Place.COMPARISON, "N"),
    DIFFERENCE_PREVIOUS(Place.COMPARISON, "P"),
    DIFFERENCE_TOGGLE(Place.COMPARISON, "Enter", "Space"),
    DIFFERENCE_COPY(Place.COMPARISON, "Shortcut+C"),
    COMPARISON_CLOSE(Place.COMPARISON, "Esc"),

    REPORT_EVENTS(Place.REPORT, "Enter"),
    REPORT_COPY(Place.REPORT, "Shortcut+C"),
    REPORT_CLOSE(Place.REPORT, "Esc"),

    COVERAGE_EVENTS(Place.COVERAGE, "Enter", "Space"),
    COVERAGE_CLOSE(Place.COVERAGE, "Esc"),

    GROUP_EVENTS(Place.GROUPS, "Enter"),
    GROUP_COPY(Place.GROUPS, "Shortcut+C"),
    GROUP_CLOSE(Place.GROUPS, "Esc"),

    HELP_SEARCH(Place.HELP, "Shortcut+F"),
    HELP_CLOSE(Place.HELP, "Esc"),

    DIALOG_DEFAULT(Place.DIALOG, "Enter"),
    DIALOG_CANCEL(Place.DIALOG, "Esc");

    private final Place place;

    // Both lists cannot be changed, which their type does not say.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<KeyCodeCombination> combinations;

    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> signs;

    Shortcut(Place place, String... keys) {
        this.place = place;
        combinations =
                Arrays.stream(keys)
                        .filter(key -> !isSign(key))
                        .map(KeyCombination::valueOf)
                        .map(KeyCodeCombination.class::cast)
                        .toList();
        signs = Arrays.stream(keys).filter(Shortcut::isSign).toList();
    }

    private static boolean isSign(String key) {
        return key.length() == 1 && !Character.isLetterOrDigit(key.charAt(0));
    }

    /// What a key does there; nothing where it has no meaning of its own.
    public static Optional<Shortcut> of(Place place, KeyEvent event) {
        return of(place).filter(shortcut -> shortcut.matches(event)).findFirst();
    }

    /// All of a part of the window, not of the parts in it or around it.
    public static Stream<Shortcut> of(Place place) {
        return Arrays.stream(values()).filter(shortcut -> shortcut.place == place);
    }

    /// Whether a key that is pressed, or a sign that is typed, is this one.
    public boolean matches(KeyEvent event) {
        return event.getEventType() == KeyEvent.KEY_TYPED
                ? signs.contains(event.getCharacter())
                : combinations.stream().anyMatch(keys -> keys.match(event));
    }

    public Place place() {
        return place;
    }

    /// For a menu, which shows one.
    public KeyCombination accelerator() {
        return combinations.getFirst();
    }

    /// All keys that do this, each as it is written for users.
    public List<String> keys() {
        return Stream.concat(combinations.stream().map(KeyNames::of), signs.stream()).toList();
    }

    /// The keys as they are listed.
    public String shownKeys() {
        return keys().stream().collect(Collectors.joining(", "));
    }

    /// What it does.
    public String text() {
        return Messages.text("key." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
