package spoor.app;

import spoor.message.Message;
import spoor.message.Texts;
import spoor.settings.Settings;
import spoor.settings.SettingsStore;
import spoor.text.Printable;

import java.io.PrintWriter;
import java.util.function.Supplier;

/// The window's settings for a command: read when they are first asked for. Says once if they
/// cannot be read.
final class CommandSettings {
    private final Supplier<SettingsStore> store;
    private final PrintWriter err;
    private boolean told;

    CommandSettings(Supplier<SettingsStore> store, PrintWriter err) {
        this.store = store;
        this.err = err;
    }

    synchronized Settings settings() {
        SettingsStore read = store.get();
        if (!told) {
            told = true;
            read.fault().ifPresent(this::tell);
        }
        return read.settings();
    }

    private void tell(Message fault) {
        Texts texts = Texts.ofUser().showing(Printable::of);
        err.println(texts.text("command.said", fault));
    }
}
