package spoor.cli;

import spoor.event.Field;
import spoor.event.RecordSchema;
import spoor.event.TimeRange;
import spoor.load.LoadSession;
import spoor.load.LoadState;
import spoor.message.Texts;
import spoor.query.EventQuery;
import spoor.query.OriginalTextSearch;
import spoor.query.QueryEngine;
import spoor.query.QueryResult;
import spoor.query.QueryScope;
import spoor.settings.Settings;
import spoor.store.RawRecords;
import spoor.text.Printable;
import spoor.trail.Download;
import spoor.trail.TrailSource;
import spoor.trail.open.Sources;
import spoor.trail.s3.S3Service;
import spoor.trail.s3.S3Source;
import spoor.trail.s3.list.S3Location;
import spoor.trail.s3.list.S3Selection;
import spoor.work.Cancellation;
import spoor.work.Workers;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// Loads sources to the end and asks one question.
final class TrailQuery {
    private final RecordSchema schema;
    private final S3 s3;
    private final Workers workers;
    private final Supplier<Settings> settings;
    private final PrintWriter err;
    private final ProgressLine line;

    /// Makes the ways to S3, with a cache on disk or without.
    interface S3 {
        S3Service service(boolean keepsObjects);
    }

    /// @param schema the fields of events
    /// @param settings what is remembered of the window, asked for only where events are read
    TrailQuery(
            RecordSchema schema,
            Workers workers,
            S3 s3,
            Supplier<Settings> settings,
            PrintWriter err) {
        this.schema = schema;
        this.settings = settings;
        this.s3 = s3;
        this.workers = workers;
        this.err = err;
        this.line = new ProgressLine(err);
    }

    /// What was loaded and what was found in it.
    ///
    /// @param unsearched events whose original text had to be searched and could not be read
    /// @param session by which it was loaded
    record Answer(
            LoadState state,
            QueryResult result,
            RawRecords records,
            int unsearched,
            LoadSession session) {
        /// Keeps what was read for the next time; to be called once the user has the answer.
        void keepColumns() {
            session.keepColumns(state, new Cancellation());
        }

        int exitCode() {
            return state.problems().isEmpty() && unsearched == 0 ? ExitCode.OK : ExitCode.PROBLEMS;
        }
    }

    /// The fields of events.
    RecordSchema schema() {
        return schema;
    }

    /// The locations with what the options say of them, in one line each.
    ///
    /// @throws UsageException where there is nothing at one of them
    List<String> locations(List<String> typed, S3Options options) throws UsageException {
        List<String> lines = new ArrayList<>();
        for (String location : typed) {
            Optional<S3Selection> inS3 = S3Selection.parse(location);
            lines.add(
                    inS3.isPresent()
                            ? options.selection(inS3.get(), Optional.empty()).toLine()
                            : local(location).location());
        }
        return lines;
    }

    private static TrailSource local(String location) throws UsageException {
        return Sources.local(location)
                .orElseThrow(() ->
                        new UsageException(
                                location.startsWith(S3Location.SCHEME)
                                        ? "command.noPlace"
                                        : "command.noFile",
                                location));
    }

    /// The sources at these locations.
    ///
    /// @throws UsageException where there is none
    /// @throws IOException where the AWS configuration cannot be used
    List<TrailSource> sources(List<String> locations, S3Options options, Optional<TimeRange> period)
            throws UsageException, IOException {
        List<TrailSource> sources = new ArrayList<>();
        for (String location : locations) {
            Optional<S3Selection> inS3 = S3Selection.parse(location);
            if (inS3.isPresent()) {
                S3Selection selection = options.selection(inS3.get(), period);
                sayMargin(selection);
                sources.add(
                        new Sources(s3.service(keepsObjects(options)), this::askForCode, false)
                                .in(selection));
            } else {
                sources.add(local(location));
            }
        }
        return sources;
    }

    /// Who said in the window that nothing is to stay on this computer means the command line, too.
    private boolean keepsObjects(S3Options options) {
        return options.keepsObjects() && settings.get().keepsObjects();
    }

    /// An event counts only if its file came in time: that is said, as nobody could guess it.
    private void sayMargin(S3Selection selection) {
        if (selection.period().filter(TimeRange::hasUntil).isPresent()) {
            err.println(
                    Texts.ofUser()
                            .text(
                                    "command.marginUsed",
                                    selection.location().toString(),
                                    words(selection.margin())));
        }
    }

    /// Who does not know why fetches it all again next time.
    private void sayNotKept(TrailSource source) {
        source.download()
                .flatMap(Download::notKept)
                .ifPresent(reason ->
                        err.println(
                                Texts.ofUser()
                                        .text(
                                                "command.notKept",
                                                source.name(),
                                                Printable.of(Texts.ofUser().text(reason)))));
    }

    /// Who names it next time saves requests.
    private void sayRegion(TrailSource source) {
        if (source instanceof S3Source bucket) {
            bucket.followedTo()
                    .ifPresent(region ->
                            err.println(
                                    Texts.ofUser()
                                            .text(
                                                    "command.region",
                                                    source.name(),
                                                    Printable.of(region))));
        }
    }

    private static String words(Duration margin) {
        return margin.toString().substring(2).toLowerCase(Locale.ROOT);
    }

    private Optional<String> askForCode(String profile, String device) {
        return line.ask(
                Texts.ofUser().text("command.mfa", Printable.of(device), Printable.of(profile)));
    }

    Workers workers() {
        return workers;
    }

    /// @param hidden rules for hidden values beside those of the settings
    Answer read(
            List<String> locations,
            S3Options options,
            HiddenOptions hidden,
            EventQuery query,
            Set<Field> facets)
            throws UsageException, IOException {
        LoadSession session =
                new LoadSession(schema, workers, hidden.rules(settings.get().userRules(), err));
        List<TrailSource> sources = sources(locations, options, query.period());
        session.add(sources);
        Cancellation never = new Cancellation();
        LoadState state = session.loadAtOnce(never, line::show);
        line.clear();
        sources.forEach(this::sayRegion);
        sources.forEach(this::sayNotKept);
        RawRecords records = session.records();
        AtomicInteger unsearched = new AtomicInteger();
        QueryEngine engine =
                new QueryEngine(
                        new OriginalTextSearch(
                                () -> records,
                                progress -> {
                                    line.show(progress);
                                    unsearched.addAndGet(progress.unreadable());
                                }));
        QueryResult result =
                engine.answer(
                        state.store(), query, new QueryScope(facets, 0, ZoneOffset.UTC), never);
        line.clear();
        if (unsearched.get() > 0) {
            err.println(Texts.ofUser().text("command.unsearched", unsearched.get()));
        }
        return new Answer(state, result, records, unsearched.get(), session);
    }
}
