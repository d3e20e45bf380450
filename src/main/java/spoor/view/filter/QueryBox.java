package spoor.view.filter;

import javafx.scene.input.Clipboard;

import org.controlsfx.control.textfield.CustomTextField;

import spoor.recognition.RecognizedText;

/// The field for a query. A recognised value is pasted without what was copied with it, such as
/// quotes and a comma.
final class QueryBox extends CustomTextField {
    private boolean pasting;

    /// Whether the text changes because something is pasted.
    boolean isPasting() {
        return pasting;
    }

    @Override
    public void paste() {
        pasting = true;
        RecognizedText pasted = pasted();
        if (getSelection().getLength() == getLength() && pasted.isKnown()) {
            replaceSelection(pasted.value());
        } else {
            super.paste();
        }
        pasting = false;
    }

    private static RecognizedText pasted() {
        String text = Clipboard.getSystemClipboard().getString();
        return RecognizedText.of(text == null ? "" : text);
    }
}
