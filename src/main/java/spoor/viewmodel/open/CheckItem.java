package spoor.viewmodel.open;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// One line of a checkable list.
///
/// @param id an account's id, a Region's code or a folder's name
/// @param name what else is known of it; may be empty
public record CheckItem(String id, StringProperty name, BooleanProperty chosen) {
    static CheckItem of(String id, String name, boolean chosen) {
        return new CheckItem(id, new SimpleStringProperty(name), new SimpleBooleanProperty(chosen));
    }

    /// Whether its id or its name contains a text, in any case.
    public boolean contains(String text) {
        String wanted = text.strip().toLowerCase(java.util.Locale.ROOT);
        return id.toLowerCase(java.util.Locale.ROOT).contains(wanted)
                || name.get().toLowerCase(java.util.Locale.ROOT).contains(wanted);
    }
}
