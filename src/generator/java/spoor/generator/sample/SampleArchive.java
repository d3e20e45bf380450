package spoor.generator.sample;

import spoor.generator.GeneratedFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.TimeZone;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes the files of the sample trail to a zip, in the order of their paths.
///
/// An entry's modification time is the time of delivery. The zip's bytes are always the same.
public final class SampleArchive {
    private SampleArchive() {}

    /// @param arguments the zip's path
    public static void main(String[] arguments) throws IOException {
        // A zip also holds local times.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        Path archive = Path.of(arguments[0]);
        Path draft = archive.resolveSibling(archive.getFileName() + ".part");
        write(Delivery.of(SampleEvents.make()), draft);
        Files.move(draft, archive, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void write(List<GeneratedFile> files, Path archive) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (GeneratedFile file : files) {
                zip.putNextEntry(entry(file));
                zip.write(file.content());
                zip.closeEntry();
            }
        }
    }

    private static ZipEntry entry(GeneratedFile file) {
        CRC32 checksum = new CRC32();
        checksum.update(file.content());
        ZipEntry entry = new ZipEntry(file.path());
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(file.content().length);
        entry.setCrc(checksum.getValue());
        entry.setLastModifiedTime(FileTime.from(file.delivered()));
        return entry;
    }
}
