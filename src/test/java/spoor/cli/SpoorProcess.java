package spoor.cli;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// The program run in its own process, to see its real standard output.
///
/// @param out its standard output
/// @param err its standard error
record SpoorProcess(int exitCode, byte[] out, String err) {
    /// Runs the program to its end.
    ///
    /// @param folder the folder for its output
    static SpoorProcess run(Path folder, String... arguments)
            throws IOException, InterruptedException {
        return run(folder, Map.of(), arguments);
    }

    /// Runs the program with that standard input.
    static SpoorProcess runWithInput(Path folder, byte[] input, String... arguments)
            throws IOException, InterruptedException {
        return run(folder, Map.of(), Optional.of(input), arguments);
    }

    /// @param environment variables added to those of the tests, without AWS's
    static SpoorProcess run(Path folder, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        return run(folder, environment, Optional.empty(), arguments);
    }

    private static SpoorProcess run(
            Path folder,
            Map<String, String> environment,
            Optional<byte[]> input,
            String... arguments)
            throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        // Main code is on the module path under Maven, and on the class path elsewhere.
        String classPath =
                System.getProperty("jdk.module.path", "")
                        + File.pathSeparator
                        + System.getProperty("java.class.path", "");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", classPath, "spoor.app.Main"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (input.isPresent()) {
            try (OutputStream stream = process.getOutputStream()) {
                stream.write(input.get());
            }
        }
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("the program does not end");
        }
        return new SpoorProcess(
                process.exitValue(), Files.readAllBytes(out), Files.readString(err));
    }
}
