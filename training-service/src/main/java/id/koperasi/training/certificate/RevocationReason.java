package id.koperasi.training.certificate;

/** Why a certificate is revoked. */
enum RevocationReason {
    /** He was not there; the list was wrong. */
    NOT_PRESENT,
    /** It names somebody who has no right to it. */
    WRONG_PERSON,
    /** A name or another particular is wrong. */
    WRONG_DATA,
    /** The paper is in hands it does not belong in. */
    LOST;

    /** Whether another certificate may take its place: a slip is mended, a false claim is not. */
    boolean mendable() {
        return switch (this) {
            case NOT_PRESENT, WRONG_PERSON -> false;
            case WRONG_DATA, LOST -> true;
        };
    }
}
