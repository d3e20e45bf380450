package spoor.hidden;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecoveryHintsTest {
    @ParameterizedTest
    @CsvSource({
        "voiceid,CreateDomain,requestParameters.name,voiceidDomain",
        "voiceid,CreateDomain,responseElements.domain.description,voiceidDomain",
        "voiceid,TagResource,requestParameters.tags[*].value,voiceidTags",
        "ssm,PutParameter,requestParameters.value,ssmParameter",
        "ssm,SendCommand,responseElements.command.parameters,ssmCommand",
        "rds,CreateDBInstance,requestParameters.masterUserPassword,rdsPassword",
        "rds,ModifyDBInstance,responseElements.pendingModifiedValues.masterUserPassword,rdsPassword",
        "connect,CreateContactFlowModule,requestParameters.Content,connectModule",
        "connect,UpdateContactFlowContent,requestParameters.Content,connectFlow",
        "connect,CreateUser,requestParameters.Password,connectPassword",
        "connect,CreateUser,requestParameters.IdentityInfo.Email,connectUser",
        "ec2,RunInstances,requestParameters.userData,ec2UserData",
        "ec2,CreateKeyPair,responseElements.keyMaterial,ec2KeyPair",
        "signin,ConsoleLogin,userIdentity.userName,signInName",
    })
    void knowsWhereAValueMayBeFound(String service, String event, String path, String id) {
        assertThat(RecoveryHints.of(service + ".amazonaws.com", event, path))
                .hasValueSatisfying(hint -> {
                    assertThat(hint.id()).isEqualTo(id);
                    assertThat(hint.source()).startsWith("https://docs.aws.amazon.com/");
                });
    }

    @Test
    void hasNoHintForOtherValues() {
        assertThat(RecoveryHints.of("s3.amazonaws.com", "PutObject", "requestParameters.name"))
                .isEmpty();
        assertThat(RecoveryHints.of("voiceid.amazonaws.com", "CreateDomain", "userIdentity.arn"))
                .isEmpty();
        assertThat(RecoveryHints.of("ssm.amazonaws.com", "GetParameter", "requestParameters.value"))
                .isEmpty();
    }
}
