package spoor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import spoor.fixture.EventJson;
import spoor.fixture.Trails;
import spoor.trail.disk.DiskSource;

import java.nio.file.Path;

/// The command without a subcommand, and its help.
final class SpoorCommandTest {
    @TempDir private Path folder;

    private final Terminal terminal = new Terminal();

    @Test
    void opensTheWindowOnTheSourcesAndReturnsItsExitCode() {
        Path file = Trails.in(folder).plain("a.json", EventJson.number(1)).file("a.json");
        assertThat(terminal.run(folder.toString(), file.toString(), "sample:")).isEqualTo(42);
        assertThat(terminal.opened())
                .containsExactly(
                        new DiskSource(folder).location(),
                        new DiskSource(file).location(),
                        "sample:");
        assertThat(terminal.out()).isEmpty();
    }

    @Test
    void opensAnEmptyWindowWithoutSources() {
        assertThat(terminal.run()).isEqualTo(42);
        assertThat(terminal.opened()).isEmpty();
    }

    @Test
    void opensNoWindowOnASourceThatDoesNotExist() {
        String nowhere = folder.resolve("nowhere").toString();
        assertThat(terminal.run(folder.toString(), nowhere)).isEqualTo(ExitCode.USAGE);
        assertThat(terminal.err()).isEqualTo("spoor: there is no file or folder " + nowhere + "\n");
        assertThat(terminal.opened()).isEmpty();
    }

    @Test
    void treatsAMisspelledCommandAsAMissingSource() {
        assertThat(terminal.run("cuont", folder.toString())).isEqualTo(ExitCode.USAGE);
        assertThat(terminal.err())
                .isEqualTo(
                        """
                        spoor: there is no file or folder cuont
                        The commands are count, check, export and ddl.
                        """);
    }

    @Test
    void namesNoCommandsWhereAnotherSourceIsMissing() {
        String nowhere = folder.resolve("nowhere").toString();
        assertThat(terminal.run("sample:", nowhere)).isEqualTo(ExitCode.USAGE);
        assertThat(terminal.err()).doesNotContain("commands");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--", "--profile=x", "count", "check", "export"})
    void refusesAnEmptySource(String first) {
        assertThat(terminal.run(first, "")).isEqualTo(ExitCode.USAGE);
        assertThat(terminal.err()).startsWith("spoor: a SOURCE is empty");
        assertThat(terminal.opened()).isEmpty();
        assertThat(terminal.run("")).isEqualTo(ExitCode.USAGE);
        assertThat(terminal.opened()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "--version",
                "count --help",
                "export --help",
                "count sample:",
                "check sample:"
            })
    void failsWhereItsOutputIsLost(String arguments) {
        terminal.fillDisk();
        assertThat(terminal.run(arguments.split(" "))).isEqualTo(ExitCode.PROBLEMS);
        assertThat(terminal.err().replaceFirst("^skipped: .*\n", ""))
                .startsWith("spoor: not all of the output could be written")
                .hasLineCount(1);
    }

    @Test
    void refusesUnknownOptions() {
        assertThat(terminal.run("--colour")).isEqualTo(ExitCode.USAGE);
        assertThat(terminal.err()).contains("--colour").contains("Usage: spoor");
        assertThat(terminal.opened()).isEmpty();
    }

    @Test
    void explainsWrongArgumentsInTextsOfItsOwn() {
        assertThat(explanation("count")).isEqualTo("spoor: SOURCE is missing");
        assertThat(explanation("count", "sample:", "--top"))
                .isEqualTo("spoor: --top needs a value: N");
        assertThat(explanation("count", "sample:", "--from", "--until", "2026-11-01"))
                .isEqualTo("spoor: --from needs a value: TIME");
        assertThat(explanation("count", "sample:", "--top", "ten"))
                .isEqualTo("spoor: --top: \"ten\" is not a value that it takes");
        assertThat(explanation("count", "sample:", "--top", "3", "--top", "4"))
                .isEqualTo("spoor: --top may be given only once");
        assertThat(explanation("count", "sample:", "--xyz"))
                .isEqualTo("spoor: there is no option --xyz");
    }

    private String explanation(String... arguments) {
        assertThat(terminal.run(arguments)).isEqualTo(ExitCode.USAGE);
        assertThat(terminal.err()).contains("Usage: spoor");
        return terminal.err().lines().findFirst().orElseThrow();
    }

    @Test
    void namesTheOptionThatWasPerhapsMeant() {
        assertThat(terminal.run("count", "sample:", "--formta", "json")).isEqualTo(ExitCode.USAGE);
        assertThat(terminal.err())
                .isEqualTo("spoor: there is no option --formta\nDid you mean --format?\n");
    }

    @Test
    void printsHelpWithoutDoingAnything() {
        assertThat(terminal.run("--help")).isZero();
        assertThat(terminal.out()).contains("count", "check", "export", "sample:", "Exit code");
        assertThat(terminal.run("count", "--help")).isZero();
        assertThat(terminal.out()).contains("--where", "--from", "--until", "--by", "--top");
        assertThat(terminal.run("export", "--help")).isZero();
        assertThat(terminal.out()).contains("--where", "--output", "--force");
        assertThat(terminal.opened()).isEmpty();
    }

    @Test
    void printsItsVersion() {
        assertThat(terminal.run("--version")).isZero();
        assertThat(terminal.out()).startsWith("Spoor ");
    }
}
