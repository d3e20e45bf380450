package spoor.cli;

import org.jspecify.annotations.Nullable;

import spoor.message.Texts;

import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;

/// The descriptions of commands and options, for picocli: the texts whose keys begin with
/// `command.help.`, without that beginning.
final class HelpTexts extends ResourceBundle {
    private static final String PREFIX = "command.help.";

    private final Texts texts;

    HelpTexts(Texts texts) {
        this.texts = texts;
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return texts.keys().contains(PREFIX + key) ? texts.pattern(PREFIX + key) : null;
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(
                texts.keys().stream()
                        .filter(key -> key.startsWith(PREFIX))
                        .map(key -> key.substring(PREFIX.length()))
                        .toList());
    }
}
