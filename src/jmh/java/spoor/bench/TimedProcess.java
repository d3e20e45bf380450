package spoor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Runs commands under bash's `time`, which counts the CPU time of all their processes.
final class TimedProcess {
    private TimedProcess() {}

    /// The times of a command, in seconds, and its standard output.
    ///
    /// @param cpu user and system time of the command and all processes it waited for
    record Result(double wall, double cpu, String output) {}

    /// @param timeout the time limit, in seconds
    /// @throws IOException if it fails or takes longer
    static Result run(List<String> command, Path folder, int timeout)
            throws IOException, InterruptedException {
        List<String> timed =
                new ArrayList<>(
                        List.of("bash", "-c", "TIMEFORMAT='%R %U %S'; time \"$@\"", "time"));
        timed.addAll(command);
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder =
                new ProcessBuilder(timed).redirectOutput(out.toFile()).redirectError(err.toFile());
        // With another locale, bash prints a decimal comma.
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        if (!process.waitFor(timeout, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
            throw new IOException("not done after " + timeout + " s");
        }
        if (process.exitValue() != 0) {
            throw new IOException(Files.readString(err).strip());
        }
        String[] times = Files.readAllLines(err).getLast().split(" ", -1);
        return new Result(
                Double.parseDouble(times[0]),
                Double.parseDouble(times[1]) + Double.parseDouble(times[2]),
                Files.readString(out));
    }

    static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
