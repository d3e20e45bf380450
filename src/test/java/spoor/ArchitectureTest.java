package spoor;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.Test;

import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.stream.Collectors;

/// The architecture, as a table: each package, and exactly what it uses of the others. An entry
/// that nothing uses any more fails, too. Changing the table is a decision: write it down.
class ArchitectureTest {
    /// `package: packages it uses`, without the leading `spoor.`.
    private static final Map<String, Set<String>> USES =
            table(
                    """
                    app: cache cli event export hidden io load message query settings text trail trail.s3 trail.s3.auth trail.sample view view.open viewmodel viewmodel.detail viewmodel.filter viewmodel.open viewmodel.shared viewmodel.table work
                    aws: io text
                    awscli: aws hidden json message
                    cache: io message
                    cli: engine engine.open event export hidden io json load message pseudonym query query.group report saved settings sql store text trail trail.given trail.open trail.s3 trail.s3.auth trail.s3.list work
                    compare: detail event hidden json store text
                    decode: aws decode.content event hidden io json message record text trail
                    decode.archive: decode.content event io message text trail
                    decode.content: decode.gzip decode.parquet io message text trail
                    decode.csv: decode decode.content decode.fast event hidden io json message text
                    decode.fast: aws decode decode.content event hidden io json message record text
                    decode.format: decode decode.archive decode.content decode.csv decode.fast decode.gzip event hidden io message text trail
                    decode.gzip: io message
                    decode.parquet: decode.gzip io json message trail
                    detail: event hidden io json message sentence store text
                    engine: event message query sql text trail work
                    engine.athena: engine message text trail trail.s3.auth trail.s3.errors
                    engine.open: engine engine.athena engine.trino message trail trail.s3.auth trail.s3.list
                    engine.trino: engine json message trail
                    event: aws io message
                    export: event io load message pseudonym store text trail work
                    hidden: aws io json message text
                    io: message
                    json: io message text
                    load: cache decode decode.archive decode.content decode.format event hidden io json message record store trail work
                    message:
                    pseudonym: aws io json message pseudonym.find pseudonym.layers text
                    pseudonym.find: aws io text
                    pseudonym.layers: json pseudonym.find text
                    query: aws cache event io json message store text work
                    query.group: event json query store work
                    recognition: aws event query text
                    record: aws hidden io json text
                    report: aws event json load message query query.group store text trail work
                    saved: event io json message query
                    sentence: aws event hidden json message record
                    settings: hidden io json message saved work
                    sql: aws event json message query record text
                    store: event message text
                    text:
                    trail: cache event io message
                    trail.disk: event io message trail
                    trail.given: event io message trail
                    trail.open: io trail trail.disk trail.given trail.s3 trail.s3.auth trail.s3.list trail.sample
                    trail.s3: cache event message trail trail.s3.auth trail.s3.errors trail.s3.fetch trail.s3.list work
                    trail.s3.auth: io message trail.s3.errors
                    trail.s3.errors: message text trail
                    trail.s3.fetch: cache event io message trail trail.s3.auth trail.s3.errors trail.s3.list
                    trail.s3.list: event message trail trail.s3.auth trail.s3.errors work
                    trail.s3.save: io message trail work
                    trail.sample: io message trail
                    view: event load message query report store text view.compare view.control view.detail view.event view.explain view.export view.facets view.filter view.group view.help view.hidden view.key view.open view.problems view.report view.table view.timeline view.views viewmodel viewmodel.compare viewmodel.detail viewmodel.event viewmodel.export viewmodel.filter viewmodel.group viewmodel.history viewmodel.open viewmodel.shared viewmodel.table viewmodel.timeline viewmodel.views
                    view.compare: compare hidden json store text view.control view.key viewmodel viewmodel.compare viewmodel.shared viewmodel.table
                    view.control: text view.key viewmodel.shared
                    view.detail: detail hidden json query query.group sentence store text view.control view.event view.hidden view.key viewmodel viewmodel.compare viewmodel.detail viewmodel.export viewmodel.filter viewmodel.group viewmodel.hidden viewmodel.shared viewmodel.table
                    view.event: event store text view.control view.key viewmodel viewmodel.compare viewmodel.event viewmodel.filter viewmodel.shared viewmodel.table
                    view.explain: query report store text view.control viewmodel viewmodel.filter viewmodel.report viewmodel.shared
                    view.export: export query text trail.s3.save view.control view.open viewmodel viewmodel.export viewmodel.filter viewmodel.open viewmodel.shared viewmodel.table
                    view.facets: event query query.group text view.control view.key viewmodel viewmodel.filter viewmodel.group viewmodel.shared
                    view.filter: event query recognition text view.control view.key viewmodel viewmodel.filter viewmodel.history viewmodel.open viewmodel.shared
                    view.group: query query.group report text view.control view.key view.open view.report viewmodel viewmodel.filter viewmodel.group viewmodel.report viewmodel.shared
                    view.help: event view.control view.key viewmodel.filter viewmodel.shared
                    view.hidden: detail event hidden json store text view.control viewmodel viewmodel.detail viewmodel.hidden viewmodel.shared
                    view.key: viewmodel.shared
                    view.open: engine engine.open event message text trail trail.given trail.open trail.s3.auth trail.s3.list view.control viewmodel viewmodel.engine viewmodel.open viewmodel.shared viewmodel.views
                    view.problems: event load store text view.control view.key viewmodel viewmodel.compare viewmodel.open viewmodel.shared
                    view.report: event load message report text view.control view.key view.open viewmodel viewmodel.open viewmodel.report viewmodel.shared viewmodel.table
                    view.table: event hidden query query.group store text view.control view.event view.explain view.key viewmodel viewmodel.compare viewmodel.export viewmodel.filter viewmodel.group viewmodel.open viewmodel.report viewmodel.shared viewmodel.table
                    view.timeline: event query view.control view.key viewmodel viewmodel.filter viewmodel.shared viewmodel.timeline
                    view.views: io saved text view.control view.open viewmodel.shared viewmodel.views
                    viewmodel: detail engine.open event export json query settings store text trail trail.s3 trail.s3.auth viewmodel.compare viewmodel.detail viewmodel.engine viewmodel.event viewmodel.export viewmodel.filter viewmodel.group viewmodel.hidden viewmodel.history viewmodel.open viewmodel.report viewmodel.shared viewmodel.table viewmodel.timeline viewmodel.views
                    viewmodel.compare: compare hidden io json query store viewmodel.filter viewmodel.open viewmodel.shared viewmodel.table work
                    viewmodel.detail: detail hidden io json sentence settings store viewmodel.shared work
                    viewmodel.engine: engine engine.open event message query settings sql text trail trail.s3 trail.s3.auth trail.s3.list viewmodel.open viewmodel.shared work
                    viewmodel.event: awscli event hidden io json query store viewmodel.filter viewmodel.open viewmodel.shared work
                    viewmodel.export: detail event export io pseudonym query settings store trail viewmodel.detail viewmodel.filter viewmodel.open viewmodel.shared viewmodel.table work
                    viewmodel.filter: aws detail event hidden json load query recognition settings store text viewmodel.open viewmodel.shared work
                    viewmodel.group: event json query query.group viewmodel.filter viewmodel.open viewmodel.shared work
                    viewmodel.hidden: hidden settings text viewmodel.shared
                    viewmodel.history: query store viewmodel.filter viewmodel.open viewmodel.shared viewmodel.table
                    viewmodel.open: event hidden io load message settings store text trail trail.given trail.open trail.s3 trail.s3.auth trail.s3.list trail.s3.save viewmodel.shared work
                    viewmodel.report: event io load query report store text viewmodel.filter viewmodel.open viewmodel.shared work
                    viewmodel.shared: event message settings work
                    viewmodel.table: aws cache event json load query settings store text trail viewmodel.filter viewmodel.open viewmodel.shared work
                    viewmodel.timeline: event query store viewmodel.filter viewmodel.shared work
                    viewmodel.views: event io json query query.group saved settings trail viewmodel.filter viewmodel.group viewmodel.open viewmodel.shared viewmodel.table
                    work:
                    """);

