package spoor.view.open;

import javafx.beans.InvalidationListener;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import spoor.text.Printable;
import spoor.view.control.Controls;
import spoor.viewmodel.open.BucketViewModel;
import spoor.viewmodel.shared.Messages;

/// The part of the bucket dialog for the location: a listed bucket, or a typed or pasted one.
final class BucketLocationForm extends VBox {
    private final BucketViewModel model;
    private final ComboBox<String> place = new ComboBox<>();
    private final Label note = Controls.label("", "muted");
    private String shownWith = "";

    BucketLocationForm(BucketViewModel model) {
        this.model = model;
        getStyleClass().add("part");
        preparePlace();
        Button look = Controls.button(Messages.text("bucket.look"), "quiet-button", model::look);
        look.setId("bucket-look");
        look.setMinWidth(USE_PREF_SIZE);
        look.disableProperty()
                .bind(place.getEditor().textProperty().map(String::isBlank).orElse(true));
        ProgressIndicator busy = new ProgressIndicator();
        busy.setAccessibleText(Messages.text("bucket.looking"));
        Hyperlink stop = Controls.link(Messages.text("bucket.stop"), model::stop);
        stop.setId("bucket-stop");
        stop.setMinWidth(USE_PREF_SIZE);
        model.place()
                .lookingProperty()
                .subscribe(now -> {
                    Controls.show(busy, now);
                    Controls.show(stop, now);
                    Controls.show(look, !now);
                });
        HBox line = new HBox(8, place, look, busy, stop);
        line.setAlignment(Pos.CENTER_LEFT);
        note.setId("bucket-note");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        getChildren()
                .addAll(
                        line,
                        note,
                        new FaultBox(
                                "bucket-place-fault",
                                model.place().faultProperty(),
                                model::connect));
        InvalidationListener update = _ -> updateNote();
        model.connection().buckets().addListener(update);
        model.connection().bucketsRefusedProperty().addListener(update);
        model.place().followedToProperty().addListener(update);
        updateNote();
    }

    private void preparePlace() {
        TextField editor = place.getEditor();
        place.setEditable(true);
        place.setId("bucket-place");
        place.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(place, Priority.ALWAYS);
        place.setPromptText(Messages.text("bucket.place.prompt"));
        place.setAccessibleText(Messages.text("bucket.place"));
        editor.setAccessibleText(Messages.text("bucket.place"));
        editor.textProperty().bindBidirectional(model.place().textProperty());
        model.connection()
                .buckets()
                .addListener(
                        (ListChangeListener<String>)
                                _ -> {
                                    // A new list must not replace the text that is being typed.
                                    String typed = editor.getText();
                                    int caret = editor.getCaretPosition();
                                    place.getItems().setAll(model.connection().buckets());
                                    if (!editor.getText().equals(typed)) {
                                        editor.setText(typed);
                                        editor.positionCaret(caret);
                                    }
                                });
        place.setOnShown(_ -> shownWith = editor.getText());
        place.setOnHidden(_ -> {
            if (!editor.getText().isBlank() && !editor.getText().equals(shownWith)) {
                model.look();
            }
        });
        place.addEventFilter(KeyEvent.KEY_PRESSED, this::lookOnEnter);
    }

    /// Enter lists the place; after that Enter opens it, as everywhere in the dialog.
    private void lookOnEnter(KeyEvent event) {
        boolean toLook =
                model.place().treeProperty().get().isEmpty()
                        && !model.place().lookingProperty().get();
        if (event.getCode() == KeyCode.ENTER
                && toLook
                && !place.isShowing()
                && !place.getEditor().getText().isBlank()) {
            model.look();
            event.consume();
        }
    }

    @Override
    public void requestFocus() {
        place.requestFocus();
    }

    private void updateNote() {
        note.setText(
                model.place()
                        .followedToProperty()
                        .get()
                        .map(region -> Messages.text("bucket.followed", Printable.of(region)))
                        .or(() ->
                                model.connection()
                                        .bucketsRefusedProperty()
                                        .get()
                                        .map(reason ->
                                                Messages.text(
                                                        "bucket.refused", Printable.of(reason))))
                        .orElseGet(() ->
                                model.connection().buckets().isEmpty()
                                        ? Messages.text("bucket.place.hint")
                                        : Messages.text(
                                                "bucket.buckets",
                                                model.connection().buckets().size())));
    }
}
