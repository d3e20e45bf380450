package spoor.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import spoor.event.Problem;
import spoor.fixture.EventJson;
import spoor.fixture.Trails;
import spoor.text.Printable;
import spoor.trail.TrailSource;
import spoor.trail.disk.DiskSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// A folder with two good files, and between them a bad one at a time.
final class Neighbours implements AutoCloseable {
    private static final int FIRST = 1000;
    private static final int GOOD_EVENTS = 5;
    private static final long MAX_CPU_MILLIS = 2000;
    private static final long MAX_ALLOCATED = 64L << 20;

    /// What no message for people has: names of classes, stack traces, and what a log would print.
    private static final Pattern NOT_FOR_PEOPLE =
            Pattern.compile(
                    "Exception|Error:|java\\.|spoor\\.|\\bnull\\b|at byte -1|[a-z]+\\.[A-Z]");

    private final Path folder;
    private final Watched watched = new Watched();

    Neighbours(Path folder) {
        this.folder = folder;
        Trails.in(folder)
                .plain(
                        "a-good.json",
                        EventJson.number(FIRST),
                        EventJson.number(FIRST + 1),
                        EventJson.number(FIRST + 2))
                .gzip("z-good.json.gz", EventJson.number(FIRST + 3), EventJson.number(FIRST + 4));
        // What is compiled and loaded once is not counted.
        load();
    }

    Path folder() {
        return folder;
    }

    /// Loads the folder; the good files must be read whole.
    Watched.Outcome load() {
        return load(new DiskSource(folder));
    }

    /// Loads the folder from a source that finds the same files.
    Watched.Outcome load(TrailSource source) {
        Watched.Outcome outcome = watched.load(source);
        assertThat(outcome.state().problems())
                .noneMatch(problem -> problem.file().endsWith("-good.json"))
                .noneMatch(problem -> problem.file().endsWith("-good.json.gz"))
                .allSatisfy(problem -> assertUnderstood(problem));
        assertThat(outcome.state().store().size()).isGreaterThanOrEqualTo(GOOD_EVENTS);
        return outcome;
    }

    /// How many events of other files than the good ones were read.
    static int otherEvents(Watched.Outcome outcome) {
        return (int) outcome.state().progress().events() - GOOD_EVENTS;
    }

    /// Loads a bad file beside the good ones.
    void check(Bad bad) throws IOException {
        Path file = folder.resolve(bad.file());
        byte[] content = bad.content().bytes();
        Files.write(file, content);
        try {
            Watched.Outcome outcome = load();
            List<Problem> problems = outcome.state().problems();
            // An archive that is cut off and its last entry are two rows, as other entries may be
            // missing.
            assertThat(problems).extracting(Problem::file).doesNotHaveDuplicates();
            bad.expected()
                    .ifPresent(expected -> {
                        assertThat(problems.stream().map(Problem::kind).findFirst())
                                .as("the kind of %s", problems)
                                .isEqualTo(expected.problem());
                        if (expected.events() >= 0) {
                            assertThat(otherEvents(outcome)).isEqualTo(expected.events());
                        }
                    });
            assertThat(outcome.cpuMillis()).as("milliseconds").isLessThan(MAX_CPU_MILLIS);
            assertThat(outcome.allocated())
                    .as("bytes of heap")
                    .isLessThan(MAX_ALLOCATED + content.length);
        } finally {
            Files.delete(file);
        }
    }

    private static void assertUnderstood(Problem problem) {
        String reason = problem.reason().inEnglish();
        assertThat(NOT_FOR_PEOPLE.matcher(reason).find()).as(reason).isFalse();
        assertThat(Printable.of(reason)).isEqualTo(reason);
        assertThat(reason).isNotBlank().doesNotEndWith(".").doesNotContain("{0}");
    }

    @Override
    public void close() {
        watched.close();
    }
}
