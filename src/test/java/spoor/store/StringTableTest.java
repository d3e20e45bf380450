package spoor.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/// Dictionaries at rest, and those that grow again.
final class StringTableTest {
    private final DictionaryBuilder builder = new DictionaryBuilder();
    private final List<String> added = new ArrayList<>(List.of(""));

    private int add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int id = builder.add(bytes, 0, bytes.length);
        if (id == added.size()) {
            added.add(text);
        }
        return id;
    }

    private static List<String> values(Dictionary dictionary) {
        return IntStream.range(0, dictionary.size()).mapToObj(dictionary::value).toList();
    }

    @Test
    void keepsOnceWhatManyTextsBeginWith() {
        for (int i = 0; i < 1000; i++) {
            add("arn:aws:sts::111122223333:assumed-role/role-" + i % 7 + "/session-" + i);
        }
        Dictionary rest = builder.compact();
        assertThat(rest.texts()).isInstanceOf(StringTable.Split.class);
        assertThat(values(rest)).isEqualTo(added);
        assertThat(rest.idOf(added.get(77))).isEqualTo(77);
        assertThat(rest.idOf("arn:aws:sts::111122223333:assumed-role/role-1/")).isEqualTo(-1);
    }

    @Test
    void keepsTextsWithoutACommonBeginningAsTheyAre() {
        add("us-east-1");
        add("Zoë/ナ");
        add("/");
        add("a//");
        Dictionary rest = builder.compact();
        assertThat(rest.texts()).isInstanceOf(StringTable.Plain.class);
        assertThat(values(rest)).isEqualTo(added);
    }

    @Test
    void packsAccessKeysAndKeepsWhatIsNone() {
        Random random = new Random(20);
        for (int i = 0; i < 1000; i++) {
            add(accessKey(random, i % 3 == 0 ? "AKIA" : "ASIA"));
            if (i % 10 == 0) {
                add("ASIA-no-key-" + i);
                add(accessKey(random, "ASIA").toLowerCase(Locale.ROOT));
                add("ASIA0189ZZZZZZZZZZZZ");
                add("ASIAÖÖÖÖÖÖÖÖ");
            }
        }
        add("AAAAAAAAAAAAAAAAAAAA");
        add("77777777777777777777");
        Dictionary rest = builder.compact();
        assertThat(rest.texts()).isInstanceOf(AccessKeyTable.class);
        assertThat(values(rest)).isEqualTo(added);
        assertThat(rest.idOf(added.get(77))).isEqualTo(77);
        assertThat(rest.idOf("ASIA0189ZZZZZZZZZZZZ")).isEqualTo(4);
        assertThat(rest.idOf("BBBBBBBBBBBBBBBBBBBB")).isEqualTo(-1);
        add("AKIAEXAMPLEEXAMPLEAB");
        assertThat(values(builder.compact())).isEqualTo(added);
    }

    private static String accessKey(Random random, String prefix) {
        StringBuilder key = new StringBuilder(prefix);
        while (key.length() < 20) {
            key.append("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".charAt(random.nextInt(32)));
        }
        return key.toString();
    }

    @Test
    void aDictionaryAtRestGrowsAgain() {
        Random random = new Random(8);
        for (int round = 0; round < 20; round++) {
            for (int i = 0; i < 500; i++) {
                String text = "arn/" + random.nextInt(5) + "/" + random.nextInt(2000);
                int known = added.indexOf(text);
                assertThat(add(text)).isEqualTo(known >= 0 ? known : added.size() - 1);
            }
            assertThat(values(builder.compact())).isEqualTo(added);
            assertThat(builder.size()).isEqualTo(added.size());
        }
    }

    @Test
    void restsWithoutATextToo() {
        assertThat(values(builder.compact())).containsExactly("");
        assertThat(values(builder.snapshot())).containsExactly("");
        assertThat(add("a")).isEqualTo(1);
        assertThat(values(builder.snapshot())).containsExactly("", "a");
    }
}
