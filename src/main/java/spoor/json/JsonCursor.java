package spoor.json;

import spoor.message.Message;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// Reads the tokens of a JSON text in UTF-8 one by one.
///
/// The text may contain several values. Not thread-safe.
public final class JsonCursor implements AutoCloseable {
    /// The most bytes that are read ahead from a stream.
    public static final int READ_AHEAD = 1 << 14;

    private final JsonParser parser;
    private final long start;

    private JsonCursor(JsonParser parser, long start) {
        this.parser = parser;
        this.start = start;
    }

    /// The type of a token.
    public enum Token {
        OBJECT_START,
        OBJECT_END,
        ARRAY_START,
        ARRAY_END,
        NAME,
        STRING,
        NUMBER,
        TRUE,
        FALSE,
        NULL,
        END
    }

    /// A cursor before the first token of `length` bytes from `start` on.
    public static JsonCursor over(byte[] text, int start, int length) {
        return new JsonCursor(
                JacksonFactory.UTF_8.createParser(ObjectReadContext.empty(), text, start, length),
                start);
    }

    /// A cursor before the first token of a stream; it reads ahead and may close the stream.
    ///
    /// Methods throw [UncheckedIOException] if the stream throws.
    ///
    /// @param start the offset of the stream in the text, which is added to all offsets
    public static JsonCursor over(InputStream text, long start) {
        return new JsonCursor(
                JacksonFactory.UTF_8.createParser(ObjectReadContext.empty(), text), start);
    }

    /// Moves to the next token.
    public Token next() throws JsonSyntaxException {
        try {
            JsonToken token = parser.nextToken();
            if (token == null) {
                return Token.END;
            }
            return switch (token) {
                case START_OBJECT -> Token.OBJECT_START;
                case END_OBJECT -> Token.OBJECT_END;
                case START_ARRAY -> Token.ARRAY_START;
                case END_ARRAY -> Token.ARRAY_END;
                case PROPERTY_NAME -> Token.NAME;
                case VALUE_STRING -> Token.STRING;
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Token.NUMBER;
                case VALUE_TRUE -> Token.TRUE;
                case VALUE_FALSE -> Token.FALSE;
                case VALUE_NULL -> Token.NULL;
                case NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
                        throw new IllegalStateException("not a token of a text: " + token);
            };
        } catch (JacksonException e) {
            throw syntax(e);
        }
    }

    /// Moves from the start of an object or array to its end; does nothing at other tokens.
    public void skipChildren() throws JsonSyntaxException {
        try {
            parser.skipChildren();
        } catch (JacksonException e) {
            throw syntax(e);
        }
    }

    /// The name at the cursor, or the name of the value at the cursor.
    public String name() {
        return parser.currentName();
    }

    /// The text of the string, number or name at the cursor, escapes resolved.
    public String text() throws JsonSyntaxException {
        try {
            return parser.getString();
        } catch (JacksonException e) {
            throw syntax(e);
        }
    }

    /// The characters of [#text()] without making a string: [#charsLength()] of them, from
    /// [#charsStart()].
    public char[] chars() throws JsonSyntaxException {
        try {
            return parser.getStringCharacters();
        } catch (JacksonException e) {
            throw syntax(e);
        }
    }

    public int charsStart() throws JsonSyntaxException {
        try {
            return parser.getStringOffset();
        } catch (JacksonException e) {
            throw syntax(e);
        }
    }

    public int charsLength() throws JsonSyntaxException {
        try {
            return parser.getStringLength();
        } catch (JacksonException e) {
            throw syntax(e);
        }
    }

    /// The offset of the token at the cursor, in bytes from the start of the array or text.
    public long tokenStart() {
        return start + parser.currentTokenLocation().getByteOffset();
    }

    /// The offset to which the text has been read: after a call of [#text()], the end of the token.
    public long position() {
        return start + parser.currentLocation().getByteOffset();
    }

    @Override
    public void close() {
        parser.close();
    }

    private JsonSyntaxException syntax(JacksonException e) {
        if (e instanceof JacksonIOException && e.getCause() instanceof IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Message reason =
                e instanceof UnexpectedEndOfInputException
                        ? Message.of("json.cutOff")
                        : Message.verbatim(firstSentence(e.getOriginalMessage()));
        return new JsonSyntaxException(position(), reason, e);
    }

    private static String firstSentence(String message) {
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}
