package spoor.viewmodel.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import spoor.event.RecordSchema;
import spoor.query.QueryParser;
import spoor.query.QuerySyntaxException;

final class WrongQueryTest {
    /// What is wrong with a query, where no value is known.
    private static WrongQuery wrong(String text) {
        return WrongQuery.of(
                text,
                catchThrowableOfType(
                        QuerySyntaxException.class,
                        () -> QueryParser.parse(RecordSchema.CLOUDTRAIL, (_, _) -> false, text)));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "event:x event:y, 8, event:y, 15",
                "event:x and, 11, '', 11",
                "colour:red and event:x, 0, colour:red, 10",
                "account:(1111 or 2) and event:x, 9, 1111, 13",
                "(account:1111), 9, 1111, 13",
                "'region:\"us east 1\" and event:x', 7, '\"us east 1\"', 18",
            })
    void namesTheWrongPart(String query, int place, String word, int end) {
        WrongQuery wrong = wrong(query);
        assertThat(wrong.place()).isEqualTo(place);
        assertThat(wrong.word()).isEqualTo(word);
        assertThat(wrong.end()).isEqualTo(end);
    }

    @Test
    void cutsALongWordBetweenCharacters() {
        assertThat(wrong("event:x " + "\ud83e\udd8a".repeat(100)).word())
                .isEqualTo("\ud83e\udd8a".repeat(30) + "\u2026");
    }
}
