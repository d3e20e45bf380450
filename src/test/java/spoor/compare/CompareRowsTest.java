package spoor.compare;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;

import spoor.hidden.HiddenRules;
import spoor.json.JsonSyntaxException;
import spoor.json.JsonTree;

import java.util.List;

/// Which rows of a comparison are shown.
final class CompareRowsTest {
    private final CompareRows rows =
            rows(
                    "{\"v\":1,\"w\":2,\"who\":{\"name\":\"a\",\"type\":\"t\",\"id\":7},\"x\":[1,2],\"gone\":{\"p\":1},\"z\":0}",
                    "{\"v\":1,\"w\":2,\"who\":{\"name\":\"b\",\"type\":\"t\",\"id\":7},\"x\":[1,2],\"z\":0}");

    private static CompareRows rows(String one, String other) {
        try {
            return new CompareRows(
                    new CompareMerge(
                                    List.of(
                                            JsonTree.parse(one.getBytes(UTF_8)),
                                            JsonTree.parse(other.getBytes(UTF_8))),
                                    HiddenRules.BUILT_IN)
                            .merge());
        } catch (JsonSyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> shown() {
        return rows.rows().stream().map(row -> (row.fold() ? "=" : "") + row.names()).toList();
    }

    @Test
    void placesWithDifferencesAreOpenAndEqualOnesFolded() {
        assertThat(shown()).containsExactly("=v, w", "who", "name", "=type, id", "x", "gone", "z");
    }

    @Test
    void opensAndClosesAFold() {
        rows.toggle(rows.rows().getFirst());
        assertThat(shown()).startsWith("=v, w", "v", "w", "who");
        rows.toggle(rows.rows().getFirst());
        assertThat(shown()).startsWith("=v, w", "who");
    }

    @Test
    void opensAndClosesAnObject() {
        rows.toggle(rows.rows().get(1));
        assertThat(shown()).containsExactly("=v, w", "who", "x", "gone", "z");
        rows.toggle(rows.rows().get(3));
        assertThat(shown()).containsExactly("=v, w", "who", "x", "gone", "p", "z");
    }

    @Test
    void leavesOutEqualPlaces() {
        rows.onlyDifferences(true);
        assertThat(shown()).containsExactly("who", "name", "gone");
        rows.onlyDifferences(false);
        assertThat(shown()).hasSize(7);
    }

    @Test
    void goesFromDifferenceToDifferenceAndFromTheLastToTheFirst() {
        int first = rows.next(-1, 1);
        int second = rows.next(first, 1);
        assertThat(rows.rows().get(first).names()).isEqualTo("name");
        assertThat(rows.rows().get(second).names()).isEqualTo("gone");
        assertThat(rows.next(second, 1)).isEqualTo(first);
        assertThat(rows.next(first, -1)).isEqualTo(second);
        assertThat(rows.next(-1, -1)).isEqualTo(second);
    }

    @Test
    void findsNoDifferenceInEqualEvents() {
        assertThat(rows("{\"a\":1}", "{\"a\":1}").next(-1, 1)).isEqualTo(-1);
    }
}
