package spoor.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// The order of paths while files are added, compared with a sorted list.
final class PathOrderTest {
    @Test
    void ranksFilesByTheirPathWheneverSomeAreAdded() {
        Random random = new Random(11);
        PathOrder order = new PathOrder();
        List<String> paths = new ArrayList<>();
        for (int round = 0; round < 30; round++) {
            int more = random.nextInt(50);
            for (int i = 0; i < more; i++) {
                paths.add("2026/" + random.nextInt(1000) + "/" + paths.size());
            }
            List<String> sorted = paths.stream().sorted().toList();
            int[] ranks = order.ranks(List.copyOf(paths));
            assertThat(ranks).hasSize(paths.size());
            for (int file = 0; file < paths.size(); file++) {
                assertThat(sorted.get(ranks[file])).isEqualTo(paths.get(file));
            }
        }
    }

    @Test
    void givesEveryFileAPlaceOfItsOwnWhereAPathComesTwice() {
        PathOrder order = new PathOrder();
        order.ranks(List.of("b", "a"));
        assertThat(order.ranks(List.of("b", "a", "b", "a"))).containsExactlyInAnyOrder(0, 1, 2, 3);
    }
}
