package spoor.trail.s3.list;

import spoor.trail.AccessFailure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/// Lists objects by their keys: those of a folder together, since a request has room for many.
public final class NamedObjects {
    private final BucketLister lister;

    public NamedObjects(BucketLister lister) {
        this.lister = lister;
    }

    /// The objects with these keys; those that are there no longer are left out.
    public List<ListedObject> find(SortedSet<String> keys) throws AccessFailure {
        List<ListedObject> found = new ArrayList<>();
        List<String> left = new ArrayList<>(keys);
        int start = 0;
        while (start < left.size()) {
            String folder = folder(left.get(start));
            int end = start + 1;
            while (end < left.size() && folder(left.get(end)).equals(folder)) {
                end++;
            }
            add(folder, left.subList(start, end), keys, found);
            start = end;
        }
        return found;
    }

    private static String folder(String key) {
        return key.substring(0, key.lastIndexOf('/') + 1);
    }

    /// @param wanted the wanted keys of the folder
    private void add(
            String folder, List<String> wanted, SortedSet<String> keys, List<ListedObject> found)
            throws AccessFailure {
        String first = wanted.getFirst();
        String before = first.substring(0, Math.max(folder.length(), first.length() - 1));
        Optional<String> next = Optional.empty();
        ListedPage page;
        do {
            page = lister.list(folder, before.equals(folder) ? "" : before, false, next);
            page.objects().stream()
                    .filter(object ->
                            folder(object.key()).equals(folder) && keys.contains(object.key()))
                    .forEach(found::add);
            next = page.next();
        } while (next.isPresent()
                && !page.objects().isEmpty()
                && page.objects().getLast().key().compareTo(wanted.getLast()) < 0);
    }
}
