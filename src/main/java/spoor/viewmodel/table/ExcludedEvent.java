package spoor.viewmodel.table;

import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import spoor.store.Rows;
import spoor.viewmodel.filter.FilterViewModel;

/// Whether the event that the user reads is not among those that match. Only the UI thread may call
/// it.
public final class ExcludedEvent {
    private final FilterViewModel filter;
    private final RowSelection selection;
    private final ReadOnlyBooleanWrapper excluded = new ReadOnlyBooleanWrapper();

    public ExcludedEvent(FilterViewModel filter, RowSelection selection) {
        this.filter = filter;
        this.selection = selection;
        InvalidationListener update = _ -> update();
        filter.answerProperty().addListener(update);
        selection.leadProperty().addListener(update);
    }

    public ReadOnlyBooleanProperty excludedProperty() {
        return excluded.getReadOnlyProperty();
    }

    /// Shows it in the table, among all events.
    public void show() {
        filter.clear();
    }

    /// Reads no event.
    public void close() {
        selection.clear();
    }

    private void update() {
        Rows matches = filter.result().selection().rows();
        int lead = selection.lead();
        excluded.set(lead >= 0 && lead < matches.universe() && !matches.contains(lead));
    }
}
