package spoor.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import spoor.event.Problem;
import spoor.fixture.EventJson;
import spoor.fixture.Loading;
import spoor.fixture.MemorySource;
import spoor.fixture.Trails;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Files that inflate far beyond their size.
final class InflationTest {
    private static final int SIZE = 80_000_000;

    private final MemorySource source = new MemorySource("trail");
    private final Loading loading = Loading.of(source);

    @AfterEach
    void close() {
        source.close();
        loading.close();
    }

    private static byte[] repeated(String first, String unit, String last) {
        byte[] content = new byte[SIZE];
        byte[] head = first.getBytes(StandardCharsets.UTF_8);
        byte[] body = unit.getBytes(StandardCharsets.UTF_8);
        byte[] end = last.getBytes(StandardCharsets.UTF_8);
        Arrays.fill(content, (byte) ' ');
        System.arraycopy(head, 0, content, 0, head.length);
        int at = head.length;
        while (at + body.length + end.length <= SIZE) {
            System.arraycopy(body, 0, content, at, body.length);
            at += body.length;
        }
        System.arraycopy(end, 0, content, SIZE - end.length, end.length);
        return Trails.gzipped(content);
    }

    private void isCutOffAfterItsEvents(byte[] bomb, int events) {
        source.put("bomb.json.gz", bomb).put("good.json", EventJson.number(7));

        LoadState state = loading.load();

        assertThat(state.progress().events()).isEqualTo(events + 1L);
        assertThat(state.problems())
                .anyMatch(problem -> problem.reason().inEnglish().contains("no new event"));
        assertThat(state.problems())
                .allMatch(problem -> problem.file().equals("bomb.json.gz"))
                .allMatch(problem -> problem.offset() < SIZE * 3L / 4);
    }

    @Test
    void isReadNoFurtherWhereNoEventsFollow() {
        String event = EventJson.number(1).toString();
        String spaces = " ".repeat(1_000);
        isCutOffAfterItsEvents(repeated("{\"Records\":[" + event + ",", spaces, "{}]}"), 1);
    }

    @Test
    void isReadNoFurtherWhereOneEventIsRepeated() {
        String event = EventJson.number(1).toString() + ",";
        source.put("bomb.json.gz", repeated("{\"Records\":[", event, "{}]}"));

        LoadState state = loading.load();

        assertThat(state.store().size()).isEqualTo(1);
        assertThat(state.progress().events()).isLessThan(SIZE / event.length() * 3L / 4);
        assertThat(state.problems())
                .extracting(Problem::kind)
                .containsExactly(Problem.Kind.DAMAGED);
    }
}
