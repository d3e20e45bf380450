package spoor.load;

import org.jspecify.annotations.Nullable;

import spoor.cache.ContentHash;
import spoor.cache.SideCache;
import spoor.decode.format.TrailFormats;
import spoor.io.Bytes;
import spoor.store.ColumnBundle;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Stored columns of many files, and the files of them that a load requests. One thread at a time.
final class ColumnPack implements LoadJob {
    private final SideCache cache;
    private final ContentHash name;
    private final ColumnPackIndex index;
    private final @Nullable LoadedFile[] wanted;
    private int wantedFiles;

    ColumnPack(SideCache cache, ContentHash name, ColumnPackIndex index) {
        this.cache = cache;
        this.name = name;
        this.index = index;
        this.wanted = new LoadedFile[index.files().size()];
    }

    /// Requests one of its files.
    ///
    /// @param at the file's number in the pack
    /// @return false if the same content is already requested for another file
    boolean want(int at, LoadedFile file) {
        if (wanted[at] != null) {
            return false;
        }
        wanted[at] = file;
        wantedFiles++;
        return true;
    }

    /// Whether all its files are requested.
    boolean isWhole() {
        return wantedFiles == wanted.length;
    }

    /// The requested files.
    List<LoadedFile> files() {
        List<LoadedFile> files = new ArrayList<>();
        for (LoadedFile file : wanted) {
            if (file != null) {
                files.add(file);
            }
        }
        return files;
    }

    /// Reads the rows of the requested files.
    ///
    /// @return nothing if the pack is missing or damaged
    /// @throws IOException if it cannot be read
    Optional<ColumnBundle> read() throws IOException {
        Bytes buffer = new Bytes(0);
        if (!cache.read(name, buffer)) {
            return Optional.empty();
        }
        int start = index.bytes();
        ColumnBundle all =
                ColumnBundle.read(ByteBuffer.wrap(buffer.array(), start, buffer.length() - start));
        boolean[] rows = new boolean[wanted.length];
        for (int at = 0; at < rows.length; at++) {
            rows[at] = wanted[at] != null;
        }
        return Optional.of(all.only(rows));
    }

    /// The numbers of its files in this load; -1 for those that are not requested.
    int[] numbers() {
        int[] numbers = new int[wanted.length];
        for (int at = 0; at < numbers.length; at++) {
            LoadedFile file = wanted[at];
            numbers[at] = file == null ? -1 : file.number();
        }
        return numbers;
    }

    /// Records the outcome of the requested files, after their rows were added to the store.
    void recordOutcomes(FileTable files, TrailFormats formats) {
        for (int at = 0; at < wanted.length; at++) {
            LoadedFile file = wanted[at];
            if (file != null) {
                ColumnPackIndex.Entry entry = index.files().get(at);
                files.done(
                        file.number(),
                        new LoadedFile.Outcome(
                                file.file().stamp(),
                                formats.inOrder().get(entry.format()),
                                entry.form(),
                                entry.skipped(),
                                entry.events(),
                                List.of(),
                                true));
            }
        }
    }
}
