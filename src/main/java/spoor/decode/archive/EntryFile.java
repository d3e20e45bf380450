package spoor.decode.archive;

import spoor.io.Bytes;
import spoor.message.ExplainedException;
import spoor.trail.RandomAccess;
import spoor.trail.TrailFile;

import java.io.IOException;
import java.util.Optional;

/// An entry of an archive, as a file. Its path is that of the archive, `!/`, and its name.
public final class EntryFile implements TrailFile {
    private final String archive;
    private final String path;
    private final ArchiveContent content;
    private final ArchiveEntry entry;
    private final Stamp stamp;
    private final int depth;
    private final ArchiveBudget budget;

    /// @param archive the file that is the archive
    /// @param archiveStamp the state in which the archive was read
    EntryFile(
            TrailFile archive,
            Stamp archiveStamp,
            ArchiveContent content,
            ArchiveEntry entry,
            ArchiveBudget budget) {
        this.archive = archive.path();
        this.path = this.archive + "!/" + entry.name();
        this.content = content;
        this.entry = entry;
        this.stamp = stamp(archiveStamp, entry);
        this.depth = depth(archive) + 1;
        this.budget = budget;
    }

    /// How many archives a file is in.
    static int depth(TrailFile file) {
        return file instanceof EntryFile entry ? entry.depth : 0;
    }

    static ArchiveBudget budget(TrailFile file) {
        return file instanceof EntryFile entry
                ? entry.budget
                : new ArchiveBudget(file.stamp().size());
    }

    /// How often its bytes were compressed by the archive itself: 0 or 1.
    public static int archiveLevels(TrailFile file) {
        return file instanceof EntryFile entry && entry.entry.deflated() != null ? 1 : 0;
    }

    /// An entry changes with its archive.
    static Stamp stamp(Stamp archive, ArchiveEntry entry) {
        return new Stamp(
                EntryAccess.size(entry), archive.modified(), archive.size() + " " + archive.tag());
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public Stamp stamp() {
        return stamp;
    }

    @Override
    public Optional<String> archive() {
        return Optional.of(archive);
    }

    @Override
    public Stamp read(Bytes into) throws IOException {
        try (RandomAccess stored = open()) {
            into.length(0);
            into.ensureCapacity(stored.size());
            int n = 0;
            while (n >= 0 && into.length() < stored.size()) {
                int room = (int) (stored.size() - into.length());
                n = stored.read(into.length(), into.array(), into.length(), room);
                into.length(into.length() + Math.max(0, n));
            }
            return stored.stamp();
        }
    }

    @Override
    public RandomAccess open() throws IOException {
        if (entry.fault() != null) {
            throw new ExplainedException(entry.fault(), null);
        }
        return new EntryAccess(content.open(), entry);
    }

    @Override
    public boolean hasChangedSince(Stamp read) {
        return !stamp.equals(read);
    }

    @Override
    public boolean isReadInPlace() {
        return true;
    }
}
