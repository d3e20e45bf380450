package spoor.app;

import spoor.io.FilePathText;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The program's arguments in UTF-8, whatever the locale.
///
/// Java decodes them in the locale's encoding, which loses what is not in it. Linux keeps their
/// bytes; elsewhere the decoded ones are taken.
final class Arguments {
    private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");

    private Arguments() {}

    /// @param decoded as Java passes them to `main`
    static String[] inUtf8(String[] decoded) {
        if (Arrays.stream(decoded).allMatch(Arguments::isAscii)
                || !Files.isReadable(COMMAND_LINE)) {
            return decoded;
        }
        try {
            return inUtf8(decoded, Files.readAllBytes(COMMAND_LINE));
        } catch (IOException _) {
            return decoded; // not Linux
        }
    }

    /// @param commandLine the options of the JVM and the arguments, each with a NUL after it
    static String[] inUtf8(String[] decoded, byte[] commandLine) {
        List<String> all = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < commandLine.length; i++) {
            if (commandLine[i] == 0) {
                all.add(FilePathText.decode(Arrays.copyOfRange(commandLine, start, i)));
                start = i + 1;
            }
        }
        int first = all.size() - decoded.length;
        return first < 0 ? decoded : all.subList(first, all.size()).toArray(String[]::new);
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }
}
