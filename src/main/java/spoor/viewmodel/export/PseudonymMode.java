package spoor.viewmodel.export;

import org.jspecify.annotations.Nullable;

import spoor.pseudonym.Masking;
import spoor.viewmodel.shared.Messages;

import java.io.IOException;
import java.nio.file.Path;

/// Whether an export is masked, and whether pseudonyms can be resolved.
public sealed interface PseudonymMode {
    /// Everything is written as it is.
    record None() implements PseudonymMode {}

    /// Masked; no pseudonym can be resolved afterwards.
    record WithoutKey() implements PseudonymMode {}

    /// Masked; a file resolves the pseudonyms and keeps them for the next export.
    record WithKey(Path file) implements PseudonymMode {}

    /// A masking for one export, or null where nothing is masked.
    ///
    /// @throws IOException where the key file cannot be used
    default @Nullable Masking begin(Path target) throws IOException {
        return switch (this) {
            case None _ -> null;
            case WithoutKey _ -> Masking.withoutKeyFile();
            case WithKey(Path file) -> {
                if (file.toAbsolutePath().normalize().equals(target.toAbsolutePath().normalize())) {
                    throw new IOException(Messages.text("export.mask.sameFile"));
                }
                yield Masking.withKeyFile(file);
            }
        };
    }
}
