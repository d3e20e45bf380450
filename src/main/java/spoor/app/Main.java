package spoor.app;

import spoor.cli.ExitCode;
import spoor.cli.SpoorCommand;
import spoor.event.RecordSchema;
import spoor.message.Texts;
import spoor.settings.SettingsStore;
import spoor.work.Workers;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.function.IntSupplier;

/// Starts the program: a command, or the window.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        // The texts of JavaFX, such as those of calendars, are in the language of Spoor's.
        Locale.setDefault(Texts.ofUser().locale());
        int cores = Runtime.getRuntime().availableProcessors();
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int exitCode;
        try (ExecutorService workers = AppThreads.workers(cores);
                ExecutorService network = AppThreads.network()) {
            CommandSettings settings =
                    new CommandSettings(
                            () -> SettingsStore.open(AppPaths.settings(), workers), err);
            // Closing may lack memory, too. The JVM then throws the same error, and an error
            // cannot be added to itself.
            exitCode =
                    unlessOutOfMemory(
                            () ->
                                    SpoorCommand.run(
                                            RecordSchema.CLOUDTRAIL,
                                            Arguments.inUtf8(arguments),
                                            new Workers(workers, cores),
                                            keepsObjects -> AppPaths.s3(network, keepsObjects),
                                            settings::settings,
                                            InstantSource.system(),
                                            Main::openWindow,
                                            out,
                                            err),
                            out,
                            err);
        } catch (OutOfMemoryError e) {
            exitCode = outOfMemory(out, err);
        }
        out.flush();
        err.flush();
        System.exit(exitCode);
    }

    /// @return the exit code of a command, or that of one that has too little memory
    static int unlessOutOfMemory(IntSupplier command, PrintWriter out, PrintWriter err) {
        try {
            return command.getAsInt();
        } catch (OutOfMemoryError e) {
            return outOfMemory(out, err);
        }
    }

    private static int outOfMemory(PrintWriter out, PrintWriter err) {
        out.flush();
        err.println(Texts.ofUser().text("command.noMemory"));
        return ExitCode.PROBLEMS;
    }

    private static int openWindow(List<String> locations, PrintWriter err) {
        return openWindow(DisplayServer.ofProcess(), () -> SpoorApplication.open(locations), err);
    }

    /// @param window opens the window, and returns after it was closed
    static int openWindow(DisplayServer display, Runnable window, PrintWriter err) {
        if (!display.exists()) {
            err.println(Texts.ofUser().text("command.noDisplay"));
            return ExitCode.USAGE;
        }
        window.run();
        return ExitCode.OK;
    }
}
