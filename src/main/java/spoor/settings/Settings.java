package spoor.settings;

import org.jspecify.annotations.Nullable;

import spoor.hidden.UserRule;

import java.util.ArrayList;
import java.util.List;

/// What is remembered between runs; everything may be missing.
///
/// @param theme `light`, `dark` or null for the system's
/// @param zone the id of a time zone, or null for UTC
/// @param recent the locations opened last, the newest first
/// @param columns the short names of the table's columns, in their order
/// @param width of the window, in pixels
/// @param height of the window, in pixels
/// @param maximized whether the window fills the screen
/// @param accountNames the file that names accounts, or null for none
/// @param keepObjects whether objects from buckets are kept on disk, or null for yes
/// @param hiddenRules the rules for hidden values that the user added, or null for none
/// @param shown how events are shown, or null for a tree
public record Settings(
        @Nullable String theme,
        @Nullable String zone,
        @Nullable List<String> recent,
        @Nullable List<String> columns,
        int width,
        int height,
        boolean maximized,
        @Nullable String accountNames,
        @Nullable Boolean keepObjects,
        @Nullable List<UserRule> hiddenRules,
        @Nullable EventView shown) {
    private static final int KEPT_LOCATIONS = 10;

    public static final Settings DEFAULT =
            new Settings(null, null, List.of(), List.of(), 0, 0, false, null, null, null, null);

    /// The locations opened last, the newest first; never null.
    public List<String> recentLocations() {
        return recent == null ? List.of() : List.copyOf(recent);
    }

    public List<String> columnNames() {
        return columns == null ? List.of() : List.copyOf(columns);
    }

    /// Whether objects from buckets are kept on disk.
    public boolean keepsObjects() {
        return keepObjects == null || keepObjects;
    }

    /// The rules for hidden values that the user added; never null.
    public List<UserRule> userRules() {
        return hiddenRules == null ? List.of() : List.copyOf(hiddenRules);
    }

    /// With a location that was just opened.
    public Settings withRecentLocation(String location) {
        List<String> changed = new ArrayList<>(recentLocations());
        changed.remove(location);
        changed.addFirst(location);
        List<String> kept = changed.subList(0, Math.min(KEPT_LOCATIONS, changed.size()));
        return new Settings(
                theme,
                zone,
                List.copyOf(kept),
                columns,
                width,
                height,
                maximized,
                accountNames,
                keepObjects,
                hiddenRules,
                shown);
    }

    public Settings withTheme(String newTheme) {
        return new Settings(
                newTheme,
                zone,
                recent,
                columns,
                width,
                height,
                maximized,
                accountNames,
                keepObjects,
                hiddenRules,
                shown);
    }

    public Settings withZone(String newZone) {
        return new Settings(
                theme,
                newZone,
                recent,
                columns,
                width,
                height,
                maximized,
                accountNames,
                keepObjects,
                hiddenRules,
                shown);
    }

    public Settings withColumns(List<String> newColumns) {
        return new Settings(
                theme,
                zone,
                recent,
                newColumns,
                width,
                height,
                maximized,
                accountNames,
                keepObjects,
                hiddenRules,
                shown);
    }

    public Settings withSize(int newWidth, int newHeight, boolean newMaximized) {
        return new Settings(
                theme,
                zone,
                recent,
                columns,
                newWidth,
                newHeight,
                newMaximized,
                accountNames,
                keepObjects,
                hiddenRules,
                shown);
    }

    public Settings withAccountNames(String file) {
        return new Settings(
                theme,
                zone,
                recent,
                columns,
                width,
                height,
                maximized,
                file,
                keepObjects,
                hiddenRules,
                shown);
    }

    public Settings withKeepObjects(boolean keep) {
        return new Settings(
                theme,
                zone,
                recent,
                columns,
                width,
                height,
                maximized,
                accountNames,
                keep,
                hiddenRules,
                shown);
    }

    public Settings withHiddenRules(List<UserRule> rules) {
        return new Settings(
                theme,
                zone,
                recent,
                columns,
                width,
                height,
                maximized,
                accountNames,
                keepObjects,
                List.copyOf(rules),
                shown);
    }

    /// How events are shown.
    public EventView eventView() {
        return shown == null ? EventView.DEFAULT : shown;
    }

    public Settings withEventView(EventView view) {
        return new Settings(
                theme,
                zone,
                recent,
                columns,
                width,
                height,
                maximized,
                accountNames,
                keepObjects,
                hiddenRules,
                view);
    }
}
