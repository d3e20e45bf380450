package spoor.decode.archive;

import spoor.decode.content.InflatedInput;
import spoor.event.Problem;
import spoor.event.SkippedFile;
import spoor.io.ByteSpan;
import spoor.message.ExplainedException;
import spoor.message.Message;
import spoor.trail.RandomAccess;
import spoor.trail.TrailFile;
import spoor.trail.TrailFile.Stamp;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Lists the entries of ZIP and tar archives, also where these are compressed or in one another.
public final class ArchiveReader {
    /// How many archives an entry may be in.
    static final int MAX_DEPTH = 3;

    /// As much as has the next headers of small entries.
    private static final int AHEAD = 1 << 12;

    private ArchiveReader() {}

    /// What an archive has.
    ///
    /// @param entries its entries, as files
    /// @param skipped why it yields nothing, or empty where it has entries
    public record Found(List<EntryFile> entries, Optional<SkippedFile.Kind> skipped) {}

    /// @param head the first bytes of a content
    public static boolean isArchive(ByteSpan head) {
        return ArchiveKind.of(head).isPresent();
    }

    /// Lists the entries of an archive.
    ///
    /// @param head the first bytes of its content
    /// @param keeper asked to keep the content where the file cannot be read in place
    /// @param problems receives what is wrong with the archive
    /// @throws IOException where it cannot be read
    public static Found read(
            TrailFile file,
            ByteSpan head,
            InflatedInput content,
            ContentKeeper keeper,
            Consumer<Problem> problems)
            throws IOException {
        ArchiveKind kind = ArchiveKind.of(head).orElseThrow();
        if (EntryFile.depth(file) == MAX_DEPTH) {
            throw new ExplainedException(Message.of("archive.depth", MAX_DEPTH), null);
        }
        Stamp stamp = content.stamp();
        ArchiveBudget budget = EntryFile.budget(file);
        ArchiveListing listing = new ArchiveListing(budget);
        boolean inPlace = file.isReadInPlace() && content.isStoredAsIs();
        ArchiveContent again = inPlace ? file::open : keeper.keep(content);
        Message damage = content.damage();
        if (damage != null) {
            listing.damaged(damage);
        }
        try (RandomAccess archive = again.open()) {
            ArchiveBytes bytes = new ArchiveBytes(archive, AHEAD);
            switch (kind) {
                case ZIP -> ZipEntries.list(bytes, listing);
                case TAR -> TarEntries.list(bytes, listing);
            }
        }
        return found(file, stamp, again, listing, budget, problems);
    }

    private static Found found(
            TrailFile file,
            Stamp stamp,
            ArchiveContent content,
            ArchiveListing listing,
            ArchiveBudget budget,
            Consumer<Problem> problems) {
        if (listing.isWorkbook()) {
            Message workbook = Message.of("decode.unread", Message.of("decode.unread.workbook"));
            problems.accept(
                    new Problem(Problem.Kind.UNREADABLE, file.path(), Problem.NO_OFFSET, workbook));
            return new Found(List.of(), Optional.of(SkippedFile.Kind.UNREADABLE));
        }
        Message damage = listing.damage();
        boolean empty = listing.entries().isEmpty();
        if (damage != null) {
            Problem.Kind kind = empty ? Problem.Kind.UNREADABLE : Problem.Kind.DAMAGED;
            problems.accept(new Problem(kind, file.path(), Problem.NO_OFFSET, damage));
        }
        List<EntryFile> entries =
                listing.entries().stream()
                        .map(entry -> new EntryFile(file, stamp, content, entry, budget))
                        .toList();
        SkippedFile.Kind skipped =
                damage == null ? SkippedFile.Kind.EMPTY : SkippedFile.Kind.UNREADABLE;
        return new Found(entries, empty ? Optional.of(skipped) : Optional.empty());
    }
}
