package spoor.trail.s3.list;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The folders below a location, without the files of trails.
///
/// @param branches the folders of Regions, in the order of their prefixes
/// @param others prefixes outside the tree of a trail
/// @param files whether there are files beside the trail's tree
public record TrailTree(
        S3Location location, List<Branch> branches, List<String> others, boolean files) {
    /// The folder of a Region in an account.
    ///
    /// @param prefix ends with `/`
    /// @param organisation the id of the organisation that owns the trail
    public record Branch(
            String prefix,
            Optional<String> organisation,
            String account,
            TrailFolder folder,
            String region) {}

    /// Whether there is a trail.
    public boolean isTrail() {
        return !branches.isEmpty();
    }

    public Set<String> accounts() {
        Set<String> found = new TreeSet<>();
        branches.forEach(branch -> found.add(branch.account()));
        return found;
    }

    public Set<String> regions() {
        Set<String> found = new TreeSet<>();
        branches.forEach(branch -> found.add(branch.region()));
        return found;
    }

    /// The trail's folders, each with the number of its branches.
    public Map<TrailFolder, Integer> folders() {
        Map<TrailFolder, Integer> found = new TreeMap<>();
        branches.forEach(branch -> found.merge(branch.folder(), 1, Integer::sum));
        return found;
    }
}
