package spoor.io;

import java.nio.file.Path;

/// The disk that a folder is on, in bytes; a disk of 0 bytes is one that nothing is known of.
public interface DiskSpace {
    long total();

    long free();

    /// Not by `FileStore`, which finds no disk for some folders in containers.
    static DiskSpace of(Path folder) {
        return new DiskSpace() {
            @Override
            public long total() {
                return folder.toFile().getTotalSpace();
            }

            @Override
            public long free() {
                return folder.toFile().getUsableSpace();
            }
        };
    }
}
