package spoor.view.open;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

import spoor.event.Printable;
import spoor.view.control.Controls;
import spoor.viewmodel.Messages;
import spoor.viewmodel.Workspace;

/// What is shown while nothing is open: the ways to open something.
public final class WelcomePane extends VBox {
    private static final String SAMPLE = "sample:";
    private static final int SHOWN_RECENT = 5;

    private final VBox recent = new VBox();

    public WelcomePane(Workspace workspace, Opener opener) {
        getStyleClass().add("welcome");
        HBox choices =
                new HBox(
                        choice("folder", Feather.FOLDER, opener::chooseFolder),
                        choice("files", Feather.FILE_TEXT, opener::chooseFiles),
                        choice("sample", Feather.COMPASS, () -> opener.openLocation(SAMPLE)));
        choices.getStyleClass().add("choices");
        recent.getStyleClass().add("recent");
        getChildren()
                .addAll(
                        Controls.label(Messages.text("welcome.title"), "headline"),
                        Controls.label(Messages.text("welcome.text"), "muted"),
                        choices,
                        Controls.label(Messages.text("welcome.drop"), "muted"),
                        recent);
        workspace.recent().addListener((ListChangeListener<String>) _ -> list(workspace, opener));
        list(workspace, opener);
    }

    private static Button choice(String key, Ikon icon, Runnable action) {
        VBox content =
                new VBox(
                        10,
                        Controls.icon(icon),
                        Controls.label(Messages.text("welcome." + key), "choice-title"),
                        wrapped(Messages.text("welcome." + key + ".text")));
        content.setAlignment(Pos.CENTER_LEFT);
        Button button = Controls.button(Messages.text("welcome." + key), "choice", action);
        button.setId("open-" + key);
        button.setGraphic(content);
        return button;
    }

    private static javafx.scene.control.Label wrapped(String text) {
        javafx.scene.control.Label label = Controls.label(text, "choice-text");
        label.setWrapText(true);
        return label;
    }

    private void list(Workspace workspace, Opener opener) {
        recent.getChildren().clear();
        if (workspace.recent().isEmpty()) {
            return;
        }
        recent.getChildren().add(Controls.label(Messages.text("welcome.recent"), "strong"));
        workspace.recent().stream()
                .limit(SHOWN_RECENT)
                .map(location ->
                        Controls.link(label(location), () -> opener.openLocation(location)))
                .forEach(recent.getChildren()::add);
    }

    /// A location as people read it.
    static String label(String location) {
        return location.equals(SAMPLE) ? Messages.text("welcome.sample") : Printable.of(location);
    }
}
