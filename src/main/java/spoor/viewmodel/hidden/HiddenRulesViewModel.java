package spoor.viewmodel.hidden;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import spoor.hidden.HiddenRules;
import spoor.hidden.UserRule;
import spoor.settings.SettingsStore;

import java.util.List;

/// The rules that find hidden values: the built-in ones and the user's own, which are remembered.
/// Only the UI thread may call it.
public final class HiddenRulesViewModel {
    private final SettingsStore settings;
    private final ReadOnlyObjectWrapper<HiddenRules> rules;

    public HiddenRulesViewModel(SettingsStore settings) {
        this.settings = settings;
        rules = new ReadOnlyObjectWrapper<>(HiddenRules.with(settings.settings().userRules()));
    }

    public HiddenRules rules() {
        return rules.get();
    }

    public ReadOnlyObjectProperty<HiddenRules> rulesProperty() {
        return rules.getReadOnlyProperty();
    }

    /// The user's own rules, ready for editing.
    public UserRulesViewModel edit() {
        return new UserRulesViewModel(settings.settings().userRules(), this::save);
    }

    private void save(List<UserRule> userRules) {
        if (!userRules.equals(settings.settings().userRules())) {
            settings.change(s -> s.withUserRules(userRules));
            rules.set(HiddenRules.with(userRules));
        }
    }
}
