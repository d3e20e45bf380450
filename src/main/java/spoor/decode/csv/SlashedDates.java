package spoor.decode.csv;

import org.jspecify.annotations.Nullable;

import spoor.event.SlashedDate;
import spoor.event.SlashedDate.Order;

import java.util.Optional;

/// The dates with slashes of one table, which tell together whether the day or the month is first:
/// one of them has a day after the 12th.
final class SlashedDates {
    private final @Nullable Order known;
    private @Nullable Order found;
    private String decisive = "";
    private boolean contradicting;

    /// @param known what is first in the dates; null where it is not known yet
    SlashedDates(@Nullable Order known) {
        this.known = known;
    }

    /// A time as ISO 8601, if its date has slashes and their order is known; else as it is.
    String read(String time) {
        Optional<SlashedDate> date = SlashedDate.of(time);
        if (date.isEmpty()) {
            return time;
        }
        date.get().order().ifPresent(order -> found(order, time));
        return known == null ? time : date.get().iso(known).orElse(time);
    }

    private void found(Order order, String time) {
        if (found == null) {
            found = order;
            decisive = time;
        }
        contradicting |= found != order;
    }

    /// What is first in all dates; empty if no date tells, or they contradict one another.
    Optional<Order> order() {
        return contradicting ? Optional.empty() : Optional.ofNullable(found);
    }

    /// The first date that tells the order.
    String decisive() {
        return decisive;
    }
}
