package spoor.trail.s3.list;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.event.TimeRange;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;

/// Ranges of keys, against a plain look at every key.
final class KeyRangeTest {
    private static final String REGION = "AWSLogs/111122223333/CloudTrail/eu-west-1/";
    private static final Instant START = Instant.parse("2025-11-20T00:00:00Z");
    private static final Instant NOW = Instant.parse("2026-04-01T00:00:00Z");
    private static final DateTimeFormatter DAY = format("uuuu/MM/dd/");
    private static final DateTimeFormatter STAMP = format("uuuuMMdd'T'HHmm'Z_'");

    private int splits;

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
    }

    private static String name(Instant time) {
        return DAY.format(time) + "111122223333_CloudTrail_eu-west-1_" + STAMP.format(time);
    }

    private static String key(Random random, int minutes) {
        Instant time = START.plus(Duration.ofMinutes(random.nextInt(minutes)));
        return REGION + name(time) + random.nextInt(1000) + ".json.gz";
    }

    /// Lists as `Listing` does, with short pages.
    private List<String> listed(KeyRange whole, NavigableSet<String> keys, int page) {
        List<String> found = new ArrayList<>();
        Deque<KeyRange> ranges = new ArrayDeque<>(List.of(whole));
        while (!ranges.isEmpty()) {
            KeyRange range = ranges.removeFirst();
            List<String> answer = keys.tailSet(range.after(), false).stream().limit(page).toList();
            List<String> wanted = answer.stream().filter(range::contains).toList();
            found.addAll(wanted);
            if (answer.size() == page && wanted.size() == page) {
                List<KeyRange> rest = range.rest(answer.getFirst(), answer.getLast(), NOW);
                splits += rest.size() - 1;
                ranges.addAll(rest);
            }
        }
        return found;
    }

    @Test
    void losesAndDoublesNothingWhenItIsSplit() {
        Random random = new Random(3);
        for (int round = 0; round < 300; round++) {
            TreeSet<String> keys = new TreeSet<>();
            int minutes = 1 + random.nextInt(130 * 24 * 60);
            for (int i = random.nextInt(600); i >= 0; i--) {
                keys.add(key(random, minutes));
            }
            // Files that CloudTrail did not write.
            keys.add(REGION + "2026/01/05");
            keys.add(REGION + "2026/01/05/");
            keys.add(REGION + "2026/01/x_20260105T0000Z_y.json.gz");
            keys.add(REGION + "notes.txt");
            KeyRange all = KeyRange.of(REGION, Optional.empty());
            int page = 2 + random.nextInt(20);
            assertThat(listed(all, keys, page))
                    .as("round " + round)
                    .containsExactlyInAnyOrderElementsOf(keys);
        }
        assertThat(splits).isGreaterThan(300);
    }

    @Test
    void splitsALongPeriodIntoDays() {
        KeyRange all = KeyRange.of(REGION, Optional.empty());
        String first = REGION + name(START) + "a.json.gz";
        String last = REGION + name(START.plus(Duration.ofDays(2))) + "b.json.gz";
        List<KeyRange> rest = all.rest(first, last, NOW);
        assertThat(rest).hasSize(16);
        assertThat(rest.getFirst().after()).isEqualTo(last);
        assertThat(rest.getLast().until()).isEmpty();
        for (int i = 1; i < rest.size(); i++) {
            assertThat(rest.get(i).after()).isEqualTo(rest.get(i - 1).until());
        }
    }

    @Test
    void doesNotSplitAFewPages() {
        KeyRange all = KeyRange.of(REGION, Optional.empty());
        String first = REGION + name(START) + "a.json.gz";
        String last = REGION + name(NOW.minus(Duration.ofDays(1))) + "b.json.gz";
        assertThat(all.rest(first, last, NOW)).containsExactly(all.from(last));
    }

    @Test
    void doesNotSplitKeysWithoutTimes() {
        KeyRange all = KeyRange.of(REGION, Optional.empty());
        assertThat(all.rest(REGION + "a", REGION + "b", NOW))
                .containsExactly(all.from(REGION + "b"));
        KeyRange plain = KeyRange.all("x/");
        assertThat(plain.rest("x/a", "x/b", NOW)).containsExactly(plain.from("x/b"));
    }

    @Test
    void holdsTheKeysOfAPeriodToTheMinute() {
        Random random = new Random(5);
        int minutes = 100 * 24 * 60;
        TreeSet<String> keys = new TreeSet<>();
        for (int i = 0; i < 1_000; i++) {
            keys.add(key(random, minutes));
        }
        for (int round = 0; round < 100; round++) {
            Instant from = START.plusSeconds(random.nextInt(minutes * 60));
            Instant until = from.plusSeconds(random.nextInt(30 * 24 * 3600));
            KeyRange range = KeyRange.of(REGION, Optional.of(TimeRange.between(from, until)));
            List<String> expected =
                    keys.stream()
                            .filter(key -> {
                                Instant minute = TrailKeys.delivered(key).orElseThrow();
                                return minute.plusSeconds(60).isAfter(from)
                                        && !minute.isAfter(until);
                            })
                            .toList();
            assertThat(listed(range, keys, 7))
                    .as(from + " " + until)
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }
}
