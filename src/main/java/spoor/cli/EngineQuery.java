package spoor.cli;

import spoor.engine.EngineCounts;
import spoor.engine.EngineTrail;
import spoor.engine.EngineTrail.HitFiles;
import spoor.engine.SqlEngine;
import spoor.engine.SqlRows;
import spoor.engine.open.EngineLocation;
import spoor.engine.open.Engines;
import spoor.event.Field;
import spoor.event.RecordSchema;
import spoor.query.EventQuery;
import spoor.settings.Settings;
import spoor.sql.EngineTable;
import spoor.sql.TableQuestion.Part;
import spoor.trail.s3.auth.MfaPrompt;
import spoor.trail.s3.auth.S3Access;
import spoor.work.Cancellation;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// Asks the table of an engine what is asked of files.
final class EngineQuery {
    private final SourceResolver.S3 s3;
    private final MfaPrompt mfa;
    private final RecordSchema schema;
    private final Supplier<Settings> settings;
    private final ProgressLine line;

    EngineQuery(
            SourceResolver.S3 s3,
            MfaPrompt mfa,
            RecordSchema schema,
            Supplier<Settings> settings,
            ProgressLine line) {
        this.s3 = s3;
        this.mfa = mfa;
        this.schema = schema;
        this.settings = settings;
        this.line = line;
    }

    /// A question to a table.
    ///
    /// @param aws how to reach AWS, and the bucket of the table's files
    /// @param margin how long after an event its file may be delivered
    /// @param wholeTable whether a question without a period is asked, although it may be expensive
    /// @param userRules whether rules for hidden values apply besides the built-in ones
    record Question(
            EngineLocation location,
            S3Access aws,
            EventQuery query,
            Duration margin,
            boolean wholeTable,
            boolean userRules) {}

    /// What is asked of a table that is known.
    private interface Asked<T> {
        T of(EngineTrail trail, EngineTable table, Part part) throws IOException;
    }

    /// Counts the events that match, by fields.
    EngineCounts count(Question question, List<Field> fields) throws UsageException, IOException {
        return ask(
                question,
                (trail, table, part) -> trail.count(table, question.query(), fields, part));
    }

    /// The files with events that match.
    HitFiles files(Question question) throws UsageException, IOException {
        return ask(question, (trail, table, part) -> trail.files(table, question.query(), part));
    }

    private <T> T ask(Question question, Asked<T> asked) throws UsageException, IOException {
        EngineLocation location = question.location();
        boolean userRules = question.userRules() || !settings.get().userRules().isEmpty();
        Engines engines = new Engines(s3.service(false).environment(), mfa);
        try (SqlEngine engine = engines.connect(location.reachedBy(question.aws()))) {
            SqlRows rows = new SqlRows(engine, line::show, new Cancellation());
            EngineTrail trail = new EngineTrail(rows, location.table(), schema, userRules);
            EngineTable table = trail.table();
            Part part =
                    new Part(
                            question.margin(),
                            location.options().accounts(),
                            location.options().regions(),
                            Set.of());
            boolean limited = trail.question(table, question.query(), part).isLimited();
            if (location instanceof EngineLocation.Athena && !limited && !question.wholeTable()) {
                throw new UsageException(
                        table.day().isPresent()
                                ? "command.engine.noPeriod"
                                : "command.engine.noDays",
                        location.line());
            }
            return asked.of(trail, table, part);
        } finally {
            line.clear();
        }
    }
}
