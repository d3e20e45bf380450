package spoor.detail;

import spoor.json.JsonValue.JsonNumber;
import spoor.json.JsonValue.JsonString;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// The time that a value probably means: a time in ISO 8601 with its offset, or seconds or
/// milliseconds since 1970 in a member whose name suggests a time.
public final class TimeHint {
    private static final Pattern ISO =
            Pattern.compile(
                    "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d([.]\\d{1,9})?)?(Z|[+-]\\d\\d:\\d\\d)");
    private static final Pattern EPOCH =
            Pattern.compile("[0-9]{10}([.][0-9]{1,9})?|[0-9]{13}|[0-9][.][0-9]{1,12}E(9|12)");
    private static final Pattern NAME =
            Pattern.compile(
                    "(?i:.*(time|date|expir|stamp|created|modified|updated|since|until|issued).*)"
                            + "|.*(At|On)|iat|exp|nbf");

    /// 2000 and 2100, in seconds.
    private static final long EARLIEST = 946_684_800;

    private static final long LATEST = 4_102_444_800L;

    private TimeHint() {}

    /// The time in milliseconds since 1970; empty if the value is no time.
    public static OptionalLong of(TreeNode node) {
        return switch (node.value().orElse(null)) {
            case JsonString string -> of(node.name(), string.text(), true);
            case JsonNumber number -> of(node.name(), number.text(), false);
            case null, default -> OptionalLong.empty();
        };
    }

    private static OptionalLong of(String name, String text, boolean quoted) {
        if (text.length() > 40) {
            return OptionalLong.empty();
        }
        if (quoted && ISO.matcher(text).matches()) {
            return iso(text);
        }
        return EPOCH.matcher(text).matches() && NAME.matcher(name).matches()
                ? epoch(new BigDecimal(text))
                : OptionalLong.empty();
    }

    private static OptionalLong iso(String text) {
        try {
            return OptionalLong.of(
                    DateTimeFormatter.ISO_OFFSET_DATE_TIME
                            .parse(text, Instant::from)
                            .toEpochMilli());
        } catch (DateTimeException e) {
            // There is no such day or hour.
            return OptionalLong.empty();
        }
    }

    private static OptionalLong epoch(BigDecimal number) {
        BigDecimal thousand = BigDecimal.valueOf(1000);
        boolean millis = number.compareTo(BigDecimal.valueOf(100_000_000_000L)) > 0;
        long time = (millis ? number : number.multiply(thousand)).longValue();
        long seconds = time / 1000;
        return seconds >= EARLIEST && seconds < LATEST
                ? OptionalLong.of(time)
                : OptionalLong.empty();
    }
}
