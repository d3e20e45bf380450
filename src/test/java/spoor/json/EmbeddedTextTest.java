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
                "eyJrZXkiOiI_Pz4ifQ",
                "eyJrZXkiOiI/Pz4ifQ",
                "eyJrZXkiOiI/\r\nPz4ifQ==\n",
                "ewAiAGsAZQB5ACIAOgAiAD8APwA+ACIAfQA=",
            })
    void readsBase64OfEitherAlphabetWithOrWithoutPaddingOnSeveralLinesAndInUtf16(String value) {
        EmbeddedText text = EmbeddedText.in(value).orElseThrow();

        assertThat(text.form()).isEqualTo(Form.BASE64);
        assertThat(text.text()).isEqualTo("{\"key\":\"??>\"}");
    }

    @Test
    void decodesAUrlThatAlsoHasLonePercentSigns() {
        assertThat(EmbeddedText.in("100 % of http%3A%2F%2Fx").orElseThrow().text())
                .isEqualTo("100 % of http://x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\\\"a\\\":1}",
                "\"{\\\"a\\\":1}\"",
                "{\\\\\\\"a\\\\\\\":1}",
                "\\u007b\\\"a\\\":1\\x7d",
            })
    void readsEscapedJson(String value) {
        EmbeddedText text = EmbeddedText.in(value).orElseThrow();

        assertThat(text.form()).isEqualTo(Form.ESCAPED);
        assertThat(text.text()).isEqualTo("{\"a\":1}");
    }

    @Test
    void opensNothingBelowTheLastLayer() {
        String value = base64("{\"key\":\"value\"}");

        assertThat(EmbeddedText.in(value, EmbeddedText.MAX_LAYERS - 1)).isPresent();
        assertThat(EmbeddedText.in(value, EmbeddedText.MAX_LAYERS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "C:\\new\\users",
                "\"quoted\"",
                "AKIAIOSFODNN7EXAMPLE",
                "ASIAQWERTYUIOPASDFGH",
                "0d0c0b0a-1111-4222-8333-444455556666",
                "requestParameters",
                "my-service-role-for-backups",
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
    void doesNotDecodeOrdinaryText(String value) {
        assertThat(EmbeddedText.in(value)).isEmpty();
    }

    @Test
    void doesNotDecodeBytesThatAreNotText() {
        byte[] bytes = new byte[48];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 37 + 11);
        }

        assertThat(EmbeddedText.in(Base64.getEncoder().encodeToString(bytes))).isEmpty();
    }
}
