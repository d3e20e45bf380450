package spoor.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import spoor.event.RecordSchema;
import spoor.export.RecordFormats;
import spoor.io.FilePathText;
import spoor.io.IoReason;
import spoor.message.Explained;
import spoor.message.Message;
import spoor.message.Texts;
import spoor.settings.Settings;
import spoor.trail.open.Sources;
import spoor.trail.s3.S3Service;
import spoor.work.Workers;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// The command line: `spoor [SOURCE…]`, `spoor count`, `spoor check`, `spoor export`, `spoor ddl`.
@Command(name = "spoor", mixinStandardHelpOptions = true, versionProvider = Version.class)
public final class SpoorCommand implements Callable<Integer> {
    private static final List<String> COMMANDS =
            List.of(CountCommand.NAME, CheckCommand.NAME, ExportCommand.NAME, DdlCommand.NAME);

    private static final Pattern WORD = Pattern.compile("\\w+");

    private final WindowOpener window;

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "SOURCE", descriptionKey = "shown")
    private List<String> locations = new ArrayList<>();

    @Mixin private S3Options s3Options = new S3Options();

    private SpoorCommand(WindowOpener window) {
        this.window = window;
    }

    /// Opens the window and blocks until it is closed.
    public interface WindowOpener {
        /// @param locations in the form that `Sources` reads
        /// @return the exit code
        int open(List<String> locations, PrintWriter err);
    }

    /// Runs the command that the arguments name.
    ///
    /// @param schema the fields of events
    /// @param workers the threads that read files
    /// @param s3 makes the access to S3; its argument is whether downloaded objects are kept on
    ///   disk
    /// @param settings the settings of the window, read only when events are
    /// @param clock the time for receipts
    /// @return the exit code
    public static int run(
            RecordSchema schema,
            String[] arguments,
            Workers workers,
            Function<Boolean, S3Service> s3,
            Supplier<Settings> settings,
            InstantSource clock,
            WindowOpener window,
            PrintWriter out,
            PrintWriter err) {
        if (areSources(arguments)) {
            return open(List.of(arguments), window, err);
        }
        Texts texts = TerminalTexts.ofUser();
        TrailQuery trailQuery = new TrailQuery(schema, workers, s3::apply, settings, err);
        Names names = new Names(schema);
        int exitCode =
                new CommandLine(new SpoorCommand(window), names)
                        .addSubcommand(new CountCommand(trailQuery))
                        .addSubcommand(new CheckCommand(trailQuery))
                        .addSubcommand(new DdlCommand(trailQuery))
                        .addSubcommand(
                                ExportCommand.of(trailQuery, RecordFormats.ALL, clock, names))
                        .setExpandAtFiles(false)
                        .registerConverter(Path.class, FilePathText::path)
                        .setOut(out)
                        .setErr(err)
                        .setResourceBundle(new HelpTexts(texts))
                        .setUsageHelpWidth(100)
                        .setParameterExceptionHandler(new UsageErrors(texts))
                        .setExecutionExceptionHandler(SpoorCommand::handleFailure)
                        .execute(arguments);
        if (out.checkError()) {
            err.println(texts.text("command.said", Message.of("command.output.failed")));
            return exitCode == ExitCode.OK ? ExitCode.PROBLEMS : exitCode;
        }
        return exitCode;
    }

    /// Creates the objects that options name by their class.
    record Names(RecordSchema schema) implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            return type == FieldNames.class
                    ? type.cast(new FieldNames(schema))
                    : CommandLine.defaultFactory().create(type);
        }
    }

    /// Whether all arguments are sources, so that the parser is not needed. The AOT cache cannot
    /// hold its classes, which are compiled for an old Java; without it the window opens 0.1 s
    /// sooner.
    private static boolean areSources(String[] arguments) {
        return Arrays.stream(arguments)
                .noneMatch(argument -> argument.startsWith("-") || COMMANDS.contains(argument));
    }

    private static int open(List<String> sources, WindowOpener window, PrintWriter err) {
        try {
            return window.open(SourceResolver.locations(sources, new S3Options()), err);
        } catch (UsageException e) {
            int exitCode = printError(e, err);
            if (isLikeACommand(sources.getFirst())) {
                err.println(TerminalTexts.ofUser().text("command.names", COMMANDS));
            }
            return exitCode;
        }
    }

    private static boolean isLikeACommand(String argument) {
        return WORD.matcher(argument).matches() && Sources.local(argument).isEmpty();
    }

    private static int printError(Exception e, PrintWriter err) {
        err.println(TerminalTexts.ofUser().text("command.said", explanation(e)));
        return e instanceof UsageException ? ExitCode.USAGE : ExitCode.PROBLEMS;
    }

    private static Message explanation(Exception e) {
        return switch (e) {
            case Explained explained -> explained.explanation();
            case FileSystemException file when file.getFile() != null ->
                    Message.of("io.file", file.getFile(), IoReason.of(file));
            case IOException failure -> IoReason.of(failure);
            default -> Message.verbatim(String.valueOf(e.getMessage()));
        };
    }

    /// Prints a message for errors that the user can correct; anything else is a bug, with its
    /// trace.
    private static int handleFailure(
            Exception e, CommandLine commandLine, CommandLine.ParseResult parsed) throws Exception {
        if (e instanceof UsageException || e instanceof IOException) {
            return printError(e, commandLine.getErr());
        }
        throw e;
    }

    @Override
    public Integer call() throws UsageException {
        return window.open(
                SourceResolver.locations(locations, s3Options), spec.commandLine().getErr());
    }
}
