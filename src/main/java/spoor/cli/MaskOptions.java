package spoor.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import spoor.io.IoReason;
import spoor.message.Message;
import spoor.message.Texts;
import spoor.pseudonym.MaskKind;
import spoor.pseudonym.MaskReport;
import spoor.pseudonym.Masking;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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

    /// Prints what was masked.
    void print(MaskReport report, PrintWriter err) {
        Texts texts = Texts.ofUser();
        List<Message> values = new ArrayList<>();
        report.values().forEach((kind, count) -> values.add(counted(kind, count)));
        err.println(texts.text("command.mask.done", Message.listed(values)));
        if (report.ordinary() > 0) {
            err.println(texts.text("command.mask.ordinary", report.ordinary()));
        }
        if (keyFile != null) {
            err.println(texts.text("command.mask.key", keyFile.toString()));
        }
    }

    private static Message counted(MaskKind kind, int count) {
        return Message.of(
                switch (kind) {
                    case ACCOUNT -> "command.masked.account";
                    case KEY -> "command.masked.key";
                    case ADDRESS -> "command.masked.address";
                    case EMAIL -> "command.masked.email";
                    case NAME -> "command.masked.name";
                },
                count);
    }
}
