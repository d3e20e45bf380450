package spoor.generator.sample;

import spoor.generator.Dice;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// How one kind of work spreads over the hours of the two weeks.
enum Rhythm {
    /// People at their desks in central Europe: weekdays, with a dent at noon.
    OFFICE,
    /// Customers who call: early to late, fewer on Saturdays, almost none on Sundays.
    CALLS,
    /// Machines: day and night, a little more while people work.
    STEADY;

    /// That many times in rising order, to the second.
    List<Instant> times(Dice dice, int count) {
        int hours = (int) ChronoUnit.HOURS.between(Company.START, Company.END);
        int[] weightUpTo = new int[hours];
        int total = 0;
        for (int hour = 0; hour < hours; hour++) {
            ZonedDateTime start = Company.START.plus(hour, ChronoUnit.HOURS).atZone(ZoneOffset.UTC);
            total += weight(start.getDayOfWeek(), start.getHour());
            weightUpTo[hour] = total;
        }
        List<Instant> times = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int drawn = dice.between(1, total);
            int hour = 0;
            while (weightUpTo[hour] < drawn) {
                hour++;
            }
            times.add(Company.START.plusSeconds(hour * 3600L + dice.between(5, 3599)));
        }
        Collections.sort(times);
        return times;
    }

    /// The share of an hour (UTC) in the work of a week.
    private int weight(DayOfWeek day, int hour) {
        boolean weekend = day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
        return switch (this) {
            case OFFICE -> weekend || hour < 6 || hour > 17 ? 0 : hour == 11 ? 4 : 8;
            case CALLS -> {
                int calls = hour < 6 || hour > 20 ? 0 : hour < 8 || hour > 17 ? 4 : 10;
                yield day == DayOfWeek.SATURDAY
                        ? calls / 3
                        : day == DayOfWeek.SUNDAY ? calls / 9 : calls;
            }
            case STEADY -> weekend ? 6 : hour >= 7 && hour <= 17 ? 11 : 7;
        };
    }
}
