package spoor.viewmodel.filter;

import spoor.event.Field;
import spoor.event.RecordSchema;
import spoor.query.Clause;
import spoor.query.FacetSelection;
import spoor.query.Filter;
import spoor.query.KnownValues;
import spoor.query.QuerySyntaxException;
import spoor.text.Printable;
import spoor.viewmodel.shared.Messages;
import spoor.viewmodel.shared.Times;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A part of a question that can be dropped without the others.
///
/// @param text the part in words
/// @param without the question without the part
public record QuestionPart(String text, Filter filter, Question without) {
    /// The question with a condition in place of this part.
    ///
    /// @param condition in the query language
    public Question replacedBy(String condition) {
        return without.and(condition);
    }

    /// All parts of a question, in the order of the chips.
    ///
    /// @param byColumns whether only columns are searched for what was typed
    /// @param times prints the period
    static List<QuestionPart> of(
            Question question, RecordSchema schema, boolean byColumns, Times times) {
        List<QuestionPart> parts = new ArrayList<>();
        addTyped(parts, question, clauses(schema, question.typed()), byColumns);
        question.picks().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(picks -> addPicks(parts, question, picks.getKey(), picks.getValue()));
        for (PathFilters.Term term : question.paths()) {
            List<PathFilters.Term> others = new ArrayList<>(question.paths());
            others.remove(term);
            parts.add(
                    new QuestionPart(
                            FilterWords.text(term), term.filter(), question.withPaths(others)));
        }
        question.period()
                .ifPresent(range ->
                        parts.add(
                                new QuestionPart(
                                        Periods.printWithZone(range, times),
                                        new Filter.During(range),
                                        question.withPeriod(Optional.empty()))));
        if (question.failuresOnly()) {
            parts.add(
                    new QuestionPart(
                            Messages.text("chip.failures"),
                            new Filter.Marked(Filter.Mark.FAILURE),
                            question.withMarks(false, question.changesOnly())));
        }
        if (question.changesOnly()) {
            parts.add(
                    new QuestionPart(
                            Messages.text("chip.changes"),
                            new Filter.Marked(Filter.Mark.CHANGE),
                            question.withMarks(question.failuresOnly(), false)));
        }
        question.listed()
                .ifPresent(listed ->
                        parts.add(
                                new QuestionPart(
                                        listed.text(),
                                        listed.filter(),
                                        question.withListed(Optional.empty()))));
        return parts;
    }

    static List<Clause> clauses(RecordSchema schema, String typed) {
        try {
            return Clause.of(schema, KnownValues.ANY, typed);
        } catch (QuerySyntaxException e) {
            throw new IllegalArgumentException(typed, e);
        }
    }

    private static void addTyped(
            List<QuestionPart> parts, Question question, List<Clause> clauses, boolean byColumns) {
        for (int i = 0; i < clauses.size(); i++) {
            List<Clause> others = new ArrayList<>(clauses);
            Clause clause = others.remove(i);
            parts.add(
                    new QuestionPart(
                            Printable.of(clause.text()),
                            byColumns ? clause.filter().byColumns() : clause.filter(),
                            question.withTyped(Clause.joined(others), question.inOriginal())));
        }
    }

    private static void addPicks(
            List<QuestionPart> parts, Question question, Field field, FacetSelection picks) {
        if (!picks.included().isEmpty()) {
            parts.add(
                    new QuestionPart(
                            FilterWords.text("chip.included", field, picks.included()),
                            new Filter.OneOf(field, picks.included()),
                            withPicks(
                                    question,
                                    field,
                                    new FacetSelection(Set.of(), picks.excluded()))));
        }
        if (!picks.excluded().isEmpty()) {
            parts.add(
                    new QuestionPart(
                            FilterWords.text("chip.excluded", field, picks.excluded()),
                            new Filter.Not(new Filter.OneOf(field, picks.excluded())),
                            withPicks(
                                    question,
                                    field,
                                    new FacetSelection(picks.included(), Set.of()))));
        }
    }

    private static Question withPicks(Question question, Field field, FacetSelection picks) {
        Map<Field, FacetSelection> changed = new HashMap<>(question.picks());
        if (picks.isEmpty()) {
            changed.remove(field);
        } else {
            changed.put(field, picks);
        }
        return question.withPicks(changed);
    }
}
