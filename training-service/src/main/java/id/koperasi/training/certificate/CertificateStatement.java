package id.koperasi.training.certificate;

import id.koperasi.platform.audit.Digest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a signature vouches for. Holder and name stand in it as digests: who has the paper computes that of the name
 * again, and who has only the number learns neither.
 *
 * @param number of the certificate
 * @param curriculum what was taught, with its version
 * @param holderDigest of the holder's person reference
 * @param nameDigest of the name as printed
 * @param issuedOn the day
 * @param validUntil the last day it counts
 */
record CertificateStatement(
        String number,
        String curriculum,
        String holderDigest,
        String nameDigest,
        LocalDate issuedOn,
        @Nullable LocalDate validUntil) {

    /** The digest of something said of a certificate; with its number in it, two certificates of one person do not meet. */
    static String digest(String number, String said) {
        return Digest.of(number + "\n" + said).hex();
    }

    static String curriculum(String code, int version) {
        return code + " v" + version;
    }

    /** The text that is signed, in UTF-8: one fact a line. */
    String text() {
        return String.join(
                "\n",
                "koperasi-certificate 1",
                "number " + number,
                "curriculum " + curriculum,
                "holder " + holderDigest,
                "name " + nameDigest,
                "issued " + issuedOn,
                "until " + (validUntil == null ? "-" : validUntil));
    }
}
