package spoor.cli;

import spoor.message.Message;
import spoor.saved.Presets;
import spoor.saved.SavedView;
import spoor.settings.Settings;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The views that `--view` can name: the presets, and those that the user saved in the window.
///
/// @param settings have the user's views, read only when a view is named
record Views(Supplier<Settings> settings) {
    /// A view by its name, in any case; a preset also by its title.
    ///
    /// @throws UsageException if there is none
    SavedView named(String name) throws UsageException {
        List<SavedView> presets = Presets.all();
        List<SavedView> own = settings.get().views();
        Optional<SavedView> found =
                Stream.concat(
                                presets.stream().filter(view -> isNamed(view, name)),
                                own.stream().filter(view -> view.isNamed(name)))
                        .findFirst();
        return found.orElseThrow(() ->
                new UsageException(
                        "command.view",
                        name,
                        Message.listed(
                                Stream.concat(presets.stream(), own.stream())
                                        .map(SavedView::name)
                                        .map(Message::verbatim)
                                        .toList())));
    }

    private static boolean isNamed(SavedView preset, String name) {
        return preset.isNamed(name)
                || TerminalTexts.ofUser()
                        .text(Presets.title(preset))
                        .equalsIgnoreCase(name.strip());
    }
}
