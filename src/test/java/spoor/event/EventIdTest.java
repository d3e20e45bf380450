package spoor.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

class EventIdTest {
    @Test
    void readsAndPrintsLikeUuid() {
        Random random = new Random(1);
        for (int i = 0; i < 1000; i++) {
            UUID uuid = new UUID(random.nextLong(), random.nextLong());
            EventId id = EventId.parse(uuid.toString()).orElseThrow();
            byte[] printed = new byte[EventId.TEXT_LENGTH];
            EventId.print(id.high(), id.low(), printed);

            assertThat(id.high()).isEqualTo(uuid.getMostSignificantBits());
            assertThat(id.low()).isEqualTo(uuid.getLeastSignificantBits());
            assertThat(id).hasToString(uuid.toString());
            assertThat(new String(printed, StandardCharsets.US_ASCII)).isEqualTo(uuid.toString());
        }
    }

    @Test
    void readsUpperCaseAsTheSameId() {
        String text = "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9";
        assertThat(EventId.parse(text.toUpperCase(Locale.ROOT))).isEqualTo(EventId.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "EXAMPLE8-9621-4d00-b913-beca2EXAMPLE",
                "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f",
                "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f90",
                "0a1b2c3d4e5f-6071-8293-a4b5c6d7e8f9-",
                "0a1b2c3d-4e5f-6071-8293_a4b5c6d7e8f9",
                "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8fg",
                "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f ",
                "-a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9",
                "\uff10a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9",
                "{a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f}",
            })
    void isEmptyIfTheTextIsNotAGuid(String text) {
        assertThat(EventId.parse(text)).isEmpty();
    }
}
