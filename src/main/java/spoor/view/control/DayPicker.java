package spoor.view.control;

import javafx.scene.control.DatePicker;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;

/// A calendar's day, typed or picked, in the form in which CloudTrail and the rest of the window
/// write days.
public final class DayPicker extends DatePicker {
    /// @param name what screen readers say
    public DayPicker(String id, String name) {
        setId(id);
        setPrefWidth(150);
        setAccessibleText(name);
        setConverter(new IsoDates());
    }

    /// Text that is no date leaves the picker's date alone, so that it stays as it was typed.
    private final class IsoDates extends StringConverter<LocalDate> {
        @Override
        public String toString(@Nullable LocalDate date) {
            return date == null ? "" : date.toString();
        }

        @Override
        public @Nullable LocalDate fromString(String text) {
            try {
                return text.isBlank() ? null : LocalDate.parse(text.strip());
            } catch (DateTimeException e) {
                return getValue();
            }
        }
    }
}
