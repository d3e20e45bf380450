package spoor.event;

import org.jspecify.annotations.Nullable;

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

    private final SequencedMap<Key, Group> groups = new LinkedHashMap<>();

    /// The group of the problem that was added last.
    private @Nullable Group last;

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

    /// Problems that are alike.
    private static final class Group {
        private final Problem first;
        private final List<Long> nextOffsets;
        private long count;

        Group(Problem first) {
            this.first = first;
            this.count = first.count();
            this.nextOffsets = new ArrayList<>(first.nextOffsets());
        }

        void add(Problem more) {
            count += more.count();
            if (nextOffsets.size() < NEXT_OFFSETS && more.hasOffset()) {
                Stream.concat(Stream.of(more.offset()), more.nextOffsets().stream())
                        .limit(NEXT_OFFSETS - nextOffsets.size())
                        .forEach(nextOffsets::add);
            }
        }

        /// Whether a problem belongs to this group, where that is known at once: files with
        /// millions of problems have the same one again and again.
        boolean fitsAtOnce(Problem problem) {
            return problem.kind() == first.kind()
                    && problem.reason().equals(first.reason())
                    && problem.file().equals(first.file());
        }

        Problem problem() {
            return new Problem(
                    first.kind(),
                    first.file(),
                    first.offset(),
                    first.reason(),
                    first.help(),
                    count,
                    nextOffsets);
        }
    }

    public void add(Problem problem) {
        if (last != null && last.fitsAtOnce(problem)) {
            last.add(problem);
            return;
        }
        Key key = Key.of(problem);
        Group known = groups.get(key);
        if (known == null) {
            last = new Group(problem);
            groups.put(key, last);
        } else {
            known.add(problem);
            last = known;
        }
    }

    /// Adds a problem that is told before the others.
    public void addFirst(Problem problem) {
        groups.putFirst(Key.of(problem), new Group(problem));
    }

    public void clear() {
        groups.clear();
        last = null;
    }

    /// In the order in which the first of each group was added.
    public List<Problem> problems() {
        return groups.values().stream().map(Group::problem).toList();
    }
}
