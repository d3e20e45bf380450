package spoor.generator;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/// The build's step that makes the sample trail: `java BuildSample.java CLASSES ARCHIVE`.
///
/// Compiles the generator to the folder CLASSES and lets it write the zip ARCHIVE. Does nothing
/// where the zip is newer than all sources. Uses other classes by name only, since this file is run
/// as a source file on each build.
final class BuildSample {
    private static final Path SOURCES = Path.of("src", "generator", "java");
    private static final String GENERATOR = "spoor.generator.sample.SampleArchive";

    private BuildSample() {}

    public static void main(String[] arguments) throws Exception {
        Path classes = Path.of(arguments[0]);
        Path archive = Path.of(arguments[1]).toAbsolutePath();
        if (!isCurrent(archive)) {
            compile(classes);
            Files.createDirectories(archive.getParent());
            generate(classes.toUri(), archive);
        }
    }

    private static boolean isCurrent(Path archive) throws IOException {
        long written = archive.toFile().lastModified();
        try (Stream<Path> sources = Files.walk(SOURCES)) {
            return sources.map(Path::toFile)
                    .mapToLong(File::lastModified)
                    .allMatch(t -> t < written);
        }
    }

    private static void compile(Path classes) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-d", classes.toString()));
        try (Stream<Path> sources = Files.walk(SOURCES)) {
            sources.map(Path::toString)
                    .filter(path -> path.endsWith(".java"))
                    .forEach(arguments::add);
        }
        ToolProvider javac = ToolProvider.findFirst("javac").orElseThrow();
        if (javac.run(System.out, System.err, arguments.toArray(String[]::new)) != 0) {
            throw new IOException("the generator of the sample trail cannot be compiled");
        }
    }

    private static void generate(URI classes, Path archive) throws Exception {
        URLClassLoader loader =
                URLClassLoader.newInstance(
                        new URL[] {classes.toURL()}, ClassLoader.getPlatformClassLoader());
        try (loader) {
            loader.loadClass(GENERATOR)
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) new String[] {archive.toString()});
        }
    }
}
