package spoor.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import spoor.engine.EngineTrail.HitFiles;
import spoor.export.ExportOrigin;
import spoor.export.ExportReceipt;
import spoor.export.LoadCounts;
import spoor.export.ReceiptFacts;
import spoor.export.RecordFormat;
import spoor.export.RecordFormats;
import spoor.message.Texts;
import spoor.pseudonym.Masking;
import spoor.text.Printable;
import spoor.trail.TrailSource;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/// `spoor export`: the original records of the matching events.
@Command(name = ExportCommand.NAME, mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    static final String NAME = "export";
    private static final String FORMAT = "--format";

    private static final String STANDARD_OUTPUT = "-";

    private static final int SHOWN_PROBLEMS = 20;

    private final TrailQuery trailQuery;
    private final RecordFormats formats;
    private final InstantSource clock;

    @Spec private CommandSpec spec;

    @Mixin private ReadOptions readOptions = new ReadOptions();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE")
    private @Nullable Path output;

    @Option(names = "--force")
    private boolean force;

    @Option(names = "--spreadsheet")
    private boolean spreadsheet;

    @Mixin private MaskOptions maskOptions = new MaskOptions();

    private ExportCommand(TrailQuery trailQuery, RecordFormats formats, InstantSource clock) {
        this.trailQuery = trailQuery;
        this.formats = formats;
        this.clock = clock;
    }

    /// @param formats the formats to choose from
    /// @param clock the time for the receipt
    /// @param factory creates the objects that options name by their class
    static CommandLine of(
            TrailQuery trailQuery,
            RecordFormats formats,
            InstantSource clock,
            CommandLine.IFactory factory) {
        CommandLine line = new CommandLine(new ExportCommand(trailQuery, formats, clock), factory);
        line.getCommandSpec()
                .addOption(
                        OptionSpec.builder(FORMAT)
                                .type(String.class)
                                .paramLabel(formats.ids("|"))
                                .description(description(formats))
                                .build());
        return line;
    }

    private static String[] description(RecordFormats formats) {
        return Stream.concat(
                        Stream.of(
                                TerminalTexts.ofUser()
                                        .text("command.export.formats", formats.standard().id())),
                        formats.all().stream()
                                .map(format ->
                                        "%s = %s"
                                                .formatted(
                                                        format.id(),
                                                        TerminalTexts.ofUser()
                                                                .text(format.nameKey()))))
                .toArray(String[]::new);
    }

    @Override
    public Integer call() throws UsageException, IOException {
        Path file = output == null || output.toString().equals(STANDARD_OUTPUT) ? null : output;
        RecordFormat format = format(file);
        ExportOutput target = new ExportOutput(file, force, trailQuery.workers());
        target.check();
        Masking masking = maskOptions.masking(file);
        Instant made = clock.instant();
        Optional<EngineQuery.Question> question = readOptions.engineQuestion(trailQuery);
        TrailQuery.Answer answer =
                question.isPresent()
                        ? fromTable(question.get(), target)
                        : readOptions.read(trailQuery, Set.of(), true, target::refuse);
        ExportReceipt receipt = target.write(answer, format, masking);
        PrintWriter err = spec.commandLine().getErr();
        print(
                new ReceiptFacts(
                        receipt,
                        origin(made, answer).masked(masking),
                        format,
                        Optional.ofNullable(file)),
                err);
        maskOptions.printKeyFile(err);
        receipt.missing()
                .forEach(reason ->
                        err.println(
                                Printable.of(
                                        TerminalTexts.ofUser()
                                                .text("command.export.missing", reason))));
        ProblemLines.print(answer.state().problems(), SHOWN_PROBLEMS, err);
        ProblemLines.printSkipped(answer.state(), err);
        err.flush();
        answer.loaded().keepColumns();
        return receipt.missingEvents() > 0 ? ExitCode.PROBLEMS : answer.exitCode();
    }

    /// The format of the option, or else the one for the file's extension.
    private RecordFormat format(@Nullable Path file) throws UsageException {
        RecordFormat standard =
                file == null ? formats.standard() : formats.ofFile(file, formats.standard());
        String id = spec.commandLine().getParseResult().matchedOptionValue(FORMAT, standard.id());
        RecordFormat format =
                formats.named(id)
                        .orElseThrow(() ->
                                new UsageException("command.export.format", formats.list(), id));
        return spreadsheet
                ? format.forSpreadsheets()
                        .orElseThrow(
                                () -> new UsageException("command.export.spreadsheet", format.id()))
                : format;
    }

    private ExportOrigin origin(Instant made, TrailQuery.Answer answer) throws UsageException {
        return new ExportOrigin(
                made,
                sources(answer),
                readOptions.words(),
                answer.result().query().period(),
                ZoneOffset.UTC,
                LoadCounts.of(answer.state()));
    }

    /// The table of an engine, or what was read.
    private List<String> sources(TrailQuery.Answer answer) throws UsageException {
        Optional<EngineQuery.Question> question = readOptions.engineQuestion(trailQuery);
        return question.isPresent()
                ? List.of(question.get().location().line())
                : answer.sources().stream().map(TrailSource::location).toList();
    }

    /// Finds the files with matching events in the table of an engine, and reads them from their
    /// bucket.
    private TrailQuery.Answer fromTable(EngineQuery.Question question, ExportOutput target)
            throws UsageException, IOException {
        HitFiles hits = trailQuery.engines().files(question);
        Set<String> addresses = new TreeSet<>(hits.unreadable());
        hits.files().forEach(file -> addresses.add(file.address()));
        long events = hits.events().most();
        if (events > HitFiles.MOST_EVENTS || addresses.size() > HitFiles.MOST_FILES) {
            throw new UsageException(
                    "engine.tooMany",
                    events,
                    addresses.size(),
                    HitFiles.MOST_EVENTS,
                    HitFiles.MOST_FILES);
        }
        PrintWriter err = spec.commandLine().getErr();
        err.println(
                TerminalTexts.ofUser()
                        .text("command.engine.fetches", addresses.size(), hits.events().most()));
        return readOptions.readFiles(trailQuery, addresses, Set.of(), target::refuse);
    }

    /// Prints the receipt: a line that tells how many events, then its facts.
    private static void print(ReceiptFacts facts, PrintWriter err) {
        Texts texts = TerminalTexts.ofUser();
        ExportReceipt receipt = facts.receipt();
        err.println(
                texts.text(
                        "command.export.done", facts.count(), receipt.bytes(), receipt.sha256()));
        for (ReceiptFacts.Fact fact : facts.all()) {
            String name = texts.text(fact.name());
            fact.lines()
                    .forEach(line ->
                            err.println(
                                    "%-10s %s".formatted(name, Printable.of(texts.text(line)))));
        }
    }
}
