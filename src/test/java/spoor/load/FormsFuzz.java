package spoor.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;

import spoor.decode.content.ContentLimits;
import spoor.decode.format.TrailFormats;
import spoor.event.RecordSchema;
import spoor.fixture.Loading;
import spoor.fixture.MemorySource;
import spoor.fixture.PlainEvent;
import spoor.hidden.HiddenRules;
import spoor.store.EventStore;

import java.io.IOException;
import java.util.List;

/// Whatever a file contains, in whatever form: the original of each event is found again, and
/// reading it in windows makes no difference.
///
/// `benchmarks.md` says how to let the fuzzer run on.
final class FormsFuzz {
    private static final ContentLimits WINDOWS =
            new ContentLimits(0, 1 << 10, 256, 1 << 20, ContentLimits.MAX_CONTENT);

    @DictionaryEntries({
        "{\"Records\":[",
        "{\"Events\":[{\"CloudTrailEvent\":\"{\\\"eventVersion\\\":\\\"1.11\\\"",
        "{\"detail-type\":\"AWS API Call via CloudTrail\",\"detail\":{",
        "{\"messageType\":\"DATA_MESSAGE\",\"logEvents\":[{\"message\":\"{",
        "{\"awslogs\":{\"data\":\"H4sIAAAAAAAA",
        "\"eventVersion\":\"1.11\"",
        "\"eventTime\":\"2026-11-22T09:11:57Z\"",
        "\"eventName\":\"CreateQueue\"",
        "\"eventSource\":\"sqs.amazonaws.com\"",
        "\"_raw\":\"{\\\"eventVersion\\\"",
        "eventID,eventName,eventTime,eventjson\n",
        "\"{\"\"eventVersion\"\":\"\"1.11\"\",\"\"eventName\"\":\"\"A\"\"}\"",
        "\\\\\\\"",
        "2026-11-22T09:11:57.000Z {",
        "\u001f\u008b\u0008\u0000",
        "\ufeff"
    })
    @FuzzTest(maxDuration = "12s")
    void findsEachOriginalAgain(byte[] file) throws IOException {
        List<PlainEvent> whole = load(file, ContentLimits.DEFAULT);
        assertThat(load(file, WINDOWS)).isEqualTo(whole);
    }

    private static List<PlainEvent> load(byte[] file, ContentLimits limits) throws IOException {
        try (MemorySource source = new MemorySource("trail").put("file", file);
                Loading loading =
                        Loading.of(
                                workers ->
                                        new LoadSession(
                                                RecordSchema.CLOUDTRAIL,
                                                workers,
                                                HiddenRules.BUILT_IN,
                                                TrailFormats.KNOWN,
                                                limits,
                                                new InflatedCopies(),
                                                System::nanoTime),
                                source)) {
            EventStore store = loading.load().store();
            for (int row = 0; row < store.size(); row++) {
                assertThat(loading.records().read(store, row).json().length()).isPositive();
            }
            return PlainEvent.of(store);
        }
    }
}
