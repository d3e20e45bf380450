package spoor.trail.s3.auth;

import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.http.Abortable;

import spoor.trail.s3.errors.OversizedAnswerException;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/// Ends every answer that is longer than AWS sends them. The content of objects is not limited
/// here, since their sizes are listed.
final class AnswerLimit implements ExecutionInterceptor {
    /// A page of 1,000 keys of 1,024 URL-encoded bytes each has less than 4 MB.
    static final int MAX_BYTES = 8 << 20;

    @Override
    public Optional<InputStream> modifyHttpResponseContent(
            Context.ModifyHttpResponse context, ExecutionAttributes executionAttributes) {
        String operation = executionAttributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
        boolean isObject = "GetObject".equals(operation) && context.httpResponse().isSuccessful();
        return isObject ? context.responseBody() : context.responseBody().map(Limited::new);
    }

    /// An answer that fails once it is too long.
    private static final class Limited extends FilterInputStream implements Abortable {
        private final InputStream answer;
        private int left = MAX_BYTES;

        Limited(InputStream answer) {
            super(answer);
            this.answer = answer;
        }

        @Override
        public int read() throws IOException {
            int value = answer.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] into, int at, int length) throws IOException {
            int n = answer.read(into, at, length);
            count(Math.max(0, n));
            return n;
        }

        private void count(int bytes) {
            left -= bytes;
            if (left < 0) {
                // Closing it would read the rest.
                abort();
                throw new OversizedAnswerException();
            }
        }

        /// Reads the rest, so that the connection can be used again, but no more than is allowed.
        @Override
        public void close() throws IOException {
            try {
                transferTo(OutputStream.nullOutputStream());
            } catch (OversizedAnswerException e) {
                return;
            }
            answer.close();
        }

        @Override
        public void abort() {
            if (answer instanceof Abortable abortable) {
                abortable.abort();
            }
        }
    }
}
