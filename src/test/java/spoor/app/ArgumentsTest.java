package spoor.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;

class ArgumentsTest {
    @Test
    void takesAsciiArgumentsAsTheyAre() {
        String[] arguments = {"count", ""};
        assertThat(Arguments.inUtf8(arguments)).isSameAs(arguments);
    }

    @Test
    void decodesTheLastArgumentsOfTheProcess() {
        assertThat(decoded("java\0-m\0spoor\0count\0\0Müller\0", "count", "", "M\ufffd\ufffdller"))
                .containsExactly("count", "", "Müller");
    }

    @Test
    void keepsBytesThatAreNotUtf8() {
        byte[] commandLine = "java\0x?\0".getBytes(StandardCharsets.US_ASCII);
        commandLine[6] = (byte) 0xff;
        assertThat(Arguments.inUtf8(new String[] {"x\ufffd"}, commandLine))
                .containsExactly("x\udcff");
    }

    @Test
    void takesTheGivenArgumentsWhereTheProcessHasFewer() {
        assertThat(decoded("java\0", "ü", "b")).containsExactly("ü", "b");
    }

    private static String[] decoded(String commandLine, String... arguments) {
        return Arguments.inUtf8(arguments, commandLine.getBytes(StandardCharsets.UTF_8));
    }
}
