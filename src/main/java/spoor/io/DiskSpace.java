package spoor.io;

import java.nio.file.Path;

/// The space of the disk that a folder is on, in bytes. A total of 0 means that it is not known.
public interface DiskSpace {
    long total();

    long free();

    /// Does not use `FileStore`, which fails for some folders in containers.
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
