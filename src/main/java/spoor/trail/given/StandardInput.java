package spoor.trail.given;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import spoor.event.Problem;
import spoor.io.IoReason;
import spoor.io.UnnamedFile;
import spoor.message.Message;
import spoor.trail.TrailSource;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/// What another program writes to the standard input of this one, as a file. The first walk copies
/// it to a temporary file, from which it can be read again.
public final class StandardInput implements TrailSource {
    /// The location that opens standard input where a path is expected.
    public static final String LOCATION = "-";

    private static final Pattern TERMINAL = Pattern.compile("^/dev/(pts/|tty|console)");
    private static final int PIECE = 1 << 16;

    private static final Logger LOG = LoggerFactory.getLogger(StandardInput.class);

    private final InputStream input;
    private volatile @Nullable UnnamedFile copy;
    private boolean ended;

    /// @param input is not closed
    public StandardInput(InputStream input) {
        this.input = input;
    }

    /// Whether it is what somebody types, instead of what a program writes.
    public static boolean isTerminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent()
                || TERMINAL.matcher(device()).find();
    }

    /// The device of standard input on Linux, also where the console is none because standard
    /// output is a pipe. Empty where there is none.
    private static String device() {
        try {
            return Path.of("/dev/stdin").toRealPath().toString();
        } catch (IOException _) {
            return "";
        }
    }

    @Override
    public Message name() {
        return Message.of("trail.standardInput");
    }

    @Override
    public String location() {
        return LOCATION;
    }

    @Override
    public boolean isLasting() {
        return false;
    }

    /// Waits for the other program. One thread at a time.
    @Override
    public void walk(Visitor visitor) {
        try {
            read(visitor);
        } catch (IOException e) {
            visitor.problem(Problem.unopened(LOCATION, IoReason.of(e)));
        }
        UnnamedFile read = copy;
        if (read != null) {
            visitor.file(new GivenFile(LOCATION, new Copied(read)));
        }
    }

    private void read(Visitor visitor) throws IOException {
        UnnamedFile into = copy;
        if (into == null) {
            into = UnnamedFile.in(UnnamedFile.systemFolder());
            copy = into;
        }
        byte[] piece = new byte[PIECE];
        while (!ended) {
            int n = input.read(piece);
            if (n < 0) {
                ended = true;
            } else {
                into.append(piece, 0, n);
            }
            visitor.waiting();
        }
    }

    @Override
    public void close() {
        UnnamedFile read = copy;
        if (read != null) {
            try {
                read.close();
            } catch (IOException e) {
                LOG.warn("A temporary file cannot be closed", e);
            }
        }
    }

    private record Copied(UnnamedFile file) implements GivenFile.Content {
        @Override
        public long length() {
            return file.length();
        }

        @Override
        public int read(long from, byte[] into, int at, int room) throws IOException {
            return file.read(from, into, at, Math.min(room, PIECE));
        }
    }
}
