package spoor.engine;

import org.jspecify.annotations.Nullable;

import spoor.work.Cancellation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/// Runs statements to their end.
public final class SqlRows {
    private final SqlEngine engine;
    private final Consumer<SqlProgress> progress;
    private final Cancellation cancellation;

    /// @param progress called about once a second
    public SqlRows(SqlEngine engine, Consumer<SqlProgress> progress, Cancellation cancellation) {
        this.engine = engine;
        this.progress = progress;
        this.cancellation = cancellation;
    }

    /// All rows of a statement.
    ///
    /// @throws CancellationException once cancelled; the engine stops the statement then
    public List<List<@Nullable String>> of(String sql) throws IOException {
        cancellation.check();
        SqlStatement statement = engine.start(sql);
        List<List<@Nullable String>> rows = new ArrayList<>();
        boolean complete = false;
        try {
            boolean done = false;
            while (!done) {
                cancellation.check();
                SqlProgress news = statement.await();
                progress.accept(news);
                done = news.done();
                List<List<@Nullable String>> page = statement.page();
                while (!page.isEmpty()) {
                    rows.addAll(page);
                    cancellation.check();
                    page = statement.page();
                }
            }
            complete = true;
        } finally {
            if (!complete) {
                statement.cancel();
            }
        }
        return rows;
    }
}
