package spoor.settings;

import org.jspecify.annotations.Nullable;

import spoor.hidden.UserRule;
import spoor.json.JsonFiles;
import spoor.saved.SavedView;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// The members of the settings file. Other versions and people may write it, so any may be missing.
///
/// Their names must stay, or users lose their settings.
record SettingsFile(
        @Nullable String theme,
        @Nullable String zone,
        @Nullable List<String> recent,
        @Nullable List<String> columns,
        int x,
        int y,
        int width,
        int height,
        boolean maximized,
        @Nullable String accountNames,
        @Nullable Boolean keepObjects,
        @Nullable Boolean exportForSpreadsheets,
        @Nullable List<UserRule> hiddenRules,
        @Nullable EventView shown,
        @Nullable List<String> queries,
        @Nullable List<TrailMarks> marks,
        @Nullable LayoutFile layout,
        @Nullable List<SavedView> views,
        @Nullable LastTrail last) {
    /// @throws IOException if the file is missing, cannot be read, or holds no settings
    static Settings read(Path file) throws IOException {
        SettingsFile read = JsonFiles.read(file, SettingsFile.class);
        return new Settings(
                new Display(
                        read.theme,
                        read.zone,
                        LayoutFile.all(read.columns),
                        read.shown == null ? EventView.DEFAULT : read.shown),
                new WindowBounds(read.x, read.y, read.width, read.height, read.maximized),
                LayoutFile.all(read.recent),
                read.accountNames,
                read.keepObjects == null || read.keepObjects,
                read.exportForSpreadsheets == null || read.exportForSpreadsheets,
                LayoutFile.all(read.hiddenRules),
                LayoutFile.all(read.queries),
                LayoutFile.all(read.marks),
                read.layout == null ? Layout.DEFAULT : read.layout.layout(),
                LayoutFile.all(read.views),
                read.last == null ? LastTrail.NONE : read.last);
    }

    static void write(Path file, Settings settings) throws IOException {
        Display display = settings.display();
        WindowBounds window = settings.window();
        JsonFiles.write(
                file,
                new SettingsFile(
                        display.theme(),
                        display.zone(),
                        settings.recentLocations(),
                        display.columns(),
                        window.x(),
                        window.y(),
                        window.width(),
                        window.height(),
                        window.maximized(),
                        settings.accountNames(),
                        settings.keepsObjects(),
                        settings.exportsForSpreadsheets(),
                        settings.userRules(),
                        display.event(),
                        settings.queries(),
                        settings.marks(),
                        LayoutFile.of(settings.layout()),
                        settings.views(),
                        settings.last()));
    }
}
