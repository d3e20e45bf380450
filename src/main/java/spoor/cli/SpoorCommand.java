package spoor.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import spoor.event.RecordSchema;
import spoor.export.RecordFormats;
import spoor.message.Explained;
import spoor.message.Texts;
import spoor.settings.Settings;
import spoor.trail.s3.S3Service;
import spoor.work.Workers;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;

/// The command line: `spoor [SOURCE…]`, `spoor count`, `spoor export`.
@Command(name = "spoor", mixinStandardHelpOptions = true, versionProvider = Version.class)
public final class SpoorCommand implements Callable<Integer> {
    private final TrailQuery reader;
    private final WindowOpener window;

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "SOURCE", descriptionKey = "shown")
    private List<String> locations = new ArrayList<>();

    @Mixin private S3Options s3Options = new S3Options();

    private SpoorCommand(TrailQuery reader, WindowOpener window) {
        this.reader = reader;
        this.window = window;
    }

    /// Opens the window and blocks until it is closed.
    public interface WindowOpener {
        /// @param locations each as `Sources` understands it
        /// @return the exit code
        int open(List<String> locations, PrintWriter err);
    }

    /// Runs the command that the arguments name.
    ///
    /// @param schema the fields of events
    /// @param workers read files
    /// @param s3 makes the ways to S3; told whether downloaded objects may be kept on disk
    /// @param settings what is remembered of the window, asked for only where events are read
    /// @return the exit code
    public static int run(
            RecordSchema schema,
            String[] arguments,
            Workers workers,
            Function<Boolean, S3Service> s3,
            Supplier<Settings> settings,
            WindowOpener window,
            PrintWriter out,
            PrintWriter err) {
        TrailQuery reader = new TrailQuery(schema, workers, s3::apply, settings, err);
        if (areSources(arguments)) {
            return open(reader, List.of(arguments), window, err);
        }
        Names names = new Names(schema);
        return new CommandLine(new SpoorCommand(reader, window), names)
                .addSubcommand(new CountCommand(reader))
                .addSubcommand(ExportCommand.of(reader, RecordFormats.ALL, names))
                .setOut(out)
                .setErr(err)
                .setResourceBundle(new HelpTexts(Texts.ofUser()))
                .setUsageHelpWidth(100)
                .setExecutionExceptionHandler(SpoorCommand::handleFailure)
                .execute(arguments);
    }

    /// Makes the objects that options name by their class.
    record Names(RecordSchema schema) implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            return type == FieldNames.class
                    ? type.cast(new FieldNames(schema))
                    : CommandLine.defaultFactory().create(type);
        }
    }

    /// Whether there is nothing to parse: the window opens a tenth of a second sooner without the
    /// parser, whose classes the AOT cache cannot hold, since they are made for an old Java.
    private static boolean areSources(String[] arguments) {
        return Arrays.stream(arguments)
                .noneMatch(a ->
                        a.startsWith("-")
                                || a.startsWith("@")
                                || a.equals(CountCommand.NAME)
                                || a.equals(ExportCommand.NAME));
    }

    private static int open(
            TrailQuery reader, List<String> sources, WindowOpener window, PrintWriter err) {
        try {
            return window.open(reader.locations(sources, new S3Options()), err);
        } catch (UsageException e) {
            return printError(e, err);
        }
    }

    private static int printError(Exception e, PrintWriter err) {
        err.println(
                Texts.ofUser()
                        .text(
                                "command.said",
                                e instanceof Explained explained
                                        ? explained.explanation()
                                        : String.valueOf(e.getMessage())));
        return e instanceof UsageException ? ExitCode.USAGE : ExitCode.PROBLEMS;
    }

    /// What the user can mend is said in a sentence; everything else is a bug, and shows its trace.
    private static int handleFailure(
            Exception e, CommandLine commandLine, CommandLine.ParseResult parsed) throws Exception {
        if (e instanceof UsageException || e instanceof java.io.IOException) {
            return printError(e, commandLine.getErr());
        }
        throw e;
    }

    @Override
    public Integer call() throws UsageException {
        return window.open(reader.locations(locations, s3Options), spec.commandLine().getErr());
    }
}
