package spoor.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.BitSet;
import java.util.Random;
import java.util.stream.IntStream;

/// Compares row sets with `java.util.BitSet`, around the sizes of their words and blocks.
final class RowsTest {
    private static final int[] UNIVERSES = {
        0, 1, 63, 64, 65, 127, 128, 129, 4095, 4096, 4097, 8191, 8192, 8193, 12_288, 20_000
    };
    private static final double[] DENSITIES = {0, 0.0005, 0.01, 0.5, 0.99, 1};

    private interface Check {
        void check(int universe, BitSet bits, BitSet otherBits, Random random);
    }

    private static void forManySets(Check check) {
        Random random = new Random(20_261_122);
        for (int universe : UNIVERSES) {
            for (double density : DENSITIES) {
                BitSet other = randomSet(universe, random.nextDouble(), random);
                check.check(universe, randomSet(universe, density, random), other, random);
            }
        }
    }

    private static BitSet randomSet(int universe, double density, Random random) {
        BitSet bits = new BitSet(universe);
        for (int row = 0; row < universe; row++) {
            bits.set(row, random.nextDouble() < density);
        }
        return bits;
    }

    private static Rows rows(BitSet bits, int universe) {
        long[] words = Rows.words(universe);
        System.arraycopy(bits.toLongArray(), 0, words, 0, bits.toLongArray().length);
        return Rows.of(words, universe);
    }

    private static BitSet copy(BitSet bits) {
        return (BitSet) bits.clone();
    }

    @Test
    void countsItsRows() {
        forManySets((universe, bits, _, _) -> {
            Rows rows = rows(bits, universe);
            assertThat(rows.count()).isEqualTo(bits.cardinality());
            assertThat(rows.isEmpty()).isEqualTo(bits.isEmpty());
            assertThat(rows.isAll()).isEqualTo(bits.cardinality() == universe);
            assertThat(rows.universe()).isEqualTo(universe);
        });
    }

    @Test
    void containsWhatWasSet() {
        forManySets((universe, bits, _, _) -> {
            Rows rows = rows(bits, universe);
            assertThat(IntStream.range(0, universe).filter(rows::contains).toArray())
                    .isEqualTo(bits.stream().toArray());
        });
    }

    @Test
    void intersects() {
        forManySets((universe, bits, other, _) -> {
            BitSet expected = copy(bits);
            expected.and(other);
            Rows both = rows(bits, universe).and(rows(other, universe));
            assertThat(both).isEqualTo(rows(expected, universe));
            assertThat(both.count()).isEqualTo(expected.cardinality());
        });
    }

    @Test
    void unites() {
        forManySets((universe, bits, other, _) -> {
            BitSet expected = copy(bits);
            expected.or(other);
            Rows either = rows(bits, universe).or(rows(other, universe));
            assertThat(either).isEqualTo(rows(expected, universe));
        });
    }

    @Test
    void subtracts() {
        forManySets((universe, bits, other, _) -> {
            BitSet expected = copy(bits);
            expected.andNot(other);
            Rows rest = rows(bits, universe).minus(rows(other, universe));
            assertThat(rest).isEqualTo(rows(expected, universe));
        });
    }

    @Test
    void complementsWithinItsUniverse() {
        forManySets((universe, bits, _, _) -> {
            BitSet expected = copy(bits);
            expected.flip(0, universe);
            assertThat(rows(bits, universe).complement()).isEqualTo(rows(expected, universe));
        });
    }

    @Test
    void leavesTheSetsItCombinesAsTheyWere() {
        BitSet bits = randomSet(130, 0.5, new Random(1));
        BitSet other = randomSet(130, 0.5, new Random(2));
        Rows left = rows(bits, 130);
        Rows right = rows(other, 130);
        left.and(right);
        left.or(right);
        left.minus(right);
        left.complement();
        assertThat(left).isEqualTo(rows(bits, 130));
        assertThat(right).isEqualTo(rows(other, 130));
    }

    @Test
    void countsWhatTwoSetsShare() {
        forManySets((universe, bits, other, _) -> {
            BitSet expected = copy(bits);
            expected.and(other);
            assertThat(rows(bits, universe).countAnd(rows(other, universe)))
                    .isEqualTo(expected.cardinality());
        });
    }

