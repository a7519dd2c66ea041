package id.koperasi.ledger.payment;

import static org.assertj.core.api.Assertions.assertThat;

import id.koperasi.platform.money.Rupiah;
import org.junit.jupiter.api.Test;

/** What QR codes say, and that a wrong one says nothing. */
class QrPayloadTest {

    private static final String STATIC = "00020101021151440014ID.CO.QRIS.WWW0215ID10200211817450303UMI"
            + "5204541153033605802ID5914KDMP BOJONG OK6009TANGERANG6304";

    /** The check value of CRC-16/CCITT-FALSE that every description of it names. */
    @Test
    void theChecksumIsThatOfTheStandard() {
        assertThat(QrPayload.checksum("123456789")).isEqualTo("29B1");
    }

    @Test
    void aCodeOnACounterNamesItsMerchantAndNoAmount() {
        assertThat(QrPayload.of(signed(STATIC)))
                .contains(new QrPayload(false, null, "ID1020021181745", "KDMP BOJONG OK"));
    }

    @Test
    void aCodeForOnePaymentNamesItsAmountToTheSen() {
        String dynamic = STATIC.replace("010211", "010212").replace("5802ID", "54071222.505802ID");

        assertThat(QrPayload.of(signed(dynamic))).hasValueSatisfying(code -> {
            assertThat(code.dynamic()).isTrue();
            assertThat(code.amount()).isEqualTo(Rupiah.ofSen(122_250));
        });
    }

    @Test
    void whatIsSpoiltForeignOrOverlongIsNoCode() {
        String good = signed(STATIC);

        assertThat(QrPayload.of(good.replace("BOJONG", "BOJONK")))
                .as("checksum")
                .isEmpty();
        assertThat(QrPayload.of(good.substring(0, good.length() - 1))).isEmpty();
        assertThat(QrPayload.of(signed(STATIC.replace("5303360", "5303840"))))
                .as("dollars")
                .isEmpty();
        assertThat(QrPayload.of(signed(STATIC.replace("5802ID", "5802SG")))).isEmpty();
        assertThat(QrPayload.of(signed(STATIC.replace("5914KDMP", "5999KDMP"))))
                .as("length")
                .isEmpty();
        assertThat(QrPayload.of("")).isEmpty();
        assertThat(QrPayload.of("0".repeat(600))).isEmpty();
    }

    private static String signed(String content) {
        return content + QrPayload.checksum(content);
    }
}
