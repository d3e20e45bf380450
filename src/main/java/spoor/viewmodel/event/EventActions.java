package spoor.viewmodel.event;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import spoor.awscli.AwsCommand;
import spoor.awscli.RecordedCall;
import spoor.event.Field;
import spoor.hidden.HiddenRules;
import spoor.io.IoReason;
import spoor.json.JsonSyntaxException;
import spoor.json.JsonTree;
import spoor.query.FacetSelection;
import spoor.store.EventStore;
import spoor.store.RawRecords;
import spoor.viewmodel.filter.FilterViewModel;
import spoor.viewmodel.filter.Question;
import spoor.viewmodel.open.LoadViewModel;
import spoor.viewmodel.shared.Messages;
import spoor.viewmodel.shared.Threads;
import spoor.work.Latest;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// Goes from an event to those that are related to it, and writes it as commands. Records are read
/// in the background; the newest request wins. Only the UI thread may call it.
public final class EventActions {
    private final Threads threads;
    private final LoadViewModel load;
    private final FilterViewModel filter;
    private final Supplier<HiddenRules> rules;
    private final ObjectProperty<Optional<String>> notice =
            new SimpleObjectProperty<>(Optional.empty());
    private final Latest reads = new Latest();

    public EventActions(
            Threads threads,
            LoadViewModel load,
            FilterViewModel filter,
            Supplier<HiddenRules> rules) {
        this.threads = threads;
        this.load = load;
        this.filter = filter;
        this.rules = rules;
    }

    /// Why the last action did nothing, until the user has seen it.
    public ObjectProperty<Optional<String>> noticeProperty() {
        return notice;
    }

    /// Shows all events with the value of this one in a field.
    public void showSame(int row, Field field) {
        String value = store().value(field, row);
        if (value.isEmpty()) {
            notice.set(Optional.of(Messages.text("related.noValue")));
            return;
        }
        filter.ask(all().withPicks(Map.of(field, FacetSelection.NONE.including(value))));
    }

    /// Shows the events that are related to this one.
    public void showRelated(int row, Relation relation) {
        read(
                row,
                relation::query,
                query -> {
                    if (query.isEmpty()) {
                        notice.set(Optional.of(Messages.text(relation.absentKey())));
                    } else {
                        filter.ask(all().withTyped(query.get(), true));
                    }
                });
    }

    private Question all() {
        return Question.ALL.withOrder(filter.question().order());
    }

    /// Writes the command that looks the event up in the event history.
    public void lookUp(int row, Consumer<String> onText) {
        command(row, RecordedCall::lookUp, onText);
    }

    /// Writes the command that makes the event's call again.
    public void call(int row, Consumer<String> onText) {
        command(row, RecordedCall::call, onText);
    }

    private void command(
            int row, Function<RecordedCall, AwsCommand> kind, Consumer<String> onText) {
        HiddenRules current = rules.get();
        read(
                row,
                tree -> RecordedCall.of(tree, current).map(kind),
                written ->
                        written.ifPresent(command -> {
                            if (command.isRefused()) {
                                notice.set(Optional.of(Messages.text(command.notes().getFirst())));
                            } else {
                                onText.accept(command.text(Messages::text));
                            }
                        }));
    }

    private EventStore store() {
        return filter.result().selection().store();
    }

    /// @param work runs on another thread
    private <T> void read(
            int row, Function<JsonTree, Optional<T>> work, Consumer<Optional<T>> show) {
        EventStore store = store();
        Optional<RawRecords> records = load.records();
        if (row < 0 || row >= store.size() || records.isEmpty()) {
            return;
        }
        reads.run(
                threads.background(),
                threads.ui(),
                _ -> worked(records.get(), store, row, work),
                outcome -> {
                    if (outcome.problem().isEmpty()) {
                        show.accept(outcome.result());
                    } else {
                        notice.set(Optional.of(outcome.problem()));
                    }
                });
    }

    private record Outcome<T>(Optional<T> result, String problem) {}

    private static <T> Outcome<T> worked(
            RawRecords records, EventStore store, int row, Function<JsonTree, Optional<T>> work) {
        try {
            JsonTree tree = JsonTree.parse(records.read(store, row).json());
            return new Outcome<>(work.apply(tree), "");
        } catch (IOException e) {
            return new Outcome<>(
                    Optional.empty(), Messages.text("detail.unreadable", IoReason.of(e)));
        } catch (JsonSyntaxException e) {
            return new Outcome<>(
                    Optional.empty(), Messages.text("detail.notJson", e.explanation()));
        }
    }
}
