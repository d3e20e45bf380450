package spoor.viewmodel.shared;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The time zones that a user can choose, with their offsets.
///
/// @param when the time of the offsets
public record ZoneNames(Instant when) {
    /// A zone, and how it is listed: `Europe/Berlin UTC+01:00`.
    public record Named(ZoneId id, String text) {
        @Override
        public String toString() {
            return text;
        }
    }

    /// The zones whose text has all words of what was typed, by their names; UTC is first.
    public List<Named> matching(String typed) {
        List<String> words =
                List.of(typed.strip().toLowerCase(Locale.ROOT).replace('_', ' ').split("\\s+"));
        return all().filter(zone -> matches(zone, words)).toList();
    }

    private static boolean matches(Named zone, List<String> words) {
        String text = zone.text().toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.stream().allMatch(text::contains);
    }

    /// Names without a place, such as `EST5EDT` and `Etc/GMT+5`, are left out: the latter means
    /// five hours behind UTC.
    private Stream<Named> all() {
        Stream<ZoneId> places =
                ZoneId.getAvailableZoneIds().stream()
                        .filter(id -> id.indexOf('/') > 0)
                        .filter(id -> !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                        .sorted()
                        .map(ZoneId::of);
        return Stream.concat(Stream.of(ZoneOffset.UTC), places).map(this::named);
    }

    private Named named(ZoneId zone) {
        ZoneOffset offset = zone.getRules().getOffset(when);
        String shown = offset.equals(ZoneOffset.UTC) ? "\u00b100:00" : offset.getId();
        return new Named(zone, Messages.text("zone.named", new Times(zone).zoneName(), shown));
    }
}
