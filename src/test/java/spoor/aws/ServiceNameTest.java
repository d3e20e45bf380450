package spoor.aws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceNameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "connect.amazonaws.com | connect",
                "MONITORING.AmazonAWS.com | MONITORING",
                "participant.connect.amazonaws.com | participant.connect",
                "connect | connect",
                "s3.amazonaws.com.cn | s3.amazonaws.com.cn",
                "amazonaws.com | amazonaws.com",
                "'' | ''",
            })
    void removesTheDomainOfAService(String eventSource, String shown) {
        assertThat(ServiceName.shortName(eventSource)).isEqualTo(shown);
    }
}
