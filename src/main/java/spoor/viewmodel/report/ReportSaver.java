package spoor.viewmodel.report;

import spoor.io.AtomicFile;
import spoor.io.IoReason;
import spoor.report.ReportFormat;
import spoor.report.ReportWords;
import spoor.viewmodel.shared.Messages;
import spoor.viewmodel.shared.Threads;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// Writes a report to a file in the background. Only the UI thread may call it.
public final class ReportSaver {
    private final Threads threads;

    ReportSaver(Threads threads) {
        this.threads = threads;
    }

    /// Something that can be written in every format.
    @FunctionalInterface
    public interface Content {
        void write(ReportFormat format, ReportWords words, Appendable out) throws IOException;
    }

    /// @param replace whether a file that is there is replaced
    /// @param failed gets the reason if it cannot be written
    public void save(
            Content content,
            Path target,
            ReportFormat format,
            boolean replace,
            Consumer<String> failed) {
        threads.background()
                .execute(() ->
                        write(content, target, format, replace)
                                .ifPresent(reason ->
                                        threads.ui().execute(() -> failed.accept(reason))));
    }

    /// @return why it could not be written
    private static Optional<String> write(
            Content content, Path target, ReportFormat format, boolean replace) {
        try (AtomicFile file = AtomicFile.of(target)) {
            try (BufferedWriter out = Files.newBufferedWriter(file.draft())) {
                content.write(format, Messages::text, out);
            }
            if (replace) {
                file.replace();
            } else {
                file.create();
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(Messages.text(IoReason.of(e)));
        }
    }
}
