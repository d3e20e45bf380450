package spoor.viewmodel.detail;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import org.jspecify.annotations.Nullable;

import spoor.detail.EventBody;
import spoor.detail.OriginalLines;
import spoor.detail.OriginalText;
import spoor.event.Cancellation;
import spoor.export.ExportFormat;
import spoor.export.ExportReceipt;
import spoor.export.RecordWriter;
import spoor.hidden.HiddenRules;
import spoor.hidden.HiddenValue;
import spoor.hidden.HiddenValues;
import spoor.hidden.NullByDesign;
import spoor.io.IoReason;
import spoor.json.JsonSyntaxException;
import spoor.json.JsonTree;
import spoor.json.JsonValue.JsonObject;
import spoor.json.JsonValue.JsonString;
import spoor.pseudonym.Masking;
import spoor.sentence.Sentence;
import spoor.store.EventStore;
import spoor.store.RawRecords;
import spoor.store.Rows;
import spoor.store.Selection;
import spoor.viewmodel.shared.Messages;
import spoor.viewmodel.shared.Threads;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// The event that is read: its own text, with what is hidden in it. Only the UI thread may call it.
public final class DetailViewModel {
    /// Shorter texts are broken into rows in less than a millisecond.
    private static final int AT_ONCE = 40_000;

    private final Threads threads;
    private final ReadOnlyObjectWrapper<EventDetail> detail =
            new ReadOnlyObjectWrapper<>(EventDetail.NONE);
    private HiddenRules rules = HiddenRules.BUILT_IN;
    private final BooleanProperty original = new SimpleBooleanProperty();
    private final BooleanProperty wrap = new SimpleBooleanProperty(true);
    private final TreeFolds folds = new TreeFolds();
    private final EventFind find;
    private int wanted;

    public DetailViewModel(Threads threads) {
        this.threads = threads;
        find = new EventFind(threads, detail.getReadOnlyProperty(), original);
    }

    /// Whether the event is shown as it stands in its file; else as a tree.
    public BooleanProperty originalProperty() {
        return original;
    }

    /// Whether long lines of the original are broken at the pane's edge.
    public BooleanProperty wrapProperty() {
        return wrap;
    }

    /// What the user folded and opened.
    public TreeFolds folds() {
        return folds;
    }

    public EventFind find() {
        return find;
    }

    /// Breaks an original into rows, large ones in the background.
    ///
    /// @param columns how many characters of ordinary width a row has at most
    /// @param then gets the rows, on the UI thread
    public void breakUp(OriginalText text, int columns, Consumer<OriginalLines> then) {
        if (text.text().length() < AT_ONCE) {
            then.accept(OriginalLines.of(text, columns));
            return;
        }
        threads.background()
                .execute(() -> {
                    OriginalLines lines = OriginalLines.of(text, columns);
                    threads.ui().execute(() -> then.accept(lines));
                });
    }

    /// Finds hidden values by other rules from the next event on.
    public void rules(HiddenRules changed) {
        rules = changed;
    }

    public ReadOnlyObjectProperty<EventDetail> detailProperty() {
        return detail.getReadOnlyProperty();
    }

    public EventDetail detail() {
        return detail.get();
    }

    public void clear() {
        wanted++;
        detail.set(EventDetail.NONE);
    }

    /// Shows the event of a row as soon as its text is read; the newest wish wins.
    public void show(RawRecords records, EventStore store, int row) {
        int mine = ++wanted;
        HiddenRules now = rules;
        threads.background()
                .execute(() -> {
                    EventDetail read = read(records, store, row, now);
                    threads.ui()
                            .execute(() -> {
                                if (mine == wanted) {
                                    detail.set(read);
                                }
                            });
                });
    }

    /// Reads the originals of some events, for copying: one as it is, several as JSON Lines.
    ///
    /// @param then gets the text, on the UI thread; or why there is none
    public void originals(RawRecords records, EventStore store, Rows rows, Consumer<String> then) {
        threads.background()
                .execute(() -> {
                    String text = written(records, store, rows, null);
                    threads.ui().execute(() -> then.accept(text));
                });
    }

    /// Like [#originals], with names and ids masked: the same ones within one copy.
    public void masked(RawRecords records, EventStore store, Rows rows, Consumer<String> then) {
        threads.background()
                .execute(() -> {
                    String text = written(records, store, rows, Masking.once());
                    threads.ui().execute(() -> then.accept(text));
                });
    }

    private static String written(
            RawRecords records, EventStore store, Rows rows, @Nullable Masking masking) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try {
            if (rows.count() == 1 && masking == null) {
                text.write(records.read(store, rows.next(0)));
            } else {
                ExportReceipt receipt =
                        new RecordWriter(records, ExportFormat.JSONL, masking)
                                .write(
                                        new Selection(store, rows),
                                        text,
                                        new Cancellation(),
                                        _ -> {});
                if (receipt.events() == 0) {
                    throw new IOException(String.join("; ", receipt.missing()));
                }
            }
            return text.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            return Messages.text("detail.unreadable", IoReason.of(e));
        }
    }

    private static EventDetail read(
            RawRecords records, EventStore store, int row, HiddenRules rules) {
        try {
            byte[] text = records.read(store, row);
            JsonTree tree = JsonTree.parse(text);
            List<HiddenValue> hidden = HiddenValues.in(tree, rules);
            Map<Integer, HiddenValue> byPlace = new HashMap<>();
            hidden.forEach(value -> byPlace.put(value.start(), value));
            return new EventDetail(
                    row,
                    new String(text, StandardCharsets.UTF_8),
                    EventBody.of(text, tree, hidden),
                    hidden,
                    Map.copyOf(byPlace),
                    errorMessage(tree),
                    Sentence.of(tree),
                    "",
                    NullByDesign.in(tree));
        } catch (IOException e) {
            return problem(row, Messages.text("detail.unreadable", IoReason.of(e)));
        } catch (JsonSyntaxException e) {
            return problem(row, Messages.text("detail.notJson", String.valueOf(e.getMessage())));
        }
    }

    private static EventDetail problem(int row, String problem) {
        return new EventDetail(
                row, "", EventBody.NONE, List.of(), Map.of(), "", Sentence.NONE, problem, Map.of());
    }

    private static String errorMessage(JsonTree tree) {
        return tree.root() instanceof JsonObject record
                        && record.get("errorMessage") instanceof JsonString message
                ? message.text()
                : "";
    }
}
