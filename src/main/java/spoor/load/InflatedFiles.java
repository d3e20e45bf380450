package spoor.load;

import spoor.decode.Inflate;
import spoor.source.Bytes;
import spoor.source.IoReason;
import spoor.source.TrailFile.Stamp;

import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The inflated content of the files that were used last, within a budget. Any thread may use it.
final class InflatedFiles {
    private final long budget;
    private final Map<Integer, byte[]> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long used;

    /// @param budget bytes to keep at most, beside the one that is being used
    InflatedFiles(long budget) {
        this.budget = budget;
    }

    /// The inflated content of a file, in the state in which it was loaded.
    ///
    /// @throws IOException where the file cannot be read, or has changed since
    byte[] content(LoadedFile file) throws IOException {
        synchronized (kept) {
            byte[] known = kept.get(file.number());
            if (known != null) {
                return known;
            }
        }
        byte[] content = read(file, new Bytes(1 << 16), new Bytes(1 << 18));
        keep(file.number(), content);
        return content;
    }

    private void keep(int number, byte[] content) {
        synchronized (kept) {
            byte[] before = kept.put(number, content);
            used += content.length - (before == null ? 0 : before.length);
            Iterator<Map.Entry<Integer, byte[]>> oldest = kept.entrySet().iterator();
            while (used > budget && kept.size() > 1) {
                used -= oldest.next().getValue().length;
                oldest.remove();
            }
        }
    }

    private static byte[] read(LoadedFile file, Bytes stored, Bytes inflated) throws IOException {
        Bytes content = load(file, stored, inflated);
        return Arrays.copyOf(content.array(), content.length());
    }

    /// Reads and inflates a file into buffers that can be used again.
    ///
    /// @return the buffer that holds the content
    static Bytes load(LoadedFile file, Bytes stored, Bytes inflated) throws IOException {
        Stamp now;
        try {
            now = file.file().read(stored);
        } catch (IOException e) {
            throw new IOException(file.file().path() + ": " + IoReason.of(e), e);
        }
        LoadedFile.Outcome outcome = file.outcome();
        if (outcome == null || !outcome.stamp().equals(now)) {
            throw new IOException(
                    file.file().path()
                            + " has changed since it was loaded; reload (F5) to see it as it is"
                            + " now");
        }
        if (!Inflate.isGzip(stored.array(), stored.length())) {
            return stored;
        }
        try (Inflate inflate = new Inflate()) {
            // A damage was reported while loading; what comes before it is what was loaded.
            Optional<String> _ = inflate.inflate(stored, inflated);
        }
        return inflated;
    }
}
