package spoor.trail.s3.fetch;

import spoor.event.Problem;
import spoor.message.Message;
import spoor.trail.AccessFailure;
import spoor.trail.TrailSource;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The files and folders of one walk that the server did not serve. A few are named, many are
/// counted in one problem.
final class Unserved {
    private static final int MAX_NAMED = 10;

    private final TrailSource.Visitor visitor;
    private final String bucketPath;
    private final Map<AccessFailure.Kind, List<LostFile>> files =
            new EnumMap<>(AccessFailure.Kind.class);
    private final List<Problem> folders = new ArrayList<>();

    private record LostFile(S3File file, AccessFailure failure) {}

    /// @param bucketPath the place of a problem of many
    Unserved(TrailSource.Visitor visitor, String bucketPath) {
        this.visitor = visitor;
        this.bucketPath = bucketPath;
    }

    void addFile(S3File file, AccessFailure failure) {
        files.computeIfAbsent(failure.kind(), _ -> new ArrayList<>())
                .add(new LostFile(file, failure));
    }

    void addFolder(String path, AccessFailure failure) {
        folders.add(failure.problem(path));
    }

    /// Passes all on to the visitor, at the end of the walk.
    void pass() {
        files.values().forEach(this::passFiles);
        if (isMany(folders)) {
            Message reason = folders.getFirst().reason();
            visitor.problem(problem("s3.many.folders", folders.size(), reason));
        } else {
            folders.forEach(visitor::problem);
        }
    }

    private void passFiles(List<LostFile> lost) {
        if (isMany(lost)) {
            Message reason = lost.getFirst().failure().explanation();
            visitor.problem(problem("s3.many.files", lost.size(), reason));
        }
        for (LostFile each : lost) {
            AccessFailure failure = each.failure();
            each.file().failed(isMany(lost) ? failure.counted() : failure);
            visitor.ready(each.file());
        }
    }

    private static boolean isMany(List<?> all) {
        return all.size() > MAX_NAMED;
    }

    private Problem problem(String key, int count, Message reason) {
        return Problem.unopened(bucketPath, Message.of(key, count, reason));
    }
}
