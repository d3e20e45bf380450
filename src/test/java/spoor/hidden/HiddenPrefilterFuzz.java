package spoor.hidden;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;

import spoor.json.JsonSyntaxException;
import spoor.json.JsonTree;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// The prefilter never rules out a text with a hidden value.
final class HiddenPrefilterFuzz {
    @DictionaryEntries({
        "HIDDEN_DUE_TO_SECURITY_REASONS",
        "Value hidden due to security reasons.",
        "***",
        "****",
        "<sensitiveDataRemoved>",
        "[REDACTED]",
        "redacted",
        "removed",
        "masked",
        "\"omitted\":true",
        "\"omitted\":\"true\",\"reason\":",
        "\"logFileData\":",
        "\"originalSize\":1",
        "\\u002a",
        "\\u0064"
    })
    @FuzzTest(maxDuration = "12s")
    void neverMissesAHiddenValue(byte[] text) {
        check(text);
        check(around(text, "{\"logFileData\":\"", "\"}"));
        check(around(text, "{\"a\":{\"name\":[\"", "\"]}}"));
        check(around(text, "{\"requestParameters\":{", "}}"));
    }

    private static void check(byte[] text) {
        JsonTree tree;
        try {
            tree = JsonTree.parse(text);
        } catch (JsonSyntaxException e) {
            return; // A text that is not JSON has no hidden values.
        }
        if (!HiddenValueFinder.in(tree, HiddenRules.BUILT_IN).isEmpty()) {
            assertThat(HiddenPrefilter.mayHaveMarks(text, 0, text.length))
                    .as(() -> new String(text, StandardCharsets.UTF_8))
                    .isTrue();
        }
    }

    private static byte[] around(byte[] text, String before, String after) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(before.getBytes(StandardCharsets.UTF_8));
        whole.writeBytes(text);
        whole.writeBytes(after.getBytes(StandardCharsets.UTF_8));
        return whole.toByteArray();
    }
}
