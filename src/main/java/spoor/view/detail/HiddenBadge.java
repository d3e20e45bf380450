package spoor.view.detail;

import javafx.scene.control.Label;

import spoor.hidden.HiddenRule;
import spoor.view.control.Controls;
import spoor.viewmodel.hidden.HiddenWords;

/// The mark of a value that cannot be read, with its meaning in words.
final class HiddenBadge {
    private HiddenBadge() {}

    static Label of(HiddenRule rule) {
        String meaning = HiddenWords.meaning(rule);
        return switch (rule.kind()) {
            case HIDDEN_BY_AWS -> Controls.label(meaning, "badge");
            case OMITTED -> Controls.label(meaning, "badge", "omitted");
            case MASKED_BY_OTHERS -> Controls.label(meaning, "badge", "masked");
        };
    }
}
