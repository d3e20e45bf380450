package spoor.decode.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;

import spoor.event.Field;
import spoor.fixture.Decoding;
import spoor.hidden.HiddenRules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Real trails, where there are any: the environment variable `SPOOR_TRAILS` or the property
/// `spoor.trails` names their folder.
class HiddenInRealTrailsTest {
    private static Path folder() {
        String named = System.getProperty("spoor.trails", System.getenv("SPOOR_TRAILS"));
        assumeTrue(
                named != null && Files.isDirectory(Path.of(named)),
                "no real trails: SPOOR_TRAILS names no folder");
        return Path.of(named);
    }

    @Test
    void bothWaysFindTheSame() throws IOException {
        Map<String, Integer> places = new TreeMap<>();
        int events = 0;
        try (Stream<Path> walk = Files.walk(folder());
                Decoding scanner = Decoding.of(HiddenRules.BUILT_IN);
                Decoding tokens = Decoding.of(HiddenRules.BUILT_IN, true)) {
            List<Path> files = walk.filter(Files::isRegularFile).toList();
            for (Path file : files) {
                byte[] stored = Files.readAllBytes(file);
                Decoded expected = Decoded.read(tokens, file.toString(), stored.clone());
                Decoded decoded = Decoded.read(scanner, file.toString(), stored);
                assertThat(decoded).as(file.toString()).isEqualTo(expected);
                events += decoded.events().size();
                decoded.events()
                        .forEach(event -> {
                            if (!event.value(Field.HIDDEN_AT).isEmpty()) {
                                for (String path :
                                        Field.HIDDEN_AT.split(event.value(Field.HIDDEN_AT))) {
                                    places.merge(
                                            event.value(Field.SERVICE)
                                                    + " "
                                                    + event.value(Field.EVENT)
                                                    + " "
                                                    + path,
                                            1,
                                            Integer::sum);
                                }
                            }
                        });
            }
        }
        assertThat(events).isPositive();
        assertThat(places).isNotEmpty();
    }
}
