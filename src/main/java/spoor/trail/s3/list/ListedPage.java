package spoor.trail.s3.list;

import java.util.List;
import java.util.Optional;

/// One answer to a listing.
///
/// @param folders the common prefixes, each ending with `/`
/// @param next what to ask for next; nothing at the end
record ListedPage(List<ListedObject> objects, List<String> folders, Optional<String> next) {}
