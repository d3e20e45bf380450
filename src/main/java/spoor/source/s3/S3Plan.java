package spoor.source.s3;

import spoor.source.Fault;

import java.util.List;

/// What a selection means in numbers, before anything is downloaded. Immutable.
public final class S3Plan {
    private final S3Selection selection;
    private final List<ListedObject> objects;
    private final List<Fault> faults;

    S3Plan(S3Selection selection, List<ListedObject> objects, List<Fault> faults) {
        this.selection = selection;
        this.objects = List.copyOf(objects);
        this.faults = List.copyOf(faults);
    }

    public S3Selection selection() {
        return selection;
    }

    List<ListedObject> objects() {
        return objects;
    }

    public int files() {
        return objects.size();
    }

    public long bytes() {
        return objects.stream().mapToLong(ListedObject::size).sum();
    }

    /// Files that are archived: they can be read only where somebody has restored them.
    public int archived() {
        return (int) objects.stream().filter(ListedObject::archived).count();
    }

    /// What could not be listed.
    public List<Fault> faults() {
        return faults;
    }

    /// Whether all of the selection is listed.
    public boolean isComplete() {
        return faults.isEmpty();
    }
}
