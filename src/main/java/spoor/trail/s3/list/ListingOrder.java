package spoor.trail.s3.list;

import static java.nio.charset.StandardCharsets.UTF_8;

import spoor.message.Message;
import spoor.trail.AccessFailure;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Watches whether the pages of a listing lead anywhere: S3 lists keys in the order of their bytes,
/// so that each page ends after the page before it.
final class ListingOrder {
    /// S3 may send some pages without keys, for instance where many objects were deleted.
    static final int MAX_EMPTY_PAGES = 20;

    private byte[] last = {};
    private int emptyPages;

    /// @throws AccessFailure if the listing repeats itself, or would not end
    void check(ListedPage page) throws AccessFailure {
        Optional<byte[]> end = end(page);
        if (end.isEmpty()) {
            if (page.next().isPresent() && ++emptyPages > MAX_EMPTY_PAGES) {
                throw failure("s3.listing.empty");
            }
            return;
        }
        if (Arrays.compareUnsigned(end.get(), last) <= 0) {
            throw failure("s3.listing.repeats");
        }
        last = end.get();
        emptyPages = 0;
    }

    private static Optional<byte[]> end(ListedPage page) {
        List<String> folders = page.folders();
        List<ListedObject> objects = page.objects();
        return Stream.of(
                        folders.isEmpty() ? "" : folders.getLast(),
                        objects.isEmpty() ? "" : objects.getLast().key())
                .filter(key -> !key.isEmpty())
                .map(key -> key.getBytes(UTF_8))
                .max(Arrays::compareUnsigned);
    }

    private static AccessFailure failure(String key) {
        return new AccessFailure(AccessFailure.Kind.NOT_S3, Message.of(key));
    }
}
