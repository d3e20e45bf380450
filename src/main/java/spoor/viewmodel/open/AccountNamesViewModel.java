package spoor.viewmodel.open;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import spoor.io.FilePathText;
import spoor.settings.AccountNames;
import spoor.settings.SettingsStore;
import spoor.viewmodel.shared.Messages;
import spoor.work.Cancellation;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// The file that gives accounts their names, remembered. Only the UI thread may call it.
public final class AccountNamesViewModel {
    private final RemoteCalls calls;
    private final SettingsStore settings;
    private final Consumer<AccountNames> onNames;
    private final ReadOnlyObjectWrapper<Optional<String>> fault =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    AccountNamesViewModel(
            RemoteCalls calls, SettingsStore settings, Consumer<AccountNames> onNames) {
        this.calls = calls;
        this.settings = settings;
        this.onNames = onNames;
    }

    /// Why the file cannot be read.
    public ReadOnlyObjectProperty<Optional<String>> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /// Reads the remembered file, if there is one.
    void readRemembered() {
        String file = settings.settings().accountNames();
        if (file != null) {
            read(FilePathText.path(file));
        }
    }

    /// Reads a file, and remembers it.
    public void read(Path file) {
        fault.set(Optional.empty());
        calls.call(
                new Cancellation(),
                () -> AccountNames.read(file),
                names -> {
                    onNames.accept(names);
                    settings.change(s -> s.withAccountNames(FilePathText.of(file)));
                },
                e -> fault.set(Optional.of(Messages.text(e.explanation()))));
    }
}
