package spoor.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import spoor.io.IoReason;
import spoor.pseudonym.Masking;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;

/// The options that mask an export and name the file of its key.
final class MaskOptions {
    @Option(names = "--mask")
    private boolean mask;

    @Option(names = "--mask-key", paramLabel = "FILE")
    private @Nullable Path keyFile;

    /// The masking of the export, or null if it is not masked.
    ///
    /// @param output where the export goes, or null for standard output
    @Nullable Masking masking(@Nullable Path output) throws UsageException {
        if (keyFile == null) {
            return mask ? Masking.withoutKeyFile() : null;
        }
        if (!mask) {
            throw new UsageException("command.mask.keyAlone");
        }
        if (keyFile.toString().isEmpty()) {
            throw new UsageException("command.emptyFile", "--mask-key");
        }
        if (output != null && isSame(output, keyFile)) {
            throw new UsageException("command.mask.sameFile", output.toString());
        }
        try {
            return Masking.withKeyFile(keyFile);
        } catch (IOException e) {
            throw new UsageException(IoReason.of(e));
        }
    }

    private static boolean isSame(Path one, Path other) {
        return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
    }

    /// Prints where the originals of the pseudonyms are kept.
    void printKeyFile(PrintWriter err) {
        if (keyFile != null) {
            err.println(TerminalTexts.ofUser().text("command.mask.key", keyFile.toString()));
        }
    }
}
