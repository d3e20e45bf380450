package spoor.viewmodel.open;

import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import spoor.trail.s3.auth.S3Access;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;

/// The access to buckets while the user chooses it: profile, Region, endpoint and role. Only the UI
/// thread may call it.
public final class BucketAccess {
    private final StringProperty profile = new SimpleStringProperty("");
    private final StringProperty region = new SimpleStringProperty("");
    private final StringProperty endpoint = new SimpleStringProperty("");
    private final StringProperty roleArn = new SimpleStringProperty("");
    private final StringProperty externalId = new SimpleStringProperty("");
    private final BooleanProperty requesterPays = new SimpleBooleanProperty();

    BucketAccess() {}

    /// Empty for the default chain of credentials.
    public StringProperty profileProperty() {
        return profile;
    }

    public StringProperty regionProperty() {
        return region;
    }

    public StringProperty endpointProperty() {
        return endpoint;
    }

    public StringProperty roleArnProperty() {
        return roleArn;
    }

    public StringProperty externalIdProperty() {
        return externalId;
    }

    public BooleanProperty requesterPaysProperty() {
        return requesterPays;
    }

    /// Whether anything besides the profile is set.
    public boolean isSpecial() {
        return requesterPays.get()
                || List.of(region, endpoint, roleArn, externalId).stream()
                        .anyMatch(property -> text(property).isPresent());
    }

    void fill(S3Access access) {
        profile.set(access.profile().orElse(""));
        region.set(access.region().orElse(""));
        endpoint.set(access.endpoint().map(URI::toString).orElse(""));
        roleArn.set(access.roleArn().orElse(""));
        externalId.set(access.externalId().orElse(""));
        requesterPays.set(access.requesterPays());
    }

    void onChange(Runnable action) {
        for (Observable each :
                List.of(profile, region, endpoint, roleArn, externalId, requesterPays)) {
            each.addListener(_ -> action.run());
        }
    }

    /// What is chosen, in one value; nothing where the endpoint is no address.
    Optional<S3Access> access() {
        Optional<URI> address = text(endpoint).flatMap(BucketAccess::address);
        return text(endpoint).isPresent() && address.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new S3Access(
                                text(profile),
                                text(region),
                                address,
                                requesterPays.get(),
                                text(roleArn),
                                text(externalId)));
    }

    private static Optional<URI> address(String typed) {
        try {
            URI address = new URI(typed);
            boolean web =
                    "https".equalsIgnoreCase(address.getScheme())
                            || "http".equalsIgnoreCase(address.getScheme());
            return web && address.getHost() != null ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(StringProperty property) {
        String typed = property.get() == null ? "" : property.get().strip();
        return typed.isEmpty() ? Optional.empty() : Optional.of(typed);
    }
}
