package spoor.detail;

import spoor.detail.TreeNode.Content;
import spoor.json.EmbeddedText;
import spoor.json.JsonTree;
import spoor.json.JsonValue;
import spoor.json.JsonValue.JsonArray;
import spoor.json.JsonValue.JsonLiteral;
import spoor.json.JsonValue.JsonNumber;
import spoor.json.JsonValue.JsonObject;
import spoor.json.JsonValue.JsonString;
import spoor.json.JsonValue.Member;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes a node's children: members, items, the text that a string contains, or lines.
record TreeChildren(TreeNode parent) {
    List<TreeNode> make() {
        return switch (parent.content()) {
            case Content.Value(_, JsonTree tree, JsonValue value) -> ofValue(tree, value);
            case Content.Decoded(EmbeddedText text) ->
                    text.tree() != null
                            ? ofValue(text.tree(), text.tree().root())
                            : ofText(text.text()).orElseGet(() -> ofLines(text.text()));
            case Content.Line _ -> List.of();
        };
    }

    private List<TreeNode> ofValue(JsonTree tree, JsonValue value) {
        List<TreeNode> children = new ArrayList<>();
        switch (value) {
            case JsonObject object -> {
                for (Member member : object.members()) {
                    children.add(
                            new TreeNode(
                                    parent,
                                    new Content.Value(member.name(), tree, member.value())));
                }
            }
            case JsonArray array -> {
                for (JsonValue item : array.items()) {
                    children.add(
                            new TreeNode(parent, new Content.Value(children.size(), tree, item)));
                }
            }
            case JsonString string -> ofText(string.text()).ifPresent(children::addAll);
            case JsonNumber _, JsonLiteral _ -> {}
        }
        return children;
    }

    private Optional<List<TreeNode>> ofText(String text) {
        return EmbeddedText.in(text, parent.layers())
                .map(inner -> List.of(new TreeNode(parent, new Content.Decoded(inner))));
    }

    private List<TreeNode> ofLines(String text) {
        List<String> lines = text.lines().toList();
        List<TreeNode> children = new ArrayList<>();
        if (lines.size() > 1) {
            lines.forEach(line ->
                    children.add(
                            new TreeNode(parent, new Content.Line(children.size() + 1, line))));
        }
        return children;
    }
}
