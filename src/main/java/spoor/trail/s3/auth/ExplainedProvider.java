package spoor.trail.s3.auth;

import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.utils.SdkAutoCloseable;

import spoor.message.Message;
import spoor.trail.s3.errors.CredentialsException;
import spoor.trail.s3.errors.CredentialsException.Reason;

import java.io.IOException;
import java.nio.file.FileSystemException;

/// A provider of the SDK whose failures carry a reason, which the SDK's exceptions do not.
record ExplainedProvider(AwsCredentialsProvider provider, Reason reason)
        implements AwsCredentialsProvider, SdkAutoCloseable {
    @Override
    public AwsCredentials resolveCredentials() {
        try {
            return provider.resolveCredentials();
        } catch (SdkClientException e) {
            if (e instanceof AbortedException || isNetworkFailure(e)) {
                throw e;
            }
            throw new CredentialsException(
                    reason, Message.verbatim(String.valueOf(e.getMessage())), e);
        }
    }

    private static boolean isNetworkFailure(Throwable e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof IOException && !(t instanceof FileSystemException)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        if (provider instanceof SdkAutoCloseable closeable) {
            closeable.close();
        }
    }
}
