package spoor.redact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.json.JsonSyntaxException;
import spoor.json.JsonTree;

import java.nio.charset.StandardCharsets;
import java.util.Map;

class NeverRecordedTest {
    private static Map<Integer, NeverRecorded> in(String json) throws JsonSyntaxException {
        return NeverRecorded.in(
                JsonTree.parse(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aCallThatOnlyReadsHasNoResponse() throws JsonSyntaxException {
        assertThat(in("{'responseElements':null,'readOnly':true}"))
                .containsExactly(Map.entry(20, NeverRecorded.RESPONSE_OF_READ));
        assertThat(in("{'responseElements':null,'readOnly':'true'}"))
                .containsValue(NeverRecorded.RESPONSE_OF_READ);
    }

    @Test
    void anActionMayReturnNothing() throws JsonSyntaxException {
        assertThat(in("{'responseElements':null,'readOnly':false}"))
                .containsValue(NeverRecorded.NO_RESPONSE);
        assertThat(in("{'responseElements':null}")).containsValue(NeverRecorded.NO_RESPONSE);
    }

    @Test
    void aCallThatFailedHasNoResponse() throws JsonSyntaxException {
        assertThat(in("{'errorCode':'AccessDenied','responseElements':null,'readOnly':true}"))
                .containsValue(NeverRecorded.RESPONSE_OF_FAILURE);
    }

    @Test
    void aCallMayHaveNoParameters() throws JsonSyntaxException {
        assertThat(in("{'requestParameters':null}")).containsValue(NeverRecorded.NO_PARAMETERS);
    }

    @Test
    void saysNothingOfWhatIsThere() throws JsonSyntaxException {
        assertThat(in("{'responseElements':{},'requestParameters':{'a':null}}")).isEmpty();
        assertThat(in("[null]")).isEmpty();
    }
}
