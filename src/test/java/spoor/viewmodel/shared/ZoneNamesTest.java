package spoor.viewmodel.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

final class ZoneNamesTest {
    private static final ZoneNames WINTER = new ZoneNames(Instant.parse("2026-01-15T00:00:00Z"));

    private static List<String> texts(ZoneNames names, String typed) {
        return names.matching(typed).stream().map(ZoneNames.Named::text).toList();
    }

    @Test
    void findsZonesByTheirPlaces() {
        assertThat(texts(WINTER, "berlin")).containsExactly("Europe/Berlin   UTC+01:00");
        assertThat(texts(WINTER, "america new york"))
                .containsExactly("America/New_York   UTC-05:00");
    }

    @Test
    void findsZonesByTheirOffsets() {
        assertThat(texts(WINTER, "+05:45")).contains("Asia/Kathmandu   UTC+05:45");
    }

    @Test
    void saysTheOffsetOfTheTime() {
        ZoneNames summer = new ZoneNames(Instant.parse("2026-07-15T00:00:00Z"));

        assertThat(texts(summer, "berlin")).containsExactly("Europe/Berlin   UTC+02:00");
    }

    @Test
    void listsUtcFirstAndOnlyPlacesAfterIt() {
        assertThat(texts(WINTER, "").getFirst()).isEqualTo("UTC   UTC\u00b100:00");
        assertThat(WINTER.matching(""))
                .hasSizeGreaterThan(400)
                .noneMatch(zone -> zone.id().getId().startsWith("Etc/"));
    }

    @Test
    void findsNothingElse() {
        assertThat(WINTER.matching("atlantis")).isEmpty();
    }
}
