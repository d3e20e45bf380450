package spoor.view.help;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import spoor.view.control.Controls;
import spoor.view.key.Shortcut;
import spoor.viewmodel.filter.QueryGuide;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// A row of the help: what is explained, and its explanation.
///
/// @param words what a search finds it by, in lower case
record HelpRow(Region subject, Label explanation, String words) {
    HelpRow(Region subject, String explanation, String words) {
        this(subject, Controls.label(explanation), words.toLowerCase(Locale.ROOT));
        subject.setMinWidth(Region.USE_PREF_SIZE);
        this.explanation.setWrapText(true);
        this.explanation.setMinHeight(Region.USE_PREF_SIZE);
    }

    static HelpRow of(Shortcut shortcut) {
        String keys = String.join(", ", shortcut.keys());
        String text = shortcut.text();
        return new HelpRow(Controls.label(keys, "key"), text, keys + " " + text);
    }

    /// @param toFind puts the query into the find box
    static HelpRow of(QueryGuide.Entry entry, Consumer<QueryGuide.Entry> toFind) {
        var link = Controls.link(entry.query(), () -> toFind.accept(entry));
        link.getStyleClass().add("query");
        // In the documentation, signs are marked as code.
        String meaning = entry.meaning().replace("`", "");
        return new HelpRow(link, meaning, entry.query() + " " + meaning);
    }

    /// Whether all words of a search are in it.
    boolean matches(List<String> search) {
        return search.stream().allMatch(words::contains);
    }
}
