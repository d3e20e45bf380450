package spoor.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import spoor.sql.TableDdl;
import spoor.sql.TrailLayout;
import spoor.trail.s3.S3Session;
import spoor.trail.s3.list.S3Location;
import spoor.trail.s3.list.S3Selection;
import spoor.trail.s3.list.TrailFolder;
import spoor.trail.s3.list.TrailTree;
import spoor.work.Cancellation;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `spoor ddl`: the statement that creates the table of a trail, for users to run.
@Command(name = DdlCommand.NAME, mixinStandardHelpOptions = true)
final class DdlCommand implements Callable<Integer> {
    static final String NAME = "ddl";

    private static final String ATHENA = "athena";
    private static final String TRINO = "trino";

    private final SourceResolver resolver;

    @Spec private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "athena|trino", descriptionKey = "engine")
    private String engine = "";

    @Parameters(index = "1", paramLabel = "s3://BUCKET/PREFIX", descriptionKey = "trail")
    private String trail = "";

    @Option(names = "--table", paramLabel = "NAME")
    private @Nullable String table;

    @Option(names = "--since", paramLabel = "DAY")
    private @Nullable String since;

    @Mixin private S3Options s3 = new S3Options();

    DdlCommand(TrailQuery trailQuery) {
        this.resolver = trailQuery.resolver();
    }

    @Override
    public Integer call() throws UsageException, IOException {
        boolean athena = engine.equals(ATHENA);
        if (!athena && !engine.equals(TRINO)) {
            throw new UsageException("command.ddl.engine", engine);
        }
        S3Selection located =
                S3Selection.parse(trail)
                        .orElseThrow(() -> new UsageException("command.noPlace", trail));
        S3Selection selection = s3.selection(located, Optional.empty());
        List<String> name = name(athena);
        LocalDate first = first();
        TrailTree tree;
        try (S3Session session = resolver.session(s3, selection.access())) {
            tree = session.tree(selection.location(), new Cancellation());
        }
        TrailLayout layout = layout(tree, first);
        spec.commandLine()
                .getOut()
                .println(athena ? TableDdl.athena(name, layout) : TableDdl.trino(name, layout));
        spec.commandLine().getErr().println(TerminalTexts.ofUser().text("command.ddl.run"));
        return ExitCode.OK;
    }

    private List<String> name(boolean athena) throws UsageException {
        String name =
                table != null ? table : athena ? "default.cloudtrail" : "hive.default.cloudtrail";
        List<String> parts = List.of(name.split("\\.", -1));
        boolean valid = parts.stream().allMatch(part -> part.matches("[A-Za-z_][A-Za-z0-9_]*"));
        if (parts.size() != (athena ? 2 : 3) || !valid) {
            throw new UsageException(
                    "command.ddl.table", name, athena ? "DATABASE.TABLE" : "CATALOG.SCHEMA.TABLE");
        }
        return parts;
    }

    private LocalDate first() throws UsageException {
        if (since == null) {
            return LocalDate.of(2020, 1, 1);
        }
        try {
            return LocalDate.parse(since);
        } catch (DateTimeParseException e) {
            throw new UsageException("command.ddl.since", since);
        }
    }

    /// The layout of the one trail at the location.
    private static TrailLayout layout(TrailTree tree, LocalDate first) throws UsageException {
        List<TrailTree.Branch> branches =
                tree.branches().stream().filter(branch -> branch.folder().hasEvents()).toList();
        List<String> roots =
                branches.stream()
                        .map(branch ->
                                branch.prefix()
                                        .substring(
                                                0,
                                                branch.prefix()
                                                                .indexOf(
                                                                        "/"
                                                                                + branch.account()
                                                                                + "/")
                                                        + 1))
                        .distinct()
                        .toList();
        if (roots.size() != 1) {
            throw new UsageException(
                    roots.isEmpty() ? "command.ddl.noTrail" : "command.ddl.severalTrails",
                    tree.location().toString(),
                    String.join(" ", roots));
        }
        return new TrailLayout(
                S3Location.SCHEME + tree.location().bucket() + "/" + roots.getFirst(),
                branches.stream().map(TrailTree.Branch::account).distinct().sorted().toList(),
                branches.stream()
                        .map(TrailTree.Branch::folder)
                        .distinct()
                        .sorted()
                        .map(TrailFolder::folder)
                        .toList(),
                branches.stream().map(TrailTree.Branch::region).distinct().sorted().toList(),
                first);
    }
}
