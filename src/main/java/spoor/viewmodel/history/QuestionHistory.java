package spoor.viewmodel.history;

import spoor.viewmodel.table.ReadingPlace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The questions that were asked, in their order, and the one of them that is shown. One thread at
/// a time.
final class QuestionHistory {
    private final int most;
    private final List<Visit> visits = new ArrayList<>();
    private int current;

    /// @param most how many are kept, at least 1
    /// @param first the question that is shown
    QuestionHistory(int most, Visit first) {
        this.most = most;
        visits.add(first);
    }

    Visit current() {
        return visits.get(current);
    }

    /// A question that was asked before or after the current one.
    ///
    /// @param steps negative for those before
    Optional<Visit> at(int steps) {
        int place = current + steps;
        return place < 0 || place >= visits.size()
                ? Optional.empty()
                : Optional.of(visits.get(place));
    }

    /// Makes another question the current one.
    ///
    /// @param steps to a question that there is
    void go(int steps) {
        current += steps;
    }

    /// Adds a question after the current one, in place of those that follow it.
    void add(Visit visit) {
        visits.subList(current + 1, visits.size()).clear();
        visits.add(visit);
        if (visits.size() > most) {
            visits.removeFirst();
        }
        current = visits.size() - 1;
    }

    /// Changes what is known of the current question.
    void set(Visit visit) {
        visits.set(current, visit);
    }

    /// Puts another question in place of the current one. If the one before asks the same, that
    /// becomes the current one.
    ///
    /// @return whether the other question is there now
    boolean replace(Visit visit) {
        visits.subList(current + 1, visits.size()).clear();
        if (at(-1).filter(before -> before.question().equals(visit.question())).isPresent()) {
            visits.remove(current);
            current--;
            return false;
        }
        set(visit);
        return true;
    }

    /// Forgets where the user read.
    void forgetPlaces() {
        visits.replaceAll(visit -> visit.withPlace(ReadingPlace.TOP));
    }
}
