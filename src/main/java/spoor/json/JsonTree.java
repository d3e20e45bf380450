package spoor.json;

import org.jspecify.annotations.Nullable;

import spoor.io.ByteSpan;
import spoor.json.JsonCursor.Token;
import spoor.json.JsonValue.JsonArray;
import spoor.json.JsonValue.JsonLiteral;
import spoor.json.JsonValue.JsonNumber;
import spoor.json.JsonValue.JsonObject;
import spoor.json.JsonValue.JsonString;
import spoor.json.JsonValue.Member;
import spoor.message.Message;
import spoor.text.UnpairedSurrogates;
import spoor.text.Utf8;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/// A JSON text and the tree of its values.
public final class JsonTree {
    private final byte[] text;
    private final JsonValue root;

    private JsonTree(byte[] text, JsonValue root) {
        this.text = text;
        this.root = root;
    }

    /// Reads one value in UTF-8; bytes that are not UTF-8 are replaced by `?`.
    ///
    /// It does not recurse, so deep nesting cannot exhaust the stack.
    ///
    /// @throws JsonSyntaxException if the text is not JSON
    public static JsonTree parse(byte[] text) throws JsonSyntaxException {
        byte[] copy = text.clone();
        Utf8.replaceInvalid(copy, 0, copy.length);
        try {
            return build(copy);
        } catch (JsonSyntaxException e) {
            if (UnpairedSurrogates.replace(copy, 0, copy.length) < 0) {
                throw e;
            }
            return build(copy);
        }
    }

    private static JsonTree build(byte[] text) throws JsonSyntaxException {
        try (JsonCursor cursor = JsonCursor.over(text, 0, text.length)) {
            return new JsonTree(text, new Builder(text, cursor).build(cursor.next()));
        }
    }

    /// Like [#parse(byte[])]; the bytes are copied.
    public static JsonTree parse(ByteSpan text) throws JsonSyntaxException {
        return parse(text.toByteArray());
    }

    public JsonValue root() {
        return root;
    }

    /// The text from `start` to before `end`, both in bytes, unchanged.
    public String source(int start, int end) {
        return new String(text, start, end - start, StandardCharsets.UTF_8);
    }

    /// An object or array that is being read.
    private static final class Container {
        final int start;
        final @Nullable List<Member> members;
        final List<JsonValue> items = new ArrayList<>();
        String name = "";
        int nameStart;
        int nameEnd;

        Container(int start, boolean isObject) {
            this.start = start;
            this.members = isObject ? new ArrayList<>() : null;
        }

        void add(JsonValue value) {
            if (members != null) {
                members.add(new Member(nameStart, nameEnd, name, value));
            } else {
                items.add(value);
            }
        }

        JsonValue close(int end) {
            return members != null
                    ? new JsonObject(start, end, Collections.unmodifiableList(members))
                    : new JsonArray(start, end, Collections.unmodifiableList(items));
        }
    }

    private record Builder(byte[] text, JsonCursor cursor, Deque<Container> open) {
        Builder(byte[] text, JsonCursor cursor) {
            this(text, cursor, new ArrayDeque<>());
        }

        JsonValue build(Token first) throws JsonSyntaxException {
            Token token = first;
            while (true) {
                JsonValue value = null;
                switch (token) {
                    case OBJECT_START, ARRAY_START ->
                            open.push(
                                    new Container(
                                            (int) cursor.tokenStart(),
                                            token == Token.OBJECT_START));
                    case OBJECT_END, ARRAY_END -> value = open.pop().close((int) cursor.position());
                    case NAME -> name();
                    case STRING, NUMBER, TRUE, FALSE, NULL -> value = scalar(token);
                    case END -> throw new JsonSyntaxException(0, Message.of("json.empty"), null);
                }
                if (value != null) {
                    if (open.isEmpty()) {
                        return value;
                    }
                    open.element().add(value);
                }
                token = cursor.next();
            }
        }

        private void name() throws JsonSyntaxException {
            Container object = open.element();
            object.nameStart = (int) cursor.tokenStart();
            object.name = cursor.text();
            object.nameEnd = endOfName(object.nameStart);
        }

        // The cursor has read beyond the name, so its position is not the name's end.
        private int endOfName(int start) {
            int at = start + 1;
            while (text[at] != '"') {
                at += text[at] == '\\' ? 2 : 1;
            }
            return at + 1;
        }

        private JsonValue scalar(Token token) throws JsonSyntaxException {
            int start = (int) cursor.tokenStart();
            String text = cursor.text();
            // The cursor may have read beyond a number at the root.
            int end = start + text.length();
            return switch (token) {
                case STRING -> new JsonString(start, (int) cursor.position(), text);
                case NUMBER -> new JsonNumber(start, end, text);
                default -> new JsonLiteral(start, end, text);
            };
        }
    }
}
