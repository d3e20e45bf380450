package spoor.view.open;

import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import spoor.trail.TrailSource;
import spoor.view.control.Controls;
import spoor.view.control.Dialogs;
import spoor.view.control.SideWindow;
import spoor.viewmodel.Workspace;
import spoor.viewmodel.engine.EngineHits;
import spoor.viewmodel.engine.EnginePreview;
import spoor.viewmodel.engine.EngineViewModel;
import spoor.viewmodel.shared.Messages;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// A window beside the main one that asks the table of an engine. Esc hides it.
final class EngineWindow {
    private static final double WIDTH = 1180;
    private static final double HEIGHT = 720;
    private static final int TIME_COLUMNS = 18;

    private final Workspace workspace;
    private final EngineViewModel model;
    private final SideWindow window;
    private final Predicate<List<TrailSource>> open;
    private final TextField location;
    private final GridPane form = new GridPane(10, 6);

    /// @param owner the main window, which has its scene
    /// @param open opens sources, if the user still wants that
    EngineWindow(Workspace workspace, Stage owner, Predicate<List<TrailSource>> open) {
        this.workspace = workspace;
        this.open = open;
        window = new SideWindow(owner);
        model =
                workspace.engines(
                        (profile, device) -> MfaDialog.ask(window.stage(), profile, device));
        location = field("engine-table", "engine.ask.table", model.locationProperty());
        location.setPromptText(Messages.text("engine.ask.table.example"));
        TextField from = field("engine-from", "engine.ask.from", model.fromProperty());
        from.setPromptText(Messages.text("engine.ask.from.example"));
        TextField until = field("engine-until", "engine.ask.until", model.untilProperty());
        TextField query = field("engine-query", "engine.ask.where", model.queryProperty());
        query.setPromptText(Messages.text("engine.ask.where.example"));
        CheckBox whole = new CheckBox(Messages.text("engine.ask.whole"));
        whole.setId("engine-whole");
        whole.selectedProperty().bindBidirectional(model.wholeTableProperty());
        form.addRow(0, word("engine.ask.table"), location);
        from.setPrefColumnCount(TIME_COLUMNS);
        until.setPrefColumnCount(TIME_COLUMNS);
        HBox period = new HBox(10, from, word("engine.ask.until"), until, whole);
        period.setAlignment(Pos.CENTER_LEFT);
        form.addRow(1, word("engine.ask.from"), period);
        form.addRow(2, word("engine.ask.where"), query);
        GridPane.setHgrow(location, Priority.ALWAYS);
        Label status = Controls.label("");
        status.setId("engine-status");
        status.setWrapText(true);
        status.setMinHeight(Region.USE_PREF_SIZE);
        status.textProperty().bind(model.statusProperty());
        EngineFacets facets = new EngineFacets(model);
        VBox.setVgrow(facets, Priority.ALWAYS);
        Label about = Controls.label(Messages.text("engine.ask.about"), "muted");
        about.setWrapText(true);
        about.setMinHeight(Region.USE_PREF_SIZE);
        VBox page =
                new VBox(
                        about,
                        form,
                        actions(),
                        new FaultBox("engine-fault", model.faultProperty(), model::preview),
                        status,
                        facets);
        page.getStyleClass().addAll("report", "report-page");
        window.setTitle(Messages.text("engine.ask.title"));
        window.setContent(page);
        window.stage().setOnHidden(_ -> model.cancel());
    }

    private static Label word(String key) {
        Label word = Controls.label(Messages.text(key));
        word.setMinWidth(Region.USE_PREF_SIZE);
        return word;
    }

    /// Enter checks the question.
    private TextField field(String id, String name, StringProperty text) {
        TextField field = new TextField();
        field.setId(id);
        field.setAccessibleText(Messages.text(name));
        field.textProperty().bindBidirectional(text);
        field.setOnAction(_ -> model.preview());
        return field;
    }

    private HBox actions() {
        Button check = button("engine-check", "engine.ask.preview", model::preview);
        check.disableProperty().bind(model.runningProperty());
        Button count = button("engine-count", "engine.ask.count", model::count);
        Button bring = button("engine-bring", "engine.ask.bring", () -> model.find(this::confirm));
        for (Button asks : List.of(count, bring)) {
            asks.disableProperty()
                    .bind(
                            Bindings.createBooleanBinding(
                                    () -> model.runningProperty().get() || !mayAsk(),
                                    model.runningProperty(),
                                    model.previewProperty()));
        }
        Button cancel = button("engine-cancel", "engine.ask.cancel", model::cancel);
        cancel.disableProperty().bind(model.runningProperty().not());
        return new HBox(10, check, count, bring, Controls.spacer(), cancel);
    }

    private boolean mayAsk() {
        Optional<EnginePreview> preview = model.previewProperty().get();
        return preview.filter(EnginePreview::mayAsk).isPresent();
    }

    private static Button button(String id, String key, Runnable action) {
        Button button = Controls.button(Messages.text(key), "quiet-button", action);
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private void confirm(EngineHits hits) {
        String title = Messages.text("engine.ask.bring");
        if (hits.files() == 0) {
            Dialogs.message(window.stage(), title, Messages.text("engine.ask.bring.nothing"));
            return;
        }
        ButtonType yes = new ButtonType(title, ButtonData.OK_DONE);
        String question = Messages.text("engine.ask.bring.question", hits.files(), hits.events());
        if (Dialogs.ask(window.stage(), title, question, List.of(yes, Dialogs.cancel()))
                .equals(Optional.of(yes))) {
            model.fetch(hits, sources -> bring(hits, sources));
        }
    }

    private void bring(EngineHits hits, List<TrailSource> sources) {
        window.stage().hide();
        if (open.test(sources)) {
            workspace.show(hits.request());
        }
    }

    void show() {
        window.show(WIDTH, HEIGHT);
        location.requestFocus();
    }

    /// Shows it for this table.
    void show(String line) {
        model.locationProperty().set(line);
        show();
    }
}
