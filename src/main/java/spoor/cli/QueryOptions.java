package spoor.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import spoor.event.RecordSchema;
import spoor.event.TimeRange;
import spoor.query.Clause;
import spoor.query.EventQuery;
import spoor.query.Filter;
import spoor.query.KnownValues;
import spoor.query.QueryParser;
import spoor.query.QuerySyntaxException;
import spoor.saved.SavedView;
import spoor.text.Printable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The options that select events.
final class QueryOptions {
    @Option(names = "--where", paramLabel = "QUERY", completionCandidates = FieldNames.class)
    private @Nullable String where;

    @Option(names = "--view", paramLabel = "NAME")
    private @Nullable String view;

    @Mixin private PeriodOptions period = new PeriodOptions();

    /// The query: that of the view, narrowed by the other options. A period replaces the view's.
    ///
    /// @param known values that are valid, although they do not have the form of their field
    EventQuery query(RecordSchema schema, KnownValues known, Views views) throws UsageException {
        EventQuery base = ofView(schema, known, views);
        return base.withFilter(base.filter().and(filter(schema, known))).withPeriod(period(views));
    }

    private EventQuery ofView(RecordSchema schema, KnownValues known, Views views)
            throws UsageException {
        Optional<SavedView> named = view(views);
        if (named.isEmpty()) {
            return EventQuery.ALL;
        }
        try {
            return named.get().question().toQuery(schema, known);
        } catch (QuerySyntaxException e) {
            throw new UsageException("command.view.query", named.get().name(), e.explanation());
        }
    }

    /// The view that is asked for.
    Optional<SavedView> view(Views views) throws UsageException {
        return view == null ? Optional.empty() : Optional.of(views.named(view));
    }

    /// What the options ask for, each with its text.
    List<Clause> conditions(RecordSchema schema, KnownValues known, Views views)
            throws UsageException {
        List<Clause> conditions = new ArrayList<>();
        if (view != null) {
            Filter ofView = ofView(schema, known, views).withPeriod(Optional.empty()).combined();
            conditions.add(new Clause(ofView, viewText(view)));
        }
        try {
            conditions.addAll(Clause.of(schema, known, where()));
        } catch (QuerySyntaxException e) {
            conditions.add(new Clause(filter(schema, known), where()));
        }
        period(views)
                .ifPresent(range ->
                        conditions.add(
                                new Clause(new Filter.During(range), ExplanationText.of(range))));
        return conditions;
    }

    /// The period; empty if there is none.
    Optional<TimeRange> period(Views views) throws UsageException {
        Optional<TimeRange> typed = period.period();
        Optional<SavedView> named = view(views);
        return typed.isPresent() || named.isEmpty() ? typed : named.get().question().period();
    }

    /// The view and the query as they were typed; empty for none.
    String words() {
        return Stream.of(view == null ? "" : viewText(view), where())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String viewText(String name) {
        return "--view " + Printable.of(name);
    }

    /// The query as it was typed; empty for none.
    private String where() {
        return where == null ? "" : where;
    }

    private Filter filter(RecordSchema schema, KnownValues known) throws UsageException {
        if (where == null) {
            return Filter.everything();
        }
        try {
            return QueryParser.parse(schema, known, where);
        } catch (QuerySyntaxException e) {
            String before = shown(where.substring(0, e.position()));
            throw new UsageException(
                    "command.where",
                    e.explanation(),
                    before + shown(where.substring(e.position())),
                    " ".repeat(before.length()) + "^".repeat(marked(where, e)));
        }
    }

    /// How many characters are wrong; 1 where only the place is known.
    private static int marked(String query, QuerySyntaxException error) {
        return error.end() == error.position()
                ? 1
                : shown(query.substring(error.position(), error.end())).length();
    }

    /// The query on one line, so that the mark below it points to the right character.
    private static String shown(String query) {
        return Printable.of(query.replaceAll("\\s", " "));
    }
}
