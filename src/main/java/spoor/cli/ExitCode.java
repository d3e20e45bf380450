package spoor.cli;

/// The exit codes of the program.
public final class ExitCode {
    public static final int OK = 0;

    /// Something could not be read; the results are of what could be read.
    public static final int PROBLEMS = 1;

    /// Wrong arguments, or a source that does not exist.
    public static final int USAGE = 2;

    private ExitCode() {}
}
