package spoor.viewmodel.filter;

import java.util.ArrayList;
import java.util.List;

/// The queries that were asked before, the newest first. Only the UI thread may call it.
final class EarlierQueries {
    private static final int MOST = 20;

    private final List<String> queries = new ArrayList<>();

    void add(String query) {
        if (!query.isBlank()) {
            queries.remove(query);
            queries.addFirst(query);
            if (queries.size() > MOST) {
                queries.removeLast();
            }
        }
    }

    List<Suggestion> suggestions() {
        return queries.stream().map(query -> new Suggestion(query, query, "", false)).toList();
    }
}
