package spoor.view.export;

import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import spoor.export.RecordFormat;
import spoor.export.RecordFormats;
import spoor.text.Printable;
import spoor.view.control.Controls;
import spoor.view.control.Dialogs;
import spoor.view.open.Choosers;
import spoor.view.open.FileType;
import spoor.viewmodel.export.ExportOptions;
import spoor.viewmodel.export.PseudonymMode;
import spoor.viewmodel.shared.Messages;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Asks which events to export, in which format, and whether names and ids are masked.
final class ExportDialog {
    private static final double WIDTH = 560;

    private final RecordFormats recordFormats;
    private final Choosers choosers;
    private final Window owner;
    private final RadioButton ticked = new RadioButton();
    private final RadioButton filtered = new RadioButton();
    private final ToggleGroup formats = new ToggleGroup();
    private final CheckBox spreadsheet = new CheckBox(Messages.text("export.spreadsheet"));
    private final CheckBox mask = new CheckBox(Messages.text("export.mask"));
    private final CheckBox keep = new CheckBox(Messages.text("export.mask.keep"));
    private final Label keyFile = Controls.label("", "muted");
    private final Dialog<ButtonType> dialog;
    private final ButtonType go = new ButtonType(Messages.text("export.go"), ButtonData.OK_DONE);
    private @Nullable Path key;

    /// @param tickedEvents how many are ticked
    /// @param filteredEvents how many are filtered
    /// @param filter by what, in words
    /// @param forSpreadsheets whether CSV is for spreadsheet programs at first
    ExportDialog(
            int tickedEvents,
            int filteredEvents,
            String filter,
            RecordFormats recordFormats,
            boolean forSpreadsheets,
            Choosers choosers,
            Window owner) {
        this.recordFormats = recordFormats;
        this.choosers = choosers;
        this.owner = owner;
        spreadsheet.setSelected(forSpreadsheets);
        GridPane form = new GridPane(16, 14);
        form.getStyleClass().add("export-form");
        form.setId("export-form");
        form.addRow(0, name("export.events"), which(tickedEvents, filteredEvents, filter));
        form.addRow(1, name("export.format"), format());
        form.addRow(2, name("export.sharing"), masking());
        dialog =
                Dialogs.form(
                        owner, Messages.text("export.title"), form, List.of(go, Dialogs.cancel()));
        Node goButton = dialog.getDialogPane().lookupButton(go);
        goButton.setId("export-go");
        keep.selectedProperty()
                .addListener((_, _, kept) -> {
                    if (kept && key == null) {
                        chooseKey();
                    }
                    update();
                });
        mask.selectedProperty().addListener((_, _, _) -> update());
        update();
    }

    /// What the user wants.
    ///
    /// @param onlyTicked whether the ticked events are meant, not the filtered ones
    record Answer(boolean onlyTicked, ExportOptions options) {}

    /// Shows it and waits; nothing where the user changed their mind.
    Optional<Answer> showAndWait() {
        return dialog.showAndWait()
                .filter(answer -> answer.equals(go))
                .map(_ ->
                        new Answer(
                                ticked.isSelected(),
                                new ExportOptions(chosen(), spreadsheet.isSelected(), masked())));
    }

    private RecordFormat chosen() {
        return formats.getSelectedToggle().getUserData() instanceof RecordFormat format
                ? format
                : recordFormats.standard();
    }

    private PseudonymMode masked() {
        if (!mask.isSelected()) {
            return new PseudonymMode.None();
        }
        return keep.isSelected() && key != null
                ? new PseudonymMode.WithKey(key)
                : new PseudonymMode.WithoutKey();
    }

    private static Label name(String key) {
        Label label = Controls.label(Messages.text(key), "muted");
        label.setMinWidth(Region.USE_PREF_SIZE);
        GridPane.setValignment(label, VPos.TOP);
        return label;
    }

    private VBox which(int tickedEvents, int filteredEvents, String filter) {
        ToggleGroup group = new ToggleGroup();
        ticked.setToggleGroup(group);
        filtered.setToggleGroup(group);
        ticked.setId("export-ticked");
        filtered.setId("export-filtered");
        ticked.setText(Messages.text("export.which.ticked", tickedEvents));
        filtered.setText(Messages.text("export.which.filtered", filteredEvents));
        Controls.show(ticked, tickedEvents > 0);
        ticked.setSelected(tickedEvents > 0);
        filtered.setSelected(tickedEvents == 0);
        filtered.setDisable(filteredEvents == 0);
        Label words = wrapped(filter);
        words.setId("export-filter");
        VBox below = new VBox(words);
        below.getStyleClass().add("more");
        return new VBox(6, ticked, filtered, below);
    }

    private VBox format() {
        VBox box = new VBox(6);
        for (RecordFormat format : recordFormats.all()) {
            RadioButton button = new RadioButton(Messages.text(format.nameKey()));
            button.setId("export-" + format.id());
            button.setToggleGroup(formats);
            button.setUserData(format);
            button.setSelected(format.equals(recordFormats.standard()));
            box.getChildren().add(button);
            if (format.forSpreadsheets().isPresent()) {
                spreadsheet.setId("export-spreadsheet");
                spreadsheet.disableProperty().bind(button.selectedProperty().not());
                VBox more = new VBox(spreadsheet);
                more.getStyleClass().add("more");
                box.getChildren().add(more);
            }
        }
        return box;
    }

    private VBox masking() {
        mask.setId("export-mask");
        keep.setId("export-keep-key");
        keyFile.setId("export-key-file");
        Label text = wrapped(Messages.text("export.mask.text"));
        Label limits = wrapped(Messages.text("export.mask.limits"));
        keyFile.setWrapText(true);
        keyFile.setMaxWidth(WIDTH - 180);
        HBox file =
                new HBox(
                        10,
                        Controls.button(
                                Messages.text("export.mask.keyFile"),
                                "quiet-button",
                                this::chooseKey),
                        keyFile);
        file.setAlignment(Pos.CENTER_LEFT);
        file.visibleProperty().bind(keep.selectedProperty().and(mask.selectedProperty()));
        file.managedProperty().bind(file.visibleProperty());
        VBox more = new VBox(8, text, limits, keep, file);
        more.getStyleClass().add("more");
        keep.disableProperty().bind(mask.selectedProperty().not());
        return new VBox(8, mask, more);
    }

    private static Label wrapped(String text) {
        Label label = Controls.label(text, "muted");
        label.setWrapText(true);
        label.setPrefWidth(WIDTH - 60);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private void chooseKey() {
        choosers.saveAs(owner, Messages.text("export.mask.name"), List.of(FileType.JSON))
                .ifPresent(target -> key = target.file());
        update();
    }

    /// Disables the export while a key file is wanted but not chosen.
    private void update() {
        keyFile.setText(
                key == null ? Messages.text("export.mask.noFile") : Printable.of(key.toString()));
        dialog.getDialogPane()
                .lookupButton(go)
                .setDisable(mask.isSelected() && keep.isSelected() && key == null);
        if (dialog.getDialogPane().getScene().getWindow() != null) {
            dialog.getDialogPane().getScene().getWindow().sizeToScene();
        }
    }
}
