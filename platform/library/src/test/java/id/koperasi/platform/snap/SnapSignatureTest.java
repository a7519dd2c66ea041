package id.koperasi.platform.snap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SnapSignatureTest {

    /** Worked out with openssl, so that our code does not vouch for itself. */
    @Test
    void signsAQuestionAsTheStandardSays() {
        String signature = SnapSignature.ofQuestion(
                "secret",
                "POST",
                "/v1.0/account-inquiry-external",
                "token",
                "{\"beneficiaryBankCode\":\"002\",\"beneficiaryAccountNo\":\"888801000157508\"}",
                "2025-09-30T10:00:00+07:00");

        assertThat(signature)
                .isEqualTo("Sk7hf5PTu96S0QwLaIUhIGmBNj5jEe5SBBYzXeleX1if54G6PKaK5JTjtDR2fXBar6hMScKBxv8c6Jtez6e4Ng==");
    }
}
