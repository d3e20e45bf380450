package spoor.settings;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import spoor.json.JsonFiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/// The settings, and the file that keeps them. Any thread may use it.
public final class SettingsStore {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsStore.class);

    private final Path file;
    private final Executor background;
    private final AtomicReference<Settings> settings;
    private final AtomicBoolean pending = new AtomicBoolean();

    private SettingsStore(Path file, Executor background, Settings settings) {
        this.file = file;
        this.background = background;
        this.settings = new AtomicReference<>(settings);
    }

    /// Reads the file; where there is none, or it cannot be read, the settings are the default
    /// ones.
    ///
    /// @param background writes the file
    public static SettingsStore open(Path file, Executor background) {
        Settings read = Settings.DEFAULT;
        if (Files.exists(file)) {
            try {
                read = JsonFiles.read(file, Settings.class);
            } catch (IOException e) {
                LOG.warn("The settings cannot be read; the default ones are used", e);
            }
        }
        return new SettingsStore(file, background, read);
    }

    public Settings settings() {
        return settings.get();
    }

    /// Changes the settings, and writes them in the background; many changes make one write.
    public void change(UnaryOperator<Settings> change) {
        Settings before = settings.get();
        Settings after = settings.updateAndGet(change);
        if (!after.equals(before) && pending.compareAndSet(false, true)) {
            background.execute(this::write);
        }
    }

    private void write() {
        pending.set(false);
        try {
            JsonFiles.write(file, settings.get());
        } catch (IOException e) {
            LOG.warn("The settings cannot be written", e);
        }
    }
}
