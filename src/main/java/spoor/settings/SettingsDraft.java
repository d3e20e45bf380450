package spoor.settings;

import org.jspecify.annotations.Nullable;

import spoor.hidden.UserRule;
import spoor.saved.SavedView;

import java.util.List;

/// Settings while some of them are changed.
final class SettingsDraft {
    Display display;
    WindowBounds window;
    List<String> recentLocations;
    @Nullable String accountNames;
    boolean keepsObjects;
    boolean exportsForSpreadsheets;
    List<UserRule> userRules;
    List<String> queries;
    List<TrailMarks> marks;
    Layout layout;
    List<SavedView> views;
    LastTrail last;

    SettingsDraft(Settings settings) {
        display = settings.display();
        window = settings.window();
        recentLocations = settings.recentLocations();
        accountNames = settings.accountNames();
        keepsObjects = settings.keepsObjects();
        exportsForSpreadsheets = settings.exportsForSpreadsheets();
        userRules = settings.userRules();
        queries = settings.queries();
        marks = settings.marks();
        layout = settings.layout();
        views = settings.views();
        last = settings.last();
    }

    Settings settings() {
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
                layout,
                views,
                last);
    }
}
