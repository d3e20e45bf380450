package spoor.settings;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import spoor.io.IoReason;
import spoor.message.Message;
import spoor.work.Coalesced;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/// The settings and their file. Any thread may use it.
///
/// Other windows may write the same file: each write reads it again and makes only the changes of
/// this window. A file that cannot be read is renamed before a new one is written.
public final class SettingsStore {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsStore.class);

    private final Path file;
    private final AtomicReference<Settings> settings;
    private final Queue<UnaryOperator<Settings>> unwritten = new ConcurrentLinkedQueue<>();
    private final Coalesced<Settings> writes;

    private final Optional<Message> fault;

    private SettingsStore(
            Path file, Executor background, Settings settings, Optional<Message> fault) {
        this.file = file;
        this.fault = fault;
        writes = new Coalesced<>(background, _ -> write());
        this.settings = new AtomicReference<>(settings);
    }

    /// Reads the file; the settings are the default ones if it is missing, and
    /// [Settings#UNREADABLE] if it cannot be read.
    ///
    /// @param background writes the file
    public static SettingsStore open(Path file, Executor background) {
        if (!Files.exists(file)) {
            return new SettingsStore(file, background, Settings.DEFAULT, Optional.empty());
        }
        try {
            return new SettingsStore(file, background, SettingsFile.read(file), Optional.empty());
        } catch (IOException e) {
            return new SettingsStore(
                    file,
                    background,
                    Settings.UNREADABLE,
                    Optional.of(Message.of("settings.unreadable", IoReason.of(e))));
        }
    }

    /// Why the file could not be read, and what that means.
    public Optional<Message> fault() {
        return fault;
    }

    public Settings settings() {
        return settings.get();
    }

    /// Changes the settings at once, and writes them in the background. Several changes may be
    /// written together.
    ///
    /// @param change also applied, in the background, to what the file has then
    public void change(UnaryOperator<Settings> change) {
        Settings before = settings.get();
        Settings after = settings.updateAndGet(change);
        if (!after.equals(before)) {
            unwritten.add(change);
            writes.offer(after);
        }
    }

    private synchronized void write() {
        try (SettingsLock _ = SettingsLock.of(file)) {
            List<UnaryOperator<Settings>> changes = List.copyOf(unwritten);
            SettingsFile.write(file, changed(changes));
            changes.forEach(unwritten::remove);
        } catch (IOException e) {
            LOG.warn("The settings cannot be written: {}", IoReason.of(e).inEnglish());
        }
    }

    /// What the file has, with some changes.
    private Settings changed(List<UnaryOperator<Settings>> changes) throws IOException {
        if (!Files.exists(file)) {
            return settings.get();
        }
        Settings read;
        try {
            read = SettingsFile.read(file);
        } catch (IOException e) {
            rename(e);
            return settings.get();
        }
        for (UnaryOperator<Settings> change : changes) {
            read = change.apply(read);
        }
        return read;
    }

    /// Keeps the file: it may be a newer version's, or edited by hand, with the user's rules in it.
    private void rename(IOException reason) throws IOException {
        for (int n = 1; ; n++) {
            Path renamed =
                    file.resolveSibling(
                            file.getFileName() + ".unreadable" + (n == 1 ? "" : "-" + n));
            if (!Files.exists(renamed)) {
                Files.move(file, renamed);
                LOG.warn(
                        "The settings cannot be read and are now in {}: {}",
                        renamed,
                        IoReason.of(reason).inEnglish());
                return;
            }
        }
    }
}
