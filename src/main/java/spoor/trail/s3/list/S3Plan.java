package spoor.trail.s3.list;

import spoor.trail.AccessFailure;

import java.time.Instant;
import java.util.List;

/// The files of a selection, before anything is downloaded. Immutable.
public final class S3Plan {
    private final S3Selection selection;
    private final List<ListedObject> objects;
    private final List<AccessFailure> faults;
    private final Instant listed;

    /// @param listed when the oldest part was listed
    public S3Plan(
            S3Selection selection,
            List<ListedObject> objects,
            List<AccessFailure> faults,
            Instant listed) {
        this.selection = selection;
        this.listed = listed;
        this.objects = List.copyOf(objects);
        this.faults = List.copyOf(faults);
    }

    public S3Selection selection() {
        return selection;
    }

    public List<ListedObject> objects() {
        return objects;
    }

    public int files() {
        return objects.size();
    }

    public long bytes() {
        return objects.stream().mapToLong(ListedObject::size).sum();
    }

    /// Archived files, which can be read only after somebody has restored them.
    public int archived() {
        return (int) objects.stream().filter(ListedObject::archived).count();
    }

    /// What could not be listed.
    public List<AccessFailure> faults() {
        return faults;
    }

    /// Whether no file of the selection was delivered since, except in the last minute.
    public boolean isCurrent(Instant now) {
        return Listing.isCurrent(Listing.delivered(selection), listed, now);
    }

    /// Whether all of the selection is listed.
    public boolean isComplete() {
        return faults.isEmpty();
    }
}
