package spoor.load;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import spoor.cache.ContentHash;
import spoor.cache.SideCache;
import spoor.event.RecordSchema;
import spoor.hidden.HiddenRules;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The columns of a source's files that earlier loads stored. These files need not be read. One
/// thread at a time.
final class ColumnCache {
    private static final Logger LOG = LoggerFactory.getLogger(ColumnCache.class);

    /// No columns.
    static final ColumnCache NONE = new ColumnCache();

    private final Map<ContentHash, Place> places = new HashMap<>();

    /// Packs that have requested files and are not handed over yet.
    private final Set<ColumnPack> begun = new LinkedHashSet<>();

    private final Set<ColumnPack> handedOver = new LinkedHashSet<>();

    /// @param at the file's number in the pack
    private record Place(ColumnPack pack, int at) {}

    private ColumnCache() {}

    /// The columns of files that were read with that schema and those rules.
    static ColumnCache of(Optional<SideCache> derived, RecordSchema schema, HiddenRules rules) {
        if (derived.isEmpty()) {
            return NONE;
        }
        ColumnCache columns = new ColumnCache();
        List<ContentHash> packs = derived.get().all();
        if (!packs.isEmpty()) {
            ReaderVersion.of(schema, rules)
                    .ifPresent(version ->
                            packs.forEach(pack -> columns.look(derived.get(), pack, version)));
        }
        return columns;
    }

    private void look(SideCache kept, ContentHash name, ContentHash version) {
        try {
            Optional<ColumnPackIndex> index = ColumnPackIndex.read(kept, name, version);
            if (index.isPresent()) {
                ColumnPack pack = new ColumnPack(kept, name, index.get());
                List<ColumnPackIndex.Entry> files = index.get().files();
                for (int at = 0; at < files.size(); at++) {
                    places.put(files.get(at).content(), new Place(pack, at));
                }
            }
        } catch (IOException e) {
            LOG.warn("Cached columns cannot be read, so files are: {}", e.getMessage());
        }
    }

    /// Takes a file if its columns are stored, and if the file is cached, too: its original records
    /// must be readable.
    ///
    /// @return whether the file is taken and must not be read
    boolean take(LoadedFile file) {
        if (places.isEmpty()) {
            return false;
        }
        Place place = file.file().contentId().map(places::get).orElse(null);
        if (place == null
                || handedOver.contains(place.pack())
                || !file.file().isKept()
                || !place.pack().want(place.at(), file)) {
            return false;
        }
        begun.add(place.pack());
        return true;
    }

    /// Hands over the packs to read.
    ///
    /// @param foundAll whether all files are found, so that no more are requested
    List<ColumnPack> handOver(boolean foundAll) {
        List<ColumnPack> ready = new ArrayList<>();
        for (ColumnPack pack : begun) {
            if (foundAll || pack.isWhole()) {
                ready.add(pack);
            }
        }
        ready.forEach(begun::remove);
        handedOver.addAll(ready);
        return ready;
    }
}
