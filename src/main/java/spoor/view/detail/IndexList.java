package spoor.view.detail;

import java.util.AbstractList;

/// The numbers from 0 up to a size, which take no memory.
final class IndexList extends AbstractList<Integer> {
    private final int size;

    IndexList(int size) {
        this.size = size;
    }

    @Override
    public Integer get(int index) {
        return index;
    }

    @Override
    public int size() {
        return size;
    }
}
