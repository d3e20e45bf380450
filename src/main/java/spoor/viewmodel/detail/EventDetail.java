package spoor.viewmodel.detail;

import spoor.detail.EventBody;
import spoor.hidden.HiddenValue;
import spoor.hidden.NullByDesign;
import spoor.sentence.Sentence;

import java.util.List;
import java.util.Map;

/// One event, ready to be read.
///
/// @param row its row in the store that it was read from
/// @param original its text as it is in the file
/// @param body its text as a tree and in lines
/// @param hidden its hidden values, in the order of the text
/// @param hiddenAt the hidden values by the place where they begin
/// @param errorMessage what the record says of a failure, or empty
/// @param sentence who did what, when, from where, and how it ended; without parts where nothing is
///   told
/// @param problem why the text cannot be shown, or empty
/// @param neverRecorded what is null by design, by the place where it begins
public record EventDetail(
        int row,
        String original,
        EventBody body,
        List<HiddenValue> hidden,
        Map<Integer, HiddenValue> hiddenAt,
        String errorMessage,
        Sentence sentence,
        String problem,
        Map<Integer, NullByDesign> neverRecorded) {
    public static final EventDetail NONE =
            new EventDetail(
                    -1, "", EventBody.NONE, List.of(), Map.of(), "", Sentence.NONE, "", Map.of());

    public boolean isEmpty() {
        return row < 0;
    }
}
