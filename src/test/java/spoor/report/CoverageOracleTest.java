package spoor.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import spoor.fixture.EventJson;
import spoor.fixture.Loading;
import spoor.fixture.MemorySource;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;

/// The coverage of random trails, compared with one that goes through all minutes.
final class CoverageOracleTest {
    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
    private static final int DAYS = 8;
    private static final int MINUTES_OF_DAY = 24 * 60;
    private static final List<String> ACCOUNTS = List.of("111122223333", "444455556666");
    private static final List<String> REGIONS = List.of("eu-central-1", "us-east-1");

    private final List<Delivery> deliveries = new ArrayList<>();

    /// @param minute since the start
    /// @param events when its events happened, in minutes since the start
    private record Delivery(String account, String region, int minute, List<Integer> events) {}

    private static Instant at(int minute) {
        return START.plus(Duration.ofMinutes(minute));
    }

    private void makeUp(Random random) {
        for (String account : ACCOUNTS) {
            for (String region : REGIONS) {
                int usual = 5 + random.nextInt(200);
                int minute = random.nextInt(MINUTES_OF_DAY);
                while (minute < DAYS * MINUTES_OF_DAY) {
                    List<Integer> events = new ArrayList<>();
                    while (random.nextInt(3) > 0) {
                        events.add(Math.max(0, minute - random.nextInt(15)));
                    }
                    deliveries.add(new Delivery(account, region, minute, events));
                    minute += 1 + random.nextInt(2 * usual);
                    if (random.nextInt(30) == 0) {
                        minute += random.nextInt(2 * MINUTES_OF_DAY);
                    }
                }
            }
        }
    }

    private MemorySource source() {
        MemorySource source = new MemorySource("trail");
        int number = 0;
        for (int file = 0; file < deliveries.size(); file++) {
            Delivery delivery = deliveries.get(file);
            List<EventJson> events = new ArrayList<>();
            for (int minute : delivery.events()) {
                events.add(
                        EventJson.number(number++)
                                .time(at(minute).toString())
                                .account(delivery.account())
                                .region(delivery.region()));
            }
            source.put(
                    DeliveryNames.of(
                            delivery.account(), delivery.region(), at(delivery.minute()), file),
                    events.toArray(EventJson[]::new));
        }
        return source;
    }

    /// The minutes that are in a gap.
    private static NavigableSet<Integer> gaps(List<Delivery> ofRow) {
        List<Integer> minutes = ofRow.stream().map(Delivery::minute).sorted().distinct().toList();
        TreeMap<Integer, Integer> longestOfDay = new TreeMap<>();
        for (int i = 1; i < minutes.size(); i++) {
            longestOfDay.merge(
                    minutes.get(i) / MINUTES_OF_DAY,
                    minutes.get(i) - minutes.get(i - 1) - 1,
                    Math::max);
        }
        NavigableSet<Integer> gaps = new TreeSet<>();
        if (ofRow.size() < 10 || longestOfDay.size() < 3) {
            return gaps;
        }
        List<Integer> longest = longestOfDay.values().stream().sorted().toList();
        int usual = longest.get(longest.size() / 2);
        for (int i = 1; i < minutes.size(); i++) {
            int silence = minutes.get(i) - minutes.get(i - 1) - 1;
            if (silence > 60 && silence > 3 * usual) {
                for (int minute = minutes.get(i - 1) + 1; minute < minutes.get(i); minute++) {
                    gaps.add(minute);
                }
            }
        }
        return gaps;
    }

    private static CoverageCell expected(
            List<Delivery> ofRow, NavigableSet<Integer> gaps, int from, int until) {
        int events =
                (int)
                        ofRow.stream()
                                .flatMap(delivery -> delivery.events().stream())
                                .filter(minute -> minute >= from && minute < until)
                                .count();
        List<Delivery> files =
                ofRow.stream()
                        .filter(file -> file.minute() >= from && file.minute() < until)
                        .toList();
        int empty = (int) files.stream().filter(file -> file.events().isEmpty()).count();
        int gap = gaps.subSet(from, until).size();
        CoverageState state;
        if (events > 0) {
            state = CoverageState.EVENTS;
        } else if (!files.isEmpty()) {
            state = CoverageState.EMPTY;
        } else {
            state = gap > 0 ? CoverageState.GAP : CoverageState.NO_FILES;
        }
        return new CoverageCell(
                state, events, files.size(), empty, 0, Duration.ofMinutes(gap).toMillis());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void hasTheCellsOfOneThatGoesThroughAllMinutes(long seed) {
        makeUp(new Random(seed));
        for (CoverageUnit unit : CoverageUnit.values()) {
            try (Loading loading = Loading.of(source())) {
                Coverage coverage = Coverage.of(loading.load(), unit, Optional.empty());
                assertThat(coverage.rows()).hasSize(4);
                coverage.rows().forEach(row -> compare(coverage, row));
            }
        }
    }

    private void compare(Coverage coverage, CoverageRow row) {
        List<Delivery> ofRow =
                deliveries.stream()
                        .filter(delivery ->
                                delivery.account().equals(row.account())
                                        && delivery.region().equals(row.region()))
                        .toList();
        NavigableSet<Integer> gaps = gaps(ofRow);
        for (long period = coverage.from(); period < coverage.until(); period++) {
            long start = coverage.unit().start(period) - START.toEpochMilli();
            int from = (int) Duration.ofMillis(start).toMinutes();
            int until = from + (int) Duration.ofMillis(coverage.unit().millis()).toMinutes();
            assertThat(row.cell(period))
                    .as("%s %s from minute %d", row.account(), row.region(), from)
                    .isEqualTo(expected(ofRow, gaps, from, until));
        }
    }
}
