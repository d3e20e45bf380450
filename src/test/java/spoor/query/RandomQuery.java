package spoor.query;

import spoor.event.EventTime;
import spoor.event.Field;
import spoor.fixture.PlainEvent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// A query by chance as it might be typed, and what it means, without any filter.
///
/// @param text parentheses stand only where they are needed, and now and then elsewhere
/// @param binding how strongly its outermost word binds: 0 for `or`, 1 for `and`, 2 for the rest
/// @param wants which events are meant
record RandomQuery(String text, int binding, Predicate<PlainEvent> wants) {
    private static final List<Field> FIELDS =
            List.of(Field.EVENT, Field.REGION, Field.IDENTITY, Field.ERROR);
    private static final List<String> VALUES =
            List.of("", "List", "ListQueues", "DeleteQueue", "a b", "x*y", "or", "xy", "(z)");
    private static final List<String> TYPED =
            List.of(
                    "*", "list", "LIST*", "*queue*", "*s", "\"a b\"", "\"x*y\"", "x*y", "\"OR\"",
                    "\"\"", "(z)", "nothing");

    /// Events with few values, so that queries meet some of them.
    static List<PlainEvent> events(Random random, int n) {
        List<PlainEvent> events = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            long time =
                    random.nextInt(8) == 0
                            ? EventTime.NONE
                            : day(1).plusSeconds(random.nextInt(4 * 86_400)).toEpochMilli();
            PlainEvent event = PlainEvent.at("file " + random.nextInt(3), i, time);
            for (Field field : FIELDS) {
                event = event.with(field, VALUES.get(random.nextInt(VALUES.size())));
            }
            event = random.nextInt(3) == 0 ? event.failed() : event;
            events.add(random.nextInt(3) == 0 ? event.changing() : event);
        }
        return NaiveAnswer.canonical(events);
    }

    private static Instant day(int day) {
        return Instant.parse("2026-11-0" + day + "T00:00:00Z");
    }

    static RandomQuery of(Random random, int depth) {
        return tree(random, depth, () -> term(random, depth));
    }

    private interface Leaves {
        RandomQuery next();
    }

    private static RandomQuery tree(Random random, int depth, Leaves leaves) {
        if (depth == 0) {
            return leaves.next();
        }
        return switch (random.nextInt(5)) {
            case 0 -> joined(random, depth, leaves, " or ", 0);
            case 1 -> joined(random, depth, leaves, " and ", 1);
            case 2 -> {
                RandomQuery inner = tree(random, depth - 1, leaves);
                yield new RandomQuery(
                        anyCase(random, "not ") + inner.inside(2, random), 2, inner.wants.negate());
            }
            default -> leaves.next();
        };
    }

    private static RandomQuery joined(
            Random random, int depth, Leaves leaves, String word, int binding) {
        List<RandomQuery> inner = new ArrayList<>();
        for (int i = random.nextInt(2, 4); i > 0; i--) {
            inner.add(tree(random, depth - 1, leaves));
        }
        String text =
                inner.stream()
                        .map(one -> one.inside(binding, random))
                        .collect(Collectors.joining(anyCase(random, word)));
        Predicate<PlainEvent> wants =
                inner.stream()
                        .map(RandomQuery::wants)
                        .reduce(binding == 0 ? Predicate::or : Predicate::and)
                        .orElseThrow();
        return new RandomQuery(text, binding, wants);
    }

    /// As a part of something that binds so strongly.
    private String inside(int outer, Random random) {
        return binding < outer || random.nextInt(5) == 0 ? "( " + text + ")" : text;
    }

    private static String anyCase(Random random, String word) {
        return random.nextInt(3) == 0 ? word.toUpperCase(Locale.ROOT) + " " : word;
    }

    private static RandomQuery term(Random random, int depth) {
        Field field = FIELDS.get(random.nextInt(FIELDS.size()));
        String name = random.nextBoolean() ? field.shortName() : field.cloudTrailName();
        return switch (random.nextInt(6)) {
            case 0 -> time(random);
            case 1 -> new RandomQuery("has:error", 2, PlainEvent::failure);
            case 2 -> word(random);
            case 3 -> {
                RandomQuery values = tree(random, depth, () -> value(random, field));
                yield new RandomQuery(name + ":(" + values.text + ")", 2, values.wants);
            }
            default -> {
                RandomQuery value = value(random, field);
                // A value that begins with a parenthesis would be a group.
                yield new RandomQuery(
                        name + ":" + (value.text.startsWith("(") ? "z" : value.text),
                        2,
                        value.text.startsWith("(") ? _ -> false : value.wants);
            }
        };
    }

    private static RandomQuery value(Random random, Field field) {
        String typed = TYPED.get(random.nextInt(TYPED.size()));
        if (typed.startsWith("(")) {
            // In a group, a parenthesis of its own.
            return new RandomQuery("z", 2, e -> e.value(field).equals("z"));
        }
        boolean quoted = typed.startsWith("\"");
        String text = quoted ? typed.substring(1, typed.length() - 1) : typed;
        Predicate<String> matcher = quoted ? text::equalsIgnoreCase : NaiveAnswer.matcher(text);
        return new RandomQuery(typed, 2, e -> matcher.test(e.value(field)));
    }

    private static RandomQuery time(Random random) {
        int number = random.nextInt(1, 5);
        long from = day(number).toEpochMilli();
        long until = from + 86_400_000;
        String day = "2026-11-0" + number;
        return switch (random.nextInt(5)) {
            case 0 -> timed("time >= " + day, time -> time >= from);
            case 1 -> timed("time>" + day, time -> time >= until);
            case 2 -> timed("time < " + day + "T00:00Z", time -> time < from);
            case 3 -> timed("eventTime <=" + day, time -> time < until);
            default -> timed("time:" + day, time -> time >= from && time < until);
        };
    }

    private static RandomQuery timed(String text, Predicate<Long> test) {
        return new RandomQuery(text, 2, e -> e.time() != EventTime.NONE && test.test(e.time()));
    }

    private static RandomQuery word(Random random) {
        String word =
                List.of("queue", "LIST", "file 1", "\"a b\"", "nowhere").get(random.nextInt(5));
        String text = word.replace("\"", "").toLowerCase(Locale.ROOT);
        return new RandomQuery(
                word,
                2,
                e ->
                        e.path().contains(text)
                                || FIELDS.stream()
                                        .anyMatch(field ->
                                                e.value(field)
                                                        .toLowerCase(Locale.ROOT)
                                                        .contains(text)));
    }
}
