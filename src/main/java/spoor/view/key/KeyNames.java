package spoor.view.key;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

import java.util.ArrayList;
import java.util.List;

/// How keys are written for users.
final class KeyNames {
    private KeyNames() {}

    /// A combination as it is on the keyboards of most systems, such as `Ctrl+Shift+F`.
    static String of(KeyCodeCombination keys) {
        List<String> names = new ArrayList<>();
        if (isDown(keys.getShortcut()) || isDown(keys.getControl())) {
            names.add("Ctrl");
        }
        if (isDown(keys.getAlt())) {
            names.add("Alt");
        }
        if (isDown(keys.getShift())) {
            names.add("Shift");
        }
        names.add(of(keys.getCode()));
        return String.join("+", names);
    }

    private static boolean isDown(KeyCombination.ModifierValue modifier) {
        return modifier == KeyCombination.ModifierValue.DOWN;
    }

    private static String of(KeyCode code) {
        return switch (code) {
            case UP -> "\u2191";
            case DOWN -> "\u2193";
            case LEFT -> "\u2190";
            case RIGHT -> "\u2192";
            case CONTEXT_MENU -> "Menu";
            default -> code.getName();
        };
    }
}
