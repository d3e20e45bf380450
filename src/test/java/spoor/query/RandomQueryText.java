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

/// The text of a random query, and a test for the events that it should find.
///
/// @param text has parentheses where they are needed, and sometimes elsewhere
/// @param binding the precedence of its outermost operator: 0 for `or`, 1 for `and`, 2 for others
/// @param matches which events it should find
record RandomQueryText(String text, int binding, Predicate<PlainEvent> matches) {
    private static final List<Field> FIELDS =
            List.of(Field.EVENT, Field.REGION, Field.IDENTITY, Field.ERROR);
    private static final List<String> VALUES =
            List.of("", "List", "ListQueues", "DeleteQueue", "a b", "x*y", "or", "xy", "(z)");
    private static final List<String> TYPED =
            List.of(
                    "*", "list", "LIST*", "*queue*", "*s", "\"a b\"", "\"x*y\"", "x*y", "\"OR\"",
                    "\"\"", "(z)", "nothing");

    /// Events with few values, so that queries find some of them.
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
        return NaiveEvaluation.canonical(events);
    }

    private static Instant day(int day) {
        return Instant.parse("2026-11-0" + day + "T00:00:00Z");
    }

    static RandomQueryText of(Random random, int depth) {
        return tree(random, depth, () -> term(random, depth));
    }

    private interface Leaves {
        RandomQueryText next();
    }

    private static RandomQueryText tree(Random random, int depth, Leaves leaves) {
        if (depth == 0) {
            return leaves.next();
        }
        return switch (random.nextInt(5)) {
            case 0 -> joined(random, depth, leaves, " or ", 0);
            case 1 -> joined(random, depth, leaves, " and ", 1);
            case 2 -> {
                RandomQueryText inner = tree(random, depth - 1, leaves);
                yield new RandomQueryText(
                        anyCase(random, "not ") + inner.inside(2, random),
                        2,
                        inner.matches.negate());
            }
            default -> leaves.next();
        };
    }

    private static RandomQueryText joined(
            Random random, int depth, Leaves leaves, String word, int binding) {
        List<RandomQueryText> inner = new ArrayList<>();
        for (int i = random.nextInt(2, 4); i > 0; i--) {
            inner.add(tree(random, depth - 1, leaves));
        }
        String text =
                inner.stream()
                        .map(one -> one.inside(binding, random))
                        .collect(Collectors.joining(anyCase(random, word)));
        Predicate<PlainEvent> wants =
                inner.stream()
                        .map(RandomQueryText::matches)
                        .reduce(binding == 0 ? Predicate::or : Predicate::and)
                        .orElseThrow();
        return new RandomQueryText(text, binding, wants);
    }

    /// The text as an operand of an operator with precedence `outer`.
    private String inside(int outer, Random random) {
        return binding < outer || random.nextInt(5) == 0 ? "( " + text + ")" : text;
    }

    private static String anyCase(Random random, String word) {
        return random.nextInt(3) == 0 ? word.toUpperCase(Locale.ROOT) + " " : word;
    }

    private static RandomQueryText term(Random random, int depth) {
        Field field = FIELDS.get(random.nextInt(FIELDS.size()));
        String name = random.nextBoolean() ? field.shortName() : field.cloudTrailName();
        return switch (random.nextInt(6)) {
            case 0 -> time(random);
            case 1 -> new RandomQueryText("has:error", 2, PlainEvent::failure);
            case 2 -> word(random);
            case 3 -> {
                RandomQueryText values = tree(random, depth, () -> value(random, field));
                yield new RandomQueryText(name + ":(" + values.text + ")", 2, values.matches);
            }
            default -> {
                RandomQueryText value = value(random, field);
                // A value that begins with a parenthesis would be a group.
                yield new RandomQueryText(
                        name + ":" + (value.text.startsWith("(") ? "z" : value.text),
                        2,
                        value.text.startsWith("(") ? _ -> false : value.matches);
            }
        };
    }

    private static RandomQueryText value(Random random, Field field) {
        String typed = TYPED.get(random.nextInt(TYPED.size()));
        if (typed.startsWith("(")) {
            // In a group, it would be a nested group.
            return new RandomQueryText("z", 2, e -> e.value(field).equals("z"));
        }
        boolean quoted = typed.startsWith("\"");
        String text = quoted ? typed.substring(1, typed.length() - 1) : typed;
        Predicate<String> matcher = quoted ? text::equalsIgnoreCase : NaiveEvaluation.matcher(text);
        return new RandomQueryText(typed, 2, e -> matcher.test(e.value(field)));
    }

    private static RandomQueryText time(Random random) {
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

    private static RandomQueryText timed(String text, Predicate<Long> test) {
        return new RandomQueryText(text, 2, e -> e.time() != EventTime.NONE && test.test(e.time()));
    }

    private static RandomQueryText word(Random random) {
        String word =
                List.of("queue", "LIST", "file 1", "\"a b\"", "nowhere").get(random.nextInt(5));
        String text = word.replace("\"", "").toLowerCase(Locale.ROOT);
        return new RandomQueryText(
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
