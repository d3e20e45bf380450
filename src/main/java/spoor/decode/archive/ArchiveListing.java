package spoor.decode.archive;

import org.jspecify.annotations.Nullable;

import spoor.message.Message;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The entries that were found in one archive, each with a name of its own.
final class ArchiveListing {
    private static final String WORKBOOK = "xl/workbook.xml";

    /// The names of all parts of a workbook.
    private static final Pattern WORKBOOK_PART =
            Pattern.compile("(xl|_rels|docProps|customXml)/.*|\\[Content_Types]\\.xml");

    private final ArchiveBudget budget;
    private final List<ArchiveEntry> entries = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    /// The number that the latest entry of a repeated name has.
    private final Map<String, Integer> copies = new HashMap<>();

    private @Nullable Message damage;

    ArchiveListing(ArchiveBudget budget) {
        this.budget = budget;
    }

    /// @return false where the archive has too many entries: then it is not read any further
    boolean add(ArchiveEntry entry) {
        if (!budget.takeEntry()) {
            damaged(Message.of("archive.entries", ArchiveBudget.MAX_ENTRIES));
            return false;
        }
        Message fault = entry.fault();
        if (fault == null && !budget.takeBytes(entry.length())) {
            fault = Message.of("archive.bomb");
        }
        entries.add(
                new ArchiveEntry(
                        unique(entry.name()),
                        entry.start(),
                        entry.stored(),
                        entry.deflated(),
                        fault));
        return true;
    }

    /// An archive may have several entries of one name, of which other programs keep the last.
    private String unique(String name) {
        String unique = name;
        while (!names.add(unique)) {
            unique = name + " (" + copies.merge(name, 2, (number, _) -> number + 1) + ")";
        }
        return unique;
    }

    /// The archive is damaged; the entries that were found can be read.
    void damaged(Message reason) {
        damage = damage == null ? reason : damage;
    }

    /// Whether it is a workbook of Excel, which is a ZIP archive of XML files.
    boolean isWorkbook() {
        return names.contains(WORKBOOK)
                && names.stream().allMatch(name -> WORKBOOK_PART.matcher(name).matches());
    }

    List<ArchiveEntry> entries() {
        return entries;
    }

    /// Why entries may be missing, or null.
    @Nullable Message damage() {
        return damage;
    }
}
