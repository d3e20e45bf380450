package spoor.engine.athena;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.athena.AthenaClient;
import software.amazon.awssdk.services.athena.model.Datum;
import software.amazon.awssdk.services.athena.model.GetQueryResultsResponse;
import software.amazon.awssdk.services.athena.model.QueryExecution;
import software.amazon.awssdk.services.athena.model.QueryExecutionState;
import software.amazon.awssdk.services.athena.model.Row;

import spoor.engine.EngineErrors;
import spoor.engine.SqlProgress;
import spoor.engine.SqlStatement;
import spoor.trail.s3.errors.S3Call;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;

/// A statement at Athena, which is asked for news until it is done.
final class AthenaStatement implements SqlStatement {
    private static final int PAGE = 1000;
    private static final long FIRST_PAUSE_MILLIS = 200;
    private static final long LONGEST_PAUSE_MILLIS = 1000;

    private final AthenaClient athena;
    private final AthenaCalls calls;
    private final String id;
    private long pauseMillis;
    private boolean done;
    private boolean select;
    private boolean begun;
    private @Nullable String nextPage;

    AthenaStatement(AthenaClient athena, AthenaCalls calls, String id) {
        this.athena = athena;
        this.calls = calls;
        this.id = id;
    }

    @Override
    public SqlProgress await() throws IOException {
        pause();
        QueryExecution news =
                calls.run(
                        S3Call.GET_QUERY,
                        () ->
                                athena.getQueryExecution(get -> get.queryExecutionId(id))
                                        .queryExecution());
        QueryExecutionState state = news.status().state();
        switch (state) {
            case SUCCEEDED -> {
                done = true;
                select = "DML".equals(news.statementTypeAsString());
            }
            case FAILED -> throw EngineErrors.failure("", reason(news));
            case CANCELLED -> {
                String reason = reason(news);
                // The workgroup's limit also stops statements.
                if (!reason.isEmpty()) {
                    throw EngineErrors.failure("", reason);
                }
                throw new CancellationException();
            }
            case QUEUED, RUNNING, UNKNOWN_TO_SDK_VERSION -> {}
        }
        Long bytes = news.statistics() == null ? null : news.statistics().dataScannedInBytes();
        return new SqlProgress(done, bytes == null ? 0 : bytes, 0, 0, OptionalDouble.empty());
    }

    private static String reason(QueryExecution news) {
        String reason = news.status().stateChangeReason();
        return reason == null ? "" : reason;
    }

    /// Statements take seconds, so it asks less often as time passes.
    private void pause() {
        try {
            Thread.sleep(pauseMillis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException().initCause(e);
        }
        pauseMillis = Math.clamp(pauseMillis * 3 / 2, FIRST_PAUSE_MILLIS, LONGEST_PAUSE_MILLIS);
    }

    @Override
    public List<List<@Nullable String>> page() throws IOException {
        if (!done || (begun && nextPage == null)) {
            return List.of();
        }
        List<List<@Nullable String>> rows = new ArrayList<>();
        do {
            String token = nextPage;
            GetQueryResultsResponse page =
                    calls.run(
                            S3Call.GET_RESULTS,
                            () ->
                                    athena.getQueryResults(get ->
                                            get.queryExecutionId(id)
                                                    .maxResults(PAGE)
                                                    .nextToken(token)));
            List<Row> found = page.resultSet().rows();
            // The first row of a query has the names of the columns.
            int start = !begun && select ? 1 : 0;
            for (Row row : found.subList(Math.min(start, found.size()), found.size())) {
                rows.add(texts(row));
            }
            begun = true;
            nextPage = page.nextToken();
        } while (rows.isEmpty() && nextPage != null);
        return rows;
    }

    private static List<@Nullable String> texts(Row row) {
        List<@Nullable String> texts = new ArrayList<>();
        for (Datum datum : row.data()) {
            texts.add(datum.varCharValue());
        }
        return texts;
    }

    @Override
    public void cancel() {
        if (done) {
            return;
        }
        try {
            calls.run(
                    S3Call.STOP_QUERY,
                    () -> athena.stopQueryExecution(stop -> stop.queryExecutionId(id)));
        } catch (IOException _) {
            // The statement ends by itself; the caller was told already why it stopped.
        }
    }
}
