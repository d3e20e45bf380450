package spoor.decode.archive;

import org.jspecify.annotations.Nullable;

import spoor.io.IoReason;
import spoor.message.Message;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// Lists the entries of a tar archive, from header to header.
final class TarEntries {
    /// A longer name or set of attributes is no real one.
    private static final int MAX_ATTRIBUTES = 1 << 20;

    private final ArchiveBytes archive;
    private final ArchiveListing listing;
    private final Map<String, String> attributes = new HashMap<>();
    private long at;

    private TarEntries(ArchiveBytes archive, ArchiveListing listing) {
        this.archive = archive;
        this.listing = listing;
    }

    static void list(ArchiveBytes archive, ArchiveListing listing) {
        try {
            new TarEntries(archive, listing).list();
        } catch (IOException e) {
            listing.damaged(IoReason.of(e));
        }
    }

    /// Reads on at the next header after zero blocks, which archives that were joined each have at
    /// their end, and after what is no header.
    private void list() throws IOException {
        boolean ended = false;
        while (at < archive.size()) {
            long left = archive.size() - at;
            int length = ended ? (int) Math.min(left, TarHeader.LENGTH) : TarHeader.LENGTH;
            byte[] block = archive.copy(at, length);
            at += length;
            if (TarHeader.isZero(block)) {
                ended = true;
            } else if (length == TarHeader.LENGTH && TarHeader.isValid(block, 0)) {
                ended = false;
                if (!read(new TarHeader(block))) {
                    return;
                }
            } else {
                listing.damaged(Message.of(ended ? "archive.afterEnd" : "archive.damaged"));
                ended = true;
            }
        }
    }

    /// @return false where no more entries are taken
    private boolean read(TarHeader header) throws IOException {
        long size = header.size();
        boolean more = true;
        switch (header.type()) {
            case 'x' -> readAttributes(bytes(size));
            case 'L' -> attributes.put("path", beforeZero(bytes(size)));
            case 'g', 'K', 'V' -> {}
            default -> {
                skipSparseMap(header);
                String longSize = attributes.get("size");
                size = longSize == null ? size : number(longSize);
                more = add(header, size);
                attributes.clear();
            }
        }
        long padded = Math.ceilDiv(size, TarHeader.LENGTH) * (long) TarHeader.LENGTH;
        if (padded < size || at + padded < at) {
            throw ArchiveBytes.damaged();
        }
        at += padded;
        if (at - padded + size > archive.size()) {
            listing.damaged(Message.of("archive.cutOff"));
        }
        return more;
    }

    /// GNU has more blocks of a sparse file's map between its header and its content.
    private void skipSparseMap(TarHeader header) throws IOException {
        boolean more = header.hasSparseMap();
        while (more) {
            more = TarHeader.continuesSparseMap(archive.copy(at, TarHeader.LENGTH));
            at += TarHeader.LENGTH;
        }
    }

    private boolean add(TarHeader header, long size) {
        String name = attributes.getOrDefault("path", header.name());
        name = attributes.getOrDefault("GNU.sparse.name", name);
        if (header.type() == '5' || name.endsWith("/")) {
            return true;
        }
        Message fault = fault(header.type());
        long stored = Math.clamp(archive.size() - at, 0, size);
        return listing.add(new ArchiveEntry(name, at, stored, null, fault));
    }

    private @Nullable Message fault(char type) {
        boolean sparse = attributes.keySet().stream().anyMatch(key -> key.startsWith("GNU.sparse"));
        return switch (type) {
            case '0', 0, '7' -> sparse ? Message.of("archive.sparse") : null;
            case 'S' -> Message.of("archive.sparse");
            case '1', '2' -> Message.of("archive.link");
            default -> Message.of("trail.notAFile");
        };
    }

    private byte[] bytes(long size) throws IOException {
        if (size > MAX_ATTRIBUTES) {
            throw ArchiveBytes.damaged();
        }
        return archive.copy(at, (int) size);
    }

    private static String beforeZero(byte[] name) {
        int end = 0;
        while (end < name.length && name[end] != 0) {
            end++;
        }
        return EntryName.of(name, 0, end);
    }

    /// Reads lines such as `17 path=a/b.json`, each with its length in bytes, as a value may have
    /// line breaks.
    private void readAttributes(byte[] lines) throws IOException {
        int start = 0;
        while (start < lines.length && lines[start] != 0) {
            int space = start;
            while (space < lines.length && lines[space] != ' ') {
                space++;
            }
            long length = number(text(lines, start, space));
            if (length <= space - start || length > lines.length - start) {
                throw ArchiveBytes.damaged();
            }
            String line = text(lines, Math.min(space + 1, lines.length), start + (int) length - 1);
            int equals = line.indexOf('=');
            if (equals > 0) {
                attributes.put(line.substring(0, equals), line.substring(equals + 1));
            }
            start += (int) length;
        }
    }

    private static String text(byte[] bytes, int start, int end) {
        return new String(bytes, start, Math.max(0, end - start), StandardCharsets.UTF_8);
    }

    private static long number(String text) throws IOException {
        try {
            long number = Long.parseLong(text);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException _) {
            // It is damaged, as a negative number is.
        }
        throw ArchiveBytes.damaged();
    }
}
