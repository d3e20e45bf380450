package spoor.cli;

import spoor.event.Cancellation;
import spoor.event.Field;
import spoor.load.LoadProgress;
import spoor.load.LoadSession;
import spoor.load.LoadState;
import spoor.query.EventQuery;
import spoor.query.OriginalTextSearch;
import spoor.query.QueryEngine;
import spoor.query.QueryResult;
import spoor.query.Wanted;
import spoor.source.Sources;
import spoor.source.TrailSource;
import spoor.store.RawRecords;

import java.io.Console;
import java.io.PrintWriter;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;

/// Loads sources to the end and asks one question.
final class TrailReader {
    private final ExecutorService workers;
    private final int workerCount;
    private final PrintWriter err;

    TrailReader(ExecutorService workers, int workerCount, PrintWriter err) {
        this.workers = workers;
        this.workerCount = workerCount;
        this.err = err;
    }

    /// What was loaded and what was found in it.
    record Answer(LoadState state, QueryResult result, RawRecords records) {
        int exitCode() {
            return state.problems().isEmpty() ? ExitCode.OK : ExitCode.PROBLEMS;
        }
    }

    static List<TrailSource> sources(List<String> locations) throws UsageException {
        List<TrailSource> sources = new ArrayList<>();
        for (String location : locations) {
            sources.add(
                    Sources.at(location)
                            .orElseThrow(() ->
                                    new UsageException("there is no file or folder " + location)));
        }
        return sources;
    }

    Answer read(List<String> locations, EventQuery query, Set<Field> facets) throws UsageException {
        LoadSession session = new LoadSession(workers, workerCount);
        session.add(sources(locations));
        Cancellation never = new Cancellation();
        LoadState state = session.load(never, new ProgressLine(err)::show);
        RawRecords records = session.records();
        QueryEngine engine = new QueryEngine(new OriginalTextSearch(() -> records, _ -> {}));
        QueryResult result =
                engine.answer(state.store(), query, new Wanted(facets, 0, ZoneOffset.UTC), never);
        return new Answer(state, result, records);
    }

    /// Says on a terminal how far the load is, on a line that is written over.
    private record ProgressLine(PrintWriter err, boolean terminal) {
        ProgressLine(PrintWriter err) {
            this(
                    err,
                    Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent());
        }

        void show(LoadState state) {
            LoadProgress progress = state.progress();
            if (!terminal) {
                return;
            }
            if (progress.phase() == LoadProgress.Phase.LOADING) {
                err.printf(
                        "\r%,d of %,d files, %,d events",
                        progress.read() + progress.skipped(), progress.found(), progress.events());
            } else {
                err.print("\r\033[K");
            }
            err.flush();
        }
    }
}
