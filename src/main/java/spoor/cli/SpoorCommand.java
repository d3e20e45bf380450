package spoor.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import spoor.source.TrailSource;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;

/// The command line: `spoor [SOURCE…]`, `spoor count`, `spoor export`.
@Command(
        name = "spoor",
        description = "Views AWS CloudTrail audit logs; without a command it opens the window.",
        mixinStandardHelpOptions = true,
        version = "Spoor 0.1",
        footer = {
            "",
            "A SOURCE is a trail file, a folder with everything below it, or sample: for the"
                    + " built-in sample trail.",
            "Exit code: 0, 1 for problems with the data (what could be read is printed all the"
                    + " same), 2 for wrong usage."
        })
public final class SpoorCommand implements Callable<Integer> {
    private final WindowOpener window;

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "SOURCE", description = "What the window shows.")
    private List<String> locations = new ArrayList<>();

    private SpoorCommand(WindowOpener window) {
        this.window = window;
    }

    /// Opens the window and blocks until it is closed.
    public interface WindowOpener {
        /// @return the exit code
        int open(List<TrailSource> sources, PrintWriter err);
    }

    /// Runs the command that the arguments name.
    ///
    /// @param workers reads files; `workerCount` of its threads are used
    /// @return the exit code
    public static int run(
            String[] arguments,
            ExecutorService workers,
            int workerCount,
            WindowOpener window,
            PrintWriter out,
            PrintWriter err) {
        TrailReader reader = new TrailReader(workers, workerCount, err);
        return new CommandLine(new SpoorCommand(window))
                .addSubcommand(new CountCommand(reader))
                .addSubcommand(new ExportCommand(reader))
                .setOut(out)
                .setErr(err)
                .setUsageHelpWidth(100)
                .setExecutionExceptionHandler(SpoorCommand::failed)
                .execute(arguments);
    }

    /// What the user can mend is said in a sentence; everything else is a bug, and shows its trace.
    private static int failed(Exception e, CommandLine commandLine, CommandLine.ParseResult parsed)
            throws Exception {
        if (e instanceof UsageException || e instanceof java.io.IOException) {
            commandLine.getErr().println("spoor: " + e.getMessage());
            return e instanceof UsageException ? ExitCode.USAGE : ExitCode.PROBLEMS;
        }
        throw e;
    }

    @Override
    public Integer call() throws UsageException {
        return window.open(TrailReader.sources(locations), spec.commandLine().getErr());
    }
}
