package spoor.viewmodel.engine;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import spoor.engine.EngineCounts;
import spoor.engine.EngineTrail;
import spoor.engine.SqlEngine;
import spoor.engine.SqlProgress;
import spoor.engine.SqlRows;
import spoor.event.Field;
import spoor.event.RecordSchema;
import spoor.query.WrittenValue;
import spoor.settings.SettingsStore;
import spoor.sql.TableQuestion.Part;
import spoor.trail.AccessFailure;
import spoor.trail.TrailSource;
import spoor.trail.s3.S3Service;
import spoor.trail.s3.auth.MfaPrompt;
import spoor.trail.s3.list.S3Selection;
import spoor.viewmodel.open.RemoteCalls;
import spoor.viewmodel.shared.Messages;
import spoor.work.Cancellation;
import spoor.work.Latest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Asks the table of an engine: first what asking would do, then the counts, then the files with
/// matching events. Only the UI thread may call it; engines are asked in the background.
public final class EngineViewModel {
    /// What is counted besides all events.
    public static final List<Field> FACETS =
            List.of(Field.SERVICE, Field.EVENT, Field.TYPE, Field.REGION);

    private final RecordSchema schema;
    private final SettingsStore settings;
    private final S3Service s3;
    private final MfaPrompt mfa;
    private final EngineConnector engines;
    private final RemoteCalls calls;
    private final Latest requests = new Latest();
    private final StringProperty location = new SimpleStringProperty("");
    private final StringProperty from = new SimpleStringProperty("");
    private final StringProperty until = new SimpleStringProperty("");
    private final StringProperty query = new SimpleStringProperty("");
    private final BooleanProperty wholeTable = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<AccessFailure>> fault =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<EnginePreview>> preview =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<EngineCounts>> counts =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /// @param mfa asks for codes; called on any thread
    public EngineViewModel(
            RecordSchema schema,
            SettingsStore settings,
            S3Service s3,
            MfaPrompt mfa,
            EngineConnector engines,
            RemoteCalls calls) {
        this.schema = schema;
        this.settings = settings;
        this.s3 = s3;
        this.mfa = mfa;
        this.engines = engines;
        this.calls = calls;
        List.of(location, from, until, query)
                .forEach(text -> text.addListener((_, _, _) -> forget()));
        wholeTable.addListener((_, _, _) -> forget());
    }

    private interface Asked<T> {
        T of(SqlEngine engine, EngineTrail trail) throws IOException;
    }

    /// The table, as in `athena://DATABASE.TABLE?region=REGION`.
    public StringProperty locationProperty() {
        return location;
    }

    /// When the period begins; blank for no beginning.
    public StringProperty fromProperty() {
        return from;
    }

    /// Before when the period ends; blank for no end.
    public StringProperty untilProperty() {
        return until;
    }

    /// The conditions, in the language of Find.
    public StringProperty queryProperty() {
        return query;
    }

    /// Whether the user insists on a question without a period.
    public BooleanProperty wholeTableProperty() {
        return wholeTable;
    }

    /// Whether an engine or a bucket is being asked.
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// What is known, or how far the engine is.
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /// Why there is no answer.
    public ReadOnlyObjectProperty<Optional<AccessFailure>> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /// What asking would do; nothing until that is known, and after a change.
    public ReadOnlyObjectProperty<Optional<EnginePreview>> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /// The engine's answer; nothing until it is there, and after a change.
    public ReadOnlyObjectProperty<Optional<EngineCounts>> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    private void forget() {
        cancel();
        status.set("");
        fault.set(Optional.empty());
        preview.set(Optional.empty());
        counts.set(Optional.empty());
    }

    /// Stops what runs, also at the engine.
    public void cancel() {
        if (running.get()) {
            requests.cancel();
            running.set(false);
            status.set(Messages.text("engine.cancelled"));
        }
    }

