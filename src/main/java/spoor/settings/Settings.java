package spoor.settings;

import org.jspecify.annotations.Nullable;

import spoor.hidden.UserRule;
import spoor.saved.SavedView;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// What is remembered between runs.
///
/// @param window the window's size when it was closed
/// @param recentLocations the locations that were opened last, newest first
/// @param accountNames the file that gives accounts their names, or null for none
/// @param keepsObjects whether downloaded objects are kept on disk
/// @param exportsForSpreadsheets whether CSV is exported for spreadsheet programs
/// @param userRules the rules for hidden values that the user added
/// @param queries the queries that were asked last, newest first
/// @param marks what the user marked, the trail that was changed last first
/// @param layout how the window's parts are laid out
/// @param views the views that the user saved, in the order of their names
/// @param last what was open last
public record Settings(
        Display display,
        WindowBounds window,
        List<String> recentLocations,
        @Nullable String accountNames,
        boolean keepsObjects,
        boolean exportsForSpreadsheets,
        List<UserRule> userRules,
        List<String> queries,
        List<TrailMarks> marks,
        Layout layout,
        List<SavedView> views,
        LastTrail last) {
    private static final int MAX_LOCATIONS = 10;
    private static final int MAX_QUERIES = 50;

    public static final Settings DEFAULT =
            new Settings(
                    Display.DEFAULT,
                    WindowBounds.NONE,
                    List.of(),
                    null,
                    true,
                    true,
                    List.of(),
                    List.of(),
                    List.of(),
                    Layout.DEFAULT,
                    List.of(),
                    LastTrail.NONE);

    /// What applies while the settings cannot be read: nothing is kept on disk, as the user may
    /// have chosen that.
    public static final Settings UNREADABLE = DEFAULT.withKeepObjects(false);

    public Settings {
        recentLocations = List.copyOf(recentLocations);
        userRules = List.copyOf(userRules);
        queries = List.copyOf(queries);
        marks = List.copyOf(marks);
        views = List.copyOf(views);
    }

    public Settings withDisplay(UnaryOperator<Display> change) {
        return with(draft -> draft.display = change.apply(display));
    }

    public Settings withWindow(WindowBounds bounds) {
        return with(draft -> draft.window = bounds);
    }

    /// With a location that was just opened.
    public Settings withRecentLocation(String location) {
        return with(draft ->
                draft.recentLocations = newestFirst(location, recentLocations, MAX_LOCATIONS));
    }

    public Settings withRecentLocations(UnaryOperator<String> change) {
        return with(draft ->
                draft.recentLocations = recentLocations.stream().map(change).distinct().toList());
    }

    public Settings withAccountNames(String file) {
        return with(draft -> draft.accountNames = file);
    }

    /// Without earlier queries, marks and the last trail where nothing is kept.
    public Settings withKeepObjects(boolean keep) {
        return with(draft -> {
            draft.keepsObjects = keep;
            draft.queries = keep ? queries : List.of();
            draft.marks = keep ? marks : List.of();
            draft.last = keep ? last : LastTrail.NONE;
        });
    }

    public Settings withExportsForSpreadsheets(boolean wanted) {
        return with(draft -> draft.exportsForSpreadsheets = wanted);
    }

    public Settings withUserRules(List<UserRule> rules) {
        return with(draft -> draft.userRules = rules);
    }

    /// With a query that was just asked.
    public Settings withQuery(String query) {
        return with(draft -> draft.queries = newestFirst(query, queries, MAX_QUERIES));
    }

    public Settings withoutQuery(String query) {
        return with(draft ->
                draft.queries = queries.stream().filter(one -> !one.equals(query)).toList());
    }

    /// With what the user marked in a trail. While nothing is kept on disk, no marks are.
    public Settings withMarks(TrailMarks changed) {
        return with(draft -> draft.marks = keepsObjects ? TrailMarks.with(marks, changed) : marks);
    }

    public Settings withLayout(UnaryOperator<Layout> change) {
        return with(draft -> draft.layout = change.apply(layout));
    }

    public Settings withViews(UnaryOperator<List<SavedView>> change) {
        return with(draft -> draft.views = change.apply(views));
    }

    /// With what is open now. While nothing is kept on disk, it is not.
    public Settings withLast(LastTrail now) {
        return with(draft -> draft.last = keepsObjects ? now : last);
    }

    private Settings with(Consumer<SettingsDraft> change) {
        SettingsDraft draft = new SettingsDraft(this);
        change.accept(draft);
        return draft.settings();
    }

    private static List<String> newestFirst(String newest, List<String> earlier, int most) {
        return Stream.concat(Stream.of(newest), earlier.stream()).distinct().limit(most).toList();
    }
}
