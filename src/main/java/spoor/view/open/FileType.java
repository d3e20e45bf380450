package spoor.view.open;

/// A kind of file in a file chooser.
///
/// @param title such as “JSON Lines”
/// @param extension without the dot
public record FileType(String title, String extension) {
    public static final FileType JSON = new FileType("JSON", "json");
}
