package spoor.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    @ParameterizedTest
    @CsvSource({
        "policy, policies",
        "queue, queues",
        "address, addresses",
        "patch, patches",
        "gateway, gateways",
        "database, databases",
        "response, responses",
        "cache, caches",
        "hours of operation, hours of operation",
    })
    void tellsOneFromSeveral(String one, String several) {
        assertThat(Words.plural(one)).isEqualTo(several);
        assertThat(Words.singular(several)).isEqualTo(one);
    }

    @ParameterizedTest
    @CsvSource({"status", "access", "analysis"})
    void leavesWhatOnlyLooksLikeSeveral(String word) {
        assertThat(Words.singular(word)).isEqualTo(word);
    }

    @Test
    void takesTypesApart() {
        assertThat(Words.ofType("security-group")).isEqualTo("security group");
        assertThat(Words.ofType("stateMachine")).isEqualTo("state machine");
        assertThat(Words.ofType("SAMLProvider")).isEqualTo("SAML provider");
        assertThat(Words.of("DBSnapshotAttributes"))
                .containsExactly("DB", "snapshot", "attributes");
        assertThat(Words.of("\u202e")).isEmpty();
    }
}
