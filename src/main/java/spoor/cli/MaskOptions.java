package spoor.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import spoor.pseudonym.MaskKind;
import spoor.pseudonym.MaskReport;
import spoor.pseudonym.Masking;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/// Whether an export is masked, and where its key is kept.
final class MaskOptions {
    @Option(
            names = "--mask",
            description =
                    "Put pseudonyms in place of account ids, keys, addresses, names and e-mail"
                            + " addresses.")
    private boolean mask;

    @Option(
            names = "--mask-key",
            paramLabel = "FILE",
            description =
                    "With --mask: keep there what the pseudonyms stand for, and use the same ones"
                            + " next time. Keep it secret.")
    private @Nullable Path keyFile;

    /// What masks the export, or null where it is not masked.
    ///
    /// @param output where the export goes, or null for standard output
    @Nullable Masking masking(@Nullable Path output) throws UsageException {
        if (keyFile == null) {
            return mask ? Masking.withoutKeyFile() : null;
        }
        if (!mask) {
            throw new UsageException("--mask-key is of use with --mask only");
        }
        if (output != null && isSame(output, keyFile)) {
            throw new UsageException("the export and its key cannot be the same file " + output);
        }
        try {
            return Masking.withKeyFile(keyFile);
        } catch (IOException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private static boolean isSame(Path one, Path other) {
        return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
    }

    /// Says what was masked.
    void print(MaskReport report, PrintWriter err) {
        String values =
                report.values().entrySet().stream()
                        .map(entry -> counted(entry))
                        .collect(Collectors.joining(", "));
        err.printf("masked: %s%n", values);
        if (report.ordinary() > 0) {
            err.printf(
                    "masked where they stand as names, not in other text: %,d ordinary words%n",
                    report.ordinary());
        }
        if (keyFile != null) {
            err.printf("what they stand for is in %s; keep it secret%n", keyFile);
        }
    }

    private static String counted(Map.Entry<MaskKind, Integer> values) {
        String noun =
                switch (values.getKey()) {
                    case ACCOUNT -> "account id";
                    case KEY -> "key";
                    case ADDRESS -> "address";
                    case EMAIL -> "e-mail address";
                    case NAME -> "name";
                };
        int n = values.getValue();
        String plural = noun.endsWith("s") ? "es" : "s";
        return "%,d %s%s".formatted(n, noun, n == 1 ? "" : plural);
    }
}
