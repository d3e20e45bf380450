package spoor.view.group;

import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import spoor.query.group.Groups;
import spoor.report.GroupReport;
import spoor.view.control.Controls;
import spoor.view.control.SideWindow;
import spoor.view.open.Choosers;
import spoor.view.report.ReportSaveFlow;
import spoor.viewmodel.Workspace;
import spoor.viewmodel.group.GroupViewModel;
import spoor.viewmodel.shared.Messages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A window beside the main one with the groups of the events that match. It is hidden and not
/// closed; Esc hides it.
public final class GroupWindow {
    private static final double WIDTH = 1180;
    private static final double HEIGHT = 720;

    private final Workspace workspace;
    private final GroupViewModel model;
    private final SideWindow window;
    private final ComboBox<String> first;
    private final Label summary = Controls.label("", "muted");
    private final Button save;

    /// @param owner the main window, which has its scene
    public GroupWindow(Workspace workspace, Stage owner, Choosers choosers) {
        this.workspace = workspace;
        model = workspace.groups();
        window = new SideWindow(owner);
        first = box("group-first", "group.first", model.firstProperty());
        ComboBox<String> second = box("group-second", "group.second", model.secondProperty());
        second.setPromptText(Messages.text("group.second.none"));
        ReportSaveFlow saving =
                new ReportSaveFlow(workspace.report().saver(), choosers, window.stage());
        save = Controls.button(Messages.text("report.save"), "quiet-button", () -> save(saving));
        save.setId("group-save");
        summary.setId("group-summary");
        HBox bar =
                new HBox(
                        10,
                        word("group.by"),
                        first,
                        word("group.and"),
                        second,
                        Controls.spacer(),
                        save);
        bar.getStyleClass().add("report-bar");
        GroupTable table =
                new GroupTable(
                        workspace,
                        group -> {
                            window.stage().hide();
                            model.show(group);
                        });
        VBox.setVgrow(table, Priority.ALWAYS);
        summary.setWrapText(true);
        VBox page = new VBox(bar, summary, table);
        page.getStyleClass().addAll("report", "report-page", "group-page");
        window.setTitle(Messages.text("group.title"));
        window.setContent(page);
        model.groupsProperty().subscribe(this::summarise);
        model.runningProperty().addListener((_, _, _) -> summarise(model.groupsProperty().get()));
        window.stage().showingProperty().subscribe(model.shownProperty()::set);
    }

    private static Label word(String key) {
        Label word = Controls.label(Messages.text(key));
        word.setMinWidth(Region.USE_PREF_SIZE);
        return word;
    }

    /// An editable list of the fields; paths are typed.
    private ComboBox<String> box(String id, String name, StringProperty text) {
        ComboBox<String> box = new ComboBox<>();
        box.setId(id);
        box.setEditable(true);
        box.setVisibleRowCount(14);
        box.setPrefWidth(250);
        box.setAccessibleText(Messages.text(name));
        box.getItems().setAll(model.names());
        box.getEditor().textProperty().bindBidirectional(text);
        // What is typed in part becomes the name that begins so, with Enter or when the focus
        // moves.
        box.setOnAction(_ -> complete(text));
        box.getEditor()
                .focusedProperty()
                .addListener((_, _, focused) -> {
                    if (!focused) {
                        complete(text);
                    }
                });
        return box;
    }

    private void complete(StringProperty text) {
        model.completed(text.get()).ifPresent(text::set);
    }

    private void save(ReportSaveFlow saving) {
        model.groupsProperty()
                .get()
                .ifPresent(groups ->
                        saving.start(
                                Messages.text("group.save.name"), new GroupReport(groups)::write));
    }

    private void summarise(Optional<Groups> counted) {
        save.setDisable(counted.isEmpty());
        summary.setText(
                model.runningProperty().get()
                        ? Messages.text("group.counting")
                        : counted.map(this::summary).orElse(""));
    }

    private String summary(Groups groups) {
        List<String> sentences = new ArrayList<>();
        sentences.add(
                Messages.text(
                        "group.summary",
                        groups.groups().size(),
                        workspace.filter().result().order().size()));
        if (groups.severalValues()) {
            sentences.add(Messages.text("group.several"));
        }
        if (groups.leftOut() > 0) {
            sentences.add(Messages.text("group.leftOut", groups.leftOut()));
        }
        if (groups.unreadable() > 0) {
            sentences.add(Messages.text("group.unreadable", groups.unreadable()));
        }
        return String.join(" ", sentences);
    }

    public void show() {
        window.show(WIDTH, HEIGHT);
        first.requestFocus();
    }
}
