package spoor.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import spoor.event.Field;
import spoor.query.FacetCounts.FacetValue;

import java.util.List;

final class MatchRankTest {
    @ParameterizedTest
    @CsvSource({
        "CreateQueue, cr, BEGINS",
        "ListCrawlers, cr, WORD_BEGINS",
        "Decrypt, cr, CONTAINS",
        "GetSAMLProvider, saml, WORD_BEGINS",
        "GetSAMLProvider, provider, WORD_BEGINS",
        "role/a.okafor, a.ok, WORD_BEGINS",
        "ListObjectsV2, v2, WORD_BEGINS",
        "Decrypt, queue, NONE"
    })
    void tellsWhereAValueHasWhatIsTyped(String value, String typed, MatchRank rank) {
        assertThat(MatchRank.of(value, typed)).isEqualTo(rank);
    }

    @Test
    void comesBeforeTheCount() {
        List<FacetValue> values =
                List.of(
                        new FacetValue("Decrypt", 389),
                        new FacetValue("CreateUser", 2),
                        new FacetValue("BatchCreateTags", 9),
                        new FacetValue("CreateQueue", 7));
        FacetCounts counts = FacetCounts.of(Field.EVENT, values);

        assertThat(counts.best(3, "Cr"))
                .extracting(FacetValue::value)
                .containsExactly("CreateQueue", "CreateUser", "BatchCreateTags");
        assertThat(FacetCounts.best(values, "cr"))
                .extracting(FacetValue::value)
                .containsExactly("CreateQueue", "CreateUser", "BatchCreateTags", "Decrypt");
    }
}
