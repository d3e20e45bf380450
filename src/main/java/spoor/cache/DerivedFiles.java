package spoor.cache;

import spoor.io.Bytes;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/// Derived files in a folder of the disk cache. Any thread may use it.
final class DerivedFiles implements SideCache {
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");

    private final DiskCache cache;
    private final DiskCache.Subfolder subfolder;

    DerivedFiles(DiskCache cache, DiskCache.Subfolder subfolder) {
        this.cache = cache;
        this.subfolder = subfolder;
    }

    @Override
    public List<ContentHash> all() {
        List<ContentHash> all = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(subfolder.folder())) {
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                if (NAME.matcher(name).matches()) {
                    all.add(ContentHash.of(HexFormat.of().parseHex(name)));
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // Files that are not found are derived again.
        }
        return all;
    }

    @Override
    public boolean readStart(ContentHash id, int length, Bytes into) throws IOException {
        into.length(0);
        into.ensureCapacity(length);
        ByteBuffer start = ByteBuffer.wrap(into.array(), 0, length);
        try (FileChannel channel =
                FileChannel.open(
                        subfolder.pathOf(id), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            channel.position(CacheFile.HEADER);
            int read = 0;
            while (start.hasRemaining() && read >= 0) {
                read = channel.read(start);
            }
        } catch (NoSuchFileException e) {
            return false;
        }
        into.length(start.position());
        return true;
    }

    @Override
    public boolean read(ContentHash id, Bytes into) throws IOException {
        return cache.read(subfolder, id, DiskCache.ANY_SIZE, into);
    }

    @Override
    public void store(ContentHash id, Bytes content) throws IOException {
        cache.store(subfolder, id, content);
    }
}
