package spoor.load;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import spoor.cache.ContentHash;
import spoor.event.RecordSchema;
import spoor.hidden.HiddenRules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/// The version of the code and the rules that read files. Other versions may read other columns.
///
/// It covers all code of the program, so that nobody has to raise a version number.
final class ReaderVersion {
    private static final Logger LOG = LoggerFactory.getLogger(ReaderVersion.class);

    private ReaderVersion() {}

    /// Computed at its first use.
    private static final class Code {
        private static final Optional<String> CHECKSUM = find();

        private static Optional<String> find() {
            try {
                CodeSource source = ReaderVersion.class.getProtectionDomain().getCodeSource();
                return source == null || !source.getLocation().getProtocol().equals("file")
                        ? Optional.empty()
                        : Optional.of(checksum(Path.of(source.getLocation().toURI())));
            } catch (IOException | UncheckedIOException | URISyntaxException e) {
                LOG.warn("The program's version is not known, so no columns are kept", e);
                return Optional.empty();
            }
        }
    }

    /// Identifies the program and those rules; nothing if the program's file is unknown.
    static Optional<ContentHash> of(RecordSchema schema, HiddenRules rules) {
        return Code.CHECKSUM.map(code -> {
            String all =
                    code + ' ' + schema.rows() + ' ' + schema.unread() + ' ' + rules.userRules();
            return ContentHash.of(ByteBuffer.wrap(all.getBytes(StandardCharsets.UTF_8)));
        });
    }

    /// The checksum and size of a file, or of all files in a folder.
    static String checksum(Path code) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(code)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        CRC32C checksum = new CRC32C();
        long size = 0;
        for (Path file : files) {
            byte[] content = Files.readAllBytes(file);
            checksum.update(code.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
            checksum.update(content);
            size += content.length;
        }
        return files.size() + " " + size + " " + checksum.getValue();
    }
}
