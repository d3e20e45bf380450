package spoor.viewmodel.shared;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import spoor.settings.Display;
import spoor.settings.SettingsStore;

import java.time.ZoneId;
import java.time.ZoneOffset;

/// The time zone and the theme of the whole window, remembered. Only the UI thread may call it.
public final class DisplayOptions {
    private static final String DARK = "dark";
    private static final String LIGHT = "light";

    private final SettingsStore settings;
    private final ObjectProperty<ZoneId> zone = new SimpleObjectProperty<>(ZoneOffset.UTC);
    private final ReadOnlyBooleanWrapper local = new ReadOnlyBooleanWrapper();
    private final BooleanProperty dark = new SimpleBooleanProperty();

    public DisplayOptions(SettingsStore settings) {
        this.settings = settings;
        Display remembered = settings.settings().display();
        dark.set(DARK.equals(remembered.theme()));
        String zoneId = remembered.zone();
        if (Display.LOCAL.equals(zoneId)) {
            local.set(true);
            zone.set(ZoneId.systemDefault());
        } else if (zoneId != null && ZoneId.getAvailableZoneIds().contains(zoneId)) {
            zone.set(ZoneId.of(zoneId));
        }
        zone.addListener((_, _, now) -> {
            local.set(false);
            rememberZone(now.getId());
        });
        dark.addListener((_, _, now) ->
                settings.change(s -> s.withDisplay(d -> d.withTheme(now ? DARK : LIGHT))));
    }

    private void rememberZone(String name) {
        settings.change(s -> s.withDisplay(d -> d.withZone(name)));
    }

    /// Shows times in the zone of the computer, also when that is another one the next time.
    public void useLocalZone() {
        zone.set(ZoneId.systemDefault());
        local.set(true);
        rememberZone(Display.LOCAL);
    }

    /// Shows times in that zone, wherever the computer is.
    public void useZone(ZoneId chosen) {
        zone.set(chosen);
        local.set(false);
        rememberZone(chosen.getId());
    }

    /// Whether the zone is that of the computer because it is that of the computer.
    public ReadOnlyBooleanProperty localProperty() {
        return local.getReadOnlyProperty();
    }

    /// The zone in which times are shown and days are counted.
    public ObjectProperty<ZoneId> zoneProperty() {
        return zone;
    }

    public Times times() {
        return new Times(zone.get());
    }

    public BooleanProperty darkProperty() {
        return dark;
    }
}
