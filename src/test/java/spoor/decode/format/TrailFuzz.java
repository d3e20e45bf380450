package spoor.decode.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;

import spoor.fixture.Decoding;
import spoor.hidden.HiddenRules;

import java.nio.charset.StandardCharsets;

/// Whatever a file holds, gzip or plain, the pass over its bytes says what Jackson's tokens say.
///
/// `benchmarks.md` says how to let the fuzzer run on.
final class TrailFuzz {
    private static final String PATH = "t.json.gz";

    private final Decoding decoder = Decoding.of(HiddenRules.BUILT_IN);
    private final Decoding tokens = Decoding.of(HiddenRules.BUILT_IN, true);

    @DictionaryEntries({
        "{\"Records\":[",
        "]}",
        "\"eventVersion\":\"1.11\"",
        "\"eventTime\":\"2026-11-22T09:11:57Z\"",
        "\"eventName\":",
        "\"eventSource\":",
        "\"eventID\":\"0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9\"",
        "\"userIdentity\":{",
        "\"sessionContext\":{\"sessionIssuer\":{\"userName\":",
        "\"onBehalfOf\":{\"userId\":",
        "\"insightDetails\":{",
        "\"digestS3Object\":",
        "\"omitted\":true",
        "\"***\"",
        "HIDDEN_DUE_TO_SECURITY_REASONS",
        "\\u0065",
        "\\ud83d\\ude42"
    })
    @FuzzTest(maxDuration = "12s")
    void saysWhatTokensSay(byte[] file) {
        Decoded expected = Decoded.read(tokens, PATH, file.clone());
        Decoded decoded = Decoded.read(decoder, PATH, file.clone());
        if (!decoded.equals(expected)) {
            assertThat(decoded).as(new String(file, StandardCharsets.UTF_8)).isEqualTo(expected);
        }
    }
}
