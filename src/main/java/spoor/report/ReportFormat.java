package spoor.report;

/// The formats of reports for other programs.
public enum ReportFormat {
    CSV("csv"),
    JSON("json");

    private final String word;

    ReportFormat(String word) {
        this.word = word;
    }

    /// Its name in options, which is the extension of its files, too.
    public String word() {
        return word;
    }
}
