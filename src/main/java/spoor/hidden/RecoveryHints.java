package spoor.hidden;

import spoor.io.TextResource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Where values that CloudTrail hides may still be found, as AWS documents it. The table is
/// `recovery-hints.txt`.
public final class RecoveryHints {
    private static final String REFERENCE = "https://docs.aws.amazon.com/";
    private static final List<Row> ROWS = rows();

    private RecoveryHints() {}

    /// A place where a value may still be found, or the reason why there is none.
    ///
    /// @param id part of the key of the hint's text in the window's bundle
    /// @param source the address of the page in AWS's documentation
    public record Hint(String id, String source) {}

    /// @param actions empty for all actions of the service
    /// @param path an expression that is found in the value's path
    private record Row(String service, Set<String> actions, Pattern path, Hint hint) {
        boolean matches(String eventSource, String eventName, String valuePath) {
            return eventSource.equalsIgnoreCase(service + ".amazonaws.com")
                    && (actions.isEmpty() || actions.contains(eventName))
                    && path.matcher(valuePath).find();
        }
    }

    /// The hint for the value at a path of an event; empty if there is none.
    ///
    /// @param path as [spoor.json.PathText] writes it
    public static Optional<Hint> of(String eventSource, String eventName, String path) {
        return ROWS.stream()
                .filter(row -> row.matches(eventSource, eventName, path))
                .map(Row::hint)
                .findFirst();
    }

    /// All hints, in the order of the table.
    static List<Hint> hints() {
        return ROWS.stream().map(Row::hint).toList();
    }

    private static List<Row> rows() {
        List<String> lines = TextResource.lines(RecoveryHints.class, "recovery-hints.txt");
        List<Row> rows = new ArrayList<>();
        for (int at = 0; at < lines.size(); at += 4) {
            List<String> serviceAndActions = List.of(lines.get(at + 1).split(" ", -1));
            rows.add(
                    new Row(
                            serviceAndActions.getFirst(),
                            Set.copyOf(serviceAndActions.subList(1, serviceAndActions.size())),
                            Pattern.compile(lines.get(at + 2), Pattern.CASE_INSENSITIVE),
                            new Hint(lines.get(at), REFERENCE + lines.get(at + 3))));
        }
        return List.copyOf(rows);
    }
}
