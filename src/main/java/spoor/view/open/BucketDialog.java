package spoor.view.open;

import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

import spoor.text.Printable;
import spoor.trail.AccessFailure;
import spoor.trail.s3.list.S3Plan;
import spoor.view.control.Controls;
import spoor.view.control.Dialogs;
import spoor.viewmodel.open.BucketViewModel;
import spoor.viewmodel.shared.HumanUnits;
import spoor.viewmodel.shared.Messages;

import java.util.List;
import java.util.Optional;

/// Asks which bucket to open, with which access, and what of it; shows how much that is before
/// anything is downloaded.
final class BucketDialog {
    private static final int WIDTH = 820;
    private static final int HEIGHT = 640;

    private final BucketViewModel model;
    private final Dialog<ButtonType> dialog;
    private final ButtonType open =
            new ButtonType(Messages.text("bucket.open"), ButtonData.OK_DONE);
    private final Button openButton;
    private final Label sizeLabel;
    private final Label count = Controls.label("", "strong");
    private final ProgressIndicator counting = new ProgressIndicator();
    private final GridPane form = new GridPane(16, 14);
    private int rows;

    BucketDialog(BucketViewModel model, Choosers choosers, Window owner) {
        this.model = model;
        BucketIdentityForm who = new BucketIdentityForm(model);
        BucketLocationForm where = new BucketLocationForm(model);
        BucketChoiceForm what = new BucketChoiceForm(model, () -> chooseNames(choosers));
        form.getStyleClass().add("bucket-form");
        ColumnConstraints rest = new ColumnConstraints();
        rest.setHgrow(Priority.ALWAYS);
        form.getColumnConstraints().addAll(new ColumnConstraints(72), rest);
        add("bucket.who", who);
        add("bucket.where", where);
        add("bucket.what", what);
        RowConstraints growing = new RowConstraints();
        growing.setVgrow(Priority.ALWAYS);
        form.getRowConstraints().addAll(new RowConstraints(), new RowConstraints(), growing);
        add("bucket.disk", new BucketCacheForm(model.cache()));
        sizeLabel = add("bucket.size", countLine());
        ScrollPane scroll = new ScrollPane(form);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        dialog =
                Dialogs.form(
                        owner,
                        Messages.text("bucket.title"),
                        scroll,
                        List.of(open, Dialogs.cancel()));
        dialog.setResizable(true);
        dialog.getDialogPane().getStyleClass().add("bucket-dialog");
        dialog.getDialogPane().setPrefSize(WIDTH, HEIGHT);
        openButton = (Button) dialog.getDialogPane().lookupButton(open);
        openButton.setId("bucket-open");
        openButton.setMinWidth(Region.USE_PREF_SIZE);
        ButtonBar.setButtonUniformSize(openButton, false);
        InvalidationListener update = _ -> update();
        model.place().treeProperty().addListener(update);
        model.count().planProperty().addListener(update);
        model.count().faultProperty().addListener(update);
        model.count().runningProperty().addListener(update);
        update();
        // Before that, the scroll pane has no content to focus.
        window().addEventHandler(WindowEvent.WINDOW_SHOWN, _ -> where.requestFocus());
    }

    private Label add(String key, Node part) {
        Label label = Controls.label(Messages.text(key), "muted");
        label.setLabelFor(part);
        label.setMinHeight(28);
        GridPane.setValignment(label, VPos.TOP);
        form.addRow(rows++, label, part);
        return label;
    }

    private HBox countLine() {
        count.setId("bucket-count");
        count.setWrapText(true);
        count.setMinHeight(28);
        counting.setAccessibleText(Messages.text("bucket.counting"));
        HBox line = new HBox(8, count, counting);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /// Shows it and waits.
    ///
    /// @return whether to open the chosen files
    boolean showAndWait() {
        return dialog.showAndWait().equals(Optional.of(open));
    }

    /// The dialog's own window.
    Window window() {
        return dialog.getDialogPane().getScene().getWindow();
    }

    private void chooseNames(Choosers choosers) {
        choosers.file(window(), Messages.text("bucket.names"))
                .ifPresent(model.accountNames()::read);
    }

    private void update() {
        Optional<S3Plan> plan = model.count().planProperty().get();
        boolean running = model.count().runningProperty().get();
        Controls.show(counting, running);
        count.setText(running ? Messages.text("bucket.counting") : words(plan));
        // Without a size there is no label for it.
        sizeLabel.setVisible(!count.getText().isEmpty());
        boolean something = plan.isEmpty() || plan.get().files() > 0;
        openButton.setDisable(model.selection().isEmpty() || !something);
        openButton.setText(
                plan.filter(made -> made.files() > 0 && made.isComplete())
                        .map(made -> Messages.text("bucket.open.files", made.files()))
                        .orElse(Messages.text("bucket.open")));
    }

    private String words(Optional<S3Plan> plan) {
        StringBuilder words = new StringBuilder();
        plan.ifPresent(made -> {
            words.append(
                    Messages.text("bucket.count", made.files(), HumanUnits.bytes(made.bytes())));
            if (made.files() == 0 && made.isComplete() && isPeriodChosen()) {
                words.append(". ").append(Messages.text("bucket.noneInPeriod"));
            }
            if (made.archived() > 0) {
                words.append(". ").append(Messages.text("bucket.archived", made.archived()));
            }
        });
        int faults = plan.map(made -> made.faults().size()).orElse(0);
        model.count()
                .faultProperty()
                .get()
                .map(AccessFailure::getMessage)
                .map(Printable::of)
                .ifPresent(message ->
                        words.append(words.isEmpty() ? "" : ". ")
                                .append(
                                        faults > 1
                                                ? Messages.text("bucket.unlisted", faults, message)
                                                : message));
        if (words.isEmpty() && isNothingChosen()) {
            return Messages.text("bucket.nothingChosen");
        }
        return words.toString();
    }

    private boolean isPeriodChosen() {
        return model.choices().days().fromProperty().get() != null
                || model.choices().days().untilProperty().get() != null;
    }

    private boolean isNothingChosen() {
        return model.place().treeProperty().get().isPresent() && model.selection().isEmpty();
    }
}
