package spoor.decode.archive;

import spoor.io.IoReason;
import spoor.message.Message;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Lists the entries of a ZIP archive by its directory, or by their own headers where there is
/// none.
final class ZipEntries {
    private static final int LOCAL_LENGTH = 30;

    private final ArchiveBytes archive;
    private final ArchiveListing listing;

    /// The offset after the stored bytes of the entry before.
    private long taken;

    private ZipEntries(ArchiveBytes archive, ArchiveListing listing) {
        this.archive = archive;
        this.listing = listing;
    }

    static void list(ArchiveBytes archive, ArchiveListing listing) {
        try {
            new ZipEntries(archive, listing).list();
        } catch (IOException e) {
            listing.damaged(IoReason.of(e));
        }
    }

    private void list() throws IOException {
        ZipEnd directory;
        try {
            directory = ZipEnd.find(archive);
        } catch (IOException e) {
            listing.damaged(
                    ZipLocals.list(archive, listing)
                            ? Message.of("archive.noDirectory")
                            : IoReason.of(e));
            return;
        }
        if (directory.before() > 0) {
            listing.damaged(Message.of("archive.before", directory.before()));
        }
        List<ZipRecord> records = records(directory);
        // In this order the archive is read from its beginning to its end.
        records.sort(Comparator.comparingLong(ZipRecord::local));
        for (ZipRecord found : records) {
            if (!found.isFolder() && !listing.add(entry(found, directory.before()))) {
                return;
            }
        }
    }

    private List<ZipRecord> records(ZipEnd directory) {
        List<ZipRecord> records = new ArrayList<>();
        try {
            long at = directory.start();
            while (at < directory.end() && records.size() <= ArchiveBudget.MAX_ENTRIES) {
                ZipRecord found = ZipRecord.at(archive, at);
                records.add(found);
                at = found.next();
            }
        } catch (IOException e) {
            listing.damaged(IoReason.of(e));
        }
        return records;
    }

    private ArchiveEntry entry(ZipRecord found, long before) {
        Message fault = found.fault();
        if (fault != null) {
            return ArchiveEntry.unread(found.name(), fault);
        }
        try {
            return entry(found, found.local() + before, found.method() == ZipRecord.DEFLATED);
        } catch (IOException e) {
            return ArchiveEntry.unread(found.name(), IoReason.of(e));
        }
    }

    private ArchiveEntry entry(ZipRecord found, long local, boolean deflated) throws IOException {
        if (archive.u32(local) != ZipRecord.LOCAL_MARK) {
            throw ArchiveBytes.damaged();
        }
        long start = local + LOCAL_LENGTH + archive.u16(local + 26) + archive.u16(local + 28);
        if (local < taken) {
            // No program writes entries into one another, except to make a bomb.
            return ArchiveEntry.unread(found.name(), Message.of("archive.overlap"));
        }
        long stored = Math.clamp(archive.size() - start, 0, found.stored());
        boolean whole = stored == found.stored();
        taken = start + stored;
        return new ArchiveEntry(
                found.name(),
                start,
                stored,
                deflated ? new ArchiveEntry.Deflated(found.crc(), found.length(), whole) : null,
                null);
    }
}
