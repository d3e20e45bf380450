package spoor.viewmodel.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import spoor.settings.SettingsStore;

import java.nio.file.Path;
import java.util.List;

final class EarlierQueriesTest {
    @TempDir private Path folder;

    private SettingsStore settings() {
        return SettingsStore.open(folder.resolve("settings.json"), Runnable::run);
    }

    private List<String> kept() {
        return new EarlierQueries(settings()).suggestions().stream().map(Suggestion::text).toList();
    }

    @Test
    void keepsQueriesFromRunToRun() {
        EarlierQueries queries = new EarlierQueries(settings());
        List.of("event:a", "event:b", "event:a").forEach(queries::add);

        assertThat(kept()).containsExactly("event:a", "event:b");
    }

    @Test
    void forgetsAQueryForGood() {
        EarlierQueries queries = new EarlierQueries(settings());
        queries.add("event:a");
        queries.add("event:b");

        queries.forget("event:a");

        assertThat(queries.suggestions()).extracting(Suggestion::text).containsExactly("event:b");
        assertThat(kept()).containsExactly("event:b");
    }

    @Test
    void keepsThemInMemoryOnlyWhereNothingIsKeptOnDisk() {
        SettingsStore settings = settings();
        settings.change(now -> now.withKeepObjects(false));
        EarlierQueries queries = new EarlierQueries(settings);

        queries.add("event:a");

        assertThat(queries.suggestions()).hasSize(1);
        assertThat(kept()).isEmpty();
    }
}
