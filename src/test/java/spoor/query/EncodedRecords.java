package spoor.query;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import spoor.fixture.EventJson;
import spoor.json.RandomJson;

import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/// Invents records whose values are encoded in several layers, each written in one of several ways.
final class EncodedRecords {
    private static final List<String> WORDS =
            List.of(
                    "alice",
                    "R&D",
                    "a/b",
                    "it's",
                    "Zürich",
                    "100%",
                    "x=1",
                    "C:\\temp",
                    "say \"hi\"",
                    "k8s",
                    "+49",
                    "🦊",
                    "ΟΔΟΣ",
                    "first\nsecond",
                    "\u202eevil",
                    "arn:aws:sqs:q");

    private final Random random;
    private final List<UnaryOperator<String>> layers =
            List.of(
                    this::percentEncoded,
                    text -> percentEncoded(percentEncoded(text)),
                    text -> Base64.getEncoder().encodeToString(text.getBytes(UTF_8)),
                    text -> Base64.getEncoder().encodeToString(text.getBytes(UTF_16LE)),
                    text ->
                            Base64.getUrlEncoder()
                                    .withoutPadding()
                                    .encodeToString(text.getBytes(UTF_8)),
                    text ->
                            Base64.getMimeEncoder(20, new byte[] {'\n'})
                                    .encodeToString(text.getBytes(UTF_8)),
                    text -> "{\"inner\":" + string(text) + ",\"n\":[1," + string(word()) + "]}",
                    text -> "[" + string(text) + "]",
                    text -> "{" + string(text) + ":null}",
                    text -> string("{\"quoted\":" + string(text) + "}"),
                    text -> text + "\n" + text + " again");

    EncodedRecords(long seed) {
        random = new Random(seed);
    }

    String record() {
        EventJson event = EventJson.number(random.nextInt(100_000));
        event.member(
                "requestParameters",
                "{\"value\":" + string(encoded()) + ",\"list\":[" + string(encoded()) + ",7]}");
        if (random.nextInt(3) == 0) {
            event.member("responseElements", RandomJson.text(random).strip());
        }
        return event.json();
    }

    private String encoded() {
        String text = word() + " " + word() + " " + word();
        for (int layer = random.nextInt(5); layer > 0; layer--) {
            text = layers.get(random.nextInt(layers.size())).apply(text);
        }
        return text;
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    /// The text as a string in JSON, with more escapes than it needs.
    private String string(String text) {
        StringBuilder json = new StringBuilder("\"");
        boolean generous = random.nextBoolean();
        text.codePoints()
                .forEach(c -> {
                    if (c < ' ' || (generous && random.nextInt(6) == 0)) {
                        String hex = random.nextBoolean() ? "\\u%04x" : "\\u%04X";
                        for (char unit : Character.toChars(c)) {
                            json.append(hex.formatted((int) unit));
                        }
                    } else {
                        boolean escaped = c == '"' || c == '\\' || (c == '/' && generous);
                        json.append(escaped ? "\\" : "").appendCodePoint(c);
                    }
                });
        return json.append('"').toString();
    }

    private String percentEncoded(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : text.getBytes(UTF_8)) {
            boolean plain = b > ' ' && b != '%' && random.nextInt(3) > 0;
            encoded.append(plain ? Character.toString(b) : "%%%02X".formatted(b & 0xff));
        }
        return encoded.toString();
    }
}
