package spoor.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.message.Message;

import java.util.List;

class ProblemGroupsTest {
    private final ProblemGroups groups = new ProblemGroups();

    @Test
    void countsProblemsOfOneFileThatAreAlikeAndKeepsTheFirstPlaces() {
        for (int i = 1; i <= 1_000; i++) {
            groups.add(skipped("a.json", i, Message.of("decode.notEvent", "value " + i)));
        }

        Problem only = groups.problems().getFirst();
        assertThat(groups.problems()).hasSize(1);
        assertThat(only.reason()).isEqualTo(Message.of("decode.notEvent", "value 1"));
        assertThat(only.offset()).isEqualTo(1);
        assertThat(only.count()).isEqualTo(1_000);
        assertThat(only.nextOffsets()).isEqualTo(List.of(2L, 3L));
    }

    @Test
    void tellsProblemsOfOtherKindsReasonsAndFilesApart() {
        Message reason = Message.of("decode.notJson", Message.of("decode.fault.a"));
        groups.add(skipped("a.json", 1, reason));
        groups.add(
                skipped("a.json", 2, Message.of("decode.notJson", Message.of("decode.fault.b"))));
        groups.add(skipped("b.json", 3, reason));
        groups.add(new Problem(Problem.Kind.DAMAGED, "a.json", 4, reason));

        assertThat(groups.problems()).extracting(Problem::offset).containsExactly(1L, 2L, 3L, 4L);
        assertThat(groups.problems()).extracting(Problem::count).containsOnly(1L);
    }

    @Test
    void addsTheCountsOfGroups() {
        ProblemGroups other = new ProblemGroups();
        Message reason = Message.of("decode.notEvent");
        for (int i = 10; i < 15; i++) {
            other.add(skipped("a.json", i, reason));
        }
        groups.add(skipped("a.json", 1, reason));
        other.problems().forEach(groups::add);

        Problem only = groups.problems().getFirst();
        assertThat(only.count()).isEqualTo(6);
        assertThat(only.nextOffsets()).isEqualTo(List.of(10L, 11L));
    }

    @Test
    void explainsHowManyMoreThereAre() {
        Message reason = Message.verbatim("no event");
        Problem one = skipped("a.json", 1, reason);
        Problem many =
                new Problem(one.kind(), "a.json", 1, reason, "", 1_001, List.of(2_000L, 3_000L));

        assertThat(one.explanation()).isEqualTo(reason);
        assertThat(many.explanation().inEnglish())
                .isEqualTo(
                        "no event (and 1,000 more like this in the file, the next at byte 2,000,"
                                + " 3,000)");
    }

    private static Problem skipped(String file, long offset, Message reason) {
        return new Problem(Problem.Kind.SKIPPED_RECORD, file, offset, reason);
    }
}
