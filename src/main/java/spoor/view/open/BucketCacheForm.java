package spoor.view.open;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import spoor.trail.AccessFailure;
import spoor.view.control.Controls;
import spoor.viewmodel.open.ObjectCacheViewModel;
import spoor.viewmodel.shared.HumanUnits;
import spoor.viewmodel.shared.Messages;

/// The part of the bucket dialog for the cache: whether to keep downloaded files, how much they
/// use, and a button that deletes them.
final class BucketCacheForm extends VBox {
    BucketCacheForm(ObjectCacheViewModel kept) {
        getStyleClass().add("part");
        CheckBox keep = new CheckBox(Messages.text("bucket.keep"));
        keep.setId("bucket-keep");
        keep.selectedProperty().bindBidirectional(kept.keepProperty());
        Label used = Controls.label("", "muted");
        used.setId("bucket-kept");
        Button clear =
                Controls.button(Messages.text("bucket.keep.clear"), "quiet-button", kept::clear);
        clear.setId("bucket-clear");
        clear.setAccessibleText(Messages.text("bucket.keep.clear.name"));
        kept.bytesProperty()
                .subscribe(bytes -> {
                    boolean some = bytes.filter(n -> n > 0).isPresent();
                    used.setText(
                            bytes.map(n ->
                                            some
                                                    ? Messages.text(
                                                            "bucket.keep.used", HumanUnits.bytes(n))
                                                    : Messages.text("bucket.keep.unused"))
                                    .orElse(""));
                    Controls.show(clear, some);
                });
        Label fault = Controls.label("", "failure-text");
        fault.setWrapText(true);
        kept.faultProperty()
                .subscribe(now -> {
                    fault.setText(now.map(AccessFailure::getMessage).orElse(""));
                    Controls.show(fault, now.isPresent());
                });
        HBox line = new HBox(10, keep, used, clear);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinHeight(28);
        getChildren().addAll(line, fault);
    }
}
