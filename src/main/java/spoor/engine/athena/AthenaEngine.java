package spoor.engine.athena;

import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.athena.AthenaClient;
import software.amazon.awssdk.services.athena.model.ResultConfiguration;
import software.amazon.awssdk.services.athena.model.StartQueryExecutionRequest;
import software.amazon.awssdk.services.athena.model.WorkGroupConfiguration;

import spoor.engine.SqlEngine;
import spoor.engine.SqlStatement;
import spoor.message.Message;
import spoor.trail.AccessFailure;
import spoor.trail.s3.auth.AwsClients;
import spoor.trail.s3.auth.AwsEnvironment;
import spoor.trail.s3.auth.Credentials;
import spoor.trail.s3.auth.Endpoints;
import spoor.trail.s3.auth.MfaPrompt;
import spoor.trail.s3.auth.RequestPolicy;
import spoor.trail.s3.auth.SignInAdvice;
import spoor.trail.s3.errors.AwsFailures;
import spoor.trail.s3.errors.S3Call;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/// Amazon Athena in one Region, with one workgroup.
public final class AthenaEngine implements SqlEngine {
    /// Athena's limit of a statement, in bytes.
    private static final int MAX_STATEMENT = 262_144;

    private final AthenaAccess access;
    private final AthenaCalls calls;
    private final SdkHttpClient http;
    private final Credentials credentials;
    private final AthenaClient athena;

    /// Prepares a connection; sends no request yet.
    ///
    /// @param mfa asks for codes
    /// @throws IOException if the AWS configuration cannot be used
    public AthenaEngine(
            AthenaAccess access, AwsEnvironment environment, MfaPrompt mfa, RequestPolicy policy)
            throws IOException {
        this.access = access;
        try {
            AwsFailures failures =
                    new AwsFailures(
                            access.aws().profile().orElse(environment.defaultProfile()),
                            true,
                            SignInAdvice.expired(environment, access.aws()));
            Region region = environment.region(access.aws());
            Optional<URI> endpoint = Endpoints.configured(environment, access.aws(), "ATHENA");
            http = AwsClients.http(environment, endpoint, policy);
            credentials = new Credentials(environment, access.aws(), region, http, mfa, policy);
            athena =
                    AwsClients.configured(
                                    AthenaClient.builder(),
                                    credentials,
                                    region,
                                    endpoint,
                                    http,
                                    policy)
                            .build();
            calls = new AthenaCalls(failures, access);
        } catch (IllegalArgumentException | IllegalStateException | UncheckedIOException e) {
            throw AwsFailures.ofConfiguration(e);
        }
    }

    @Override
    public SqlStatement start(String sql) throws IOException {
        if (sql.getBytes(StandardCharsets.UTF_8).length > MAX_STATEMENT) {
            throw new AccessFailure(
                    AccessFailure.Kind.OTHER, Message.of("engine.athena.tooLong", MAX_STATEMENT));
        }
        StartQueryExecutionRequest.Builder request =
                StartQueryExecutionRequest.builder()
                        .queryString(sql)
                        .workGroup(access.workgroup())
                        .clientRequestToken(UUID.randomUUID().toString())
                        .queryExecutionContext(context -> {
                            context.database(access.database());
                            access.catalog().ifPresent(context::catalog);
                        });
        // A workgroup with managed results refuses a location.
        access.output()
                .ifPresent(output ->
                        request.resultConfiguration(
                                ResultConfiguration.builder().outputLocation(output).build()));
        String id =
                calls.run(
                        S3Call.START_QUERY,
                        () -> athena.startQueryExecution(request.build()).queryExecutionId());
        return new AthenaStatement(athena, calls, id);
    }

    @Override
    public OptionalLong cutoff() throws IOException {
        WorkGroupConfiguration workgroup =
                calls.run(
                        S3Call.GET_WORK_GROUP,
                        () ->
                                athena.getWorkGroup(get -> get.workGroup(access.workgroup()))
                                        .workGroup()
                                        .configuration());
        return workgroup == null || workgroup.bytesScannedCutoffPerQuery() == null
                ? OptionalLong.empty()
                : OptionalLong.of(workgroup.bytesScannedCutoffPerQuery());
    }

    @Override
    public void close() {
        athena.close();
        credentials.close();
        http.close();
    }
}
