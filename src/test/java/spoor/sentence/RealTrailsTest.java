package spoor.sentence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;

import spoor.event.Original;
import spoor.fixture.Agreement;
import spoor.fixture.Loading;
import spoor.json.JsonSyntaxException;
import spoor.json.JsonTree;
import spoor.store.EventStore;
import spoor.store.Rows;
import spoor.text.Printable;
import spoor.trail.TrailSource;
import spoor.trail.open.Sources;
import spoor.trail.sample.SampleTrail;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Sentences for whole trails: the sample, and real trails in the folder that the variable
/// `SPOOR_TRAILS` names.
class RealTrailsTest {
    @Test
    void everyEventOfTheSampleHasASentence() throws Exception {
        check(new SampleTrail());
    }

    @Test
    void everyEventOfRealTrailsHasASentence() throws Exception {
        String folder = System.getenv("SPOOR_TRAILS");
        Optional<TrailSource> source = folder == null ? Optional.empty() : Sources.local(folder);
        assumeTrue(source.isPresent(), "SPOOR_TRAILS names no folder of trails");

        check(source.get());
    }

    private static void check(TrailSource source) throws Exception {
        try (Loading loading = Loading.of(source)) {
            EventStore store = loading.load().store();
            assertThat(store.size()).isPositive();
            Rows unread =
                    loading.records()
                            .visit(
                                    store,
                                    Rows.all(store.size()),
                                    (row, original) -> check(store, row, original),
                                    _ -> true);
            assertThat(unread.isEmpty()).isTrue();
        }
    }

    private static void check(EventStore store, int row, Original original) {
        byte[] record = original.text().toByteArray();
        String text = new String(record, StandardCharsets.UTF_8);
        String sentence = sentence(text);
        assertThat(sentence).as(text).isNotEmpty().isEqualTo(Printable.of(sentence));
        assertThat(Agreement.of(store, row, original).differences()).as(text).isEmpty();
    }

    private static String sentence(String record) {
        try {
            return SentenceWriter.ENGLISH
                    .write(JsonTree.parse(record.getBytes(StandardCharsets.UTF_8)))
                    .text();
        } catch (JsonSyntaxException e) {
            throw new AssertionError(record, e);
        }
    }
}
