package spoor.viewmodel.filter;

import spoor.event.Field;
import spoor.event.TimeRange;
import spoor.query.FacetSelection;
import spoor.query.SortOrder;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A question while parts of it are changed.
final class QuestionDraft {
    String typed;
    boolean inOriginal;
    Map<Field, FacetSelection> picks;
    List<PathFilters.Term> paths;
    Optional<TimeRange> period;
    boolean failuresOnly;
    boolean changesOnly;
    Optional<ListedEvents> listed;
    SortOrder order;

    QuestionDraft(Question question) {
        typed = question.typed();
        inOriginal = question.inOriginal();
        picks = question.picks();
        paths = question.paths();
        period = question.period();
        failuresOnly = question.failuresOnly();
        changesOnly = question.changesOnly();
        listed = question.listed();
        order = question.order();
    }

    Question question() {
        return new Question(
                typed, inOriginal, picks, paths, period, failuresOnly, changesOnly, listed, order);
    }
}
