package spoor.json;

import spoor.json.JsonLine.Kind;
import spoor.json.JsonLine.Span;
import spoor.json.JsonValue.JsonArray;
import spoor.json.JsonValue.JsonLiteral;
import spoor.json.JsonValue.JsonNumber;
import spoor.json.JsonValue.JsonObject;
import spoor.json.JsonValue.JsonString;
import spoor.json.JsonValue.Member;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Lays a JSON text out for reading: only the white space between tokens changes, every name and
/// value keeps its spelling and order.
public final class JsonLayout {
    private static final Span COMMA = punctuation(",");
    private static final Span COLON = punctuation(": ");

    private final JsonTree tree;
    private final List<JsonLine> lines = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();

    private JsonLayout(JsonTree tree) {
        this.tree = tree;
    }

    /// The lines of the whole text.
    public static List<JsonLine> of(JsonTree tree) {
        JsonLayout layout = new JsonLayout(tree);
        layout.value(List.of(), tree.root(), true);
        layout.run();
        return layout.lines;
    }

    /// An object or array of which `next` is the next part to write.
    private static final class Open {
        final JsonValue value;
        final boolean last;
        int next;

        Open(JsonValue value, boolean last) {
            this.value = value;
            this.last = last;
        }
    }

    // A loop in place of recursion: events may be nested deeper than the stack.
    private void run() {
        while (!open.isEmpty()) {
            Open top = open.element();
            int size = sizeOf(top.value);
            if (top.next == size) {
                open.pop();
                line(List.of(punctuation(closing(top.value))), top.last);
            } else {
                int index = top.next++;
                boolean last = index == size - 1;
                switch (top.value) {
                    case JsonObject object -> {
                        Member member = object.members().get(index);
                        String name = tree.source(member.start(), member.end());
                        value(
                                List.of(new Span(Kind.NAME, name, member.start()), COLON),
                                member.value(),
                                last);
                    }
                    case JsonArray array -> value(List.of(), array.items().get(index), last);
                    case JsonString s -> throw new IllegalStateException("open: " + s);
                    case JsonNumber n -> throw new IllegalStateException("open: " + n);
                    case JsonLiteral l -> throw new IllegalStateException("open: " + l);
                }
            }
        }
    }

    private void value(List<Span> before, JsonValue value, boolean last) {
        List<Span> spans = new ArrayList<>(before);
        if (sizeOf(value) > 0) {
            spans.add(new Span(Kind.PUNCTUATION, opening(value), value.start()));
            line(spans, true);
            open.push(new Open(value, last));
            return;
        }
        Kind kind =
                switch (value) {
                    case JsonString _ -> Kind.STRING;
                    case JsonNumber _ -> Kind.NUMBER;
                    case JsonLiteral _ -> Kind.LITERAL;
                    case JsonObject _, JsonArray _ -> Kind.PUNCTUATION;
                };
        String text =
                kind == Kind.PUNCTUATION
                        ? opening(value) + closing(value)
                        : tree.source(value.start(), value.end());
        spans.add(new Span(kind, text, value.start()));
        line(spans, last);
    }

    private void line(List<Span> spans, boolean last) {
        List<Span> all = new ArrayList<>(spans);
        if (!last) {
            all.add(COMMA);
        }
        lines.add(new JsonLine(open.size(), List.copyOf(all)));
    }

    private static int sizeOf(JsonValue value) {
        return switch (value) {
            case JsonObject object -> object.members().size();
            case JsonArray array -> array.items().size();
            case JsonString _, JsonNumber _, JsonLiteral _ -> 0;
        };
    }

    private static String opening(JsonValue value) {
        return value instanceof JsonObject ? "{" : "[";
    }

    private static String closing(JsonValue value) {
        return value instanceof JsonObject ? "}" : "]";
    }

    private static Span punctuation(String text) {
        return new Span(Kind.PUNCTUATION, text, -1);
    }
}
