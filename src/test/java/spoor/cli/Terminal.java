package spoor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import spoor.event.RecordSchema;
import spoor.settings.Settings;
import spoor.trail.s3.S3Service;
import spoor.trail.s3.auth.AwsEnvironment;
import spoor.work.Workers;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Runs the command line and captures its output.
final class Terminal {
    static final Instant NOW = Instant.parse("2026-11-30T15:04:05.678Z");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final List<String> opened = new ArrayList<>();

    private final AwsEnvironment environment;
    private Settings settings = Settings.DEFAULT;
    private boolean lastKeepsObjects;
    private boolean diskIsFull;

    Terminal() {
        this(new AwsEnvironment(Map.of(), new AwsEnvironment.ProfileFileSource.Default()));
    }

    /// @param environment the AWS configuration of the computer
    Terminal(AwsEnvironment environment) {
        this.environment = environment;
    }

    /// Nothing can be written to standard output any more.
    void fillDisk() {
        diskIsFull = true;
    }

    private static final class FullDisk extends Writer {
        @Override
        public void write(char[] text, int start, int length) throws IOException {
            throw new IOException("No space left on device");
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    /// Sets the settings of the window.
    void settings(Settings newSettings) {
        settings = newSettings;
    }

    /// @return the exit code
    /// @throws AssertionError if a message is printed as its key
    int run(String... arguments) {
        int code = execute(arguments);
        assertThat(out() + err()).doesNotContain("Message[");
        return code;
    }

    private int execute(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        opened.clear();
        try (ExecutorService workers =
                        Executors.newFixedThreadPool(2, Thread.ofPlatform().daemon().factory());
                ExecutorService network = Executors.newVirtualThreadPerTaskExecutor()) {
            return SpoorCommand.run(
                    RecordSchema.CLOUDTRAIL,
                    arguments,
                    new Workers(workers, 2),
                    keepsObjects -> {
                        lastKeepsObjects = keepsObjects;
                        return new S3Service(environment, network, Optional::empty);
                    },
                    () -> settings,
                    () -> NOW,
                    (sources, _) -> {
                        opened.addAll(sources);
                        return 42;
                    },
                    new PrintWriter(diskIsFull ? new FullDisk() : out, true),
                    new PrintWriter(err, true));
        }
    }

    /// Whether the last command that opened a bucket would have kept its objects.
    boolean keepsObjects() {
        return lastKeepsObjects;
    }

    /// The standard output, with line feeds.
    String out() {
        return out.toString().replace(System.lineSeparator(), "\n");
    }

    /// The standard error, with line feeds.
    String err() {
        return err.toString().replace(System.lineSeparator(), "\n");
    }

    /// The locations for which a window was opened.
    List<String> opened() {
        return opened;
    }
}
