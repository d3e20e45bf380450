package spoor.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import spoor.fixture.EventJson;

import java.nio.charset.StandardCharsets;

final class Base64PrefilterTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":\"eyJrZXkiOiJ2YWx1ZSJ9\"}",
                "{\"a\":\"eyJrZXk\\/LS0tLS0tLS0tLS0t\"}",
                "{\"a\":\"{\\\"b\\\":\\\"eyJrZXkiOiJ2YWx1ZSJ9\\\"}\"}",
            })
    void findsBase64InARecord(String json) {
        byte[] record = json.getBytes(StandardCharsets.UTF_8);

        assertThat(Base64Prefilter.mayHaveBase64(record, 0, record.length)).isTrue();
    }

    @Test
    void findsNoBase64InAnOrdinaryRecord() {
        byte[] record =
                EventJson.number(1)
                        .key("AKIAQWERTYUIOPASDFGH")
                        .parameter("queueId", "0d0c0b0a-1111-4222-8333-444455556666")
                        .json()
                        .getBytes(StandardCharsets.UTF_8);

        assertThat(Base64Prefilter.mayHaveBase64(record, 0, record.length)).isFalse();
    }
}
