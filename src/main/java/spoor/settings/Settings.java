package spoor.settings;

import org.jspecify.annotations.Nullable;

import spoor.hidden.UserRule;

import java.util.List;
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
        Layout layout) {
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
                    Layout.DEFAULT);

    /// What applies while the settings cannot be read: nothing is kept on disk, as the user may
    /// have chosen that.
    public static final Settings UNREADABLE = DEFAULT.withKeepObjects(false);

    public Settings {
        recentLocations = List.copyOf(recentLocations);
        userRules = List.copyOf(userRules);
        queries = List.copyOf(queries);
        marks = List.copyOf(marks);
    }

    public Settings withDisplay(UnaryOperator<Display> change) {
        return new Settings(
                change.apply(display),
                window,
                recentLocations,
                accountNames,
                keepsObjects,
                exportsForSpreadsheets,
                userRules,
                queries,
                marks,
                layout);
    }

    public Settings withWindow(WindowBounds bounds) {
        return new Settings(
                display,
                bounds,
                recentLocations,
                accountNames,
                keepsObjects,
                exportsForSpreadsheets,
                userRules,
                queries,
                marks,
                layout);
    }

    /// With a location that was just opened.
    public Settings withRecentLocation(String location) {
        List<String> locations =
                Stream.concat(Stream.of(location), recentLocations.stream())
                        .distinct()
                        .limit(MAX_LOCATIONS)
                        .toList();
        return new Settings(
                display,
                window,
                locations,
                accountNames,
                keepsObjects,
                exportsForSpreadsheets,
                userRules,
                queries,
                marks,
                layout);
    }

    public Settings withAccountNames(String file) {
        return new Settings(
                display,
                window,
                recentLocations,
                file,
                keepsObjects,
                exportsForSpreadsheets,
                userRules,
                queries,
                marks,
                layout);
    }

    /// Without earlier queries and marks where nothing is kept.
    public Settings withKeepObjects(boolean keep) {
        return new Settings(
                display,
                window,
                recentLocations,
                accountNames,
                keep,
                exportsForSpreadsheets,
                userRules,
                keep ? queries : List.of(),
                keep ? marks : List.of(),
                layout);
    }

    public Settings withExportsForSpreadsheets(boolean wanted) {
        return new Settings(
                display,
                window,
                recentLocations,
                accountNames,
                keepsObjects,
                wanted,
                userRules,
                queries,
                marks,
                layout);
    }

    public Settings withUserRules(List<UserRule> rules) {
        return new Settings(
                display,
                window,
                recentLocations,
                accountNames,
                keepsObjects,
                exportsForSpreadsheets,
                rules,
                queries,
                marks,
                layout);
    }

    /// With a query that was just asked.
    public Settings withQuery(String query) {
        return withQueries(
                Stream.concat(Stream.of(query), queries.stream())
                        .distinct()
                        .limit(MAX_QUERIES)
                        .toList());
    }

    public Settings withoutQuery(String query) {
        return withQueries(queries.stream().filter(one -> !one.equals(query)).toList());
    }

    private Settings withQueries(List<String> newQueries) {
        return new Settings(
                display,
                window,
                recentLocations,
                accountNames,
                keepsObjects,
                exportsForSpreadsheets,
                userRules,
                newQueries,
                marks,
                layout);
    }

    /// With what the user marked in a trail. While nothing is kept on disk, no marks are.
    public Settings withMarks(TrailMarks changed) {
        return new Settings(
                display,
                window,
                recentLocations,
                accountNames,
                keepsObjects,
                exportsForSpreadsheets,
                userRules,
                queries,
                keepsObjects ? TrailMarks.with(marks, changed) : marks,
                layout);
    }

    public Settings withLayout(UnaryOperator<Layout> change) {
        return new Settings(
                display,
                window,
                recentLocations,
                accountNames,
                keepsObjects,
                exportsForSpreadsheets,
                userRules,
                queries,
                marks,
                change.apply(layout));
    }
}
