package spoor.trail.s3.auth;

import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;

import java.time.Duration;

import javax.xml.stream.XMLStreamException;

/// How long to wait for a server, and how often to try. It is the only retry policy: no caller
/// tries again by itself.
///
/// @param connect for a connection
/// @param silence for the next byte of an answer
/// @param attempt for one answer; longer for a large object
/// @param call for all attempts together; longer for a large object
/// @param attempts at most
/// @param pause before the second attempt; it doubles with each attempt
/// @param throttledPause the same after an answer that asks for fewer requests
/// @param outage after how long without any object a server is asked for no more
public record RequestPolicy(
        Duration connect,
        Duration silence,
        Duration attempt,
        Duration call,
        int attempts,
        Duration pause,
        Duration throttledPause,
        Duration outage) {
    public static final RequestPolicy DEFAULT =
            new RequestPolicy(
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(15),
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(45),
                    6,
                    Duration.ofMillis(100),
                    Duration.ofSeconds(3),
                    Duration.ofSeconds(20));

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(8);

    /// The slowest download that is waited for, in bytes a millisecond.
    private static final long SLOWEST = 50;

    /// How long one answer with an object may take.
    public Duration attempt(long bytes) {
        return attempt.plusMillis(bytes / SLOWEST);
    }

    /// How long all attempts to get an object may take together.
    public Duration call(long bytes) {
        return call.plusMillis(bytes / SLOWEST);
    }

    RetryStrategy retryStrategy() {
        return AwsRetryStrategy.standardRetryStrategy().toBuilder()
                .maxAttempts(attempts)
                .backoffStrategy(BackoffStrategy.exponentialDelay(pause, LONGEST_PAUSE))
                .throttlingBackoffStrategy(
                        BackoffStrategy.exponentialDelay(throttledPause, LONGEST_PAUSE))
                // A page of a listing that breaks off is malformed XML.
                .retryOnExceptionOrCauseInstanceOf(XMLStreamException.class)
                // It would give up early when many downloads are throttled at once.
                .circuitBreakerEnabled(false)
                .build();
    }
}
