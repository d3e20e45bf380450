package spoor.cli;

import picocli.CommandLine.IVersionProvider;

import java.lang.module.ModuleDescriptor;
import java.util.Optional;

/// The program's version, which the build writes into the module's descriptor.
public final class Version implements IVersionProvider {
    /// Such as `0.1`; `development` where the program does not run as a module.
    public static String number() {
        return Optional.ofNullable(Version.class.getModule().getDescriptor())
                .flatMap(ModuleDescriptor::rawVersion)
                .map(version -> version.replace("-SNAPSHOT", ""))
                .orElse("development");
    }

    @Override
    public String[] getVersion() {
        return new String[] {"Spoor " + number()};
    }
}
