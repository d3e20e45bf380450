package spoor.cli;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import spoor.event.Field;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The arguments of every command that reads events: the sources, and the options that select
/// events.
final class ReadOptions {
    @Parameters(paramLabel = "SOURCE", arity = "1..*", descriptionKey = "source")
    private List<String> locations = new ArrayList<>();

    @Mixin private QueryOptions queryOptions = new QueryOptions();

    @Mixin private S3Options s3 = new S3Options();

    @Mixin private HiddenOptions hidden = new HiddenOptions();

    /// Loads the sources and runs the query.
    ///
    /// @param facets the fields whose values are counted
    /// @param check may refuse the sources before they are read
    TrailQuery.Answer read(TrailQuery trailQuery, Set<Field> facets, TrailQuery.SourceCheck check)
            throws UsageException, IOException {
        return trailQuery.run(locations, s3, hidden, queryOptions, facets, check);
    }

    /// The query as it was typed; empty for none.
    String where() {
        return queryOptions.where();
    }
}
