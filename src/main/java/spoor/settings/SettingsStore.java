package spoor.settings;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import spoor.json.JsonFiles;
import spoor.work.Coalesced;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/// The settings, and the file that keeps them. Any thread may use it.
///
/// Other windows may write the same file: what is written is what stands there, with the changes
/// made here. A file that cannot be read is put aside before another takes its place.
public final class SettingsStore {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsStore.class);

    private final Path file;
    private final AtomicReference<Settings> settings;
    private final Queue<UnaryOperator<Settings>> unwritten = new ConcurrentLinkedQueue<>();
    private final Coalesced<Settings> writes;

    private SettingsStore(Path file, Executor background, Settings settings) {
        this.file = file;
        writes = new Coalesced<>(background, _ -> write());
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
    ///
    /// @param change made once more in the background, to what the file has then
    public void change(UnaryOperator<Settings> change) {
        Settings before = settings.get();
        Settings after = settings.updateAndGet(change);
        if (!after.equals(before)) {
            unwritten.add(change);
            writes.offer(after);
        }
    }

    private synchronized void write() {
        try {
            List<UnaryOperator<Settings>> changes = List.copyOf(unwritten);
            JsonFiles.write(file, changed(changes));
            changes.forEach(unwritten::remove);
        } catch (IOException e) {
            LOG.warn("The settings cannot be written", e);
        }
    }

    /// What is to be written.
    private Settings changed(List<UnaryOperator<Settings>> changes) throws IOException {
        if (!Files.exists(file)) {
            return settings.get();
        }
        Settings read;
        try {
            read = JsonFiles.read(file, Settings.class);
        } catch (IOException e) {
            putAside(e);
            return settings.get();
        }
        for (UnaryOperator<Settings> change : changes) {
            read = change.apply(read);
        }
        return read;
    }

    /// It may be a newer version's, or edited by hand, with the user's own rules in it.
    private void putAside(IOException fault) throws IOException {
        for (int n = 1; ; n++) {
            Path aside =
                    file.resolveSibling(
                            file.getFileName() + ".unreadable" + (n == 1 ? "" : "-" + n));
            if (!Files.exists(aside)) {
                Files.move(file, aside);
                LOG.warn("The settings cannot be read and are now in {}", aside, fault);
                return;
            }
        }
    }
}
