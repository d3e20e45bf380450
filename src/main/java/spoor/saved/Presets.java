package spoor.saved;

import spoor.io.TextResource;
import spoor.json.JsonFiles;
import spoor.message.Message;

import java.util.List;

/// The views that the program brings along, in the order in which they are offered.
public final class Presets {
    private static final String FILE = "presets.json";

    private Presets() {}

    /// The views. Their names are for terminals; [#title] is for people.
    public static List<SavedView> all() {
        return List.of(JsonFiles.parse(TextResource.text(Presets.class, FILE), SavedView[].class));
    }

    /// The title of a preset.
    public static Message title(SavedView preset) {
        return Message.of("preset." + preset.name());
    }
}
