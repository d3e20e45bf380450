package spoor.cli;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import spoor.engine.open.EngineLocation;
import spoor.event.Field;
import spoor.query.KnownValues;
import spoor.saved.SavedView;
import spoor.trail.s3.list.S3Selection;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The arguments of every command that reads events: the sources, and the options that select
/// events.
final class ReadOptions {
    @Parameters(paramLabel = "SOURCE", arity = "1..*", descriptionKey = "source")
    private List<String> locations = new ArrayList<>();

    @Mixin private QueryOptions queryOptions = new QueryOptions();

    @Mixin private S3Options s3 = new S3Options();

    @Mixin private HiddenOptions hidden = new HiddenOptions();

    @Option(names = "--whole-table")
    private boolean wholeTable;

    /// Loads the sources and runs the query.
    ///
    /// @param facets the fields whose values are counted
    /// @param withResources whether resources are needed in any case
    /// @param check may refuse the sources before they are read
    TrailQuery.Answer read(
            TrailQuery trailQuery,
            Set<Field> facets,
            boolean withResources,
            TrailQuery.SourceCheck check)
            throws UsageException, IOException {
        return trailQuery.run(
                () -> trailQuery.sources(locations, s3, queryOptions.period(trailQuery.views())),
                hidden,
                queryOptions,
                facets,
                withResources,
                check);
    }

    /// The question to the table of an engine, if the source is one.
    Optional<EngineQuery.Question> engineQuestion(TrailQuery trailQuery) throws UsageException {
        if (locations.stream().noneMatch(EngineLocation::isEngine)) {
            return Optional.empty();
        }
        String line = locations.getFirst();
        if (locations.size() > 1) {
            throw new UsageException("command.engine.alone");
        }
        EngineLocation location =
                EngineLocation.parse(line)
                        .orElseThrow(() -> new UsageException("command.engine.location", line));
        return Optional.of(
                new EngineQuery.Question(
                        location,
                        s3.access(location.aws()),
                        queryOptions.query(
                                trailQuery.schema(), KnownValues.ANY, trailQuery.views()),
                        s3.margin(S3Selection.MARGIN),
                        wholeTable,
                        hidden.isUsed()));
    }

    /// Reads files with events that match a question, and runs the query over them.
    TrailQuery.Answer readFiles(
            TrailQuery trailQuery,
            Set<String> addresses,
            Set<Field> facets,
            TrailQuery.SourceCheck check)
            throws UsageException, IOException {
        return trailQuery.run(
                () -> trailQuery.objects(addresses, s3), hidden, queryOptions, facets, true, check);
    }

    /// The view and the query as they were typed; empty for none.
    String words() {
        return queryOptions.words();
    }

    /// The view that is asked for.
    Optional<SavedView> view(TrailQuery trailQuery) throws UsageException {
        return queryOptions.view(trailQuery.views());
    }
}
