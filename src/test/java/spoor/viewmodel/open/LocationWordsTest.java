package spoor.viewmodel.open;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

final class LocationWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/home/me/trail | /home/me/trail",
                "sample: | Open the sample trail",
                "s3://logs/p/ | s3://logs/p/",
                "s3://logs/?accounts=111122223333 | s3://logs/ \u00b7 111122223333",
                "s3://logs/?accounts=111122223333,444455556666&regions=eu-west-1"
                        + " | s3://logs/ \u00b7 2 accounts \u00b7 eu-west-1",
                "s3://logs/?from=2026-11-15T00:00:00Z&until=2026-11-23T00:00:00Z"
                        + " | s3://logs/ \u00b7 15\u201322 Nov",
                "s3://logs/?from=2026-10-28T00:00:00Z&until=2026-11-03T00:00:00Z"
                        + " | s3://logs/ \u00b7 28 Oct \u2013 2 Nov",
                "s3://logs/?from=2025-11-15T00:00:00Z&until=2025-11-16T00:00:00Z"
                        + " | s3://logs/ \u00b7 15 Nov 2025",
                "s3://logs/?from=2025-12-30T00:00:00Z&until=2026-01-03T00:00:00Z"
                        + " | s3://logs/ \u00b7 30 Dec 2025 \u2013 2 Jan",
                "s3://logs/?from=2026-11-15T00:00:00Z | s3://logs/ \u00b7 from 15 Nov",
                "s3://logs/?until=2026-11-15T00:00:00Z | s3://logs/ \u00b7 until 14 Nov",
            })
    void saysWhatWasOpened(String location, String words) {
        assertThat(LocationWords.of(location, LocalDate.of(2026, 11, 22))).isEqualTo(words);
    }
}
