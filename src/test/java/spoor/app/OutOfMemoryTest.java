package spoor.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.cli.ExitCode;

import java.io.PrintWriter;
import java.io.StringWriter;

/// What becomes of a command that has too little memory.
final class OutOfMemoryTest {
    private final StringWriter errors = new StringWriter();

    private int run(Runnable command) {
        PrintWriter err = new PrintWriter(errors, true);
        return Main.unlessOutOfMemory(
                () -> {
                    command.run();
                    return ExitCode.OK;
                },
                new PrintWriter(new StringWriter()),
                err);
    }

    @Test
    void itEndsWithASentenceAndTheExitCodeOfProblems() {
        int exitCode =
                run(() -> {
                    throw new OutOfMemoryError("Java heap space");
                });
        assertThat(exitCode).isEqualTo(ExitCode.PROBLEMS);
        assertThat(errors).asString().contains("not enough memory").hasLineCount(1);
    }

    @Test
    void otherwiseItsOwnExitCodeCounts() {
        assertThat(run(() -> {})).isEqualTo(ExitCode.OK);
        assertThat(errors).asString().isEmpty();
    }
}
