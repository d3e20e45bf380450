/// Spoor, a desktop viewer for AWS CloudTrail audit logs.
@org.jspecify.annotations.NullMarked
module spoor {
    requires atlantafx.base;
    requires dev.dirs;
    requires info.picocli;
    requires javafx.controls;
    requires org.controlsfx.controls;
    requires org.kordamp.ikonli.feather;
    requires org.kordamp.ikonli.javafx;
    requires org.slf4j;
    requires tools.jackson.databind;
    requires static org.jspecify;

    exports spoor.app to
            javafx.graphics;

    opens spoor.cli to
            info.picocli;
    opens spoor.settings to
            tools.jackson.databind;
}
