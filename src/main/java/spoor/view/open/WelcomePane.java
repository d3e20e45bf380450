package spoor.view.open;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

import spoor.view.control.Controls;
import spoor.viewmodel.Workspace;
import spoor.viewmodel.open.LocationWords;
import spoor.viewmodel.shared.Messages;

import java.time.LocalDate;
import java.time.ZoneOffset;

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
                        choice("bucket", Feather.DATABASE, opener::chooseBucket),
                        choice("sample", Feather.COMPASS, () -> opener.openLocation(SAMPLE)));
        choices.getStyleClass().add("choices");
        Hyperlink files = Controls.link(Messages.text("welcome.files"), opener::chooseFiles);
        files.setId("open-files");
        HBox others = new HBox(6, files, Controls.label(Messages.text("welcome.drop"), "muted"));
        others.setAlignment(Pos.CENTER);
        recent.getStyleClass().add("recent");
        getChildren()
                .addAll(
                        Controls.label(Messages.text("welcome.title"), "headline"),
                        Controls.label(Messages.text("welcome.text"), "muted"),
                        choices,
                        others,
                        reopen(workspace, opener),
                        recent);
        workspace
                .opening()
                .recent()
                .addListener((ListChangeListener<String>) _ -> list(workspace, opener));
        list(workspace, opener);
    }

    private static Hyperlink reopen(Workspace workspace, Opener opener) {
        Hyperlink reopen = Controls.link(Messages.text("welcome.reopen"), opener::reopen);
        reopen.setId("reopen");
        workspace
                .reopening()
                .locationsProperty()
                .subscribe(locations -> Controls.show(reopen, !locations.isEmpty()));
        return reopen;
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

    private static Label wrapped(String text) {
        Label label = Controls.label(text, "choice-text");
        label.setWrapText(true);
        return label;
    }

    private void list(Workspace workspace, Opener opener) {
        recent.getChildren().clear();
        if (workspace.opening().recent().isEmpty()) {
            return;
        }
        recent.getChildren().add(Controls.label(Messages.text("welcome.recent"), "strong"));
        workspace.opening().recent().stream()
                .limit(SHOWN_RECENT)
                .map(location ->
                        Controls.link(label(location), () -> opener.openLocation(location)))
                .forEach(recent.getChildren()::add);
    }

    /// A location as people read it.
    static String label(String location) {
        return LocationWords.of(location, LocalDate.now(ZoneOffset.UTC));
    }
}
