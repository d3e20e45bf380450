package spoor.query;

import spoor.store.Rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How conditions that are joined by `and` narrow the events, one after the other.
///
/// @param events how many there are
/// @param steps one for each condition, in the same order
/// @param pair the two conditions without which most events match, if nothing matches without any
///   single one of them
public record Narrowing(int events, List<Step> steps, Optional<Pair> pair) {
    /// Pairs of more conditions are not tried.
    private static final int MAX_PAIRED = 30;

    public Narrowing {
        steps = List.copyOf(steps);
    }

    /// What one condition does.
    ///
    /// @param alone how many events match this condition, whatever the others are
    /// @param left how many match this one and all before it
    /// @param without how many match all the others
    public record Step(int alone, int left, int without) {}

    /// @param first the position of a condition
    /// @param second the position of one after it
    /// @param without how many events match all the others
    public record Pair(int first, int second, int without) {}

    /// How many events match all conditions.
    public int matching() {
        return steps.isEmpty() ? events : steps.getLast().left();
    }

    /// @param events how many there are
    /// @param conditions the events that match each condition
    static Narrowing of(int events, List<Rows> conditions) {
        List<Rows> after = new ArrayList<>(List.of(Rows.all(events)));
        for (Rows condition : conditions.reversed()) {
            after.addFirst(after.getFirst().and(condition));
        }
        List<Step> steps = new ArrayList<>();
        Rows before = Rows.all(events);
        boolean isEmptyWithoutOne = conditions.size() > 2;
        for (int i = 0; i < conditions.size(); i++) {
            int without = before.countAnd(after.get(i + 1));
            before = before.and(conditions.get(i));
            steps.add(new Step(conditions.get(i).count(), before.count(), without));
            isEmptyWithoutOne &= without == 0;
        }
        return new Narrowing(
                events,
                steps,
                isEmptyWithoutOne && conditions.size() <= MAX_PAIRED
                        ? bestPair(events, conditions, after)
                        : Optional.empty());
    }

    /// @param after the events that match all conditions from a position on
    private static Optional<Pair> bestPair(int events, List<Rows> conditions, List<Rows> after) {
        Optional<Pair> best = Optional.empty();
        Rows before = Rows.all(events);
        for (int first = 0; first < conditions.size(); first++) {
            Rows others = before;
            for (int second = first + 1; second < conditions.size(); second++) {
                int without = others.countAnd(after.get(second + 1));
                if (without > best.map(Pair::without).orElse(0)) {
                    best = Optional.of(new Pair(first, second, without));
                }
                others = others.and(conditions.get(second));
            }
            before = before.and(conditions.get(first));
        }
        return best;
    }
}
