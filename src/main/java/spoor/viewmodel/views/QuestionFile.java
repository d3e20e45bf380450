package spoor.viewmodel.views;

import spoor.event.EventTime;
import spoor.event.RecordSchema;
import spoor.event.TimeRange;
import spoor.saved.SavedPath;
import spoor.saved.SavedQuestion;
import spoor.viewmodel.filter.PathFilters;
import spoor.viewmodel.filter.Question;

import java.util.Optional;

/// Converts questions to what is saved of them, and back. Events that were listed one by one are
/// not saved.
record QuestionFile(RecordSchema schema) {
    SavedQuestion of(Question question) {
        Optional<TimeRange> period = question.period();
        return new SavedQuestion(
                question.typed(),
                question.inOriginal(),
                SavedQuestion.named(question.picks(), false),
                SavedQuestion.named(question.picks(), true),
                question.paths().stream()
                        .map(term ->
                                new SavedPath(
                                        term.path().toString(), term.value(), term.excluded()))
                        .toList(),
                period.filter(TimeRange::hasFrom)
                        .map(range -> EventTime.print(range.from()))
                        .orElse(null),
                period.filter(TimeRange::hasUntil)
                        .map(range -> EventTime.print(range.until()))
                        .orElse(null),
                question.failuresOnly(),
                question.changesOnly(),
                SavedQuestion.sort(question.order()),
                !question.order().descending());
    }

    Question question(SavedQuestion saved) {
        return Question.ALL
                .withTyped(saved.text(), saved.inOriginal())
                .withPicks(saved.selections(schema))
                .withPaths(
                        saved.pathTerms().stream()
                                .map(term ->
                                        new PathFilters.Term(
                                                term.path(), term.value(), term.excluded()))
                                .toList())
                .withPeriod(saved.period())
                .withMarks(saved.failuresOnly(), saved.changesOnly())
                .withOrder(saved.order(schema));
    }
}
