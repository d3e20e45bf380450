package spoor.decode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import spoor.event.EventId;
import spoor.event.Field;
import spoor.event.RecordSchema;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

class DecodedEventTest {
    @Test
    void keepsTextsInUtf8LikeTheJdk() {
        Random random = new Random(1);
        DecodedEvent event = new DecodedEvent(new RecordPaths(RecordSchema.CLOUDTRAIL));
        event.clear();
        for (int i = 0; i < 500; i++) {
            String text =
                    random.ints(random.nextInt(40), 0, Character.MAX_CODE_POINT + 1)
                            // Most characters are small, in logs as here; none is half a pair.
                            .map(point -> point >> random.nextInt(21))
                            .filter(point -> point < 0xd800 || point > 0xdfff)
                            .collect(
                                    StringBuilder::new,
                                    StringBuilder::appendCodePoint,
                                    StringBuilder::append)
                            .toString();
            assertThat(appended(event, text)).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'\ud83d', '\ufffd'",
        "'a\ud83d', 'a\ufffd'",
        "'\ud83db', '\ufffdb'",
        "'\ude42\ud83d', '\ufffd\ufffd'",
        "'\ud83d\ud83d\ude42', '\ufffd\ud83d\ude42'",
    })
    void keepsHalfASurrogatePairAsAReplacementCharacter(String text, String kept) {
        DecodedEvent event = new DecodedEvent(new RecordPaths(RecordSchema.CLOUDTRAIL));
        event.clear();
        assertThat(appended(event, text)).isEqualTo(kept.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void hasAnIdOnlyWhereItIsAGuid() {
        String guid = "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9";
        long[] halves = new long[2];
        assertThat(withId(guid).guid(halves)).isTrue();
        assertThat(EventId.parse(guid)).contains(new EventId(halves[0], halves[1]));
        assertThat(withId(guid.replace('0', 'x')).guid(halves)).isFalse();
        assertThat(withId("short").guid(halves)).isFalse();
        assertThat(withId("").guid(halves)).isFalse();
    }

    private static DecodedEvent withId(String id) {
        DecodedEvent event = new DecodedEvent(new RecordPaths(RecordSchema.CLOUDTRAIL));
        event.clear();
        event.append(id.toCharArray(), 0, id.length());
        event.put(Field.ID, 0, event.position());
        return event;
    }

    /// The bytes that adding a text puts after the event's other texts.
    private static byte[] appended(DecodedEvent event, String text) {
        int start = event.position();
        // In the middle of an array, as a parser hands it over.
        event.append(("<" + text + ">").toCharArray(), 1, text.length());
        return Arrays.copyOfRange(event.text(), start, event.position());
    }
}
