package spoor.decode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.aws.ChangeVerbs;
import spoor.event.Field;
import spoor.event.RecordSchema;

import java.util.List;
import java.util.Random;

class ChangeCacheTest {
    @Test
    void saysOfEveryNameWhatItsVerbSaysHoweverOftenItIsAsked() {
        List<String> verbs =
                List.of("Get", "Put", "Frobnicate", "BatchDelete", "", "é", "aa", "bB");
        List<String> readOnly = List.of("true", "false", "", "FALSE", "falsehood");
        ChangeCache memo = new ChangeCache();
        Random random = new Random(1);
        DecodedEvent event = new DecodedEvent(new RecordPaths(RecordSchema.CLOUDTRAIL));
        int changes = 0;
        for (int i = 0; i < 50_000; i++) {
            String name =
                    verbs.get(random.nextInt(verbs.size()))
                            + (random.nextBoolean() ? random.nextInt(200) : "")
                            + (random.nextInt(50) == 0 ? "Thing".repeat(20) : "");
            event.clear();
            put(event, Field.EVENT, name);
            put(event, Field.READ_ONLY, readOnly.get(random.nextInt(readOnly.size())));
            boolean expected = ChangeVerbs.isChange(name, event.value(Field.READ_ONLY));
            assertThat(memo.isChange(event)).as(name).isEqualTo(expected);
            changes += expected ? 1 : 0;
        }
        assertThat(changes).isBetween(10_000, 40_000);
    }

    private static void put(DecodedEvent event, Field field, String value) {
        byte[] text = value.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        int start = event.position();
        event.append(text, 0, text.length);
        event.put(field, start, text.length);
    }
}