    /// Reads the table's columns and the engine's limits; that is free of charge.
    public void preview() {
        forget();
        try {
            EngineRequest request =
                    EngineRequest.of(
                            schema,
                            location.get(),
                            from.get(),
                            until.get(),
                            query.get(),
                            wholeTable.get());
            ask(
                    request,
                    (engine, trail) -> {
                        var table = trail.table();
                        return new EnginePreview(
                                request,
                                table,
                                trail.question(table, request.question(), part(request))
                                        .isLimited(),
                                engine.cutoff());
                    },
                    this::show);
        } catch (AccessFailure e) {
            fault.set(Optional.of(e));
        }
    }

    private void show(EnginePreview made) {
        settings.change(kept -> kept.withRecentLocation(made.request().location().lasting()));
        preview.set(Optional.of(made));
        status.set(EngineWords.of(made));
    }

    /// Counts the events that match. Needs a preview that allows it.
    public void count() {
        allowed()
                .ifPresent(seen ->
                        ask(
                                seen.request(),
                                (_, trail) ->
                                        trail.count(
                                                seen.table(),
                                                seen.request().question(),
                                                FACETS,
                                                part(seen.request())),
                                answer -> {
                                    counts.set(Optional.of(answer));
                                    status.set(EngineWords.of(answer));
                                }));
    }

    private Optional<EnginePreview> allowed() {
        return running.get() ? Optional.empty() : preview.get().filter(EnginePreview::mayAsk);
    }

    /// Asks only for events with a value: a new question, which has its own preview.
    public void narrow(Field field, String value) {
        String condition = field.shortName() + ":" + WrittenValue.of(value);
        query.set(
                query.get().isBlank()
                        ? condition
                        : String.join(" ", "(" + query.get().strip() + ")", "and", condition));
        preview();
    }

    /// Finds the files with events that match.
    ///
    /// @param found gets them, on the UI thread
    public void find(Consumer<EngineHits> found) {
        allowed()
                .ifPresent(seen ->
                        ask(
                                seen.request(),
                                (_, trail) ->
                                        EngineHits.of(
                                                seen.request(),
                                                trail.files(
                                                        seen.table(),
                                                        seen.request().question(),
                                                        part(seen.request()))),
                                found));
    }

    /// Connects to exactly the files that were found.
    ///
    /// @param then gets a source for each bucket, on the UI thread
    public void fetch(EngineHits hits, Consumer<List<TrailSource>> then) {
        run(
                requests.next(),
                () -> {
                    List<TrailSource> sources = new ArrayList<>();
                    for (Map.Entry<String, Set<String>> bucket : hits.keys().entrySet()) {
                        sources.add(
                                s3.objects(
                                        bucket.getKey(),
                                        bucket.getValue(),
                                        hits.request().location().aws(),
                                        mfa));
                    }
                    return sources;
                },
                then);
    }

    private static Part part(EngineRequest request) {
        return new Part(
                S3Selection.MARGIN,
                request.location().options().accounts(),
                request.location().options().regions(),
                Set.of());
    }

    private <T> void ask(EngineRequest request, Asked<T> asked, Consumer<T> then) {
        Cancellation cancellation = requests.next();
        boolean userRules = !settings.settings().userRules().isEmpty();
        run(
                cancellation,
                () -> {
                    try (SqlEngine engine = engines.connect(request.location())) {
                        SqlRows rows =
                                new SqlRows(
                                        engine,
                                        progress -> tell(progress, cancellation),
                                        cancellation);
                        return asked.of(
                                engine,
                                new EngineTrail(
                                        rows, request.location().table(), schema, userRules));
                    }
                },
                then);
    }

    private <T> void run(Cancellation cancellation, RemoteCalls.Call<T> call, Consumer<T> then) {
        running.set(true);
        fault.set(Optional.empty());
        status.set(Messages.text("engine.asking"));
        calls.call(
                cancellation,
                call,
                answer -> {
                    running.set(false);
                    status.set("");
                    then.accept(answer);
                },
                failure -> {
                    running.set(false);
                    status.set("");
                    fault.set(Optional.of(failure));
                });
    }

    private void tell(SqlProgress progress, Cancellation cancellation) {
        calls.ui()
                .execute(() -> {
                    if (!cancellation.isCancelled() && running.get()) {
                        status.set(EngineWords.of(progress));
                    }
                });
    }
}
