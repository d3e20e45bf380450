package spoor.query;

import spoor.event.EventId;
import spoor.event.EventTime;
import spoor.event.Field;
import spoor.event.RecordSchema;
import spoor.event.TimeRange;
import spoor.fixture.PlainEvent;
import spoor.json.JsonPath;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/// Random events and queries, the same for the same seed.
public final class RandomQueries {
    static final long START = 1_795_000_000_000L;
    private static final long SPAN = 40L * 86_400_000;

    private static final List<String> TEXTS =
            List.of(
                    "",
                    "s3",
                    "S3",
                    "connect",
                    "Éclair",
                    "éclair",
                    "DeleteQueue",
                    "a*b",
                    "0a1b",
                    "x y");

    private final Random random;

    public RandomQueries(long seed) {
        random = new Random(seed);
    }

    /// Events in the order of their rows, no two with the same id.
    public List<PlainEvent> events(int n) {
        List<PlainEvent> events = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            events.add(event(i));
        }
        return NaiveEvaluation.canonical(events);
    }

    private PlainEvent event(int number) {
        long time = random.nextInt(10) == 0 ? EventTime.NONE : START + random.nextLong(SPAN);
        // Half of them happen at a full hour, so that some happen at the same time.
        long rounded = time == EventTime.NONE ? time : time - time % 3_600_000;
        PlainEvent event =
                PlainEvent.at(
                                "file " + random.nextInt(5),
                                number,
                                random.nextBoolean() ? time : rounded)
                        .with(Field.ID, id(number));
        for (Field field : RecordSchema.CLOUDTRAIL.fields()) {
            if (field.isDictionary()) {
                event = event.with(field, field.isMultiple() ? texts(field) : text());
            }
        }
        event = random.nextInt(4) == 0 ? event.failed() : event;
        event = random.nextInt(3) == 0 ? event.changing() : event;
        event = random.nextInt(5) == 0 ? event.masking() : event;
        return random.nextInt(3) == 0 ? event.hiding(random.nextInt(4), random.nextInt(2)) : event;
    }

    private static String id(int number) {
        return switch (number % 4) {
            case 0 -> "";
            case 1 -> "Id " + number;
            default ->
                    new EventId(0x0a1b_2c3d_0000_4000L * number, -31L * number * number).toString();
        };
    }

    private String text() {
        return random.nextInt(3) == 0
                ? "value " + random.nextInt(400)
                : TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private String texts(Field field) {
        Set<String> texts = new LinkedHashSet<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            texts.add("path " + random.nextInt(6));
        }
        return field.joined(texts);
    }

    EventQuery query(List<PlainEvent> events) {
        EventQuery query = EventQuery.ALL.withOrder(order());
        if (random.nextInt(4) > 0) {
            query = query.withFilter(filter(events, 3));
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            query = query.withSelection(field(), selection(events));
        }
        return random.nextBoolean() ? query : query.withPeriod(Optional.of(period()));
    }

    private SortOrder order() {
        return new SortOrder(
                random.nextInt(10) == 0
                        ? new SortOrder.Key.OfHiddenValues()
                        : new SortOrder.Key.OfField(field()),
                random.nextBoolean());
    }

    private FacetSelection selection(List<PlainEvent> events) {
        FacetSelection selection = FacetSelection.NONE;
        for (int i = random.nextInt(4); i > 0; i--) {
            selection = selection.including(value(events, field()));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            selection = selection.excluding(value(events, field()));
        }
        return selection;
    }

    private TimeRange period() {
        long from = START + random.nextLong(SPAN);
        return switch (random.nextInt(4)) {
            case 0 -> new TimeRange(TimeRange.BEGINNING, from);
            case 1 -> new TimeRange(from, TimeRange.END);
            default -> new TimeRange(from, from + random.nextLong(SPAN));
        };
    }

    private Filter filter(List<PlainEvent> events, int depth) {
        Field field = field();
        return switch (random.nextInt(depth > 0 ? 12 : 8)) {
            case 0 -> new Filter.OneOf(field, Set.of(value(events, field)));
            case 1 -> new Filter.OneOf(field, Set.of("", "nothing like it"));
            case 2 -> new Filter.Matches(field, Wildcard.of(pattern(value(events, field))));
            case 3 -> new Filter.AnyColumnContains(phrase(part(value(events, field))));
            case 4 -> {
                int file = random.nextInt(6);
                yield file % 2 == 0
                        ? new Filter.InFile(Wildcard.of("file " + file + "*"))
                        : new Filter.RecordContains(phrase("file " + file));
            }
            case 5 -> {
                Filter.Mark[] marks = Filter.Mark.values();
                yield new Filter.Marked(marks[random.nextInt(marks.length)]);
            }
            case 6 -> new Filter.During(period());
            case 7 ->
                    new Filter.AtPath(
                            JsonPath.ROOT.then("requestParameters").then("name"),
                            Wildcard.of(random.nextBoolean() ? "file 1" : "*3"));
            case 8 ->
                    new Filter.Below(
                            JsonPath.ROOT.then("responseElements"),
                            Wildcard.of(random.nextBoolean() ? "file 2" : "file*"));
            case 9 -> new Filter.Not(filter(events, depth - 1));
            case 10 -> new Filter.And(filters(events, depth - 1));
            default -> new Filter.Or(filters(events, depth - 1));
        };
    }

    /// A phrase; sometimes of two parts.
    private Phrase phrase(String text) {
        int cut = random.nextInt(1, text.length());
        return random.nextInt(4) == 0
                ? new Phrase(List.of(text.substring(0, cut), text.substring(cut)))
                : Phrase.literal(text);
    }

    private List<Filter> filters(List<PlainEvent> events, int depth) {
        List<Filter> filters = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            filters.add(filter(events, depth));
        }
        return filters;
    }

    /// A value with a star somewhere.
    private String pattern(String value) {
        int cut = random.nextInt(value.length() + 1);
        int end = cut + random.nextInt(value.length() - cut + 1);
        return value.substring(0, cut) + "*" + value.substring(end);
    }

    /// Some characters of a value: in a GUID, fewer than three are not searched for.
    private String part(String value) {
        if (value.length() < 3) {
            return value.isEmpty() ? "éclair" : "connect";
        }
        int start = random.nextInt(value.length() - 2);
        return value.substring(start, start + 3 + random.nextInt(value.length() - start - 2));
    }

    private String value(List<PlainEvent> events, Field field) {
        if (events.isEmpty()) {
            return "";
        }
        // One of several values, and sometimes all in one text.
        List<String> values = field.split(events.get(random.nextInt(events.size())).value(field));
        return random.nextInt(8) == 0
                ? field.joined(values)
                : values.get(random.nextInt(values.size()));
    }

    private Field field() {
        return RecordSchema.CLOUDTRAIL.fields().get(random.nextInt(RecordSchema.CLOUDTRAIL.size()));
    }

    /// All fields, for facets.
    static Set<Field> allFields() {
        return Set.copyOf(RecordSchema.CLOUDTRAIL.fields());
    }

    /// A facet's counts as a map.
    static Map<String, Integer> counts(FacetCounts facet) {
        return facet.all().stream()
                .collect(
                        Collectors.toMap(
                                FacetCounts.FacetValue::value, FacetCounts.FacetValue::count));
    }
}
