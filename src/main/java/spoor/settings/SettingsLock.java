package spoor.settings;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Keeps other programs from writing the settings file at the same time.
final class SettingsLock implements AutoCloseable {
    private final FileChannel channel;

    private SettingsLock(FileChannel channel) {
        this.channel = channel;
    }

    /// Waits until no other program has the lock. On disks without locks it does nothing.
    static SettingsLock of(Path settings) throws IOException {
        Path folder = Files.createDirectories(settings.toAbsolutePath().getParent());
        FileChannel channel =
                FileChannel.open(
                        folder.resolve(settings.getFileName() + ".lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        try {
            var _ = channel.lock();
        } catch (IOException | OverlappingFileLockException _) {
            // Without a lock, one of two changes at the same moment may be lost.
            return new SettingsLock(channel);
        }
        return new SettingsLock(channel);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
