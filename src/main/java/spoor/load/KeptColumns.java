package spoor.load;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import spoor.redact.HiddenRules;
import spoor.source.ContentId;
import spoor.source.DerivedFiles;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The columns that earlier loads kept of a source's files: a file that is among them need not be
/// read. One thread at a time.
final class KeptColumns {
    private static final Logger LOG = LoggerFactory.getLogger(KeptColumns.class);

    /// Nothing is kept.
    static final KeptColumns NONE = new KeptColumns();

    private final Map<ContentId, Place> places = new HashMap<>();

    /// Packs of which files are wanted, and that are not handed over yet.
    private final Set<KeptPack> begun = new LinkedHashSet<>();

    private final Set<KeptPack> handedOver = new LinkedHashSet<>();

    /// @param at the file's number in the pack
    private record Place(KeptPack pack, int at) {}

    private KeptColumns() {}

    /// What is kept of files that were read by those rules.
    static KeptColumns of(Optional<DerivedFiles> derived, HiddenRules rules) {
        if (derived.isEmpty()) {
            return NONE;
        }
        KeptColumns columns = new KeptColumns();
        List<ContentId> packs = derived.get().all();
        if (!packs.isEmpty()) {
            ReaderVersion.of(rules)
                    .ifPresent(version ->
                            packs.forEach(pack -> columns.look(derived.get(), pack, version)));
        }
        return columns;
    }

    private void look(DerivedFiles kept, ContentId name, ContentId version) {
        try {
            Optional<PackIndex> index = PackIndex.read(kept, name, version);
            if (index.isPresent()) {
                KeptPack pack = new KeptPack(kept, name, index.get());
                List<PackIndex.Entry> files = index.get().files();
                for (int at = 0; at < files.size(); at++) {
                    places.put(files.get(at).content(), new Place(pack, at));
                }
            }
        } catch (IOException e) {
            LOG.warn("Kept columns cannot be read, so files are: {}", e.getMessage());
        }
    }

    /// Takes a file, if its columns are kept, and it is, too: its original records will be wanted.
    ///
    /// @return whether it is taken: then it is not to be read
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

    /// Hands over the packs that are to be read.
    ///
    /// @param foundAll whether no more files will be wanted of any
    List<KeptPack> handOver(boolean foundAll) {
        List<KeptPack> ready = new ArrayList<>();
        for (KeptPack pack : begun) {
            if (foundAll || pack.isWhole()) {
                ready.add(pack);
            }
        }
        ready.forEach(begun::remove);
        handedOver.addAll(ready);
        return ready;
    }
}
