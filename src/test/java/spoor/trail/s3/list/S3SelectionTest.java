package spoor.trail.s3.list;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import spoor.event.TimeRange;
import spoor.trail.s3.auth.S3Access;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

final class S3SelectionTest {
    private static final S3Access ACCESS =
            new S3Access(
                    Optional.of("audit & co?"),
                    Optional.of("eu-west-1"),
                    Optional.of(URI.create("http://127.0.0.1:9000/s3?x=1")),
                    true,
                    Optional.of("arn:aws:iam::111122223333:role/Trail+Reader"),
                    Optional.of("a=b&c"));
    private static final TimeRange PERIOD =
            TimeRange.between(
                    Instant.parse("2026-03-01T00:00:00Z"), Instant.parse("2026-03-02T12:30:15Z"));

    @Test
    void isOneReadableLine() {
        S3Selection selection =
                new S3Selection(
                        new S3Location("trail", "AWSLogs/"),
                        S3Access.DEFAULT.withProfile("audit"),
                        Set.of("111122223333"),
                        Set.of("eu-west-1"),
                        Set.of(TrailFolder.EVENTS),
                        Optional.of(PERIOD),
                        S3Selection.MARGIN);
        assertThat(selection.toLine())
                .isEqualTo(
                        "s3://trail/AWSLogs/?profile=audit&accounts=111122223333&regions=eu-west-1"
                                + "&folders=CloudTrail&from=2026-03-01T00%3A00%3A00Z"
                                + "&until=2026-03-02T12%3A30%3A15Z");
    }

    @Test
    void comesBackFromItsLine() {
        S3Selection selection =
                new S3Selection(
                        new S3Location("trail", "team/AWSLogs/"),
                        ACCESS,
                        Set.of("111122223333", "444455556666"),
                        Set.of("eu-west-1", "us-east-1"),
                        Set.of(TrailFolder.EVENTS, TrailFolder.INSIGHT),
                        Optional.of(PERIOD),
                        Duration.ofHours(24));
        assertThat(S3Selection.parse(selection.toLine())).contains(selection);
    }

    @Test
    void comesBackWithHalfAPeriod() {
        S3Selection all = S3Selection.all(new S3Location("trail", ""), S3Access.DEFAULT);
        for (TimeRange period :
                List.of(
                        new TimeRange(PERIOD.from(), TimeRange.END),
                        new TimeRange(TimeRange.BEGINNING, PERIOD.until()))) {
            S3Selection selection = all.during(Optional.of(period), Duration.ZERO);
            assertThat(S3Selection.parse(selection.toLine())).contains(selection);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a?b=c/",
                "?",
                "what?profile=x",
                "what?profile=x&region=y/",
                "a&b=c",
                "100%/",
                "100%25/%zz",
                "a+b c/",
                " leading",
                "trailing ",
                "tab\t",
                "line\nfeed",
                "'\"<\u202Exslx",
                "//",
                "../..",
                "\u00FC\u6F22\uD83D\uDE00/",
            })
    void comesBackWithAnyPrefix(String prefix) {
        S3Location location = new S3Location("trail", prefix);
        S3Selection plain = S3Selection.all(location, S3Access.DEFAULT);
        S3Selection full = S3Selection.all(location, ACCESS);
        assertThat(S3Selection.parse(plain.toLine())).contains(plain);
        assertThat(S3Selection.parse(full.toLine())).contains(full);
    }

    @Test
    void comesBackWithRandomPrefixes() {
        Random random = new Random(7);
        String alphabet = "ab/?&=%+ #\t,profile\u00E9";
        for (int i = 0; i < 5_000; i++) {
            StringBuilder prefix = new StringBuilder();
            for (int length = random.nextInt(12); length > 0; length--) {
                prefix.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            S3Selection selection =
                    S3Selection.all(
                            new S3Location("trail", prefix.toString()),
                            random.nextBoolean() ? S3Access.DEFAULT : ACCESS);
            assertThat(S3Selection.parse(selection.toLine()))
                    .as(selection.toLine())
                    .contains(selection);
        }
    }

    @Test
    void readsAQuestionMarkWithoutOptionsAsPartOfAKey() {
        assertThat(S3Selection.parse("s3://trail/what?when=now"))
                .map(selection -> selection.location().prefix())
                .contains("what?when=now");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "trail",
                "/var/log/trail",
                "s3://",
                "s3://trail/?from=yesterday",
                "s3://trail/?folders=Nothing",
                "s3://trail/?margin=soon",
                "s3://trail/?profile=%zz",
                "s3://trail/?endpoint=a%20b",
                "s3://trail/?from=2026-03-02T00%3A00%3A00Z&until=2026-03-01T00%3A00%3A00Z",
            })
    void rejectsInvalidLines(String line) {
        assertThat(S3Selection.parse(line)).isEmpty();
    }

    @Test
    void isRememberedWithoutSecrets() {
        S3Selection selection =
                S3Selection.parse(
                                "s3://bucket/x?endpoint=https%3A%2F%2Fme%3Apassword%40host%3A9000"
                                        + "&role=arn%3Aaws%3Aiam%3A%3A111122223333%3Arole%2Fr"
                                        + "&external-id=secret")
                        .orElseThrow();
        assertThat(selection.toLine()).contains("password", "secret");
        assertThat(selection.withoutSecrets().toLine())
                .contains("host", "9000", "111122223333")
                .doesNotContain("password", "me", "secret", "external-id");
    }
}
