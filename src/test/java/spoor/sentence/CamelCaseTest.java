package spoor.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CamelCaseTest {
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
    void convertsBetweenSingularAndPlural(String one, String several) {
        assertThat(CamelCase.plural(one)).isEqualTo(several);
        assertThat(CamelCase.singular(several)).isEqualTo(one);
    }

    @ParameterizedTest
    @CsvSource({"status", "access", "analysis"})
    void doesNotChangeSingularsThatLookLikePlurals(String word) {
        assertThat(CamelCase.singular(word)).isEqualTo(word);
    }

    @Test
    void splitsTypesIntoWords() {
        assertThat(CamelCase.ofType("security-group")).isEqualTo("security group");
        assertThat(CamelCase.ofType("stateMachine")).isEqualTo("state machine");
        assertThat(CamelCase.ofType("SAMLProvider")).isEqualTo("SAML provider");
        assertThat(CamelCase.of("DBSnapshotAttributes"))
                .containsExactly("DB", "snapshot", "attributes");
        assertThat(CamelCase.of("\u202e")).isEmpty();
    }
}
