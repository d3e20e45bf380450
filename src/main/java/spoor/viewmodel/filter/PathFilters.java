package spoor.viewmodel.filter;

import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

import spoor.json.JsonPath;
import spoor.query.Filter;
import spoor.query.Wildcard;

import java.util.ArrayList;
import java.util.List;

/// Includes and excludes values at paths. Only the original records hold them, so they apply once
/// loading has ended. Only the UI thread may call it.
public final class PathFilters {
    private final ObservableList<Term> terms = FXCollections.observableArrayList();

    PathFilters(Runnable onChange) {
        terms.addListener((ListChangeListener<Term>) _ -> onChange.run());
    }

    /// A value at a path.
    ///
    /// @param excluded whether events that have it are left out; else the others are
    public record Term(JsonPath path, String value, boolean excluded) {
        Filter filter() {
            Filter has = new Filter.AtPath(path, Wildcard.literal(value));
            return excluded ? new Filter.Not(has) : has;
        }
    }

    public ObservableList<Term> terms() {
        return terms;
    }

    /// Includes events with this value at a path and no other there.
    public void only(JsonPath path, String value) {
        List<Term> now = new ArrayList<>(terms);
        now.removeIf(term -> term.path().equals(path));
        now.add(new Term(path, value, false));
        terms.setAll(now);
    }

    /// Leaves out events with this value at a path.
    public void exclude(JsonPath path, String value) {
        terms.remove(new Term(path, value, false));
        Term term = new Term(path, value, true);
        if (!terms.contains(term)) {
            terms.add(term);
        }
    }

    Filter narrow(Filter filter) {
        Filter narrowed = filter;
        for (Term term : terms) {
            narrowed = narrowed.and(term.filter());
        }
        return narrowed;
    }
}
