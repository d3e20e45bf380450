package spoor.viewmodel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import spoor.engine.EngineCounts.Bounds;
import spoor.event.Field;
import spoor.event.RecordSchema;
import spoor.fixture.NoNetwork;
import spoor.settings.SettingsStore;
import spoor.trail.s3.S3Service;
import spoor.viewmodel.open.RemoteCalls;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;

/// Questions to an engine, from the preview to the files.
final class EngineViewModelTest {
    private static final String ATHENA = "athena://audit@security.trail?region=eu-central-1";

    private final FakeEngine engine = new FakeEngine();
    private final SettingsStore settings = SettingsStore.open(Path.of("no-such-file"), _ -> {});
    private final S3Service s3 = NoNetwork.service(new AtOnce());
    private final EngineViewModel model =
            new EngineViewModel(
                    RecordSchema.CLOUDTRAIL,
                    settings,
                    s3,
                    (_, _) -> Optional.empty(),
                    _ -> engine,
                    new RemoteCalls(Runnable::run, s3));

    /// Runs each task on the thread that hands it over.
    private static final class AtOnce extends AbstractExecutorService {
        @Override
        public void execute(Runnable task) {
            task.run();
        }

        @Override
        public void shutdown() {}

        @Override
        public List<Runnable> shutdownNow() {
            return List.of();
        }

        @Override
        public boolean isShutdown() {
            return false;
        }

        @Override
        public boolean isTerminated() {
            return false;
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) {
            return false;
        }
    }

    @BeforeEach
    void name() {
        model.locationProperty().set(ATHENA);
        model.fromProperty().set("2026-11-14");
        model.queryProperty().set("event:*Queue*");
    }

    private String fault() {
        return model.faultProperty().get().map(Throwable::getMessage).orElse("");
    }

    private long questions() {
        return engine.statements.stream().filter(sql -> sql.contains("count_if")).count();
    }

    @Test
    void asksNothingThatIsChargedBeforeThePreview() {
        model.count();
        model.preview();

        assertThat(questions()).isZero();
        assertThat(model.previewProperty().get()).map(EnginePreview::limited).contains(true);
    }

    @Test
    void saysWhatTheWorkgroupsLimitCosts() {
        engine.cutoff = OptionalLong.of(2_000_000_000_000L);

        model.preview();

        assertThat(model.statusProperty().get()).contains("2,000,000 MB", "$10.00");
    }

    @Test
    void refusesAnUnlimitedQuestionToAthenaUnlessTheUserInsists() {
        model.fromProperty().set("");
        model.preview();
        model.count();
        assertThat(questions()).isZero();
        assertThat(model.statusProperty().get()).contains("Name a period");

        model.wholeTableProperty().set(true);
        model.preview();
        model.count();
        assertThat(questions()).isEqualTo(1);
    }

    @Test
    void asksTrinoWithoutAPeriod() {
        model.locationProperty().set("trino://localhost:8080/hive/ct.trail");
        model.fromProperty().set("");

        model.preview();
        model.count();

        assertThat(model.countsProperty().get()).isPresent();
    }

    @Test
    void countsAllEventsAndTheValuesOfFields() {
        model.preview();
        model.count();

        assertThat(model.countsProperty().get())
                .hasValueSatisfying(counts -> {
                    assertThat(counts.all()).isEqualTo(new Bounds(7, 9));
                    assertThat(counts.values().get(Field.EVENT)).hasSize(2);
                });
        assertThat(model.statusProperty().get()).startsWith("Matching events: 7 to 9");
    }

    @Test
    void forgetsTheAnswerWhenTheQuestionChanges() {
        model.preview();
        model.count();

        model.untilProperty().set("2026-11-15");

        assertThat(model.countsProperty().get()).isEmpty();
        assertThat(model.previewProperty().get()).isEmpty();
    }

    @Test
    void narrowsToAValueAndPreviewsAgainWithoutCounting() {
        model.preview();
        model.count();

        model.narrow(Field.EVENT, "Stop Queue");

        assertThat(model.queryProperty().get())
                .isEqualTo("(event:*Queue*) and event:\"Stop Queue\"");
        assertThat(model.previewProperty().get()).isPresent();
        assertThat(questions()).isEqualTo(1);
    }

    @Test
    void stopsTheStatementAtTheEngine() {
        model.preview();
        engine.meanwhile = model::cancel;

        model.count();

        assertThat(engine.cancelled).isEqualTo(1);
        assertThat(model.countsProperty().get()).isEmpty();
        assertThat(model.runningProperty().get()).isFalse();
        assertThat(model.statusProperty().get()).isEqualTo("Cancelled, also at the engine.");
    }

    @Test
    void findsTheFilesWithEventsThatMatchByBucket() {
        engine.files.add(List.of("s3://trail/a.json.gz", "1", "2"));
        engine.files.add(List.of("s3a://trail/b.json.gz", "3", "3"));
        List<EngineHits> found = new ArrayList<>();

        model.preview();
        model.find(found::add);

        assertThat(found)
                .singleElement()
                .satisfies(hits -> {
                    assertThat(hits.events()).isEqualTo(5);
                    assertThat(hits.keys())
                            .isEqualTo(Map.of("trail", Set.of("a.json.gz", "b.json.gz")));
                });
    }

    @Test
    void fetchesNoMoreThanItCanHold() {
        engine.files.add(List.of("s3://trail/a.json.gz", "1", "100001"));

        model.preview();
        model.find(hits -> assertThat(hits).isNull());

        assertThat(fault()).contains("100,001", "100,000");
    }

    @Test
    void saysWhatIsWrongWithTheQuestion() {
        model.queryProperty().set("event:(");
        model.preview();
        assertThat(fault()).startsWith("The query cannot be read:");

        model.queryProperty().set("");
        model.fromProperty().set("soon");
        model.preview();
        assertThat(fault()).startsWith("soon is no time.");

        model.locationProperty().set("athena://trail");
        model.preview();
        assertThat(fault()).startsWith("This is no table.");
    }

    @Test
    void remembersTheTableWithoutSecrets() {
        model.locationProperty().set(ATHENA + "&external-id=secret");

        model.preview();

        assertThat(settings.settings().recentLocations()).containsExactly(ATHENA);
    }
}
