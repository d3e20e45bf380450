package spoor.viewmodel.table;

import java.util.List;

/// The texts of a column that are probably the widest on the screen, the widest first.
///
/// @param all of all its texts
/// @param usual of the texts that most of its cells have
/// @param whole of the usual texts those that are not cut if there is any room: of addresses those
///   that are no names of services
public record WideTexts(List<String> all, List<String> usual, List<String> whole) {
    public static final WideTexts NONE = new WideTexts(List.of(), List.of(), List.of());
}
