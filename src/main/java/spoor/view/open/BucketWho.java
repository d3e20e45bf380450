package spoor.view.open;

import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import spoor.text.Printable;
import spoor.trail.s3.auth.CallerIdentity;
import spoor.view.control.Controls;
import spoor.viewmodel.open.BucketAccess;
import spoor.viewmodel.open.BucketViewModel;
import spoor.viewmodel.shared.Messages;

/// As whom the bucket is read: the profile, and who that turns out to be.
final class BucketWho extends VBox {
    private final BucketViewModel model;
    private final BucketAccess access;
    private final ComboBox<String> profile = new ComboBox<>();
    private final Label identity = Controls.label("", "mono");
    private final Label origin = Controls.label("", "muted");
    private final GridPane more = new GridPane(8, 6);
    private final Button toggle;

    BucketWho(BucketViewModel model) {
        this.model = model;
        access = model.access();
        getStyleClass().add("part");
        prepareProfile();
        identity.setId("bucket-identity");
        origin.setId("bucket-origin");
        identity.setMinWidth(0);
        // The account before it and the session's name behind it are what tells identities apart.
        identity.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(identity.textProperty());
        identity.setTooltip(whole);
        ProgressIndicator busy = new ProgressIndicator();
        busy.setAccessibleText(Messages.text("bucket.connecting"));
        model.connection()
                .connectingProperty()
                .subscribe(now -> {
                    Controls.show(busy, now);
                    if (model.connection().whoProperty().get().isEmpty()) {
                        showNobody();
                    }
                });
        toggle = Controls.button(Messages.text("bucket.more"), "link", this::toggle);
        toggle.setId("bucket-more");
        toggle.setMinWidth(USE_PREF_SIZE);
        VBox who = new VBox(identity, origin);
        who.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(who, Priority.ALWAYS);
        HBox line = new HBox(10, profile, busy, who, toggle);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren()
                .addAll(
                        line,
                        more(),
                        new FaultBox(
                                "bucket-access-fault",
                                model.connection().faultProperty(),
                                model::connect));
        model.connection()
                .whoProperty()
                .subscribe(found -> found.ifPresentOrElse(this::show, this::showNobody));
        showMore(access.isSpecial());
    }

    private void prepareProfile() {
        profile.setId("bucket-profile");
        profile.setPrefWidth(210);
        profile.setMinWidth(210);
        profile.setAccessibleText(Messages.text("bucket.profile"));
        profile.setConverter(new ProfileNames());
        model.connection().profiles().addListener((ListChangeListener<String>) _ -> listProfiles());
        access.profileProperty().addListener((_, _, now) -> profile.setValue(now));
        listProfiles();
        profile.setOnAction(_ -> {
            String chosen = profile.getValue();
            if (chosen != null && !chosen.equals(access.profileProperty().get())) {
                access.profileProperty().set(chosen);
                model.connect();
            }
        });
    }

    private void listProfiles() {
        profile.getItems().setAll(model.connection().profiles());
        profile.setValue(access.profileProperty().get());
    }

    @Override
    public void requestFocus() {
        profile.requestFocus();
    }

    private void show(CallerIdentity who) {
        identity.setText(
                Printable.of(who.arn().orElseGet(() -> Messages.text("bucket.identity.unknown"))));
        Controls.show(identity, true);
        // An ARN is set in even columns, a sentence is not.
        identity.getStyleClass().remove("mono");
        who.arn().ifPresent(_ -> identity.getStyleClass().add("mono"));
        origin.setText(
                who.account()
                        .map(id -> Messages.text("bucket.identity", id, who.credentials()))
                        .orElseGet(() -> Messages.text("bucket.identity.from", who.credentials())));
    }

    private void showNobody() {
        identity.setText("");
        // No empty line above the other.
        Controls.show(identity, false);
        origin.setText(
                model.connection().connectingProperty().get()
                        ? Messages.text("bucket.connecting")
                        : "");
    }

    private void toggle() {
        showMore(!more.isVisible());
        if (more.isVisible()) {
            more.getChildren().get(1).requestFocus();
        }
    }

    private void showMore(boolean shown) {
        Controls.show(more, shown);
        toggle.setGraphic(Controls.icon(shown ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT));
    }

    private GridPane more() {
        for (int column = 0; column < 4; column++) {
            ColumnConstraints width = new ColumnConstraints();
            width.setHgrow(column % 2 == 0 ? Priority.NEVER : Priority.ALWAYS);
            more.getColumnConstraints().add(width);
        }
        add("region", access.regionProperty(), 0, 0);
        add("endpoint", access.endpointProperty(), 2, 0);
        add("role", access.roleArnProperty(), 0, 1);
        add("externalId", access.externalIdProperty(), 2, 1);
        CheckBox pays = new CheckBox(Messages.text("bucket.requesterPays"));
        pays.setId("bucket-requester-pays");
        pays.selectedProperty().bindBidirectional(access.requesterPaysProperty());
        pays.setOnAction(_ -> model.connect());
        more.add(pays, 1, 2, 3, 1);
        return more;
    }

    private void add(String key, StringProperty value, int column, int row) {
        TextField field = new TextField(value.get());
        field.setId("bucket-" + key);
        field.setAccessibleText(Messages.text("bucket." + key));
        field.setPromptText(Messages.text("bucket." + key + ".prompt"));
        // What is half typed is not asked for.
        field.setOnAction(_ -> commit(field, value));
        field.focusedProperty()
                .addListener((_, _, focused) -> {
                    if (!focused) {
                        commit(field, value);
                    }
                });
        value.addListener((_, _, now) -> field.setText(now));
        Label label = Controls.label(Messages.text("bucket." + key), "muted");
        label.setLabelFor(field);
        label.setMinWidth(USE_PREF_SIZE);
        more.add(label, column, row);
        more.add(field, column + 1, row);
    }

    private void commit(TextField field, StringProperty value) {
        String typed = field.getText().strip();
        if (!typed.equals(value.get())) {
            value.set(typed);
            model.connect();
        }
    }

    /// The profile without a name stands for the default chain of credentials.
    private static final class ProfileNames extends StringConverter<String> {
        @Override
        public String toString(@Nullable String name) {
            return name == null || name.isEmpty()
                    ? Messages.text("bucket.profile.default")
                    : Printable.of(name);
        }

        @Override
        public String fromString(String text) {
            return text;
        }
    }
}
