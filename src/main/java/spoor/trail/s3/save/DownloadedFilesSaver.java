package spoor.trail.s3.save;

import spoor.trail.TrailFile;
import spoor.trail.s3.list.S3Location;
import spoor.work.Cancellation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntConsumer;

/// Saves files that were loaded from buckets as a folder.
public final class DownloadedFilesSaver {
    private DownloadedFilesSaver() {}

    /// Those of some files that came from a bucket.
    public static List<TrailFile> fromBuckets(List<TrailFile> files) {
        return files.stream().filter(file -> file.path().startsWith(S3Location.SCHEME)).toList();
    }

    /// Saves files as they are laid out in their bucket; if there are several buckets, each in a
    /// folder with its name. Files that are not cached are downloaded again.
    ///
    /// @param files from buckets
    /// @param progress told after each file how many are done
    /// @throws IOException where the target cannot be a folder
    /// @throws java.util.concurrent.CancellationException once cancelled; the files saved until
    ///   then stay, each of them whole
    public static FolderWriter.Report save(
            List<TrailFile> files, Path target, Cancellation cancellation, IntConsumer progress)
            throws IOException {
        long buckets = files.stream().map(DownloadedFilesSaver::bucket).distinct().count();
        List<FolderWriter.Entry> entries =
                files.stream()
                        .map(file ->
                                new FolderWriter.Entry(
                                        buckets == 1 ? key(file) : bucket(file) + "/" + key(file),
                                        file::read))
                        .toList();
        return FolderWriter.save(target, entries, cancellation, progress);
    }

    private static String bucket(TrailFile file) {
        String path = file.path().substring(S3Location.SCHEME.length());
        return path.substring(0, path.indexOf('/'));
    }

    private static String key(TrailFile file) {
        return file.path().substring(S3Location.SCHEME.length() + bucket(file).length() + 1);
    }
}
