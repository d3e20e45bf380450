package spoor.cli;

import picocli.CommandLine.IVersionProvider;

import spoor.export.ProgramVersion;

/// The program's name and version, for `--version`.
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"Spoor " + ProgramVersion.number()};
    }
}
