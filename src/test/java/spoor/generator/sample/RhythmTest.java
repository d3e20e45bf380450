package spoor.generator.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.generator.Dice;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;

class RhythmTest {
    private static List<ZonedDateTime> times(Rhythm rhythm) {
        return rhythm.times(Dice.named("rhythm"), 2000).stream()
                .map(time -> time.atZone(ZoneOffset.UTC))
                .toList();
    }

    private static boolean weekend(ZonedDateTime time) {
        return time.getDayOfWeek() == DayOfWeek.SATURDAY || time.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    @Test
    void givesTimesInOrder() {
        List<Instant> times = Rhythm.STEADY.times(Dice.named("rhythm"), 500);

        assertThat(times).hasSize(500).isSorted();
    }

    @Test
    void officesAreEmptyAtNightAndOnWeekends() {
        assertThat(times(Rhythm.OFFICE))
                .allMatch(time -> !weekend(time) && time.getHour() >= 6 && time.getHour() <= 17);
    }

    @Test
    void customersCallOnWeekdaysMoreThanOnWeekends() {
        List<ZonedDateTime> times = times(Rhythm.CALLS);
        long weekend = times.stream().filter(RhythmTest::weekend).count();

        assertThat(weekend).isBetween(1L, times.size() / 6L);
        assertThat(times).allMatch(time -> time.getHour() >= 6 && time.getHour() <= 20);
    }

    @Test
    void machinesNeverSleep() {
        assertThat(times(Rhythm.STEADY).stream().map(ZonedDateTime::getHour).distinct())
                .hasSize(24);
    }
}
