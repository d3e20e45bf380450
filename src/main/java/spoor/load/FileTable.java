package spoor.load;

import org.jspecify.annotations.Nullable;

import spoor.event.Problem;
import spoor.event.SkippedFile;
import spoor.store.EventStore;
import spoor.store.StoreBuilder;
import spoor.trail.TrailFile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// All files of a session, by number and by path. Any thread may use it.
final class FileTable {
    private final StoreBuilder store;
    private final InflatedCopies copies;
    private final List<@Nullable LoadedFile> byNumber = new ArrayList<>();
    private final Map<String, Integer> byPath = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final Set<String> unlisted = new HashSet<>();
    private final Set<String> outdated = new HashSet<>();
    private final Set<Problem> walkProblems = new LinkedHashSet<>();
    private int found;
    private int read;
    private int skipped;
    private long events;
    private long bytes;
    private long foundBytes;

    FileTable(StoreBuilder store, InflatedCopies copies) {
        this.store = store;
        this.copies = copies;
    }

    /// A walk begins.
    ///
    /// @param onlyNew whether it looks for what is new only, so that what went wrong before stands
    synchronized void beginWalk(boolean onlyNew) {
        seen.clear();
        unlisted.clear();
        if (!onlyNew) {
            walkProblems.clear();
        }
    }

    /// Files whose path begins so could not be looked for: what is known of them stays.
    synchronized void unlisted(String pathPrefix) {
        unlisted.add(pathPrefix);
    }

    synchronized void walkProblem(Problem problem) {
        walkProblems.add(problem);
    }

    /// Takes a file that was found.
    ///
    /// @return whether it is to be read: false where it is known, unchanged and was read before
    synchronized boolean found(TrailFile file) {
        if (!seen.add(file.path())) {
            return false;
        }
        Integer number = byPath.get(file.path());
        if (number != null) {
            LoadedFile known = byNumber.get(number);
            if (!outdated.remove(file.path())
                    && known != null
                    && known.outcome() != null
                    && known.outcome().stamp().equals(file.stamp())
                    // Whether a file may be read now does not show in its stamp.
                    && !known.outcome()
                            .skipped()
                            .filter(kind -> kind == SkippedFile.Kind.UNREADABLE)
                            .isPresent()) {
                return false;
            }
            forget(number);
        }
        LoadedFile added = new LoadedFile(store.addFile(file.path()), file, null);
        byNumber.add(added);
        byPath.put(file.path(), added.number());
        found++;
        foundBytes += file.stamp().size();
        return true;
    }

    /// What was read of the files is out of date: all are to be read again when they are found.
    synchronized void readAllAgain() {
        outdated.addAll(byPath.keySet());
    }

    /// The entry of a file that is to be read.
    synchronized LoadedFile loaded(TrailFile file) {
        Integer number = byPath.get(file.path());
        LoadedFile known = number == null ? null : byNumber.get(number);
        if (known == null) {
            throw new IllegalStateException(file.path() + " was not found before");
        }
        return known;
    }

    /// A walk has ended: files that it did not find are forgotten.
    ///
    /// @param whole whether it was to find all files there are
    synchronized void endWalk(boolean whole) {
        if (whole) {
            forgetUnseen();
        }
        seen.clear();
    }

    private void forgetUnseen() {
        List<String> gone =
                byPath.keySet().stream()
                        .filter(path -> !seen.contains(path))
                        .filter(path -> unlisted.stream().noneMatch(path::startsWith))
                        .toList();
        for (String path : gone) {
            Integer number = byPath.remove(path);
            if (number != null) {
                forget(number);
            }
        }
    }

    synchronized void done(int number, LoadedFile.Outcome outcome) {
        LoadedFile file = byNumber.get(number);
        if (file != null) {
            byNumber.set(number, file.with(outcome));
            count(file.with(outcome), 1);
        }
    }

    /// The files that were read without a problem, by the rules of now and in the state in which
    /// they were found, and whose columns are not kept yet; in the order of their paths.
    synchronized List<LoadedFile> withoutKeptColumns() {
        return byNumber.stream()
                .filter(file -> file != null && isWorthKeeping(file))
                .map(Objects::requireNonNull)
                .sorted(Comparator.comparing(file -> file.file().path()))
                .toList();
    }

    private boolean isWorthKeeping(LoadedFile file) {
        LoadedFile.Outcome outcome = file.outcome();
        return outcome != null
                && !outdated.contains(file.file().path())
                && !outcome.columnsKept()
                && outcome.problems().isEmpty()
                && outcome.stamp().equals(file.file().stamp())
                && outcome.skipped().filter(SkippedFile.Kind.UNREADABLE::equals).isEmpty();
    }

    /// The columns of these files are kept.
    synchronized void columnsKept(List<Integer> numbers) {
        for (int number : numbers) {
            LoadedFile file = byNumber.get(number);
            if (file != null && file.outcome() != null) {
                byNumber.set(number, file.with(file.outcome().withColumnsKept()));
            }
        }
    }

    private void forget(int number) {
        LoadedFile file = byNumber.get(number);
        if (file != null) {
            store.drop(number);
            copies.drop(number);
            byNumber.set(number, null);
            found--;
            foundBytes -= file.file().stamp().size();
            count(file, -1);
        }
    }

    private void count(LoadedFile file, int sign) {
        LoadedFile.Outcome outcome = file.outcome();
        if (outcome != null) {
            read += outcome.skipped().isEmpty() ? sign : 0;
            skipped += outcome.skipped().isPresent() ? sign : 0;
            events += sign * outcome.events();
            bytes += sign * file.file().stamp().size();
        }
    }

    /// The file with that number, or null where it is forgotten.
    synchronized @Nullable LoadedFile file(int number) {
        return byNumber.get(number);
    }

    synchronized List<TrailFile> all() {
        List<TrailFile> known = new ArrayList<>();
        for (LoadedFile file : byNumber) {
            if (file != null) {
                known.add(file.file());
            }
        }
        return known;
    }

    synchronized LoadProgress progress(boolean walking, long nanos, LoadProgress.Phase phase) {
        return new LoadProgress(
                walking, found, read, skipped, events, bytes, foundBytes, nanos, phase);
    }

    synchronized LoadState state(EventStore snapshot, LoadProgress progress) {
        List<Problem> problems = new ArrayList<>(walkProblems);
        List<SkippedFile> skippedFiles = new ArrayList<>();
        for (LoadedFile file : byNumber) {
            LoadedFile.Outcome outcome = file == null ? null : file.outcome();
            if (file != null && outcome != null) {
                problems.addAll(outcome.problems());
                outcome.skipped()
                        .ifPresent(kind ->
                                skippedFiles.add(new SkippedFile(file.file().path(), kind)));
            }
        }
        problems.addAll(snapshot.conflicts());
        problems.sort(Comparator.comparing(Problem::file).thenComparingLong(Problem::offset));
        skippedFiles.sort(Comparator.comparing(SkippedFile::file));
        return new LoadState(snapshot, progress, List.copyOf(problems), List.copyOf(skippedFiles));
    }
}
