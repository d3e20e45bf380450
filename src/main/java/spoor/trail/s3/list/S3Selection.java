package spoor.trail.s3.list;

import spoor.event.TimeRange;
import spoor.trail.s3.auth.S3Access;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What to load from a bucket.
///
/// @param accounts account ids; empty for all
/// @param regions codes of Regions; empty for all
/// @param folders the folders of a trail; empty for all
/// @param period of the events' own times; nothing for all
/// @param margin how long after an event its file may be delivered
public record S3Selection(
        S3Location location,
        S3Access access,
        Set<String> accounts,
        Set<String> regions,
        Set<TrailFolder> folders,
        Optional<TimeRange> period,
        Duration margin) {
    /// CloudTrail delivers within about five minutes, which AWS does not guarantee; `aws cloudtrail
    /// validate-logs` allows for an hour too.
    public static final Duration MARGIN = Duration.ofHours(1);

    private static final String PREFIX = "prefix";
    private static final Set<String> OPTIONS =
            Set.of(
                    "profile",
                    "region",
                    "endpoint",
                    "role",
                    "external-id",
                    "requester-pays",
                    "accounts",
                    "regions",
                    "folders",
                    "from",
                    "until",
                    "margin",
                    PREFIX);

    /// Selects everything at a location.
    public static S3Selection all(S3Location location, S3Access access) {
        return new S3Selection(
                location, access, Set.of(), Set.of(), Set.of(), Optional.empty(), MARGIN);
    }

    public S3Selection during(Optional<TimeRange> newPeriod, Duration newMargin) {
        return new S3Selection(location, access, accounts, regions, folders, newPeriod, newMargin);
    }

    /// The same, reached without what must not be remembered.
    public S3Selection withoutSecrets() {
        return new S3Selection(
                location, access.withoutSecrets(), accounts, regions, folders, period, margin);
    }

    /// As one line that [#parse] understands: `s3://bucket/prefix?profile=…&accounts=…`.
    public String toLine() {
        Map<String, String> options = new LinkedHashMap<>();
        access.profile().ifPresent(value -> options.put("profile", value));
        access.region().ifPresent(value -> options.put("region", value));
        access.endpoint().ifPresent(value -> options.put("endpoint", value.toString()));
        access.roleArn().ifPresent(value -> options.put("role", value));
        access.externalId().ifPresent(value -> options.put("external-id", value));
        if (access.requesterPays()) {
            options.put("requester-pays", "yes");
        }
        put(options, "accounts", accounts);
        put(options, "regions", regions);
        put(options, "folders", folders.stream().map(TrailFolder::folder).toList());
        period.filter(TimeRange::hasFrom)
                .ifPresent(range ->
                        options.put("from", Instant.ofEpochMilli(range.from()).toString()));
        period.filter(TimeRange::hasUntil)
                .ifPresent(range ->
                        options.put("until", Instant.ofEpochMilli(range.until()).toString()));
        if (!margin.equals(MARGIN)) {
            options.put("margin", margin.toString());
        }
        S3Location shown = location;
        if (isAmbiguous(location.prefix())) {
            options.put(PREFIX, location.prefix());
            shown = location.at("");
        }
        String query =
                options.entrySet().stream()
                        .map(option -> option.getKey() + "=" + encoded(option.getValue()))
                        .collect(Collectors.joining("&"));
        return shown + (query.isEmpty() ? "" : "?" + query);
    }

    /// Whether a prefix would be misread if it were in a line unchanged.
    private static boolean isAmbiguous(String prefix) {
        return prefix.indexOf('?') >= 0
                || !prefix.equals(prefix.strip())
                || prefix.chars().anyMatch(Character::isISOControl);
    }

    private static void put(Map<String, String> options, String name, Iterable<String> values) {
        String joined = String.join(",", values);
        if (!joined.isEmpty()) {
            options.put(name, joined);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /// What [#toLine] wrote, or any location without options.
    ///
    /// @return nothing if it is not a location in S3, or an option is invalid
    public static Optional<S3Selection> parse(String line) {
        if (!line.regionMatches(true, 0, S3Location.SCHEME, 0, S3Location.SCHEME.length())) {
            return Optional.empty();
        }
        int question = line.indexOf('?');
        String query = question < 0 ? "" : line.substring(question + 1);
        if (!isQuery(query)) {
            return S3Location.parse(line).map(place -> all(place, S3Access.DEFAULT));
        }
        try {
            Map<String, String> values = new LinkedHashMap<>();
            for (String pair : query.split("&", -1)) {
                int equals = pair.indexOf('=');
                values.put(
                        pair.substring(0, equals),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
            return S3Location.parse(line.substring(0, question))
                    .map(place -> place.at(values.getOrDefault(PREFIX, place.prefix())))
                    .map(place -> of(place, values));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// Whether these are options; everything else belongs to a key.
    private static boolean isQuery(String query) {
        return Stream.of(query.split("&", -1))
                .allMatch(pair ->
                        OPTIONS.contains(pair.substring(0, Math.max(0, pair.indexOf('=')))));
    }

    private static S3Selection of(S3Location location, Map<String, String> values) {
        S3Access access =
                new S3Access(
                        value(values, "profile"),
                        value(values, "region"),
                        value(values, "endpoint").map(URI::create),
                        values.containsKey("requester-pays"),
                        value(values, "role"),
                        value(values, "external-id"));
        Optional<Long> from = value(values, "from").map(time -> Instant.parse(time).toEpochMilli());
        Optional<Long> until =
                value(values, "until").map(time -> Instant.parse(time).toEpochMilli());
        Optional<TimeRange> period =
                from.isEmpty() && until.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                new TimeRange(
                                        from.orElse(TimeRange.BEGINNING),
                                        until.orElse(TimeRange.END)));
        Set<TrailFolder> folders = EnumSet.noneOf(TrailFolder.class);
        for (String name : list(values, "folders")) {
            folders.add(TrailFolder.named(name));
        }
        return new S3Selection(
                location,
                access,
                new TreeSet<>(list(values, "accounts")),
                new TreeSet<>(list(values, "regions")),
                folders,
                period,
                value(values, "margin").map(Duration::parse).orElse(MARGIN));
    }

    private static Optional<String> value(Map<String, String> values, String name) {
        return Optional.ofNullable(values.get(name));
    }

    private static List<String> list(Map<String, String> values, String name) {
        List<String> parts = new ArrayList<>();
        for (String part : values.getOrDefault(name, "").split(",", -1)) {
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        return parts;
    }
}
