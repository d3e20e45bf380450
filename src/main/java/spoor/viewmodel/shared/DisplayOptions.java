package spoor.viewmodel.shared;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
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

    private final ObjectProperty<ZoneId> zone = new SimpleObjectProperty<>(ZoneOffset.UTC);
    private final BooleanProperty dark = new SimpleBooleanProperty();

    public DisplayOptions(SettingsStore settings) {
        Display remembered = settings.settings().display();
        dark.set(DARK.equals(remembered.theme()));
        String zoneId = remembered.zone();
        if (zoneId != null && ZoneId.getAvailableZoneIds().contains(zoneId)) {
            zone.set(ZoneId.of(zoneId));
        }
        zone.addListener(
                (_, _, now) -> settings.change(s -> s.withDisplay(d -> d.withZone(now.getId()))));
        dark.addListener((_, _, now) ->
                settings.change(s -> s.withDisplay(d -> d.withTheme(now ? DARK : LIGHT))));
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
