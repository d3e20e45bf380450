package spoor.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.ObjectMapper;

import java.time.Instant;
import java.util.List;

class JsonTest {
    @Test
    void keepsTheOrderOfItsMembers() {
        assertThat(Json.of("z", 1, "a", true, "m", Json.NULL))
                .hasToString("{\"z\":1,\"a\":true,\"m\":null}");
    }

    @Test
    void nestsObjectsAndLists() {
        Json inner = Json.of("time", Instant.EPOCH);

        assertThat(Json.of("list", List.of(inner, 2.5), "none", Json.EMPTY))
                .hasToString("{\"list\":[{\"time\":\"1970-01-01T00:00:00Z\"},2.5],\"none\":{}}");
    }

    @Test
    void isNotChangedByItsCopies() {
        Json one = Json.of("a", 1);
        Json two = one.with("b", 2);

        assertThat(one).hasToString("{\"a\":1}");
        assertThat(two).hasToString("{\"a\":1,\"b\":2}");
    }

    @Test
    void escapesWhatJsonForbidsInTexts() {
        StringBuilder every = new StringBuilder();
        for (char c = 0; c < 0x300; c++) {
            every.append(c);
        }
        every.append("\u2028 \uD83D\uDC63 \"quoted\" \\ end");

        String read =
                new ObjectMapper()
                        .readTree(Json.of("k", every.toString()).toString())
                        .get("k")
                        .stringValue();

        assertThat(read).isEqualTo(every.toString());
    }

    @Test
    void refusesTextThatIsNotJson() {
        assertThatThrownBy(() -> Json.of("k", new Object()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
