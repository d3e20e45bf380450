package spoor.view.detail;

import spoor.detail.TimeHint;
import spoor.detail.TreeNode;
import spoor.json.EmbeddedText;
import spoor.json.JsonValue;
import spoor.json.JsonValue.JsonArray;
import spoor.json.JsonValue.JsonLiteral;
import spoor.json.JsonValue.JsonNumber;
import spoor.json.JsonValue.JsonObject;
import spoor.json.JsonValue.JsonString;
import spoor.text.Printable;
import spoor.viewmodel.shared.Messages;
import spoor.viewmodel.shared.Times;

import java.util.List;
import java.util.OptionalLong;

/// The texts of a row of the tree. None is invisible or changes the direction of others.
record TreeWords(TreeNode node, boolean open, Times times) {
    /// Longer values are cut on the screen: to lay out a line of a megabyte takes seconds.
    static final int SHOWN_CHARACTERS = 400;

    /// Members that tell what a folded part is.
    private static final List<String> TELLING = List.of("type", "name", "key", "id");

    String name() {
        return isPosition() ? "[" + node.name() + "]" : Printable.of(shortened(node.name()));
    }

    boolean isPosition() {
        return switch (node.content()) {
            case TreeNode.Content.Value(Object step, _, _) -> step instanceof Integer;
            case TreeNode.Content.Decoded _ -> false;
            case TreeNode.Content.Line _ -> true;
        };
    }

    /// How the text above was written, for what it contains; what a folded text contains.
    String form() {
        return switch (node.content()) {
            case TreeNode.Content.Decoded(EmbeddedText text) ->
                    Messages.text("detail.decoded." + form(text));
            case TreeNode.Content.Value _
                    when node.value().orElse(null) instanceof JsonString
                            && node.isOpenable()
                            && !open ->
                    node.children().getFirst().content()
                                    instanceof TreeNode.Content.Decoded(EmbeddedText text)
                            ? Messages.text("detail.contains." + form(text))
                            : "";
            case TreeNode.Content.Value _, TreeNode.Content.Line _ -> "";
        };
    }

    private static String form(EmbeddedText text) {
        return switch (text.form()) {
            case JSON -> "json";
            case BASE64 -> text.tree() == null ? "base64" : "base64Json";
            case URL_ENCODED -> text.tree() == null ? "url" : "urlJson";
            case ESCAPED -> "escaped";
        };
    }

    String value() {
        JsonValue value = node.value().orElse(null);
        if (value instanceof JsonObject object) {
            return object.members().isEmpty() ? "{}" : "";
        }
        if (value instanceof JsonArray array) {
            return array.items().isEmpty() ? "[]" : "";
        }
        String shown = Printable.of(shortened(node.text()));
        return value instanceof JsonString string && isMistakable(string.text())
                ? '"' + shown + '"'
                : shown;
    }

    /// Whether a string looks like something else without its quotes.
    private static boolean isMistakable(String text) {
        return text.isEmpty()
                || (text.length() < 40
                        && (!text.equals(text.strip())
                                || text.matches("true|false|null|\\{}|\\[]")));
    }

    String style() {
        return switch (node.value().orElse(null)) {
            case JsonNumber _, JsonLiteral _ -> "number-span";
            case JsonObject _, JsonArray _ -> "punctuation-span";
            case JsonString _ -> "string-span";
            case null -> "string-span";
        };
    }

    /// What is folded away; the moment that a value names; how much of it is not shown.
    String aside() {
        JsonValue value = node.value().orElse(null);
        if (value instanceof JsonObject object && !object.members().isEmpty()) {
            return open
                    ? ""
                    : telling(object) + Messages.text("detail.fields", object.members().size());
        }
        if (value instanceof JsonArray array && !array.items().isEmpty()) {
            return open ? "" : Messages.text("detail.items", array.items().size());
        }
        int more = node.text().length() - SHOWN_CHARACTERS;
        return more > 0 ? Messages.text("detail.longer", more) : moment();
    }

    private static String telling(JsonObject object) {
        for (String name : TELLING) {
            if (object.get(name) instanceof JsonString(_, _, String text)
                    && !text.isEmpty()
                    && text.length() < 60) {
                return Printable.of(text) + " \u00b7 ";
            }
        }
        return "";
    }

    private String moment() {
        OptionalLong moment = TimeHint.of(node);
        if (moment.isEmpty()) {
            return "";
        }
        String shown = times.print(moment.getAsLong());
        boolean same = node.text().startsWith(shown.replace(' ', 'T')) && node.text().endsWith("Z");
        return same ? "" : shown + " " + times.zoneName();
    }

    /// For screen readers.
    String spoken() {
        return String.join(" ", name(), form(), value(), aside()).strip();
    }

    private static String shortened(String text) {
        if (text.length() <= SHOWN_CHARACTERS) {
            return text;
        }
        boolean half = Character.isHighSurrogate(text.charAt(SHOWN_CHARACTERS - 1));
        return text.substring(0, half ? SHOWN_CHARACTERS - 1 : SHOWN_CHARACTERS);
    }
}
