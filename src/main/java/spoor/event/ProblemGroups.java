package spoor.event;

import spoor.message.Message;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// The problems of files in few rows: problems of one file that are alike are one problem with a
/// count and its first places. One thread at a time.
///
/// Problems are alike if they have the same kind and reasons that differ only in their values.
public final class ProblemGroups {
    /// How many places a problem names after its first.
    private static final int NEXT_OFFSETS = 2;

    private final SequencedMap<Key, Problem> groups = new LinkedHashMap<>();

    /// What problems of one group have in common.
    ///
    /// @param keys of the reason and the messages in it
    private record Key(Problem.Kind kind, String file, List<String> keys) {
        static Key of(Problem problem) {
            return new Key(problem.kind(), problem.file(), keys(problem.reason()).toList());
        }

        private static Stream<String> keys(Message reason) {
            return Stream.concat(
                    Stream.of(reason.key()),
                    reason.values().stream()
                            .flatMap(value ->
                                    value instanceof Message part ? keys(part) : Stream.empty()));
        }
    }

    public void add(Problem problem) {
        groups.merge(Key.of(problem), problem, ProblemGroups::merged);
    }

    /// Adds a problem that is told before the others.
    public void addFirst(Problem problem) {
        groups.putFirst(Key.of(problem), problem);
    }

    private static Problem merged(Problem group, Problem more) {
        List<Long> offsets = new ArrayList<>(group.nextOffsets());
        if (more.hasOffset()) {
            offsets.add(more.offset());
            offsets.addAll(more.nextOffsets());
        }
        return new Problem(
                group.kind(),
                group.file(),
                group.offset(),
                group.reason(),
                group.help(),
                group.count() + more.count(),
                offsets.subList(0, Math.min(NEXT_OFFSETS, offsets.size())));
    }

    public void clear() {
        groups.clear();
    }

    /// In the order in which the first of each group was added.
    public List<Problem> problems() {
        return List.copyOf(groups.values());
    }
}
