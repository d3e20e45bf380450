package spoor.load;

import org.jspecify.annotations.Nullable;

import spoor.event.FileForm;
import spoor.event.Problem;
import spoor.event.SkippedFile;
import spoor.store.EventStore;
import spoor.store.StoreBuilder;
import spoor.trail.TrailFile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// All files of a session, by number, and by path. Any thread may use it.
final class FileTable {
    // What a file takes in bytes, with what the sources know of it; estimated.
    private static final int PER_FILE = 600;
    private static final int PER_LETTER = 4;
    private static final int PER_PROBLEM = 500;

    private final StoreBuilder store;
    private final InflatedCopies copies;
    private final List<@Nullable LoadedFile> byNumber = new ArrayList<>();

    /// Without entries of archives.
    private final Map<String, Integer> byPath = new HashMap<>();

    private final WalkedPaths walked = new WalkedPaths();
    private final Set<String> outdated = new HashSet<>();
    private final Set<Problem> walkProblems = new LinkedHashSet<>();
    private final FileCounts counts = new FileCounts();
    private Optional<Problem> memoryProblem = Optional.empty();
    private long bytes;
    private final OpenedArchives archives = new OpenedArchives();

    FileTable(StoreBuilder store, InflatedCopies copies) {
        this.store = store;
        this.copies = copies;
    }

    /// @param onlyNew whether the walk finds new files only: then earlier problems stay
    synchronized void beginWalk(boolean onlyNew) {
        memoryProblem = Optional.empty();
        walked.clear();
        if (!onlyNew) {
            walkProblems.clear();
            counts.beginWalk();
        }
    }

    /// Files with this path prefix could not be listed: known ones stay.
    synchronized void unlisted(String pathPrefix) {
        walked.unlisted(pathPrefix);
    }

    synchronized void walkProblem(Problem problem) {
        walkProblems.add(problem);
        bytes += PER_PROBLEM;
    }

    /// Not all files could be loaded, until the next walk.
    synchronized void memoryProblem(Problem problem) {
        memoryProblem = Optional.of(problem);
    }

    /// About how many bytes the files and their problems take.
    synchronized long bytes() {
        return bytes;
    }

    /// Counts a file that is not read, and is not known afterwards. A known file stays as it was.
    synchronized void foundOnly(TrailFile file) {
        if (byPath.containsKey(file.path())) {
            var _ = walked.found(file.path());
        } else {
            counts.foundOnly(file);
        }
    }

    /// Adds a file that was found.
    ///
    /// @return whether it must be read: false where it was read before and has not changed
    synchronized boolean found(TrailFile file) {
        if (!walked.found(file.path())) {
            return false;
        }
        Integer number = byPath.get(file.path());
        if (number != null) {
            boolean current = !outdated.remove(file.path());
            LoadedFile known = byNumber.get(number);
            if (current && known != null && isUpToDate(known, file)) {
                return false;
            }
            forget(number);
        }
        add(file);
        return true;
    }

    private LoadedFile add(TrailFile file) {
        LoadedFile added = new LoadedFile(store.addFile(file.path()), file, null);
        byNumber.add(added);
        if (!isEntry(added)) {
            byPath.put(file.path(), added.number());
        }
        counts.found(file);
        bytes += PER_FILE + (long) PER_LETTER * file.path().length();
        return added;
    }

    private boolean isUpToDate(LoadedFile known, TrailFile file) {
        LoadedFile.Outcome outcome = known.outcome();
        return outcome != null
                && outcome.stamp().equals(file.stamp())
                // A file may have become readable without another stamp.
                && !outcome.isUnreadable()
                && archives.entries(known.number()).stream().allMatch(this::isRead);
    }

    /// Whether an entry of an archive, and all entries in it, were read: a load may be cancelled.
    private boolean isRead(int number) {
        LoadedFile entry = byNumber.get(number);
        return entry != null
                && entry.outcome() != null
                && archives.entries(number).stream().allMatch(this::isRead);
    }

    /// A file turned out to be an archive. It counts as its entries.
    ///
    /// @return the entries, to be read
    synchronized List<LoadedFile> opened(
            int number, LoadedFile.Outcome outcome, List<? extends TrailFile> entries) {
        LoadedFile archive = byNumber.get(number);
        if (archive == null) {
            return List.of();
        }
        counts.forgotten(archive);
        byNumber.set(number, archive.with(outcome));
        List<LoadedFile> added = new ArrayList<>();
        for (TrailFile entry : entries) {
            added.add(add(entry));
        }
        archives.opened(number, added.stream().map(LoadedFile::number).toList());
        return added;
    }

    /// The file must be read again when it is found.
    synchronized void readAgain(TrailFile file) {
        outdated.add(file.path());
    }

    /// All files must be read again when they are found.
    synchronized void readAllAgain() {
        outdated.addAll(byPath.keySet());
    }

    /// The entry of a file that was found.
    synchronized LoadedFile loaded(TrailFile file) {
        Integer number = byPath.get(file.path());
        LoadedFile known = number == null ? null : byNumber.get(number);
        if (known == null) {
            throw new IllegalStateException(file.path() + " was not found before");
        }
        return known;
    }

