package spoor.engine.athena;

import software.amazon.awssdk.services.athena.model.InvalidRequestException;

import spoor.engine.EngineErrors;
import spoor.message.Message;
import spoor.text.Printable;
import spoor.trail.AccessFailure;
import spoor.trail.AccessFailure.Kind;
import spoor.trail.s3.errors.AwsFailures;
import spoor.trail.s3.errors.S3Call;

import java.io.IOException;
import java.util.Locale;
import java.util.function.Supplier;

/// Calls to Athena, with failures that name a remedy.
///
/// @param failures explains what all services of AWS answer
record AthenaCalls(AwsFailures failures, AthenaAccess access) {
    /// @throws IOException if the call fails
    <T> T run(S3Call call, Supplier<T> request) throws IOException {
        try {
            return request.get();
        } catch (InvalidRequestException e) {
            throw refused(e);
        } catch (RuntimeException e) {
            throw failures.of(e, call, access.workgroup());
        }
    }

    private IOException refused(InvalidRequestException e) {
        String text = String.valueOf(e.awsErrorDetails().errorMessage());
        String folded = text.toLowerCase(Locale.ROOT);
        if (folded.contains("output location")) {
            String key =
                    access.output().isPresent()
                            ? "engine.athena.managed"
                            : "engine.athena.noOutput";
            return failure(key, text);
        }
        if (folded.contains("workgroup")) {
            return failure("engine.athena.noWorkgroup", text);
        }
        return EngineErrors.failure("", text);
    }

    private AccessFailure failure(String key, String text) {
        return new AccessFailure(
                Kind.MISSING, Message.of(key, access.workgroup(), Printable.of(text)));
    }
}
