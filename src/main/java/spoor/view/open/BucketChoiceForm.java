package spoor.view.open;

import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import spoor.text.Printable;
import spoor.trail.s3.list.TrailTree;
import spoor.view.control.Controls;
import spoor.view.control.DayPicker;
import spoor.viewmodel.open.BucketViewModel;
import spoor.viewmodel.open.TrailChoices;
import spoor.viewmodel.shared.Messages;

import java.util.Optional;

/// The part of the bucket dialog that chooses what to read: days, accounts, Regions and folders of
/// a trail, or everything.
final class BucketChoiceForm extends VBox {
    private final BucketViewModel model;
    private final TrailChoices choices;
    private final Label hint = Controls.label("", "muted");
    private final Label reversed = Controls.label(Messages.text("period.reversed"), "failure-text");
    private final HBox globalNote;
    private final VBox trail;

    /// @param chooseNames lets the user choose the file that names accounts
    BucketChoiceForm(BucketViewModel model, Runnable chooseNames) {
        this.model = model;
        choices = model.choices();
        getStyleClass().add("part");
        hint.setId("bucket-hint");
        hint.setWrapText(true);
        hint.setMinHeight(28);
        globalNote =
                new HBox(
                        6,
                        Controls.label(Messages.text("bucket.global"), "warning"),
                        Controls.link(
                                Messages.text("bucket.global.add"), choices::addGlobalServices));
        globalNote.setId("bucket-global");
        globalNote.setAlignment(Pos.CENTER_LEFT);
        Controls.show(globalNote, false);
        Controls.show(reversed, false);
        HBox lists = lists();
        trail = new VBox(8, period(), lists, footer(chooseNames));
        VBox.setVgrow(lists, Priority.ALWAYS);
        VBox.setVgrow(trail, Priority.ALWAYS);
        getChildren().addAll(hint, trail);
        InvalidationListener update = _ -> update();
        model.place().treeProperty().addListener(update);
        model.place().lookingProperty().addListener(update);
        choices.regions().addListener(update);
        choices.days().fromProperty().addListener(update);
        choices.days().untilProperty().addListener(update);
        update();
    }

    private Node period() {
        DayPicker from = new DayPicker("bucket-from", Messages.text("period.from.label"));
        DayPicker until = new DayPicker("bucket-until", Messages.text("period.until.label"));
        from.setPrefWidth(125);
        until.setPrefWidth(125);
        from.valueProperty().bindBidirectional(choices.days().fromProperty());
        until.valueProperty().bindBidirectional(choices.days().untilProperty());
        Label dash = Controls.label("\u2013", "muted");
        Label zone = Controls.label("UTC", "muted");
        HBox days =
                new HBox(
                        6,
                        from,
                        dash,
                        until,
                        zone,
                        reversed,
                        Controls.spacer(),
                        preset("period.lastDay", "bucket-last-1", () -> choices.days().last(1)),
                        preset("period.last7", "bucket-last-7", () -> choices.days().last(7)),
                        preset("period.last30", "bucket-last-30", () -> choices.days().last(30)),
                        preset("bucket.everything", "bucket-all-days", () -> choices.days().all()));
        days.setAlignment(Pos.CENTER_LEFT);
        return days;
    }

    private static Button preset(String key, String id, Runnable action) {
        Button button = Controls.button(Messages.text(key), "quiet-button", action);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private HBox lists() {
        ChoiceList accounts = new ChoiceList(choices, "bucket.accounts", choices.accounts());
        ChoiceList regions = new ChoiceList(choices, "bucket.regions", choices.regions());
        ChoiceList folders = new ChoiceList(choices, "bucket.folders", choices.folders());
        HBox lists = new HBox(12, accounts, regions, folders);
        accounts.setPrefWidth(220);
        regions.setPrefWidth(185);
        folders.setPrefWidth(290);
        lists.getChildren().forEach(list -> HBox.setHgrow(list, Priority.ALWAYS));
        return lists;
    }

    private Node footer(Runnable chooseNames) {
        CheckBox late = new CheckBox(Messages.text("bucket.late"));
        late.setId("bucket-late");
        late.selectedProperty().bindBidirectional(choices.days().lateFilesProperty());
        Label namesFault = Controls.label("", "failure-text");
        namesFault.setWrapText(true);
        model.accountNames()
                .faultProperty()
                .subscribe(now -> {
                    namesFault.setText(now.map(Printable::of).orElse(""));
                    Controls.show(namesFault, now.isPresent());
                });
        FlowPane line =
                new FlowPane(
                        16,
                        2,
                        Controls.link(Messages.text("bucket.names"), chooseNames),
                        late,
                        globalNote);
        line.setRowValignment(VPos.CENTER);
        return new VBox(2, line, namesFault);
    }

    private void update() {
        Optional<TrailTree> tree = model.place().treeProperty().get();
        boolean isTrail = tree.filter(TrailTree::isTrail).isPresent();
        Controls.show(trail, isTrail);
        Controls.show(hint, !isTrail);
        Controls.show(globalNote, choices.missesGlobalServices());
        Controls.show(reversed, choices.days().isReversed());
        hint.setText(
                tree.map(found ->
                                Messages.text(
                                        isEmpty(found) ? "bucket.nothing" : "bucket.noTrail",
                                        Printable.of(found.location().toString())))
                        .orElseGet(() ->
                                Messages.text(
                                        model.place().lookingProperty().get()
                                                ? "bucket.looking"
                                                : "bucket.hint")));
    }

    private static boolean isEmpty(TrailTree tree) {
        return tree.others().isEmpty() && !tree.files() && !tree.isTrail();
    }
}
