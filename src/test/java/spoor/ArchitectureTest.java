package spoor;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Map.entry;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The architecture, as a table: each package, and all that it may use of the others. What is below
/// a package belongs to it. Changing the table is a decision: write it down.
class ArchitectureTest {
    private static final Map<String, Set<String>> MAY_USE =
            Map.ofEntries(
                    entry("event", Set.of()),
                    entry("json", Set.of()),
                    entry("source", Set.of("event")),
                    entry("decode", Set.of("event", "json", "source", "redact")),
                    entry("store", Set.of("event", "json")),
                    entry("query", Set.of("event", "json", "store", "redact")),
                    entry("load", Set.of("event", "json", "source", "decode", "store", "redact")),
                    entry("redact", Set.of("json")),
                    entry("sentence", Set.of("event", "json", "redact")),
                    entry("mask", Set.of("event", "json")),
                    entry("export", Set.of("event", "json", "store", "redact", "mask")),
                    entry("settings", Set.of("event", "json", "query", "redact")),
                    entry(
                            "viewmodel",
                            Set.of(
                                    "event",
                                    "json",
                                    "source",
                                    "decode",
                                    "store",
                                    "query",
                                    "load",
                                    "redact",
                                    "sentence",
                                    "mask",
                                    "export",
                                    "settings")),
                    entry(
                            "view",
                            Set.of(
                                    "viewmodel",
                                    "event",
                                    "json",
                                    "source",
                                    "store",
                                    "query",
                                    "load",
                                    "redact",
                                    "sentence",
                                    "mask",
                                    "export")),
                    entry(
                            "cli",
                            Set.of(
                                    "event",
                                    "json",
                                    "source",
                                    "decode",
                                    "store",
                                    "query",
                                    "load",
                                    "redact",
                                    "mask",
                                    "export",
                                    "settings",
                                    "app")),
                    entry(
                            "app",
                            Set.of(
                                    "event",
                                    "json",
                                    "source",
                                    "decode",
                                    "store",
                                    "query",
                                    "load",
                                    "redact",
                                    "sentence",
                                    "mask",
                                    "export",
                                    "settings",
                                    "viewmodel",
                                    "view",
                                    "cli")));

    /// The libraries, and the only packages that know each.
    private static final Map<String, Set<String>> LIBRARIES =
            Map.ofEntries(
                    entry("tools.jackson..", Set.of("json")),
                    entry("picocli..", Set.of("cli")),
                    entry("dev.dirs..", Set.of("app")),
                    entry("org.controlsfx..", Set.of("view", "app")),
                    entry("atlantafx..", Set.of("view", "app")),
                    entry("org.kordamp.ikonli..", Set.of("view", "app")));

    private static final Pattern PACKAGE = Pattern.compile("spoor\\.(\\w+).*");

    private static final JavaClasses CLASSES = classes();

    private static JavaClasses classes() {
        // The libraries' own classes are not looked into: their names are all that is asked for.
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("spoor");
    }

    static Stream<Map.Entry<String, Set<String>>> rows() {
        return MAY_USE.entrySet().stream();
    }

    static Stream<Map.Entry<String, Set<String>>> libraries() {
        return LIBRARIES.entrySet().stream();
    }

    @Test
    void theTableNamesEveryPackage() {
        Set<String> found =
                CLASSES.stream()
                        .map(JavaClass::getPackageName)
                        .map(PACKAGE::matcher)
                        .filter(Matcher::matches)
                        .map(matcher -> matcher.group(1))
                        .collect(Collectors.toSet());
        assertThat(MAY_USE.keySet()).isEqualTo(found);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void usesOnlyWhatTheTableAllows(Map.Entry<String, Set<String>> row) {
        String[] forbidden =
                MAY_USE.keySet().stream()
                        .filter(name ->
                                !name.equals(row.getKey()) && !row.getValue().contains(name))
                        .map(ArchitectureTest::withAllBelow)
                        .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(withAllBelow(row.getKey()))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden)
                .because("the data has one way through the house")
                .check(CLASSES);
    }

    @Test
    void noPackagesUseEachOtherInACircle() {
        slices().matching("spoor.(*)..").should().beFreeOfCycles().check(CLASSES);
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
                .because("the command line is a second face of the same engine")
                .check(CLASSES);
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void keepsALibraryBehindOnePackage(Map.Entry<String, Set<String>> library) {
        String[] users =
                library.getValue().stream()
                        .map(ArchitectureTest::withAllBelow)
                        .toArray(String[]::new);
        noClasses()
                .that()
                .resideOutsideOfPackages(users)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library.getKey())
                .because("each library is wrapped once, under our own noun")
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
                .because("who makes a thread also names and closes it")
                .check(CLASSES);
    }

    private static String withAllBelow(String name) {
        return "spoor." + name + "..";
    }
}
