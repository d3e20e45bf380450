package spoor.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import spoor.export.ExportReceipt;
import spoor.export.FileExport;
import spoor.export.RecordFormat;
import spoor.export.RecordFormats;
import spoor.export.RecordWriter;
import spoor.io.IoReason;
import spoor.message.ExplainedException;
import spoor.message.Message;
import spoor.message.Texts;
import spoor.pseudonym.Masking;
import spoor.work.Cancellation;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/// `spoor export`: the original records of the matching events.
@Command(name = ExportCommand.NAME, mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    static final String NAME = "export";
    private static final String FORMAT = "--format";

    private static final int SHOWN_PROBLEMS = 20;

    private final TrailQuery trailQuery;
    private final RecordFormats formats;

    @Spec private CommandSpec spec;

    @Mixin private ReadOptions readOptions = new ReadOptions();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE")
    private @Nullable Path output;

    @Option(names = "--force")
    private boolean force;

    @Mixin private MaskOptions maskOptions = new MaskOptions();

    private ExportCommand(TrailQuery trailQuery, RecordFormats formats) {
        this.trailQuery = trailQuery;
        this.formats = formats;
    }

    /// @param formats the formats to choose from
    /// @param factory creates the objects that options name by their class
    static CommandLine of(
            TrailQuery trailQuery, RecordFormats formats, CommandLine.IFactory factory) {
        CommandLine line = new CommandLine(new ExportCommand(trailQuery, formats), factory);
        line.getCommandSpec()
                .addOption(
                        OptionSpec.builder(FORMAT)
                                .type(String.class)
                                .paramLabel(formats.ids("|"))
                                .description(description(formats))
                                .build());
        return line;
    }

    private static String[] description(RecordFormats formats) {
        return Stream.concat(
                        Stream.of(
                                Texts.ofUser()
                                        .text("command.export.formats", formats.standard().id())),
                        formats.all().stream()
                                .map(format ->
                                        "%s = %s"
                                                .formatted(
                                                        format.id(),
                                                        Texts.ofUser().text(format.nameKey()))))
                .toArray(String[]::new);
    }

    @Override
    public Integer call() throws UsageException, IOException {
        String id =
                spec.commandLine()
                        .getParseResult()
                        .matchedOptionValue(FORMAT, formats.standard().id());
        RecordFormat format =
                formats.named(id)
                        .orElseThrow(() ->
                                new UsageException("command.export.format", formats.list(), id));
        if (output != null) {
            check(output);
        }
        Masking masking = maskOptions.masking(output);
        TrailQuery.Answer answer = readOptions.read(trailQuery, Set.of());
        ExportReceipt receipt =
                output == null
                        ? toStandardOutput(answer, format, masking)
                        : toFile(answer, format, masking, output);
        PrintWriter err = spec.commandLine().getErr();
        Texts texts = Texts.ofUser();
        err.println(
                texts.text(
                        "command.export.done",
                        receipt.events(),
                        receipt.files().size(),
                        receipt.bytes(),
                        receipt.sha256()));
        receipt.masked().ifPresent(masked -> maskOptions.print(masked, err));
        receipt.missing()
                .forEach(reason -> err.println(texts.text("command.export.missing", reason)));
        ProblemLines.print(answer.state().problems(), SHOWN_PROBLEMS, err);
        err.flush();
        answer.keepColumns();
        return receipt.missingEvents() > 0 ? ExitCode.PROBLEMS : answer.exitCode();
    }

    /// Checks before the load that the file can be written, so that a long load is not in vain.
    private void check(Path file) throws UsageException, IOException {
        Path folder = file.toAbsolutePath().normalize().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new UsageException("command.export.noFolder", file.toString(), folder.toString());
        }
        try {
            FileExport.check(file, force);
        } catch (IOException e) {
            throw refused(file, e);
        }
    }

    /// The error if the file cannot be written.
    ///
    /// @throws UsageException if another option would help
    private static IOException refused(Path file, IOException e) throws UsageException {
        if (e instanceof FileAlreadyExistsException) {
            throw new UsageException("command.export.exists", file.toString());
        }
        return new ExplainedException(
                Message.of("command.export.refused", file.toString(), IoReason.of(e)), e);
    }

    private ExportReceipt toStandardOutput(
            TrailQuery.Answer answer, RecordFormat format, @Nullable Masking masking)
            throws IOException {
        // Not System.out, which would encode the bytes again.
        OutputStream out =
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16);
        return new RecordWriter(answer.records(), trailQuery.workers(), format, masking)
                .write(answer.result().selection(), out, new Cancellation(), _ -> {});
    }

    private ExportReceipt toFile(
            TrailQuery.Answer answer, RecordFormat format, @Nullable Masking masking, Path file)
            throws UsageException, IOException {
        try {
            return new FileExport(answer.records(), trailQuery.workers(), masking)
                    .write(
                            answer.result().selection(),
                            format,
                            file,
                            force,
                            new Cancellation(),
                            _ -> {});
        } catch (IOException e) {
            throw refused(file, e);
        }
    }
}
