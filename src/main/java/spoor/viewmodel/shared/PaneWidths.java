package spoor.viewmodel.shared;

import spoor.settings.SettingsStore;

/// The widths that the user gave the panes at the sides, remembered. In pixels; 0 if the user gave
/// none. Only the UI thread may call it.
public final class PaneWidths {
    private final SettingsStore settings;

    public PaneWidths(SettingsStore settings) {
        this.settings = settings;
    }

    public int filters() {
        return settings.settings().layout().filtersWidth();
    }

    public int event() {
        return settings.settings().layout().eventWidth();
    }

    public void rememberFilters(int width) {
        settings.change(s -> s.withLayout(l -> l.withPanes(width, l.eventWidth())));
    }

    public void rememberEvent(int width) {
        settings.change(s -> s.withLayout(l -> l.withPanes(l.filtersWidth(), width)));
    }
}
