package spoor.decode.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;

import spoor.decode.content.ContentLimits;

import java.io.IOException;

/// Whatever a file contains, in whatever form: the original of each event is found again, and
/// reading it in windows makes no difference.
///
/// `benchmarks.md` says how to let the fuzzer run on.
final class FormsFuzz {
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
        "eventID,eventName,eventTime,eventjson",
        "\"{\"\"eventVersion\"\":\"\"1.11\"\",\"\"eventName\"\":\"\"A\"\"}\"",
        "\\\\\\\"",
        "2026-11-22T09:11:57.000Z {"
    })
    @FuzzTest(maxDuration = "12s")
    void findsEachOriginalAgain(byte[] file) throws IOException {
        FoundEvents whole = FoundEvents.in(file, ContentLimits.DEFAULT);
        assertThat(FoundEvents.in(file, Decoded.limits(256))).isEqualTo(whole);
    }
}
