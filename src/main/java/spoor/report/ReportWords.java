package spoor.report;

import spoor.message.Message;

/// Renders the messages of a report in the language of its reader.
@FunctionalInterface
public interface ReportWords {
    String text(Message message);
}