    @Test
    void countsBeforeEveryRowAndBeforeTheEnd() {
        forManySets((universe, bits, _, _) -> {
            Rows rows = rows(bits, universe);
            int expected = 0;
            for (int row = 0; row <= universe; row++) {
                if (rows.countBefore(row) != expected) {
                    assertThat(rows.countBefore(row)).as("before row " + row).isEqualTo(expected);
                }
                expected += bits.get(row) ? 1 : 0;
            }
        });
    }

    @Test
    void countsBetweenTwoRows() {
        forManySets((universe, bits, other, random) -> {
            Rows rows = rows(bits, universe);
            Rows right = rows(other, universe);
            BitSet both = copy(bits);
            both.and(other);
            for (int i = 0; i < 200; i++) {
                int from = edge(universe, random);
                int until = Math.max(from, edge(universe, random));
                assertThat(rows.countBetween(from, until))
                        .as("%d to %d of %d", from, until, universe)
                        .isEqualTo(bits.get(from, until).cardinality());
                assertThat(rows.countAndBetween(right, from, until))
                        .as("both, %d to %d of %d", from, until, universe)
                        .isEqualTo(both.get(from, until).cardinality());
            }
        });
    }

    /// A row, often one where a word or a block begins.
    private static int edge(int universe, Random random) {
        int row = random.nextInt(universe + 1);
        return switch (random.nextInt(4)) {
            case 0 -> row & -64;
            case 1 -> row & -4096;
            case 2 -> universe;
            default -> row;
        };
    }

    @Test
    void countsNothingBackwards() {
        assertThat(Rows.all(200).countBetween(150, 20)).isZero();
        assertThat(Rows.all(200).countAndBetween(Rows.all(200), 150, 20)).isZero();
    }

    @Test
    void findsTheRowAtEveryPlace() {
        forManySets((universe, bits, _, _) -> {
            Rows rows = rows(bits, universe);
            assertThat(IntStream.range(0, rows.count()).map(rows::at).toArray())
                    .isEqualTo(bits.stream().toArray());
        });
    }

    @Test
    void findsRowsAfterEmptyBlocks() {
        BitSet bits = new BitSet();
        bits.set(5);
        bits.set(3 * 4096 + 7);
        bits.set(7 * 4096);
        Rows rows = rows(bits, 9 * 4096);
        assertThat(IntStream.range(0, 3).map(rows::at)).containsExactly(5, 12_295, 28_672);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 3, 4})
    void refusesPlacesThatItDoesNotHave(int place) {
        Rows rows = Rows.range(100, 10, 13);
        assertThatThrownBy(() -> rows.at(place)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void findsTheNextRow() {
        forManySets((universe, bits, _, _) -> {
            Rows rows = rows(bits, universe);
            for (int row = 0; row <= universe; row++) {
                if (rows.next(row) != bits.nextSetBit(row)) {
                    assertThat(rows.next(row)).as("from " + row).isEqualTo(bits.nextSetBit(row));
                }
            }
        });
    }

    @Test
    void streamsItsRowsInRisingOrder() {
        forManySets((universe, bits, _, _) ->
                assertThat(rows(bits, universe).stream().toArray())
                        .isEqualTo(bits.stream().toArray()));
    }

    @Test
    void makesRangesOfNeighbours() {
        Random random = new Random(7);
        for (int universe : UNIVERSES) {
            for (int i = 0; i < 50; i++) {
                int from = edge(universe, random);
                int until = Math.max(from, edge(universe, random));
                BitSet expected = new BitSet();
                expected.set(from, until);
                assertThat(Rows.range(universe, from, until)).isEqualTo(rows(expected, universe));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 64, 65, 4096, 4097})
    void hasNoRowOrEveryRow(int universe) {
        assertThat(Rows.none(universe).count()).isZero();
        assertThat(Rows.all(universe).count()).isEqualTo(universe);
        assertThat(Rows.all(universe).complement()).isEqualTo(Rows.none(universe));
    }

    @Test
    void equalsSetsOfTheSameRowsAndUniverseOnly() {
        assertThat(Rows.range(100, 5, 9))
                .isEqualTo(Rows.range(100, 0, 9).minus(Rows.range(100, 0, 5)))
                .hasSameHashCodeAs(Rows.range(100, 5, 9))
                .isNotEqualTo(Rows.range(101, 5, 9))
                .isNotEqualTo(Rows.range(100, 5, 10));
    }
}
