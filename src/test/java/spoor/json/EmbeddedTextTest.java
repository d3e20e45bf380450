package spoor.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import spoor.json.EmbeddedText.Form;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

class EmbeddedTextTest {
    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsJsonInAString() {
        EmbeddedText text = EmbeddedText.in(" {\"Version\":\"2012-10-17\"} ").orElseThrow();

        assertThat(text.form()).isEqualTo(Form.JSON);
        assertThat(text.tree()).isNotNull();
    }

    @Test
    void decodesAUrl() {
        EmbeddedText text = EmbeddedText.in("arn%3Aaws%3Aiam%3A%3A1%3Auser%2F王+x").orElseThrow();

        assertThat(text.form()).isEqualTo(Form.URL_ENCODED);
        assertThat(text.text()).isEqualTo("arn:aws:iam::1:user/王+x");
        assertThat(text.tree()).isNull();
    }

    @Test
    void readsJsonInAUrl() {
        EmbeddedText text = EmbeddedText.in("%7B%22a%22%3A1%7D").orElseThrow();

        assertThat(text.form()).isEqualTo(Form.URL_ENCODED);
        assertThat(text.text()).isEqualTo("{\"a\":1}");
        assertThat(text.tree()).isNotNull();
    }

    @Test
    void decodesBase64() {
        EmbeddedText text = EmbeddedText.in(base64("#!/bin/sh\necho hello\n")).orElseThrow();

        assertThat(text.form()).isEqualTo(Form.BASE64);
        assertThat(text.text()).isEqualTo("#!/bin/sh\necho hello\n");
    }

    @Test
    void readsJsonInBase64() {
        EmbeddedText text = EmbeddedText.in(base64("{\"key\":\"value\"}")).orElseThrow();

        assertThat(text.form()).isEqualTo(Form.BASE64);
        assertThat(text.tree()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "alice",
                "AssumedRoleUser1",
                "AROAEXAMPLEEXAMPLE12",
                "0123456789abcdef0123456789abcdef",
                "100 %",
                "100 %7",
                "a%GGb",
                "%ff%fe",
                "%00",
                "{not json}",
                "[",
                "{\"a\":1",
                "ZWNobyBoZWxsbw=",
                "AAAAAAAAAAAAAAAAAAAAAA==",
            })
    void leavesOrdinaryTextAlone(String value) {
        assertThat(EmbeddedText.in(value)).isEmpty();
    }

    @Test
    void leavesBytesThatAreNoTextAlone() {
        byte[] bytes = new byte[48];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 37 + 11);
        }

        assertThat(EmbeddedText.in(Base64.getEncoder().encodeToString(bytes))).isEmpty();
    }
}
