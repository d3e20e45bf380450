package spoor.viewmodel.detail;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import spoor.detail.EventDetail;
import spoor.detail.OriginalLines;
import spoor.detail.OriginalText;
import spoor.hidden.HiddenRules;
import spoor.io.IoReason;
import spoor.json.JsonSyntaxException;
import spoor.sentence.SentenceWriter;
import spoor.settings.EventView;
import spoor.settings.SettingsStore;
import spoor.store.EventStore;
import spoor.store.RawRecords;
import spoor.viewmodel.shared.Messages;
import spoor.viewmodel.shared.Threads;
import spoor.work.Latest;

import java.io.IOException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The event that is read: its own text, with what is hidden in it. Only the UI thread may call it.
public final class DetailViewModel {
    /// Shorter texts are broken into lines in less than a millisecond.
    private static final int MAX_CHARACTERS_ON_UI_THREAD = 40_000;

    private final Threads threads;
    private final Supplier<HiddenRules> rules;
    private final ReadOnlyObjectWrapper<EventDetail> detail =
            new ReadOnlyObjectWrapper<>(EventDetail.NONE);
    private final BooleanProperty original = new SimpleBooleanProperty();
    private final BooleanProperty wrap = new SimpleBooleanProperty(true);
    private final BooleanProperty requestFirst = new SimpleBooleanProperty();
    private final TreeFolds folds = new TreeFolds();
    private final EventFind find;
    private final Latest reads = new Latest();

    /// Read with the first event, not when the window opens.
    private static final class Sentences {
        static final SentenceWriter WRITER = SentenceWriter.of(Messages.texts());

        private Sentences() {}
    }

    public DetailViewModel(Threads threads, SettingsStore settings, Supplier<HiddenRules> rules) {
        this.threads = threads;
        this.rules = rules;
        find = new EventFind(threads, detail.getReadOnlyProperty(), original);
        EventView remembered = settings.settings().display().event();
        original.set(remembered.original());
        wrap.set(remembered.wrap());
        requestFirst.set(settings.settings().layout().requestFirst());
        requestFirst.addListener((_, _, first) ->
                settings.change(s -> s.withLayout(l -> l.withRequestFirst(first))));
        original.addListener((_, _, _) -> remember(settings));
        wrap.addListener((_, _, _) -> remember(settings));
    }

    private void remember(SettingsStore settings) {
        EventView view = new EventView(original.get(), wrap.get());
        settings.change(s -> s.withDisplay(d -> d.withEvent(view)));
    }

    /// Whether the event is shown as it is in its file; else as a tree.
    public BooleanProperty originalProperty() {
        return original;
    }

    /// Whether long lines of the original are wrapped at the pane's edge.
    public BooleanProperty wrapProperty() {
        return wrap;
    }

    /// Whether the tree begins with the request and the response; else it has the order of the
    /// record.
    public BooleanProperty requestFirstProperty() {
        return requestFirst;
    }

    /// What the user folded and opened.
    public TreeFolds folds() {
        return folds;
    }

    public EventFind find() {
        return find;
    }

    public ReadOnlyObjectProperty<EventDetail> detailProperty() {
        return detail.getReadOnlyProperty();
    }

    public EventDetail detail() {
        return detail.get();
    }

    public void clear() {
        reads.cancel();
        detail.set(EventDetail.NONE);
    }

    /// Shows the event of a row once its text is read; the newest request wins.
    public void show(RawRecords records, EventStore store, int row) {
        HiddenRules current = rules.get();
        reads.run(
                threads.background(),
                threads.ui(),
                _ -> read(records, store, row, current),
                detail::set);
    }

    private static EventDetail read(
            RawRecords records, EventStore store, int row, HiddenRules rules) {
        try {
            return EventDetail.read(records, store, row, rules, Sentences.WRITER);
        } catch (IOException e) {
            return EventDetail.unreadable(row, Messages.text("detail.unreadable", IoReason.of(e)));
        } catch (JsonSyntaxException e) {
            return EventDetail.unreadable(row, Messages.text("detail.notJson", e.explanation()));
        }
    }

    /// Breaks an original into lines, a large one in the background.
    ///
    /// @param columns the greatest number of characters of ordinary width in a line
    /// @param onLines gets the lines, on the UI thread
    public void breakUp(OriginalText text, int columns, Consumer<OriginalLines> onLines) {
        if (text.text().length() < MAX_CHARACTERS_ON_UI_THREAD) {
            onLines.accept(OriginalLines.of(text, columns));
            return;
        }
        threads.background()
                .execute(() -> {
                    OriginalLines lines = OriginalLines.of(text, columns);
                    threads.ui().execute(() -> onLines.accept(lines));
                });
    }
}
