package spoor.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Locale;

class ResourceTableTest {
    @Test
    void rowsAreOfKnownKinds() {
        assertThat(ResourceTable.rows())
                .allSatisfy((key, kind) -> {
                    assertThat(key).matches("(key|context|ids)\\..*");
                    if (key.startsWith("key.")) {
                        assertThat(key).isEqualTo(key.toLowerCase(Locale.ROOT));
                    }
                    if (key.startsWith("context.")) {
                        assertThat(kind).matches("[A-Za-z]+, [A-Za-z ]+");
                    }
                });
    }
}
