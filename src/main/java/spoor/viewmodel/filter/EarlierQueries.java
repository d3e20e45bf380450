package spoor.viewmodel.filter;

import spoor.settings.SettingsStore;

import java.util.ArrayList;
import java.util.List;

/// The queries that were asked before, the newest first. They are in the settings, unless nothing
/// is kept on disk. Only the UI thread may call it.
final class EarlierQueries {
    private static final int MOST = 50;

    /// Longer queries are pasted documents.
    private static final int LONGEST = 2_000;

    private final SettingsStore settings;
    private final List<String> queries = new ArrayList<>();

    EarlierQueries(SettingsStore settings) {
        this.settings = settings;
        queries.addAll(settings.settings().queries());
    }

    void add(String query) {
        if (query.isBlank() || query.length() > LONGEST) {
            return;
        }
        queries.remove(query);
        queries.addFirst(query);
        if (queries.size() > MOST) {
            queries.removeLast();
        }
        if (settings.settings().keepsObjects()) {
            settings.change(now -> now.withQuery(query));
        }
    }

    void forget(String query) {
        queries.remove(query);
        settings.change(now -> now.withoutQuery(query));
    }

    List<Suggestion> suggestions() {
        return queries.stream().map(Suggestion::earlier).toList();
    }
}
