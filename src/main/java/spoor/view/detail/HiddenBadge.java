package spoor.view.detail;

import javafx.scene.control.Label;

import spoor.redact.HiddenKind;
import spoor.view.control.Controls;
import spoor.viewmodel.Messages;

/// The mark of a value that cannot be read, with its meaning in words.
final class HiddenBadge {
    private HiddenBadge() {}

    static Label of(HiddenKind kind) {
        return switch (kind) {
            case HIDDEN_BY_AWS -> Controls.label(meaning(kind), "badge");
            case OMITTED -> Controls.label(meaning(kind), "badge", "omitted");
            case MASKED_BY_OTHERS -> Controls.label(meaning(kind), "badge", "masked");
        };
    }

    static String meaning(HiddenKind kind) {
        return Messages.text(
                switch (kind) {
                    case HIDDEN_BY_AWS -> "detail.hidden";
                    case OMITTED -> "detail.omitted";
                    case MASKED_BY_OTHERS -> "detail.masked";
                });
    }
}
