package spoor.cli;

import spoor.source.TrailSource;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Runs the command line and keeps what it prints.
final class Terminal {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final List<TrailSource> opened = new ArrayList<>();

    /// @return the exit code
    int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        opened.clear();
        try (ExecutorService workers =
                Executors.newFixedThreadPool(2, Thread.ofPlatform().daemon().factory())) {
            return SpoorCommand.run(
                    arguments,
                    workers,
                    2,
                    (sources, _) -> {
                        opened.addAll(sources);
                        return 42;
                    },
                    new PrintWriter(out, true),
                    new PrintWriter(err, true));
        }
    }

    /// What was printed as result, with line feeds.
    String out() {
        return out.toString().replace(System.lineSeparator(), "\n");
    }

    /// What was told besides, with line feeds.
    String err() {
        return err.toString().replace(System.lineSeparator(), "\n");
    }

    /// The sources for which a window was opened.
    List<TrailSource> opened() {
        return opened;
    }
}
