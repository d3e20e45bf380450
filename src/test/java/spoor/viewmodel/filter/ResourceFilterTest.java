package spoor.viewmodel.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import spoor.fixture.EventJson;
import spoor.viewmodel.Desk;

/// All events of a resource are shown, whichever of its names the event has at which it is asked.
final class ResourceFilterTest {
    private static final String OF = ":eu-west-1:111122223333:";

    @ParameterizedTest
    @CsvSource({
        "connect, UpdateQueueName, queueId, q-1, arn:aws:connect#instance/i-1/queue/q-1",
        "connect, UpdateInstanceAttribute, instanceId, i-1, arn:aws:connect#instance/i-1",
        "s3, DeleteBucket, bucketName, orders, arn:aws:s3:::orders",
        "kms, DisableKey, keyId, 1234abcd, arn:aws:kms#key/1234abcd",
        "kms, DeleteAlias, aliasName, alias/orders, arn:aws:kms#alias/orders",
        "iam, DeleteRole, roleName, ops, arn:aws:iam::111122223333:role/path/ops",
        "ec2, GetConsoleOutput, instanceId, i-0abc, arn:aws:ec2#instance/i-0abc",
        "lambda, Invoke, functionName, orders, arn:aws:lambda#function:orders:PROD",
        "secretsmanager, GetSecretValue, secretId, db/one,"
                + " arn:aws:secretsmanager#secret:db/one-A1b2C3",
        "sqs, DeleteQueue, queueUrl, https://sqs.eu-west-1.amazonaws.com/1/q, arn:aws:sqs#q"
    })
    void findsTheEventsByIdAndByArn(
            String service, String event, String member, String name, String written) {
        String arn = written.replace("#", OF);
        EventJson by = EventJson.number(1).source(service + ".amazonaws.com").name(event);
        EventJson other = EventJson.number(2).source(service + ".amazonaws.com").name(event);
        try (Desk desk =
                Desk.showing(
                        by.parameter(member, name),
                        other.member("resources", "[{\"ARN\":\"" + arn + "\"}]"),
                        EventJson.number(3).parameter(member, "another"))) {
            ResourceFilter.only(desk.filter(), name);
            assertThat(desk.shown()).containsExactly(2, 1);

            ResourceFilter.only(desk.filter(), arn);
            assertThat(desk.shown()).containsExactly(2, 1);
        }
    }
}
