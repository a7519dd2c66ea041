package id.koperasi.registry.verification;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.koperasi.platform.privacy.Nik;
import id.koperasi.platform.privacy.Place;
import id.koperasi.platform.privacy.Vault;
import id.koperasi.platform.privacy.WrappedKey;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What the civil registry is asked about a person besides the name: sealed while the question waits, and gone with the
 * answer.
 *
 * @param nik the citizen's number
 * @param bornOn the day of birth
 */
record PersonQuestion(Nik nik, LocalDate bornOn) {

    private static final int NIK_DIGITS = 16;

    /** A question as its row keeps it. */
    @SuppressWarnings("ArrayRecordComponent")
    record Sealed(byte[] question, byte[] dataKey, String masterKeyId) {}

    Sealed seal(Vault vault, UUID inquiryId) {
        WrappedKey key = vault.newDataKey();
        return new Sealed(
                vault.seal(key, (nik.reveal() + bornOn).getBytes(UTF_8), place(inquiryId)),
                key.bytes(),
                key.masterKeyId());
    }

    static PersonQuestion open(Vault vault, UUID inquiryId, Sealed sealed) {
        String plain = new String(
                vault.open(WrappedKey.of(sealed.dataKey(), sealed.masterKeyId()), sealed.question(), place(inquiryId)),
                UTF_8);
        return new PersonQuestion(
                Nik.parse(plain.substring(0, NIK_DIGITS)), LocalDate.parse(plain.substring(NIK_DIGITS)));
    }

    private static Place place(UUID inquiryId) {
        return new Place("authority_inquiry", inquiryId.toString(), "question");
    }

    @Override
    public String toString() {
        return "PersonQuestion";
    }
}
