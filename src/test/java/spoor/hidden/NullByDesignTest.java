package spoor.hidden;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.json.JsonSyntaxException;
import spoor.json.JsonTree;

import java.nio.charset.StandardCharsets;
import java.util.Map;

class NullByDesignTest {
    private static Map<Integer, NullByDesign> in(String json) throws JsonSyntaxException {
        return in(json, false);
    }

    private static Map<Integer, NullByDesign> in(String json, boolean failed)
            throws JsonSyntaxException {
        return NullByDesign.in(
                JsonTree.parse(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8)), failed);
    }

    @Test
    void aCallThatOnlyReadsHasNoResponse() throws JsonSyntaxException {
        assertThat(in("{'responseElements':null,'readOnly':true}"))
                .containsExactly(Map.entry(20, NullByDesign.RESPONSE_OF_READ));
        assertThat(in("{'responseElements':null,'readOnly':'true'}"))
                .containsValue(NullByDesign.RESPONSE_OF_READ);
    }

    @Test
    void anActionMayReturnNothing() throws JsonSyntaxException {
        assertThat(in("{'responseElements':null,'readOnly':false}"))
                .containsValue(NullByDesign.NO_RESPONSE);
        assertThat(in("{'responseElements':null}")).containsValue(NullByDesign.NO_RESPONSE);
    }

    @Test
    void aCallThatFailedHasNoResponse() throws JsonSyntaxException {
        assertThat(in("{'responseElements':null,'readOnly':true}", true))
                .containsValue(NullByDesign.RESPONSE_OF_FAILURE);
    }

    @Test
    void aDryRunHasACodeAndDidNotFail() throws JsonSyntaxException {
        assertThat(in("{'errorCode':'Client.DryRunOperation','responseElements':null}"))
                .containsValue(NullByDesign.NO_RESPONSE);
    }

    @Test
    void aCallMayHaveNoParameters() throws JsonSyntaxException {
        assertThat(in("{'requestParameters':null}")).containsValue(NullByDesign.NO_PARAMETERS);
    }

    @Test
    void hasNoReasonForPartsThatAreNotNull() throws JsonSyntaxException {
        assertThat(in("{'responseElements':{},'requestParameters':{'a':null}}")).isEmpty();
        assertThat(in("[null]")).isEmpty();
    }
}
