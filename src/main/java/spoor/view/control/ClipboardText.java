package spoor.view.control;

import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

import java.util.Map;

/// Puts text on the system's clipboard.
public final class ClipboardText {
    private ClipboardText() {}

    public static void copy(String text) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
    }
}
