package spoor.view.filter;

import javafx.scene.control.TextField;
import javafx.scene.text.Text;

import java.util.List;

/// The text in an empty field: the longest that the field has room for.
final class PromptText {
    /// The icon at the left, and the paddings.
    private static final double AROUND = 64;

    private final TextField field;
    private final List<String> texts;

    /// @param texts the longest first
    private PromptText(TextField field, List<String> texts) {
        this.field = field;
        this.texts = texts;
    }

    static void install(TextField field, List<String> texts) {
        PromptText prompt = new PromptText(field, texts);
        field.widthProperty().subscribe(prompt::update);
        field.fontProperty().subscribe(prompt::update);
    }

    private void update() {
        field.setPromptText(texts.stream().filter(this::fits).findFirst().orElse(texts.getLast()));
    }

    private boolean fits(String prompt) {
        Text text = new Text(prompt);
        text.setFont(field.getFont());
        return text.getLayoutBounds().getWidth() <= field.getWidth() - AROUND;
    }
}
