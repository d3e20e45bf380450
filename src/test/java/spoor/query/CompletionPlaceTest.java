package spoor.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import spoor.event.Field;
import spoor.event.RecordSchema;
import spoor.query.CompletionPlace.Kind;

import java.util.Random;

/// What may be typed at a caret, which is written as `|`.
final class CompletionPlaceTest {
    private static String found(String text) {
        int caret = text.indexOf('|');
        String query = text.replace("|", "");
        return CompletionPlace.at(RecordSchema.CLOUDTRAIL, query, caret)
                .map(place ->
                        kind(place.kind())
                                + " ["
                                + place.typed()
                                + "] for ["
                                + query.substring(place.start(), place.end())
                                + "] in ["
                                + place.context()
                                + "]")
                .orElse("nothing");
    }

    private static String kind(Kind kind) {
        return switch (kind) {
            case Kind.Term() -> "term";
            case Kind.ValueOf(Field field) -> field.shortName();
            case Kind.MarkOf(String name, var words) -> name + (words.isEmpty() ? " nothing" : "");
            case Kind.Sign() -> "sign";
            case Kind.Operator() -> "operator";
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '\'',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "| ~ term [] for [] in []",
                "ser| ~ term [ser] for [ser] in []",
                "se|r:x ~ term [se] for [ser:] in []",
                "no| ~ term [no] for [no] in []",
                "not| ~ term [not] for [not] in []",
                "'not | ' ~ term [] for [] in []",
                "not ev| ~ term [ev] for [ev] in []",
                "(ev| ~ term [ev] for [ev] in []",
                "service:s3 and ev| ~ term [ev] for [ev] in [service:s3]",
                "service:s3 and (ev| ~ term [ev] for [ev] in [service:s3]",
                "'time |' ~ sign [] for [] in []",
                "'service:s3 and (ip |' ~ sign [] for [] in [service:s3]",
                "'service |' ~ nothing",
                "service:| ~ service [] for [] in []",
                "service: | ~ service [] for [] in []",
                "service:co| ~ service [co] for [co] in []",
                "service:co|nn and error:* ~ service [co] for [conn] in []",
                "eventSource:co| ~ service [co] for [co] in []",
                "not service:co| ~ service [co] for [co] in []",
                "event:(| ~ event [] for [] in []",
                "event:(De| ~ event [De] for [De] in []",
                "event:(De|x) ~ event [De] for [Dex] in []",
                "event:(a or De| ~ event [De] for [De] in []",
                "'event:(a or |' ~ event [] for [] in []",
                "event:(a or (b or De| ~ event [De] for [De] in []",
                "service:s3 and event:(a and (De| ~ event [De] for [De] in [service:s3]",
                "' service:s3 and ( event:x and region:e|' ~ region [e] for [e] in [ service:s3 and"
                        + " ( event:x)]",
                "event:(not De| ~ event [De] for [De] in []",
                "service:s3 and event:(a or De| ~ event [De] for [De] in [service:s3]",
                "service:s3 and not event:De| ~ event [De] for [De] in [service:s3]",
                "service:s3 or event:De| ~ event [De] for [De] in []",
                "service:s3 and (type:Root or event:De| ~ event [De] for [De] in [service:s3]",
                "(service:s3 and event:De| ~ event [De] for [De] in [(service:s3)]",
                "((service:s3 and error:*) and event:De| ~ event [De] for [De] in [((service:s3 and"
                        + " error:*))]",
                "agent:\"aws c| ~ agent [aws c] for [\"aws c] in []",
                "agent:\"aws c|li\" and x ~ agent [aws c] for [\"aws cli\"] in []",
                "agent:\"a\\\"b| ~ agent [a\"b] for [\"a\\\"b] in []",
                "has:| ~ has [] for [] in []",
                "has:re| ~ has [re] for [re] in []",
                "is:c| ~ is [c] for [c] in []",
                "'service:s3 |' ~ operator [] for [] in [service:s3]",
                "service:s3 a| ~ operator [a] for [a] in [service:s3]",
                "service:s3 and| ~ operator [and] for [and] in [service:s3]",
                "'\"a text\" |' ~ operator [] for [] in [\"a text\"]",
                "'(service:s3) |' ~ operator [] for [] in [(service:s3)]",
                "'time >= 2026-11-01 |' ~ operator [] for [] in [time >= 2026-11-01]",
                "alice and brand| ~ term [brand] for [brand] in [alice]",
                "brand and ev| ~ term [ev] for [ev] in [brand]",
                "colour:r| ~ nothing",
                "requestParameters.name:r| ~ nothing",
                "time >= 2026| ~ nothing",
                "(service:s3)| ~ nothing",
                "access de| ~ nothing",
                "'access |' ~ nothing",
                "\"some te| ~ nothing",
            })
    void isFoundByWhatIsBeforeTheCaret(String text, String expected) {
        assertThat(found(text)).isEqualTo(expected);
    }

    @Test
    void aCompletionReplacesTheWholeWord() {
        String query = "service:co and error:*";
        CompletionPlace place = CompletionPlace.at(RecordSchema.CLOUDTRAIL, query, 9).orElseThrow();
        assertThat(place.complete(query, "connect"))
                .isEqualTo(new CompletionPlace.Completed("service:connect and error:*", 15));
    }

    @Test
    void everyTextHasAPlaceOrNone() {
        Random random = new Random(217);
        String[] parts = {
            "event", ":", "(", ")", "\"", " ", "and", "or", "not", "<", ">=", "=", "a", "\\", "*",
            "has:", "time", "x.y", ".", "\t"
        };
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(12); k > 0; k--) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            int caret = random.nextInt(text.length() + 1);
            CompletionPlace.at(RecordSchema.CLOUDTRAIL, text.toString(), caret)
                    .ifPresent(place -> {
                        assertThat(place.start()).isLessThanOrEqualTo(caret);
                        assertThat(place.end()).isBetween(caret, text.length());
                        assertThat(place.complete(text.toString(), "new").text()).contains("new");
                    });
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DeleteQueue",
                "a b",
                "",
                "*",
                "a*",
                "\"",
                "a\\b",
                "(x)",
                "f(x)",
                "a)",
                "and",
                "OR",
                "not",
                "ands",
                "arn:aws:iam::111122223333:user/alice",
                "\u00a0",
                "a\u2003b",
                "say \"hi\" \\ (now)"
            })
    void aWrittenValueIsReadAsThatValue(String value) throws QuerySyntaxException {
        String written = WrittenValue.of(value);
        Filter exactly = new Filter.Matches(Field.AGENT, Wildcard.literal(value));
        assertThat(QueryParser.parse("agent:" + written)).isEqualTo(exactly);
        assertThat(QueryParser.parse("agent:(" + written + " or x)"))
                .isEqualTo(QueryParser.parse("agent:" + written + " or agent:x"));
    }
}
