package spoor.viewmodel.report;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import spoor.event.Field;
import spoor.load.LoadState;
import spoor.report.Coverage;
import spoor.report.CoverageRow;
import spoor.report.CoverageUnit;
import spoor.viewmodel.filter.FilterViewModel;
import spoor.viewmodel.open.LoadViewModel;
import spoor.viewmodel.shared.Threads;

import java.util.Optional;

/// For which accounts, Regions and times there are events and files. Only the UI thread may call
/// it.
public final class CoverageViewModel {
    private final FilterViewModel filter;
    private final ObjectProperty<CoverageUnit> unit = new SimpleObjectProperty<>(CoverageUnit.DAY);
    private final MadeFromState<Coverage> coverage;

    /// The unit for the background thread.
    private volatile CoverageUnit wanted = CoverageUnit.DAY;

    public CoverageViewModel(Threads threads, LoadViewModel load, FilterViewModel filter) {
        this.filter = filter;
        coverage =
                new MadeFromState<>(threads, load, of(LoadState.nothing(load.schema())), this::of);
        unit.addListener((_, _, newUnit) -> {
            wanted = newUnit;
            coverage.update();
        });
    }

    private Coverage of(LoadState state) {
        return Coverage.of(state, wanted, Optional.empty());
    }

    /// Days or hours.
    public ObjectProperty<CoverageUnit> unitProperty() {
        return unit;
    }

    /// New states of the load change it while it is watched.
    public ReadOnlyObjectProperty<Coverage> coverageProperty() {
        return coverage.property();
    }

    /// Whether the coverage is that of all that will be read.
    public boolean isFinal() {
        return coverage.isFinal();
    }

    /// Whether somebody looks at the coverage.
    public void watch(boolean watched) {
        coverage.watch(watched);
    }

    /// Shows only the events of an account and a Region in a period.
    public void showEvents(CoverageRow row, long period) {
        filter.clear();
        filter.picks().only(Field.ACCOUNT, row.account());
        filter.picks().only(Field.REGION, row.region());
        filter.during(Optional.of(coverage.get().range(period, period + 1)));
    }
}
