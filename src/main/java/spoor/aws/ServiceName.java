package spoor.aws;

import java.util.Locale;

/// The names of AWS services in `eventSource`.
public final class ServiceName {
    private static final String DOMAIN = ".amazonaws.com";

    private ServiceName() {}

    /// The short name of a service: `connect` for `connect.amazonaws.com`. Other values are
    /// returned as they are.
    public static String shortName(String eventSource) {
        return eventSource.toLowerCase(Locale.ROOT).endsWith(DOMAIN)
                ? eventSource.substring(0, eventSource.length() - DOMAIN.length())
                : eventSource;
    }
}
