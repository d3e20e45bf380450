package spoor.detail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import spoor.json.JsonSyntaxException;

import java.time.Instant;

final class TimeHintTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "eventTime | \"2026-11-14T09:11:57Z\" | 2026-11-14T09:11:57Z",
                "whatever | \"2026-11-14T10:11:57.250+01:00\" | 2026-11-14T09:11:57.250Z",
                "creationDate | \"2026-11-14T09:11Z\" | 2026-11-14T09:11:00Z",
                "startTime | 1763111517 | 2025-11-14T09:11:57Z",
                "startTime | \"1763111517\" | 2025-11-14T09:11:57Z",
                "expiration | 1763111517000 | 2025-11-14T09:11:57Z",
                "createdAt | 1763111517.5 | 2025-11-14T09:11:57.500Z",
                "createdAt | 1.763111517E9 | 2025-11-14T09:11:57Z",
                "exp | 1763111517 | 2025-11-14T09:11:57Z",
            })
    void findsTheTimeThatAValueMeans(String name, String json, String moment)
            throws JsonSyntaxException {
        assertThat(
                        TimeHint.of(
                                TreeNodeTest.at(
                                        TreeNodeTest.tree("{\"" + name + "\":" + json + "}"),
                                        name)))
                .hasValue(Instant.parse(moment).toEpochMilli());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "accountId | 1111222233 ",
                "size | 1763111517",
                "format | 1763111517",
                "startTime | 17",
                "startTime | 9999999999",
                "startTime | true",
                "startTime | \"2026-13-14T09:11:57Z\"",
                "startTime | \"2026-11-14T09:11:57\"",
                "startTime | \"2026-11-14\"",
            })
    void findsNoTimeInOtherValues(String name, String json) throws JsonSyntaxException {
        assertThat(
                        TimeHint.of(
                                TreeNodeTest.at(
                                        TreeNodeTest.tree("{\"" + name + "\":" + json + "}"),
                                        name)))
                .isEmpty();
    }

    @Test
    void findsNoTimeInObjectsAndArrays() throws JsonSyntaxException {
        TreeNode root = TreeNodeTest.tree("{\"times\":[1]}");

        assertThat(TimeHint.of(root.children().getFirst())).isEmpty();
    }
}
