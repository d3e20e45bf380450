package spoor.view.open;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Tooltip;
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

/// The part of the bucket dialog for the profile; it shows the identity that the profile gives.
final class BucketIdentityForm extends VBox {
    private final BucketViewModel model;
    private final BucketAccess access;
    private final ComboBox<String> profile = new ComboBox<>();
    private final Label identity = Controls.label("", "mono");
    private final Label origin = Controls.label("", "muted");
    private final BucketAccessForm more;
    private final Button toggle;

    BucketIdentityForm(BucketViewModel model) {
        this.model = model;
        access = model.access();
        more = new BucketAccessForm(model);
        getStyleClass().add("part");
        prepareProfile();
        identity.setId("bucket-identity");
        origin.setId("bucket-origin");
        identity.setMinWidth(0);
        // Identities differ in the account at the start and the session's name at the end.
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
                        more,
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
        // An ARN is shown in a fixed-width font, a sentence is not.
        identity.getStyleClass().remove("mono");
        who.arn().ifPresent(_ -> identity.getStyleClass().add("mono"));
        origin.setText(
                who.account()
                        .map(id -> Messages.text("bucket.identity", id, who.credentials()))
                        .orElseGet(() -> Messages.text("bucket.identity.from", who.credentials())));
    }

    private void showNobody() {
        identity.setText("");
        // Leaves no empty line above the other.
        Controls.show(identity, false);
        origin.setText(
                model.connection().connectingProperty().get()
                        ? Messages.text("bucket.connecting")
                        : "");
    }

    private void toggle() {
        showMore(!more.isVisible());
        if (more.isVisible()) {
            more.requestFocus();
        }
    }

    private void showMore(boolean shown) {
        Controls.show(more, shown);
        toggle.setGraphic(Controls.icon(shown ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT));
    }

    /// The profile without a name means the default chain of credentials.
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