    /// Forgets the files that the walk did not find.
    ///
    /// @param whole whether it was a walk of all files
    synchronized void endWalk(boolean whole) {
        if (whole) {
            forgetMissing();
        }
        walked.clear();
    }

    private void forgetMissing() {
        List<String> gone = byPath.keySet().stream().filter(walked::isMissing).toList();
        for (String path : gone) {
            Integer number = byPath.get(path);
            if (number != null) {
                forget(number);
            }
        }
    }

    /// Whether it is an entry of an archive: found and forgotten with it, never by its path, which
    /// may be that of a file in a folder named like an archive.
    private static boolean isEntry(LoadedFile file) {
        return file.file().archive().isPresent();
    }

    synchronized void done(int number, LoadedFile.Outcome outcome) {
        LoadedFile file = byNumber.get(number);
        if (file != null) {
            LoadedFile read = file.with(outcome);
            byNumber.set(number, read);
            counts.read(read);
            bytes += (long) PER_PROBLEM * outcome.problems().size();
        }
    }

    /// The rows of these files are lost, so that they count as not read.
    synchronized void notRead(List<Integer> numbers) {
        for (int number : numbers) {
            LoadedFile file = byNumber.get(number);
            if (file != null && file.outcome() != null) {
                counts.unread(file);
                byNumber.set(number, new LoadedFile(number, file.file(), null));
            }
        }
    }

    /// The files that were read without problems, by the present rules and in the state in which
    /// they were found, and whose columns are not cached yet; in the order of their paths.
    synchronized List<LoadedFile> withoutCachedColumns() {
        return byNumber.stream()
                .filter(file -> file != null && isWorthCaching(file))
                .map(Objects::requireNonNull)
                .sorted(Comparator.comparing(file -> file.file().path()))
                .toList();
    }

    private boolean isWorthCaching(LoadedFile file) {
        LoadedFile.Outcome outcome = file.outcome();
        return outcome != null
                && !outdated.contains(file.file().path())
                && !archives.isArchive(file.number())
                && !outcome.columnsCached()
                && outcome.problems().isEmpty()
                && outcome.stamp().equals(file.file().stamp())
                && !outcome.isUnreadable();
    }

    /// The columns of these files are cached.
    synchronized void columnsCached(List<Integer> numbers) {
        for (int number : numbers) {
            LoadedFile file = byNumber.get(number);
            if (file != null && file.outcome() != null) {
                byNumber.set(number, file.with(file.outcome().withColumnsCached()));
            }
        }
    }

    private void forget(int number) {
        LoadedFile file = byNumber.get(number);
        if (file != null) {
            store.drop(number);
            copies.drop(number);
            byNumber.set(number, null);
            if (!isEntry(file)) {
                byPath.remove(file.file().path());
            }
            if (!archives.isArchive(number)) {
                counts.forgotten(file);
            }
            archives.forget(number).forEach(this::forget);
        }
    }

    /// The file with that number, or null where it is forgotten.
    synchronized @Nullable LoadedFile file(int number) {
        return byNumber.get(number);
    }

    /// All files, archives without their entries.
    synchronized List<TrailFile> all() {
        List<TrailFile> known = new ArrayList<>();
        for (LoadedFile file : byNumber) {
            if (file != null && !isEntry(file)) {
                known.add(file.file());
            }
        }
        return known;
    }

    synchronized LoadProgress progress(
            boolean walking,
            long nanos,
            LoadProgress.Phase phase,
            Optional<LoadProgress.Comparison> comparison,
            int memoryPercent) {
        return counts.progress(walking, nanos, phase, comparison, memoryPercent);
    }

    synchronized LoadState state(EventStore snapshot, LoadProgress progress) {
        List<Problem> problems = new ArrayList<>(walkProblems);
        List<SkippedFile> skippedFiles = new ArrayList<>();
        Map<FileForm, Integer> forms = new EnumMap<>(FileForm.class);
        List<LoadedFile> known = byNumber.stream().filter(Objects::nonNull).toList();
        for (LoadedFile file : known) {
            LoadedFile.Outcome outcome = file.outcome();
            if (outcome != null) {
                problems.addAll(outcome.problems());
                outcome.skipped()
                        .ifPresent(kind ->
                                skippedFiles.add(new SkippedFile(file.file().path(), kind)));
                if (outcome.skipped().isEmpty()) {
                    outcome.form().ifPresent(form -> forms.merge(form, 1, Integer::sum));
                }
            }
        }
        problems.addAll(snapshot.conflictProblems());
        problems.sort(Comparator.comparing(Problem::file).thenComparingLong(Problem::offset));
        // It says why there are others.
        memoryProblem.ifPresent(problems::addFirst);
        skippedFiles.sort(Comparator.comparing(SkippedFile::file));
        return new LoadState(
                snapshot,
                progress,
                List.copyOf(problems),
                List.copyOf(skippedFiles),
                Collections.unmodifiableMap(forms),
                new FileResults(known, archives.all()));
    }
}
