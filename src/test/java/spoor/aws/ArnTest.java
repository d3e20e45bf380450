package spoor.aws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import spoor.sentence.ResourceKinds;

class ArnTest {
    @ParameterizedTest
    @CsvSource({
        "arn:aws:iam::1:role/path/ops, role, ops, ''",
        "arn:aws:iam::aws:policy/AdministratorAccess, policy, AdministratorAccess, ''",
        "arn:aws-cn:ec2:cn-north-1:1:instance/i-1, instance, i-1, ''",
        "arn:aws:rds:r:1:db:main, DB instance, main, ''",
        "arn:aws:rds:r:1:subgrp:net, DB subnet group, net, ''",
        "arn:aws:s3:::b, bucket, b, ''",
        "arn:aws:s3:::b/, bucket, b/, ''",
        "arn:aws:s3:::b/k/l, object, k/l, b",
        "arn:aws:s3:r:1:accesspoint/p, accesspoint, p, ''",
        "arn:aws:sns:r:1:t, topic, t, ''",
        "arn:aws:sqs:r:1:q, queue, q, ''",
        "arn:aws:ssm:r:1:parameter/a/b, parameter, /a/b, ''",
        "arn:aws:ssm:r:1:parameter/a, parameter, a, ''",
        "arn:aws:logs:r:1:log-group:/aws/x:*, log group, /aws/x, ''",
        "arn:aws:states:r:1:stateMachine:m, state machine, m, ''",
        "arn:aws:cloudformation:r:1:stack/web/guid, stack, web, ''",
        "arn:aws:lambda:r:1:function:f:live, function, f:live, ''",
        "arn:aws:connect:r:1:instance/i, instance, i, ''",
        "arn:aws:connect:r:1:instance/i/agent/u, user, u, i",
        "arn:aws:connect:r:1:instance/i/queue/q, queue, q, i",
        "arn:aws:connect:r:1:instance/i/contact-flow/f, contact flow, f, i",
        "arn:aws:connect:r:1:instance/i/flow-module/m, contact flow module, m, i",
        "arn:aws:connect:r:1:instance/i/routing-profile/p, routing profile, p, i",
        "arn:aws:connect:r:1:instance/i/security-profile/p, security profile, p, i",
        "arn:aws:connect:r:1:instance/i/transfer-destination/t, quick connect, t, i",
        "arn:aws:connect:r:1:instance/i/operating-hours/h, hours of operation, h, i",
        "arn:aws:connect:r:1:instance/i/prompt/p, prompt, p, i",
        "arn:aws:connect:r:1:instance/i/agent-state/s, agent status, s, i",
        "arn:aws:connect:r:1:instance/i/agent-group/g, user hierarchy group, g, i",
        "arn:aws:connect:r:1:instance/i/contact/c, contact, c, i",
        "arn:aws:connect:r:1:phone-number/n, phone number, n, ''",
        "arn%3Aaws%3Aconnect%3Ar%3A1%3Ainstance%2Fi%2Fqueue%2Fq, queue, q, i",
        "arn%3aaws%3avoiceid%3ar%3a1%3adomain%2fd%2b1, domain, d+1, ''",
    })
    void readsTheTypeIdAndParentOfAnArn(String text, String kind, String id, String parent) {
        Arn arn = Arn.parse(text).orElseThrow();

        assertThat(ResourceKinds.of(arn)).isEqualTo(kind);
        assertThat(arn.id()).isEqualTo(id);
        assertThat(arn.parent()).isEqualTo(parent);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "i-1",
                "arn",
                "arn:aws:s3",
                "arn:aws:iam::1:",
                "arn%3Aaws%3Aconnect%3Ar%3A1%3A%zz",
                "x:aws:iam::1:role/r"
            })
    void isEmptyForOtherTexts(String text) {
        assertThat(Arn.parse(text)).isEmpty();
    }
}
