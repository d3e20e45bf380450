package spoor.cli;

import spoor.event.Field;
import spoor.event.Problem;
import spoor.event.RecordSchema;
import spoor.event.TimeRange;
import spoor.load.LoadSession;
import spoor.load.LoadState;
import spoor.message.Message;
import spoor.query.Clause;
import spoor.query.EventQuery;
import spoor.query.KnownValues;
import spoor.query.OriginalTextSearch;
import spoor.query.QueryEngine;
import spoor.query.QueryResult;
import spoor.query.QueryScope;
import spoor.settings.Settings;
import spoor.store.RawRecords;
import spoor.trail.Download;
import spoor.trail.TrailSource;
import spoor.work.Cancellation;
import spoor.work.Workers;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// Loads sources completely and runs one query over their events.
final class TrailQuery {
    private final RecordSchema schema;
    private final SourceResolver.S3 s3;
    private final Workers workers;
    private final Supplier<Settings> settings;
    private final PrintWriter err;
    private final ProgressLine line;
    private final SourceResolver resolver;
    private final SourceNotes notes;

    /// @param schema the fields of events
    /// @param settings the settings of the window, read only when events are
    TrailQuery(
            RecordSchema schema,
            Workers workers,
            SourceResolver.S3 s3,
            Supplier<Settings> settings,
            PrintWriter err) {
        this.schema = schema;
        this.s3 = s3;
        this.workers = workers;
        this.settings = settings;
        this.err = err;
        this.line = new ProgressLine(err);
        this.resolver = new SourceResolver(s3, settings, err, line);
        this.notes = new SourceNotes(err);
    }

    /// What was loaded.
    ///
    /// @param session the session that loaded it
    record Loaded(LoadSession session, LoadState state) {
        /// Caches the columns for the next run. Callers print the result first.
        void keepColumns() {
            session.cacheColumns(state, new Cancellation());
        }
    }

    /// The result of a query and what it was run on.
    ///
    /// @param engine has run the query
    /// @param conditions what was asked for, joined by `and`
    /// @param unsearched how many original records should have been searched and could not be read
    record Answer(
            Loaded loaded,
            QueryResult result,
            QueryEngine engine,
            List<Clause> conditions,
            RawRecords records,
            int unsearched) {
        LoadState state() {
            return loaded.state();
        }

        List<TrailSource> sources() {
            return loaded.session().sources();
        }

        int exitCode() {
            boolean allRead = state().problems().stream().allMatch(Problem::isNote);
            return allRead && unsearched == 0 ? ExitCode.OK : ExitCode.PROBLEMS;
        }
    }

    /// May refuse the sources of a query.
    @FunctionalInterface
    interface SourceCheck {
        void check(List<TrailSource> sources) throws UsageException, IOException;
    }

    /// The fields of events.
    RecordSchema schema() {
        return schema;
    }

    /// The views that can be named.
    Views views() {
        return new Views(settings);
    }

    Workers workers() {
        return workers;
    }

    /// Loads the sources.
    ///
    /// @param hidden rules for hidden values in addition to those of the settings
    /// @param period outside of which files of buckets are not read
    /// @param check may refuse the sources before they are read
    Loaded load(
            List<String> locations,
            S3Options options,
            HiddenOptions hidden,
            Optional<TimeRange> period,
            SourceCheck check)
            throws UsageException, IOException {
        return load(() -> sources(locations, options, period), hidden, check, false);
    }

    /// Opens the sources of a query.
    @FunctionalInterface
    interface Opening {
        List<TrailSource> sources() throws UsageException, IOException;
    }

    /// The sources at these locations.
    List<TrailSource> sources(List<String> locations, S3Options options, Optional<TimeRange> period)
            throws UsageException, IOException {
        return resolver.sources(locations, options, period);
    }

    /// The sources with these objects of buckets.
    List<TrailSource> objects(Set<String> addresses, S3Options options)
            throws UsageException, IOException {
        return resolver.objects(addresses, options);
    }

    SourceResolver resolver() {
        return resolver;
    }

    /// Asks tables of engines.
    EngineQuery engines() {
        return new EngineQuery(s3, resolver::askForMfaCode, schema, settings, line);
    }

    private Loaded load(
            Opening opening, HiddenOptions hidden, SourceCheck check, boolean withResources)
            throws UsageException, IOException {
        RecordSchema read = withResources ? schema : schema.withoutResources();
        LoadSession session =
                new LoadSession(read, workers, hidden.rules(settings.get().userRules(), err));
        List<TrailSource> sources = opening.sources();
        check.check(sources);
        session.add(sources);
        LoadState state =
                session.loadAtOnce(
                        new Cancellation(), progress -> line.show(progress, waitsFor(sources)));
        line.clear();
        sources.forEach(notes::printRegion);
        sources.forEach(notes::printNotKept);
        return new Loaded(session, state);
    }

    private static Optional<Message> waitsFor(List<TrailSource> sources) {
        return sources.stream()
                .map(TrailSource::download)
                .flatMap(Optional::stream)
                .map(Download::waitsFor)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// Loads the sources and runs the query.
    ///
    /// @param hidden rules for hidden values in addition to those of the settings
    /// @param facets the fields whose values are counted
    /// @param withResources whether resources are needed in any case
    /// @param check may refuse the sources before they are read
    Answer run(
            Opening opening,
            HiddenOptions hidden,
            QueryOptions queryOptions,
            Set<Field> facets,
            boolean withResources,
            SourceCheck check)
            throws UsageException, IOException {
        // A syntax error is told before the sources are read.
        EventQuery typed = queryOptions.query(schema, KnownValues.ANY, views());
        boolean resources =
                withResources
                        || facets.contains(Field.RESOURCE)
                        || typed.filter().tests(Field.RESOURCE);
        Loaded loaded = load(opening, hidden, check, resources);
        LoadState state = loaded.state();
        // Now it is known which values occur, so that others can be refused.
        EventQuery query = queryOptions.query(schema, KnownValues.in(state.store()), views());
        RawRecords records = loaded.session().records();
        AtomicInteger unsearched = new AtomicInteger();
        OriginalTextSearch search =
                new OriginalTextSearch(
                        () -> records,
                        progress -> {
                            line.show(progress);
                            unsearched.addAndGet(progress.unreadable());
                        });
        QueryScope scope = new QueryScope(facets);
        QueryEngine engine = new QueryEngine(search);
        QueryResult result = engine.answer(state.store(), query, scope, new Cancellation());
        line.clear();
        if (unsearched.get() > 0) {
            err.println(TerminalTexts.ofUser().text("command.unsearched", unsearched.get()));
        }
        return new Answer(
                loaded,
                result,
                engine,
                queryOptions.conditions(schema, KnownValues.in(state.store()), views()),
                records,
                unsearched.get());
    }
}
