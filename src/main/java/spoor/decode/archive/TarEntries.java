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

    private void list() throws IOException {
        while (at < archive.size()) {
            TarHeader header = new TarHeader(archive.copy(at, TarHeader.LENGTH));
            if (header.isZero()) {
                return;
            }
            if (!header.isValid()) {
                throw ArchiveBytes.damaged();
            }
            at += TarHeader.LENGTH;
            if (!read(header)) {
                return;
            }
        }
    }

    /// @return false where no more entries are taken
    private boolean read(TarHeader header) throws IOException {
        long size = header.size();
        boolean more = true;
        switch (header.type()) {
            case 'x' -> readAttributes(text(size));
            case 'L' -> attributes.put("path", firstLine(text(size)));
            case 'g', 'K', 'V' -> {}
            default -> {
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

    private boolean add(TarHeader header, long size) {
        String name = attributes.getOrDefault("path", header.name());
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

    private String text(long size) throws IOException {
        if (size > MAX_ATTRIBUTES) {
            throw ArchiveBytes.damaged();
        }
        byte[] bytes = archive.copy(at, (int) size);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String firstLine(String text) {
        int end = text.indexOf(0);
        return end < 0 ? text : text.substring(0, end);
    }

    /// Reads lines such as `17 path=folder/a.json`. Values with line breaks are cut there.
    private void readAttributes(String lines) {
        lines.lines()
                .forEach(line -> {
                    int space = line.indexOf(' ');
                    int equals = line.indexOf('=', space + 1);
                    if (space > 0 && equals > 0) {
                        attributes.put(
                                line.substring(space + 1, equals), line.substring(equals + 1));
                    }
                });
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
