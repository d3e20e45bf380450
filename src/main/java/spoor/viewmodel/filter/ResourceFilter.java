package spoor.viewmodel.filter;

import spoor.aws.ResourceName;
import spoor.detail.TreeNode;
import spoor.event.Field;

/// Shows the events of one resource, found by its id, name and ARN alike.
public final class ResourceFilter {
    private ResourceFilter() {}

    /// Shows all events of a resource, whatever was filtered before.
    ///
    /// @param recorded its id, name or ARN
    public static void only(FilterViewModel filter, String recorded) {
        filter.clear();
        filter.picks().only(Field.RESOURCE, ResourceName.of(recorded));
    }

    /// Whether a value of an event may be a resource's: a text or number outside of `userIdentity`
    /// and what decoders found.
    public static boolean mayBe(TreeNode node) {
        return node.isQueryable()
                && !node.isDecoded()
                && !node.text().isBlank()
                && node.path().steps().size() > 1
                && !node.path().steps().getFirst().equals("userIdentity");
    }
}
