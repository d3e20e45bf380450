package spoor.export;

import java.lang.module.ModuleDescriptor;
import java.util.Optional;

/// The program's version, which the build writes into the module's descriptor.
public final class ProgramVersion {
    private ProgramVersion() {}

    /// Such as `0.1`; `development` where the program does not run as a module.
    public static String number() {
        return Optional.ofNullable(ProgramVersion.class.getModule().getDescriptor())
                .flatMap(ModuleDescriptor::rawVersion)
                .map(version -> version.replace("-SNAPSHOT", ""))
                .orElse("development");
    }
}
