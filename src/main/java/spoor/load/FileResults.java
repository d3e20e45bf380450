package spoor.load;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/// The files of a load at one moment. Immutable; the results are made when they are asked for.
public final class FileResults {
    /// No files.
    public static final FileResults NONE = new FileResults(List.of(), new BitSet());

    private final List<LoadedFile> files;
    private final BitSet archives;

    /// @param archives the numbers of the files that were opened as archives
    FileResults(List<LoadedFile> files, BitSet archives) {
        this.files = files;
        this.archives = archives;
    }

    /// All files in the order in which they were found, archives and their entries included.
    public Stream<FileResult> all() {
        return files.stream().map(file -> FileResult.of(file, archives.get(file.number())));
    }
}