    /// `library: packages that use it`, without the leading `spoor.`.
    private static final Map<String, Set<String>> LIBRARIES =
            table(
                    """
                    atlantafx: app
                    dev.dirs: app
                    dev.hardwood: decode.parquet
                    org.controlsfx: view.filter
                    org.kordamp.ikonli: view view.compare view.control view.detail view.facets view.filter view.open view.problems view.table
                    picocli: cli
                    software.amazon: engine.athena trail.s3 trail.s3.auth trail.s3.errors trail.s3.fetch trail.s3.list
                    tools.jackson: json
                    """);

    private static final String ROOT = "spoor.";

    private static final JavaClasses CLASSES = classes();

    private static JavaClasses classes() {
        // The libraries' own classes are not looked into: their names are all that is asked for.
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("spoor");
    }

    private static Map<String, Set<String>> table(String text) {
        return text.lines()
                .map(line -> line.strip().split(":", 2))
                .collect(
                        Collectors.toMap(
                                row -> row[0],
                                row ->
                                        new TreeSet<>(
                                                List.of(row[1].strip().split(" ", -1)).stream()
                                                        .filter(name -> !name.isEmpty())
                                                        .toList()),
                                (first, _) -> first,
                                TreeMap::new));
    }

    /// What the classes of each package use of other packages, as they are compiled.
    private static Map<String, Set<String>> found() {
        Map<String, Set<String>> found = new TreeMap<>();
        for (JavaClass type : CLASSES) {
            String user = withoutRoot(type.getPackageName());
            Set<String> used = found.computeIfAbsent(user, _ -> new TreeSet<>());
            type.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getPackageName())
                    .filter(name -> name.startsWith(ROOT))
                    .map(ArchitectureTest::withoutRoot)
                    .filter(name -> !name.equals(user))
                    .forEach(used::add);
        }
        return found;
    }

    private static String withoutRoot(String name) {
        return name.substring(ROOT.length());
    }

    @Test
    void everyPackageUsesWhatTheTableSaysAndNothingElse() {
        assertThat(rows(found())).isEqualTo(rows(USES));
    }

    /// One package a line, so that a failure shows the lines that differ.
    private static String rows(Map<String, Set<String>> uses) {
        return uses.entrySet().stream()
                .map(row -> row.getKey() + ": " + String.join(" ", row.getValue()))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void noPackagesUseEachOtherInACircle() {
        slices().matching("spoor.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void noPackagesBelowOthersUseEachOtherInACircle() {
        slices().matching("spoor.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void onlyViewsKnowTheSceneGraph() {
        noClasses()
                .that()
                .resideOutsideOfPackages("spoor.view..", "spoor.app..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("javafx..")
                                .and(
                                        resideOutsideOfPackages(
                                                "javafx.beans..",
                                                "javafx.collections..",
                                                "javafx.event..",
                                                "javafx.util..")))
                .because("a view model is tested without a toolkit: it uses javafx.base only")
                .check(CLASSES);
    }

    @Test
    void theEngineIsFreeOfJavaFx() {
        noClasses()
                .that()
                .resideOutsideOfPackages("spoor.view..", "spoor.viewmodel..", "spoor.app..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javafx..")
                .because("the command line uses the same engine without JavaFX")
                .check(CLASSES);
    }

    @Test
    void onlyTheEdgesTurnMessagesIntoText() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "spoor.app..",
                        "spoor.cli..",
                        "spoor.view..",
                        "spoor.viewmodel..",
                        "spoor.message..",
                        // Sentences have words and grammar of their own in a language's folder.
                        "spoor.sentence..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("spoor.message.Texts")
                .because("a message has no language until a user sees it")
                .check(CLASSES);
    }

    @Test
    void everyLibraryIsUsedByThePackagesOfTheTableAndNoOthers() {
        Map<String, Set<String>> users = new TreeMap<>();
        LIBRARIES.keySet().forEach(library -> users.put(library, usersOf(library)));
        assertThat(rows(users)).isEqualTo(rows(LIBRARIES));
    }

    private static Set<String> usersOf(String library) {
        return CLASSES.that(dependOnClassesThat(resideInAPackage(library + ".."))).stream()
                .map(type -> withoutRoot(type.getPackageName()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static DescribedPredicate<JavaClass> dependOnClassesThat(
            DescribedPredicate<JavaClass> used) {
        return describe(
                "depend on classes that " + used.getDescription(),
                type ->
                        type.getDirectDependenciesFromSelf().stream()
                                .anyMatch(dependency -> used.test(dependency.getTargetClass())));
    }

    @Test
    void noDateOrNumberIsPrintedForTheLocaleOfTheComputer() {
        noClasses()
                .should()
                .callMethod(DateTimeFormatter.class, "ofPattern", String.class)
                .orShould()
                .callMethodWhere(
                        target(owner(assignableTo(DateTimeFormatter.class)))
                                .and(target(nameMatching("ofLocalized.*"))))
                .orShould()
                .dependOnClassesThat(assignableTo(NumberFormat.class))
                .because("all dates and numbers are in the language of the texts")
                .check(CLASSES);
    }

    @Test
    void threadsAreMadeByTheAppAndPassedIn() {
        noClasses()
                .that()
                .resideOutsideOfPackage("spoor.app..")
                .should()
                .dependOnClassesThat(
                        assignableTo(Executors.class)
                                .or(assignableTo(ThreadPoolExecutor.class))
                                .or(assignableTo(ForkJoinPool.class)))
                .orShould()
                .callConstructorWhere(target(owner(assignableTo(Thread.class))))
                .orShould()
                .callMethodWhere(
                        target(owner(assignableTo(Thread.class)))
                                .and(
                                        target(
                                                nameMatching(
                                                        "of(Platform|Virtual)|startVirtualThread"))))
                .orShould()
                .callMethodWhere(
                        target(owner(resideInAPackage("javafx.application..")))
                                .and(target(nameMatching("runLater"))))
                .because("the code that makes a thread must name and close it")
                .check(CLASSES);
    }
}
