package spoor.awscli;

import spoor.aws.ServiceName;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The services of which the AWS CLI's command is known. Services that have several commands, or
/// whose parameters CloudTrail records in another form, such as EC2 and S3, are not among them.
final class CliServices {
    private static final String TABLE = "/spoor/awscli/commands.txt";

    private final Map<String, CliService> services = new HashMap<>();

    private CliServices() {}

    static CliServices read() {
        CliServices read = new CliServices();
        try (InputStream table =
                Objects.requireNonNull(CliServices.class.getResourceAsStream(TABLE))) {
            new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split(" ", -1)))
                    .forEach(line ->
                            read.services.put(
                                    line.getFirst(), CliService.of(line.subList(1, line.size()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }

    Optional<CliService> of(String eventSource) {
        return Optional.ofNullable(services.get(ServiceName.shortName(eventSource)));
    }
}
